import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildApp } from '#src/http/app.ts'
import { openApiYaml } from '#src/http/openapi.ts'
import { setupGraph } from '../support/graph.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })
await app.ready()
const contract = parse(openApiYaml(app))
const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  // The document is our own: a path holds operations by method, and nothing else.
  Object.values(item as Record<string, Record<string, never>>).map(
    (operation): [string, Record<string, never>] => [path, operation],
  ),
)

test('openapi.yaml is what the routes say; else run: npm run openapi', () => {
  expect(readFileSync('openapi.yaml', 'utf8')).toBe(openApiYaml(app))
})

test('every operation has an id, a summary, a description and a tag', () => {
  const bare = operations.filter(
    ([, { operationId, summary, description, tags }]) =>
      !operationId || !summary || !description || !tags,
  )

  expect(operations.length).toBeGreaterThan(30)
  expect(bare).toEqual([])
  expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length)
})

test('no component is a twin for input only', () => {
  expect(Object.keys(contract.components.schemas).filter((name) => /Input$/.test(name))).toEqual([])
})

test('every /v1 operation tells of all ways in which it can end', () => {
  const short = operations
    .filter(([path]) => path.startsWith('/v1'))
    .filter(([, { responses }]) =>
      ['200', '400', '401', '404', '429', '500', '503'].some(
        (status) => !(status in (responses ?? {})),
      ),
    )

  expect(short.map(([path]) => path)).toEqual([])
})

test('every required parameter has an example', () => {
  const without = operations.flatMap(([path, { parameters = [] as never }]) =>
    // Parameters are a list in every OpenAPI document.
    (parameters as { name: string; required?: boolean; example?: unknown }[])
      .filter(({ required, example }) => required && example === undefined)
      .map(({ name }) => `${path} ${name}`),
  )

  expect(without).toEqual(['/v1/claims/{id} id'])
})
