import {
  below,
  type FoundId,
  type IdKind,
  isObject,
  type Json,
  ownIdOf,
  referredIds,
  rowPointer,
  shapeAt,
} from './openapi-ids.ts'
import {
  BODIES,
  COLLECTIONS,
  CONTINUATIONS,
  ENTITIES,
  FILTERS,
  NOT_REPEATED,
  TOGETHER,
} from './openapi-link-rules.ts'

interface Operation {
  id: string
  method: string
  path: string
  summary: string
  tag: string
  parameters: { name: string; in: string; required: boolean }[]
  /** Of its JSON answer. */
  schema: unknown
  /** Where its links belong. */
  response: Json
}

interface Link {
  operationId: string
  description: string
  parameters?: Record<string, string>
  requestBody?: unknown
}

type Links = Record<string, Link>

/**
 * Gives the answers of a document their OpenAPI links, in place: from lists to the things in them,
 * from a thing to all that takes its id, from a page to the next. They come from what parameters
 * take and what answers hold (OpenAPI 3.1.0, section 4.8.20), so that a new route gets its own.
 */
export function addLinks(document: Json): void {
  const components = isObject(document.components) ? document.components : {}
  const schemas = isObject(components.schemas) ? components.schemas : {}
  const operations = operationsOf(document)
  for (const source of operations) {
    const links = linksOf(source, operations, schemas)
    if (Object.keys(links).length > 0) source.response.links = links
  }
}

function linksOf(source: Operation, operations: Operation[], schemas: Json): Links {
  const row = rowPointer(source.schema, schemas)
  const has = (pointer: string) => shapeAt(source.schema, pointer, schemas) !== null
  const isList = row.endsWith('/0')
  // Of the types and properties that are suggested, neither names an entity.
  const own = /^suggest(?!Ent)/.test(source.id) ? null : ownIdOf(source.schema, row, schemas)
  const links: Links = {}
  // What a client sent is not in the graph, and nor is what was read in it.
  if (source.method !== 'get') return links
  const add = (name: string, link: Link) => {
    links[name in links ? `${name}2` : name] ??= link
  }
  if (own)
    for (const target of operations)
      for (const name of takersOf(target, own.kind, isList, source))
        add(nameOf(target, name), to(target, { [name]: `$response.body#/${own.pointer}` }))
  for (const found of referredIds(source.schema, row, schemas))
    refer(source, found, operations, add)
  for (const rule of TOGETHER) {
    const target = operations.find(({ id }) => id === rule.to)
    if (!target || (rule.of && !rule.of.test(source.id)) || source === target) continue
    const pointers = Object.entries(rule.takes).map(([name, at]) => [name, below(row, at)] as const)
    if (!pointers.every(([, pointer]) => has(pointer))) continue
    const values = pointers.map(([name, pointer]) => [name, `$response.body#/${pointer}`])
    add(nameOf(target, ''), to(target, Object.fromEntries(values)))
  }
  pairOf(source, own, row, operations, add)
  for (const { to: id, of, needs, body } of BODIES) {
    const target = operations.find((operation) => operation.id === id)
    if (!target || !of.test(source.id) || !has(below(row, needs))) continue
    const requestBody = body(`{$response.body#/${below(row, needs)}}`)
    add(nameOf(target, ''), { ...to(target), requestBody })
  }
  for (const [name, pointer] of CONTINUATIONS)
    if (source.parameters.some((one) => one.name === name) && has(pointer))
      add(name === 'cursor' ? 'NextPage' : 'NextChanges', goOn(source, name, pointer))
  if (source.path.startsWith('/health')) enter(source, operations, add)
  if (source.id === 'reconcile') resend(operations, add)
  return links
}

/** The parameters of an operation that take such an id, where no other is required. */
function takersOf(target: Operation, kind: IdKind, isList: boolean, source: Operation): string[] {
  if (target === source) return []
  return target.parameters
    .filter(({ name, in: place }) => {
      if (target.parameters.some((other) => other.required && other.name !== name)) return false
      if (place !== 'path') {
        const kinds = FILTERS[`${target.id} ${name}`] ?? FILTERS[name] ?? []
        return kinds.includes(kind) && (!isList || kind === 'entity')
      }
      const [collection = '', isBelow] = partsOf(target.path)
      if (isBelow) return accepts(COLLECTIONS[collection], kind) && (!isList || kind === 'entity')
      const wanted = COLLECTIONS[collection]
      // Most that is searched for is a company.
      return wanted === kind || (source.id === 'search' && wanted === 'company')
    })
    .map(({ name }) => name)
}

const accepts = (wanted: IdKind | undefined, kind: IdKind) =>
  wanted === kind || (wanted === 'entity' && ENTITIES.includes(kind))

/** The collection of a path with an id, and whether something follows the id. */
function partsOf(path: string): [string, boolean] {
  const [, , collection = '', id = '', ...rest] = path.split('/')
  return id.startsWith('{') ? [collection, rest.length > 0] : ['', false]
}

/** From a thing that a row names to the route of its kind. */
function refer(
  source: Operation,
  { pointer, kind, role }: FoundId,
  operations: Operation[],
  add: (name: string, link: Link) => void,
): void {
  const target = operations.find(({ path }) => {
    const [collection, isBelow] = partsOf(path)
    return COLLECTIONS[collection] === kind && !isBelow
  })
  const parameter = target?.parameters.find(({ in: place }) => place === 'path')
  if (!target || !parameter || target === source) return
  add(
    pascal(role.replace(/Ids?$/, '')),
    to(target, { [parameter.name]: `$response.body#/${pointer}` }),
  )
}

/** From the first two of a list to the paths between them. */
function pairOf(
  source: Operation,
  own: FoundId | null,
  row: string,
  operations: Operation[],
  add: (name: string, link: Link) => void,
): void {
  const target = operations.find(({ id }) => id === 'listPaths')
  if (!target || !own || !row.endsWith('/0') || !['company', 'entity'].includes(own.kind)) return
  if (source.tag !== 'Companies' && source.tag !== 'Search') return
  const first = `$response.body#/${own.pointer}`
  add('Paths', to(target, { from: first, to: first.replace('data/0/', 'data/1/') }))
}

/** The same list or changes again, from where this answer ends: with the same filters. */
function goOn(source: Operation, name: string, pointer: string): Link {
  const repeated = source.parameters
    .filter((one) => !NOT_REPEATED.includes(one.name))
    .map((one) => [one.name, `$request.${one.in}.${one.name}`] as const)
  return {
    operationId: source.id,
    description: 'What comes next, with the same filters.',
    parameters: { ...Object.fromEntries(repeated), [name]: `$response.body#/${pointer}` },
  }
}

/** A ready server is where a client begins: with all that can be asked without knowing anything. */
function enter(
  source: Operation,
  operations: Operation[],
  add: (name: string, link: Link) => void,
): void {
  for (const target of operations) {
    const isOpen = target.response !== source.response && target.method === 'get'
    const begins = target.path.startsWith('/health') || source.id === 'getReadiness'
    if (isOpen && begins && !target.parameters.some(({ required }) => required))
      add(nameOf(target, ''), to(target))
  }
}

/** A batch in the URL can be sent as a form too, where it grows too long for one. */
function resend(operations: Operation[], add: (name: string, link: Link) => void): void {
  const target = operations.find(({ id }) => id === 'reconcileBatch')
  if (target)
    add(nameOf(target, ''), { ...to(target), requestBody: { queries: '{$request.query.queries}' } })
}

const to = ({ id, summary }: Operation, parameters?: Record<string, string>): Link => ({
  operationId: id,
  description: `${summary}.`,
  ...(parameters ? { parameters } : {}),
})

/** `StakesOfCompany`; by a filter `StakesByHolderId`. */
function nameOf({ id }: Operation, parameter: string): string {
  const noun = pascal(id.replace(/^(?:get|list)(?=[A-Z])/, ''))
  return ['', 'id', 'list'].includes(parameter) ? noun : `${noun}By${pascal(parameter)}`
}

const pascal = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

function operationsOf(document: Json): Operation[] {
  const paths = isObject(document.paths) ? document.paths : {}
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) => {
      if (!isObject(operation)) return []
      const responses = isObject(operation.responses) ? operation.responses : {}
      const response = responses['200']
      if (!isObject(response)) return []
      const content = isObject(response.content) ? response.content : {}
      const json = content['application/json']
      const given = Array.isArray(operation.parameters) ? operation.parameters : []
      return [
        {
          id: String(operation.operationId),
          method,
          path,
          summary: String(operation.summary),
          tag: String(Array.isArray(operation.tags) ? operation.tags[0] : ''),
          parameters: given.filter(isObject).map((one) => ({
            name: String(one.name),
            in: String(one.in),
            required: one.required === true,
          })),
          schema: isObject(json) ? json.schema : undefined,
          response,
        },
      ]
    }),
  )
}
