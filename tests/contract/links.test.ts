import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildApp } from '#src/http/app.ts'
import { openApiYaml } from '#src/http/openapi.ts'
import { setupGraph } from '../support/graph.ts'

interface Link {
  operationId: string
  description?: string
  parameters?: Record<string, string>
  requestBody?: unknown
}

interface Parameter {
  name: string
  in: string
  required?: boolean
}

interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, { content?: Record<string, { schema: Schema }>; links?: object }>
}

interface Schema {
  $ref?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
}

const graph = await setupGraph()
const app = await buildApp({ graph })
await app.ready()
const contract = parse(openApiYaml(app))
// The document is our own: a path holds operations by method, and nothing else.
const operations = Object.values(contract.paths).flatMap((item) =>
  Object.values(item as Record<string, Operation>),
)
const byId = new Map(operations.map((operation) => [operation.operationId, operation]))
const links = operations.flatMap((source) =>
  Object.values(source.responses).flatMap((response) =>
    // Links are a map in every OpenAPI document.
    Object.entries((response.links ?? {}) as Record<string, Link>).map(([name, link]) => ({
      source,
      name,
      link,
    })),
  ),
)

/** All schemas that a pointer may lead to: each choice counts, as each may be answered. */
function schemasAt(schema: Schema | undefined, parts: string[]): Schema[] {
  if (!schema) return []
  if (schema.$ref)
    return schemasAt(contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''], parts)
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  if (choices.length > 0) return choices.flatMap((choice) => schemasAt(choice, parts))
  const [part, ...rest] = parts
  if (part === undefined) return [schema]
  return /^\d+$/.test(part)
    ? schemasAt(schema.items, rest)
    : schemasAt(schema.properties?.[part], rest)
}

const isScalar = ({ type }: Schema) =>
  ['string', 'integer'].some((one) => [type].flat().includes(one))

/** Whether an expression says something of an answer, or a request, of that operation. */
function isSaid(expression: string, { parameters = [], responses }: Operation): boolean {
  const [, asked] = /^\$request\.((?:path|query)\..+)$/.exec(expression) ?? []
  if (asked) return parameters.some((one) => `${one.in}.${one.name}` === asked)
  const [, pointer] = /^\$response\.body#\/(.+)$/.exec(expression) ?? []
  const schema = responses['200']?.content?.['application/json']?.schema
  return pointer !== undefined && schemasAt(schema, pointer.split('/')).some(isScalar)
}

/** The expressions in a body, each in braces. */
const expressionsIn = (body: unknown): string[] =>
  [...JSON.stringify(body ?? null).matchAll(/\{(\$[^{}"]+)\}/g)].map(([, inner = '']) => inner)

test('at least nine of ten operations are the aim of a link from another operation', () => {
  const aims = new Set(
    links
      .filter(({ source, link }) => source.operationId !== link.operationId)
      .map(({ link }) => link.operationId),
  )

  expect(operations.length).toBeGreaterThan(50)
  expect(aims.size / operations.length).toBeGreaterThanOrEqual(0.9)
})

test('a client that begins at readiness gets to at least nine of ten operations by links', () => {
  const reached = new Set(['getReadiness'])
  for (const id of reached)
    for (const { source, link } of links)
      if (source.operationId === id) reached.add(link.operationId)

  const missed = [...byId.keys()].filter((id) => !reached.has(id))
  expect(reached.size / operations.length, `missed: ${missed}`).toBeGreaterThanOrEqual(0.9)
})

test('every link names an operation of the document, and gives it all that it requires', () => {
  const broken = links.filter(({ link }) => {
    const target = byId.get(link.operationId)
    if (!target) return true
    const given = Object.keys(link.parameters ?? {})
    const known = (target.parameters ?? []).map(({ name }) => name)
    const required = (target.parameters ?? []).filter((one) => one.required).map(({ name }) => name)
    return (
      given.some((name) => !known.includes(name)) ||
      required.some((name) => !given.includes(name)) ||
      (target.requestBody !== undefined) !== (link.requestBody !== undefined)
    )
  })

  expect(broken.map(({ source, name }) => `${source.operationId} ${name}`)).toEqual([])
})

test('every expression points at a value that the answer or the request has by its schema', () => {
  const broken = links.flatMap(({ source, name, link }) =>
    [...Object.values(link.parameters ?? {}), ...expressionsIn(link.requestBody)]
      .filter((expression) => !isSaid(expression, source))
      .map((expression) => `${source.operationId} ${name} ${expression}`),
  )

  expect(broken).toEqual([])
})

test('every link has a name that OpenAPI allows and says what it is for', () => {
  const broken = links.filter(
    ({ name, link }) => !/^[a-zA-Z\d._-]+$/.test(name) || !/\w\.$/.test(link.description ?? ''),
  )

  expect(broken).toEqual([])
})

test('every list leads to its next page with the filters that it was asked by', () => {
  const lists = operations.filter(({ responses }) =>
    isSaid('$response.body#/page/nextCursor', { operationId: '', responses }),
  )
  const without = lists.filter(({ operationId, parameters = [] }) => {
    const next = links.find(
      ({ source, name }) => source.operationId === operationId && name === 'NextPage',
    )?.link
    const filters = parameters.map(({ name }) => name)
    return (
      next?.operationId !== operationId ||
      next.parameters?.cursor !== '$response.body#/page/nextCursor' ||
      filters.some((name) => !['since', 'format', 'bom'].includes(name) && !next.parameters?.[name])
    )
  })

  expect(lists.length).toBeGreaterThan(20)
  expect(without.map(({ operationId }) => operationId)).toEqual([])
})
