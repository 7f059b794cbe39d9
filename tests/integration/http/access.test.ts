import { expect, test } from 'vitest'
import { makeKey } from '#src/http/api-keys.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'

const graph = await setupGraph()
const { key, entry } = makeKey()
const [id = '', sha256 = ''] = entry.split(':')
const locked = await buildApp({ graph, handlerTimeoutMs: 60_000, apiKeys: new Map([[id, sha256]]) })

test('a known key opens the API', async () => {
  const response = await locked.inject({
    url: '/v1/stakes',
    headers: { authorization: `Bearer ${key}` },
  })

  expect(response.statusCode).toBe(200)
})

test.each([
  ['no key', undefined],
  ['another scheme', `Basic ${key}`],
  ['a wrong key', `Bearer aag_00000000_${'A'.repeat(43)}`],
  ['a key of the right id with another secret', `Bearer aag_${id}_${'A'.repeat(43)}`],
  ['a cut key', `Bearer ${key.slice(0, -1)}`],
  ['a very long key', `Bearer ${'x'.repeat(10_000)}`],
])('%s is a 401 that tells nothing', async (_, authorization) => {
  const response = await locked.inject({
    url: '/v1/stakes',
    headers: authorization === undefined ? {} : { authorization },
  })

  expect(response.statusCode).toBe(401)
  expect(response.headers['www-authenticate']).toBe('Bearer')
  expect(response.json().detail).toBe(
    'This server asks for a key. Send it as: Authorization: Bearer <key>.',
  )
})

test.each([
  '/%76%31/stakes',
  '/v%31/stakes',
  '/v1/stakes?q=/docs',
  '/v1/companies/x/stakes',
  '/v1/vocab',
])('no spelling of a URL goes round the key: %s', async (url) => {
  expect((await locked.inject({ url })).statusCode).toBe(401)
  expect((await locked.inject({ url, method: 'HEAD' })).statusCode).toBe(401)
})

test('health and the contract stay open', async () => {
  expect((await locked.inject('/health/live')).statusCode).toBe(200)
  expect((await locked.inject('/openapi.json')).statusCode).toBe(200)
})

test('too many requests are told when to go on', async () => {
  const small = await buildApp({ graph, rateLimit: { max: 2, windowSeconds: 60 } })
  await small.inject('/v1/vocab')
  await small.inject('/v1/vocab')

  const third = await small.inject('/v1/vocab')

  expect(third.statusCode).toBe(429)
  expect(third.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
  expect(third.headers['ratelimit-policy']).toBe('"default";q=2;w=60')
  expect(third.headers.ratelimit).toMatch(/^"default";r=0;t=\d+$/)
  expect(third.json().type).toBe('/problems/too-many-requests')
})

test('headers that a client makes up give it no new budget', async () => {
  const small = await buildApp({ graph, rateLimit: { max: 2, windowSeconds: 60 } })
  const statuses: number[] = []
  for (const name of ['a', 'b', 'c']) {
    const headers = { authorization: `Bearer ${name}`, 'x-forwarded-for': `10.0.0.${name}` }
    statuses.push((await small.inject({ url: '/v1/vocab', headers })).statusCode)
  }

  expect(statuses).toEqual([200, 200, 429])
})

test('a known key has a budget of its own, and wrong keys use up that of their address', async () => {
  const rateLimit = { max: 2, windowSeconds: 60 }
  const small = await buildApp({ graph, rateLimit, apiKeys: new Map([[id, sha256]]) })
  const ask = async (authorization: string) =>
    (await small.inject({ url: '/v1/vocab', headers: { authorization } })).statusCode

  expect([await ask('Bearer x'), await ask('Bearer y'), await ask('Bearer z')]).toEqual([
    401, 401, 429,
  ])
  expect(await ask(`Bearer ${key}`)).toBe(200)
})

test('who watches the server is never told to come back later', async () => {
  const small = await buildApp({ graph, rateLimit: { max: 1, windowSeconds: 60 } })

  for (const path of ['/health/live', '/health/ready', '/health/live', '/health/ready']) {
    expect((await small.inject(path)).statusCode).toBe(200)
  }
})

test('a draining server says that it is not ready, and goes on answering', async () => {
  const draining = await buildApp({ graph, isDraining: () => true })

  expect((await draining.inject('/health/ready')).statusCode).toBe(503)
  expect((await draining.inject('/v1/stakes')).statusCode).toBe(200)
})

test('an empty graph has empty lists, not errors', async () => {
  const app = await buildApp({ graph, handlerTimeoutMs: 60_000 })

  for (const list of [
    'companies',
    'stakes',
    'joint-ventures',
    'partnerships',
    'people',
    'brands',
    'claims',
    'documents',
  ]) {
    const response = await app.inject(`/v1/${list}`)
    expect(response.statusCode).toBe(200)
    expect(response.json().data).toEqual([])
  }
})
