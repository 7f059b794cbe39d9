import { afterAll, expect, test } from 'vitest'
import { freePort } from '#src/graph/local-server/ports.ts'
import { makeKey } from '#src/http/api-keys.ts'
import { buildApp } from '#src/http/app.ts'
import { createMcpServer } from '#src/mcp/server.ts'
import { setupGraph } from '../../support/graph.ts'
import type { Answer } from './tool-calls.ts'

const graph = await setupGraph()
const app = await buildApp({
  graph,
  makeMcpServer: createMcpServer,
  corsOrigins: ['https://analysts.example'],
})
const url = new URL(await app.listen({ host: '127.0.0.1', port: await freePort() }))
url.pathname = '/mcp'
afterAll(() => app.close())

const headers = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
}
const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
const post = (body: unknown, more: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })

test.each(['GET', 'DELETE'])('%s is 405, as there is no session', async (method) => {
  const response = await fetch(url, { method, headers: { accept: 'text/event-stream' } })

  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toContain('POST')
})

test.each([
  ['http://localhost:6274', 200],
  ['http://127.0.0.1', 200],
  ['https://analysts.example', 200],
  ['https://evil.example', 403],
  ['http://localhost.evil.example', 403],
  ['null', 403],
])('a page of %s gets %i', async (origin, status) => {
  expect((await post(ping, { origin })).status).toBe(status)
})

test('a name that was made to point here is no way in', async () => {
  const { statusCode } = await app.inject({
    method: 'POST',
    url: '/mcp',
    headers: { ...headers, host: 'evil.example:8080', origin: 'http://evil.example:8080' },
    payload: ping,
  })

  expect(statusCode).toBe(403)
})

test.each([
  ['a batch', [ping, ping], 400],
  ['a text', 'ping', 400],
  ['no JSON-RPC', { hello: 1 }, 400],
  ['a notification', { jsonrpc: '2.0', method: 'notifications/initialized' }, 202],
])('%s', async (_, body, status) => {
  expect((await post(body)).status).toBe(status)
})

test('a body that is too large is 413', async () => {
  expect((await post({ ...ping, params: { text: 'x'.repeat(300_000) } })).status).toBe(413)
})

test('calls count against the limit of rates, and keys are asked for', async () => {
  const { key, entry } = makeKey()
  const [id = '', sha256 = ''] = entry.split(':')
  const locked = await buildApp({
    graph,
    makeMcpServer: createMcpServer,
    apiKeys: new Map([[id, sha256]]),
    rateLimit: { max: 3, windowSeconds: 60 },
  })
  const ask = async (more: Record<string, string> = {}) =>
    (
      await locked.inject({
        method: 'POST',
        url: '/mcp',
        headers: { ...headers, ...more },
        payload: ping,
      })
    ).statusCode
  const authorization = `Bearer ${key}`

  expect(await ask()).toBe(401)
  expect([
    await ask({ authorization }),
    await ask({ authorization }),
    await ask({ authorization }),
    await ask({ authorization }),
  ]).toEqual([200, 200, 200, 429])
  await locked.close()
})

test('a database that does not answer is told in words', async () => {
  const down = await buildApp({
    graph: { ...graph, read: () => Promise.reject(new Error('secret of ours')) },
    makeMcpServer: createMcpServer,
  })
  const payload = {
    ...ping,
    method: 'tools/call',
    params: { name: 'company', arguments: { company: 'FAW' } },
  }
  const response = await down.inject({ method: 'POST', url: '/mcp', headers, payload })

  const { result }: { result: Answer } = response.json()
  expect(result).toMatchObject({ isError: true })
  expect(JSON.stringify(result)).toContain('a fault of the server')
  expect(JSON.stringify(result)).not.toContain('secret of ours')
  await down.close()
})
