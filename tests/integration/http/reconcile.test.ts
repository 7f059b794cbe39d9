import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import { SPEC_MANIFEST, SPEC_RESULTS } from '../../support/reconciliation-spec.ts'
import { writeGraph } from '../queries/fixture.ts'
import { RECONCILED } from './reconcile-fixture.ts'

const graph = await setupGraph()
// Queries are planned here for the first time, which takes long on a busy machine.
const patient = await connect(testConnection(), { readTimeoutMs: 60_000 })
const app = await buildApp({ graph: patient, handlerTimeoutMs: 60_000 })
afterAll(() => patient.close())
beforeEach(() => writeGraph(graph, ...RECONCILED))

const headers = { host: 'localhost:3000' }
const get = (path: string) => app.inject({ url: `/v1/reconcile${path}`, headers })
const post = (payload: string, type = 'application/x-www-form-urlencoded') =>
  app.inject({
    url: '/v1/reconcile',
    method: 'POST',
    headers: { ...headers, 'content-type': type },
    payload,
  })
const form = (field: string, value: unknown) =>
  post(new URLSearchParams({ [field]: JSON.stringify(value) }).toString())

/** The candidates of one query, by the specification. */
const candidates = async (query: unknown) => {
  const results = SPEC_RESULTS.parse((await form('queries', { q0: query })).json())
  return results.q0?.result ?? []
}
const idsOf = async (query: unknown) => (await candidates(query)).map(({ id }) => id)
test('the manifest says where everything is', async () => {
  const response = await get('')

  const manifest = SPEC_MANIFEST.parse(response.json())
  expect(response.headers['access-control-allow-origin']).toBe('*')
  expect(manifest.view.url).toBe('http://localhost:3000/v1/entities/{{id}}')
  expect(manifest.defaultTypes.map(({ id }) => id)).toContain('company')
  expect(manifest.suggest.entity).toEqual({
    service_url: 'http://localhost:3000/v1/reconcile',
    service_path: '/suggest/entity',
  })
})

test('every address of the manifest answers', async () => {
  const { view, preview, suggest, extend } = SPEC_MANIFEST.parse((await get('')).json())
  const urls = [
    view.url.replace('{{id}}', 'co_faw'),
    preview.url.replace('{{id}}', 'co_faw'),
    ...Object.values(suggest).map((one) => `${one.service_url}${one.service_path}?prefix=c`),
    `${extend.propose_properties.service_url}${extend.propose_properties.service_path}?type=company`,
  ]

  const statuses = await Promise.all(
    urls.map(
      async (url) =>
        (await app.inject({ url: url.replace('http://localhost:3000', '') })).statusCode,
    ),
  )

  expect(statuses).toEqual(urls.map(() => 200))
})

describe('a batch of queries', () => {
  test('gives each its candidates, with scores in percent, types and features', async () => {
    const response = await form('queries', {
      q0: { query: 'Leapmotor Co., Ltd.', type: 'company', limit: 1 },
      q1: { query: 'Nobody' },
    })

    const results = SPEC_RESULTS.parse(response.json())
    expect(results.q0?.result).toEqual([
      {
        id: 'co_leapmotor',
        name: 'Leapmotor',
        description: '零跑汽车, carmaker, CN',
        type: [{ id: 'company', name: 'Company' }],
        score: 98,
        match: true,
        features: expect.arrayContaining([{ id: 'sameWithoutLegalForm', value: 0.98 }]),
      },
    ])
    expect(results.q1).toEqual({ result: [] })
    expect(response.headers['x-dataset-version']).toBe('v1')
  })

  test('is the same by GET, and not sent again where nothing changed', async () => {
    const queries = encodeURIComponent(JSON.stringify({ q0: { query: '零跑' } }))

    const first = await get(`?queries=${queries}`)
    const again = await app.inject({
      url: `/v1/reconcile?queries=${queries}`,
      headers: { ...headers, 'if-none-match': String(first.headers.etag) },
    })

    expect(first.json()).toEqual((await form('queries', { q0: { query: '零跑' } })).json())
    expect(first.json().q0.result[0].id).toBe('co_leapmotor')
    expect(again.statusCode).toBe(304)
  })

  test('never takes one of several namesakes unasked', async () => {
    const both = await candidates({ query: 'Aurora' })
    const one = await candidates({
      query: 'Aurora',
      properties: [{ pid: 'country', v: 'United States' }],
    })

    expect(both.map(({ id, score, match }) => [id, score, match])).toEqual([
      ['co_aurora-cn', 100, false],
      ['co_aurora-us', 100, false],
    ])
    expect(one.map(({ id, match }) => [id, match])).toEqual([
      ['co_aurora-us', true],
      ['co_aurora-cn', false],
    ])
  })

  test('takes nothing unasked that is only near', async () => {
    const [first] = await candidates({ query: 'Leapmotr' })

    expect(first).toMatchObject({ id: 'co_leapmotor', match: false })
  })

  test('finds an id, and what a merged id became', async () => {
    expect((await candidates({ query: 'co_faw' }))[0]).toMatchObject({ id: 'co_faw', score: 100 })
    expect((await candidates({ query: 'co_zero-run' }))[0]).toMatchObject({
      id: 'co_leapmotor',
      score: 100,
    })
  })

  test('takes types as bounds, as hints or all together', async () => {
    expect(await idsOf({ query: 'Leapmotor International', type: 'brand' })).toEqual([])
    expect(await idsOf({ query: 'Jeep', type: ['company', 'brand'] })).toEqual(['br_jeep'])
    expect(
      (await candidates({ query: 'Jeep', type: 'company', type_strict: 'should' }))[0],
    ).toMatchObject({ id: 'br_jeep', score: 85, match: false })
    expect(
      await idsOf({ query: 'Leapmotor', type: ['company', 'jointVenture'], type_strict: 'all' }),
    ).toEqual(['jv_leapmotor-international'])
  })

  test('takes properties of any form, also without a name in the query', async () => {
    expect(await idsOf({ properties: [{ pid: 'nameZh', v: ['零跑汽車'] }] })).toEqual([
      'co_leapmotor',
    ])
    const [first] = await candidates({
      query: 'FAW',
      properties: [
        { pid: 'stateOwned', v: true },
        { pid: 'country', v: { id: 'CN', name: 'China' } },
        { pid: 'headquarters', v: '' },
      ],
    })
    expect(first?.features).toEqual(
      expect.arrayContaining([
        { id: 'stateOwned', value: 1 },
        { id: 'country', value: 0 },
      ]),
    )
    expect(first?.score).toBe(97)
  })

  test('takes a cell as it is, with line breaks, no letters or no sense', async () => {
    expect((await candidates({ query: ' Leapmotor \n' }))[0]?.score).toBe(100)
    expect(await idsOf({ query: '' })).toEqual([])
    expect(await idsOf({ query: '***' })).toEqual([])
    expect((await form('queries', { q: { query: 'x'.repeat(9_000) } })).statusCode).toBe(200)
    const [first] = await candidates({ query: 'FAW', properties: [{ pid: 'country', v: 'n/a' }] })
    expect(first).toMatchObject({ id: 'co_faw', score: 100 })
  })
})

describe('a request that does not fit', () => {
  test.each<[string, string, string]>([
    ['no JSON', 'queries=%7B', 'queries'],
    [
      'an unknown key',
      `queries=${encodeURIComponent('{"a":{"query":"x","typ":"y"}}')}`,
      'queries.a.typ',
    ],
    [
      'an unknown type',
      `queries=${encodeURIComponent('{"a":{"query":"x","type":"y"}}')}`,
      'queries.a.type',
    ],
    [
      'an unknown property',
      `queries=${encodeURIComponent('{"a":{"properties":[{"pid":"x","v":"y"}]}}')}`,
      'queries.a.properties.0.pid',
    ],
    ['neither name nor property', `queries=${encodeURIComponent('{"a":{}}')}`, 'queries.a.query'],
    [
      'a key that is no key',
      `queries=${encodeURIComponent('{"__proto__":{"query":"x"}}')}`,
      'queries',
    ],
    [
      'an unknown column',
      `extend=${encodeURIComponent('{"ids":[],"properties":[{"id":"x"}]}')}`,
      'extend.properties.0.id',
    ],
    ['queries that do not fit beside an extend', 'queries=1&extend=%7B%7D', 'queries'],
    ['a field twice', 'queries=%7B%7D&queries=%7B%7D', 'queries'],
    ['an unknown field', 'queries=%7B%7D&callback=x', 'callback'],
    ['no field', '', 'queries'],
  ])('with %s is a 400 that says where', async (_, payload, parameter) => {
    const response = await post(payload)

    expect(response.statusCode).toBe(400)
    expect(response.json().errors[0].parameter).toBe(parameter)
  })

  test('has at most a hundred queries or ids, and 64 KB', async () => {
    const queries = Object.fromEntries(
      Array.from({ length: 101 }, (_, i) => [`q${i}`, { query: 'x' }]),
    )
    const ids = Array.from({ length: 101 }, (_, i) => `co_${i}`)

    const statuses = await Promise.all([
      form('queries', queries),
      form('extend', { ids, properties: [] }),
      form('queries', { q: { query: 'x'.repeat(66_000) } }),
      post('{}', 'application/json'),
    ])

    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([413, 413, 413, 415])
  })

  test('asks for no callback, and only by GET or POST', async () => {
    expect((await get('?callback=x')).statusCode).toBe(400)
    const other = await app.inject({ url: '/v1/reconcile', method: 'DELETE', headers })
    expect(other.statusCode).toBe(405)
    expect(other.headers.allow).toBe('GET, HEAD, POST, OPTIONS')
  })
})
