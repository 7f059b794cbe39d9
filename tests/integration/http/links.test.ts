import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'
import { loadSeeds } from '../../support/seeded.ts'

const graph = await setupGraph()
const described = await buildApp({ graph })
await described.ready()

const Link = z.object({
  operationId: z.string(),
  parameters: z.record(z.string(), z.string()).default({}),
  requestBody: z.unknown().optional(),
})
const Operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  responses: z.object({ 200: z.object({ links: z.record(z.string(), Link).default({}) }) }),
})
const Contract = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Operation)),
})

const contract = Contract.parse(JSON.parse(JSON.stringify(described.swagger())))
const operations = new Map(
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      operation.operationId,
      { ...operation, path, method },
    ]),
  ),
)

/** The value that a JSON pointer leads to. */
const valueAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      body,
    )

/** What an expression gives of an answer. No filter was sent, so nothing comes of the request. */
function evaluate(expression: string, body: unknown): string | null {
  const [, pointer] = /^\$response\.body#\/(.+)$/.exec(expression) ?? []
  const value = pointer === undefined ? null : valueAt(body, pointer)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** A body with the values of its expressions; null where one has none. */
function fill(requestBody: unknown, body: unknown): string | null {
  let isWhole = true
  const text = JSON.stringify(requestBody).replaceAll(/\{(\$[^{}"]+)\}/g, (_, expression) => {
    const value = evaluate(expression, body)
    isWhole &&= value !== null
    return JSON.stringify(value ?? '').slice(1, -1)
  })
  return isWhole ? text : null
}

test('every link that an answer of the seed graph can be followed by leads to an answer', async () => {
  await loadSeeds(graph)
  // The app remembers a version for a moment; this one has seen none yet.
  const app = await buildApp({ graph, rateLimit: { max: 1_000_000, windowSeconds: 60 } })
  const refused: string[] = []
  const followed: string[] = []
  const reached = new Map<string, unknown>()
  reached.set('getReadiness', (await app.inject('/health/ready')).json())
  for (const [id, body] of reached)
    for (const [name, link] of Object.entries(operations.get(id)?.responses[200].links ?? {})) {
      const target = operations.get(link.operationId)
      const payload = link.requestBody === undefined ? undefined : fill(link.requestBody, body)
      const values = Object.entries(link.parameters)
        .filter(([, expression]) => !expression.startsWith('$request.query.'))
        .map(([parameter, expression]) => [parameter, evaluate(expression, body)] as const)
      const given = values.flatMap(([parameter, value]) => (value ? [[parameter, value]] : []))
      // An answer without that value is no dead end: its link just cannot be followed.
      if (!target || payload === null || given.length < values.length) continue
      const { url, query } = addressOf(target, new Map(given as [string, string][]))
      const response = await app.inject({
        url: `${url}?${query}`,
        method: target.method === 'post' ? 'POST' : 'GET',
        ...(payload === undefined
          ? {}
          : { payload, headers: { 'content-type': 'application/json' } }),
      })
      followed.push(`${id} ${name}`)
      // The reader of texts is not started here.
      if (link.operationId === 'extract') expect(response.statusCode).toBe(503)
      else if (response.statusCode !== 200)
        refused.push(`${id} ${name}: ${response.statusCode} ${url}?${query}`)
      if (!reached.has(link.operationId)) {
        const isJson = String(response.headers['content-type']).startsWith('application/json')
        reached.set(link.operationId, isJson ? response.json() : {})
      }
    }

  expect(refused).toEqual([])
  expect(followed.length).toBeGreaterThan(150)
  const missed = [...operations.keys()].filter((id) => !reached.has(id))
  expect(reached.size / operations.size, `missed: ${missed}`).toBeGreaterThanOrEqual(0.9)
}, 120_000)

function addressOf(
  target: { path: string; parameters: { name: string; in: string }[] },
  given: Map<string, string>,
): { url: string; query: string } {
  const query = new URLSearchParams()
  let url = target.path
  for (const { name, in: place } of target.parameters) {
    const value = given.get(name)
    if (value === undefined) continue
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(value))
    else query.append(name, value)
  }
  return { url, query: query.toString() }
}
