import { BINARY, WORD } from './extraction.ts'
import { EXAMPLES } from './openapi-examples.ts'
import { EXTRACT_EXAMPLES } from './openapi-extract-examples.ts'
import { isObject, type Json } from './openapi-ids.ts'
import { addLinks } from './openapi-links.ts'
import { describeReconciliation } from './openapi-reconcile.ts'

/**
 * The contract as clients want it: no twin `…Input` components, only components that something
 * refers to, examples on parameters, links from lists to items, headers on answers.
 */
export function polish<T extends object>(document: T): T {
  const copy = structuredClone(document) as Json
  retargetInputs(copy)
  describeOperations(copy)
  describeExtraction(copy)
  describeReconciliation(copy)
  addLinks(copy)
  pruneComponents(copy)
  // The same document, with less in it.
  return copy as T
}

/** Every `…Input` twin is the same schema here: nothing differs on the way in and on the way out. */
function retargetInputs(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) retargetInputs(item)
  if (!isObject(value)) return
  const { $ref } = value
  if (typeof $ref === 'string') value.$ref = $ref.replace(/Input$/, '')
  for (const inner of Object.values(value)) retargetInputs(inner)
}

function pruneComponents(document: Json): void {
  const components = isObject(document.components) ? document.components : {}
  const schemas = isObject(components.schemas) ? components.schemas : {}
  const reached = new Set<string>()
  const reach = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) reach(item)
    if (!isObject(value)) return
    const name = typeof value.$ref === 'string' ? value.$ref.split('/').at(-1) : undefined
    if (name && !reached.has(name)) {
      reached.add(name)
      reach(schemas[name])
    }
    for (const inner of Object.values(value)) reach(inner)
  }
  reach(document.paths)
  components.schemas = Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => reached.has(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const HEADERS: Json = {
  'X-Request-Id': {
    description: 'Id of the request, also in the log.',
    schema: { type: 'string' },
  },
}
const VERSION_HEADERS: Json = {
  ETag: { description: 'Entity tag for `If-None-Match`.', schema: { type: 'string' } },
  'X-Dataset-Version': {
    description: 'Version of the dataset that was read.',
    schema: { type: 'string' },
  },
}
const RETRY: Json = {
  'Retry-After': {
    description: 'Seconds to wait.',
    schema: { type: 'integer', minimum: 0, maximum: 86_400 },
  },
}
const LOCATION: Json = {
  Location: { description: 'Where the thing is.', schema: { type: 'string' } },
}

function describeOperations(document: Json): void {
  const paths = isObject(document.paths) ? document.paths : {}
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    isObject(item)
      ? ['get', 'post'].map((method) => ({ path, method, operation: item[method] }))
      : [],
  )
  for (const { path, method, operation } of operations) {
    if (!isObject(operation)) continue
    const parameters = Array.isArray(operation.parameters) ? operation.parameters : []
    for (const parameter of parameters) if (isObject(parameter)) exemplify(path, parameter)
    const responses = isObject(operation.responses) ? operation.responses : {}
    for (const [status, response] of Object.entries(responses)) {
      if (!isObject(response)) continue
      if (status === '304' || status === '308') delete response.content
      response.headers = {
        ...HEADERS,
        ...(['200', '304'].includes(status) && path.startsWith('/v1') && method === 'get'
          ? VERSION_HEADERS
          : {}),
        ...(['429', '503'].includes(status) ? RETRY : {}),
        ...(status === '308' ? LOCATION : {}),
      }
    }
  }
}

/** The text itself is a body too, and each body and answer has an example in both languages. */
function describeExtraction(document: Json): void {
  const paths = isObject(document.paths) ? document.paths : {}
  const bodies = contentAt(paths, '/v1/extract', 'post', 'requestBody')
  const answers = contentAt(paths, '/v1/extract', 'post', 'responses', '200')
  const examples = (of: (example: (typeof EXTRACT_EXAMPLES)['english' | 'chinese']) => unknown) =>
    Object.fromEntries(
      Object.entries(EXTRACT_EXAMPLES).map(([name, example]) => [
        name,
        { summary: example.summary, value: of(example) },
      ]),
    )
  for (const [type, content] of Object.entries(bodies)) {
    const isText = type === 'text/plain'
    bodies[type] = {
      ...(isText
        ? { schema: { type: 'string', minLength: 1, pattern: WORD, not: { pattern: BINARY } } }
        : isObject(content)
          ? content
          : {}),
      examples: examples(({ request }) => (isText ? request.text : request)),
    }
  }
  const json = answers['application/json']
  if (isObject(json)) json.examples = examples(({ answer }) => answer)
}

/** The `content` of what is found along `keys`; empty where there is none. */
function contentAt(value: Json, ...keys: string[]): Json {
  let found: unknown = value
  for (const key of [...keys, 'content']) found = isObject(found) ? found[key] : undefined
  return isObject(found) ? found : {}
}

function exemplify(path: string, parameter: Json): void {
  const { name, schema } = parameter
  const example = EXAMPLES[`${path} ${name}`] ?? EXAMPLES[String(name)]
  if (isObject(schema)) {
    if (typeof schema.description === 'string') {
      parameter.description = schema.description
      delete schema.description
    }
    if (schema.type === 'array') Object.assign(parameter, { style: 'form', explode: true })
  }
  if (example !== undefined && parameter.required === true) parameter.example = example
  else if (example !== undefined && isObject(schema)) schema.examples = [example]
}
