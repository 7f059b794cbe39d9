import { PassThrough } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { makeKey } from '#src/http/api-keys.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'

const graph = await setupGraph()
const { key, entry } = makeKey()
const [id = '', sha256 = ''] = entry.split(':')
const stream = new PassThrough()
let log = ''
stream.on('data', (line) => {
  log += line
})
const app = await buildApp({
  graph,
  logger: { level: 'info', stream },
  apiKeys: new Map([[id, sha256]]),
})
await app.ready()
beforeEach(() => {
  log = ''
})

const authorization = `Bearer ${key}`

test.each([
  ['/v1/stakes?limit=1', 200],
  ['/v1/stakes?limit=x', 400],
  ['/v1/companies/nobody', 404],
  ['/nowhere', 404],
  ['/v1/companies/%zz', 400],
  ['/health/live', 200],
])('a request is one line of the log: %s', async (url, status) => {
  await app.inject({ url, headers: { authorization, 'x-request-id': 'abc' } })

  const lines = log.trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    method: 'GET',
    path: url.split('?')[0],
    status,
    ms: expect.any(Number),
    requestId: 'abc',
  })
})

test('no key is ever in the log', async () => {
  const secret = key.slice(-43)
  await app.inject({ url: '/v1/stakes', headers: { authorization } })
  await app.inject({ url: '/v1/stakes', headers: { authorization: `Bearer ${key}x` } })
  await app.inject({ url: `/v1/stakes?key=${key}`, headers: { authorization } })

  expect(log).not.toContain(secret)
})

test('a request cannot write a line of its own', async () => {
  await app.inject({
    url: '/v1/stakes%0A{"level":30}',
    headers: { authorization, 'x-request-id': 'a\\n{"level":30}', 'user-agent': '\\n{}' },
  })

  expect(log.trim().split('\n')).toHaveLength(1)
})
