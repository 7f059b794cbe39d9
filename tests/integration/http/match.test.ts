import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import { brand, company, person, venture, writeGraph } from '../queries/fixture.ts'

const graph = await setupGraph()
// The query is planned here for the first time, which takes long on a busy machine.
const patient = await connect(testConnection(), { readTimeoutMs: 60_000 })
const app = await buildApp({ graph: patient, handlerTimeoutMs: 60_000 })
afterAll(() => patient.close())

beforeEach(() =>
  writeGraph(
    graph,
    company('co_volkswagen', 'Volkswagen', { nameZh: '大众汽车', country: 'DE', sources: 3 }),
    company('co_changan', 'Changan Automobile', { nameZh: '长安汽车', country: 'CN' }, ['长安']),
    company('co_changan-ford', 'Changan Ford', { nameZh: '长安福特', country: 'CN' }),
    company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车', country: 'CN' }),
    company('co_aurora-us', 'Aurora', { country: 'US' }),
    company('co_aurora-cn', 'Aurora', { country: 'CN' }),
    brand('br_audi', 'Audi'),
    person('pe_tavares', 'Carlos Tavares'),
    venture('jv_leapmotor-international', 'Leapmotor International', ['co_leapmotor']),
  ),
)

const post = (payload: unknown, query = '') =>
  app.inject({
    url: `/v1/match${query}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

/** Id, score and whether it is a match, of the candidates of one name. */
const rowsOf = async (query: unknown, parameters = '') => {
  const { responses } = (await post({ queries: { q: query } }, parameters)).json()
  return responses.q.results.map((one: { id: string; score: number; match: boolean }) => [
    one.id,
    one.score,
    one.match,
  ])
}
const named = (name: string | string[], more: object = {}) => ({ properties: { name, ...more } })

test('each query has its candidates with scores, reasons and explanations', async () => {
  const response = await post({
    queries: {
      row1: { type: 'company', properties: { name: 'Volkswagen AG', country: 'Germany' } },
    },
  })

  expect(response.statusCode).toBe(200)
  expect(response.headers['x-dataset-version']).toBe('v1')
  expect(response.headers['cache-control']).toBe('no-store')
  const { responses, limit, meta } = response.json()
  expect({ limit, version: meta.datasetVersion }).toEqual({ limit: 5, version: 'v1' })
  expect(responses.row1).toMatchObject({
    status: 200,
    total: { value: 1, relation: 'eq' },
    ambiguous: false,
    results: [
      {
        id: 'co_volkswagen',
        caption: 'Volkswagen',
        type: 'company',
        schema: 'Company',
        properties: { name: ['Volkswagen', '大众汽车'], country: ['DE'], kind: ['carmaker'] },
        sources: 3,
        score: 0.98,
        match: true,
        features: { sameWithoutLegalForm: 0.98, country: 1 },
        explanations: {
          sameWithoutLegalForm: { query: 'Volkswagen AG', candidate: 'Volkswagen' },
          country: { query: 'DE', candidate: 'DE' },
        },
      },
    ],
  })
})

test.each<[string, string | string[], unknown[]]>([
  ['legal forms', 'Volkswagen AG', ['co_volkswagen', 0.98, true]],
  ['case and width', 'ＶＯＬＫＳＷＡＧＥＮ', ['co_volkswagen', 1, true]],
  ['traditional letters', '大眾汽車', ['co_volkswagen', 1, true]],
  ['traditional letters and a legal form', '長安汽車股份有限公司', ['co_changan', 0.98, true]],
  ['a province and general words', '重庆长安汽车集团', ['co_changan', 0.9, true]],
  ['words in another order', 'Tavares, Carlos', ['pe_tavares', 0.95, true]],
  ['a misspelling', 'Volkswagon', ['co_volkswagen', 0.81, true]],
  ['one of several names', ['Nobody Ltd', 'VOLKSWAGEN'], ['co_volkswagen', 1, true]],
])('%s do not hide an entity', async (_, name, expected) => {
  expect((await rowsOf(named(name)))[0]).toEqual(expected)
})

test('a misspelt name finds what it is nearest to', async () => {
  expect(await rowsOf(named('Leapmotr International'))).toEqual([
    ['jv_leapmotor-international', 0.861, true],
    ['co_leapmotor', 0.8, false],
  ])
})

test('a name that several entities have gives all, with one score and no match', async () => {
  const { responses } = (await post({ queries: { q: named('Aurora') } })).json()

  expect(responses.q.ambiguous).toBe(true)
  expect(await rowsOf(named('Aurora'))).toEqual([
    ['co_aurora-cn', 1, false],
    ['co_aurora-us', 1, false],
  ])
  expect(await rowsOf(named('Aurora', { country: ['us'] }))).toEqual([
    ['co_aurora-us', 1, true],
    ['co_aurora-cn', 0.65, false],
  ])
})

test('an unknown name has no candidates, and neither has one without letters', async () => {
  expect(await rowsOf(named('Quux Industries'))).toEqual([])
  expect(await rowsOf(named('***'))).toEqual([])
  expect(await rowsOf(named('AND ( leap: ['))).toEqual([])
})

test('types and schemas narrow the candidates', async () => {
  expect(await rowsOf({ type: 'brand', ...named('Audi') })).toEqual([['br_audi', 1, true]])
  expect(await rowsOf({ type: 'company', ...named('Audi') })).toEqual([])
  expect(await rowsOf({ schema: 'Person', ...named('Carlos Tavares') })).toHaveLength(1)
  expect(await rowsOf({ schema: 'Company', ...named('Carlos Tavares') })).toEqual([])
  expect(await rowsOf({ type: 'jointVenture', ...named('Leapmotor') })).toEqual([
    ['jv_leapmotor-international', 0.9, true],
  ])
})

test('an id finds its entity', async () => {
  const [first] = await rowsOf({ id: 'co_leapmotor', properties: {} })

  expect(first).toEqual(['co_leapmotor', 1, true])
})

test('limit, threshold and cutoff are as they are asked for', async () => {
  const all = await rowsOf(named('Leapmotor'), '?cutoff=0')
  expect(all.length).toBeGreaterThan(1)
  expect(await rowsOf(named('Leapmotor'), '?cutoff=0&limit=1')).toEqual(all.slice(0, 1))
  expect(await rowsOf(named('Volkswagon'), '?threshold=0.9')).toEqual([
    ['co_volkswagen', 0.81, false],
  ])
  expect(await rowsOf(named('Volkswagon'), '?cutoff=0.9')).toEqual([])
})

test('a hundred names are answered in one request, each under its key', async () => {
  const queries = Object.fromEntries(
    Array.from({ length: 100 }, (_, row) => [`row${row}`, named(row % 2 ? 'Leapmotor' : '长安')]),
  )

  const { responses } = (await post({ queries })).json()

  expect(Object.keys(responses)).toHaveLength(100)
  expect(responses.row7.results[0].id).toBe('co_leapmotor')
  expect(responses.row8.results[0].id).toBe('co_changan')
})

describe('a body that does not fit', () => {
  test.each<[string, unknown, string]>([
    ['an unknown key', { queries: { q: { typ: 'company', ...named('x') } } }, 'queries.q.typ'],
    ['an unknown type', { queries: { q: { type: 'compny', ...named('x') } } }, 'queries.q.type'],
    ['no name', { queries: { q: { properties: {} } } }, 'queries.q.properties.name'],
    ['no properties', { queries: { q: {} } }, 'queries.q.properties'],
    [
      'an unknown property',
      { queries: { q: named('x', { cuntry: 'CN' }) } },
      'queries.q.properties.cuntry',
    ],
    ['a number', { queries: { q: { properties: { name: 5 } } } }, 'queries.q.properties.name'],
    [
      'a type and a schema',
      { queries: { q: { type: 'brand', schema: 'Thing', ...named('x') } } },
      'queries.q.schema',
    ],
    ['no queries', {}, 'queries'],
    ['a list', [], ''],
    ['no JSON', '{"queries":', ''],
  ])('with %s is a 400 that says where', async (_, body, parameter) => {
    const response = await post(body)

    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    if (parameter) expect(response.json().errors[0].parameter).toBe(parameter)
  })

  test('tells the nearest allowed word', async () => {
    const { errors } = (await post({ queries: { q: { type: 'compny', ...named('x') } } })).json()

    expect(errors[0].allowed[0]).toBe('company')
  })

  test('with an unknown country is answered without it, and a warning says so', async () => {
    const response = await post({ queries: { q: named('x', { country: ['Wolfsburg', 'DE'] }) } })

    expect(response.statusCode).toBe(200)
    expect(response.json().meta.warnings).toEqual([
      "'Wolfsburg' of query 'q' is no country; it does not count.",
    ])
  })

  test('with too many queries or bytes is a 413', async () => {
    const queries = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, named('x')]))

    const many = await post({ queries })
    const large = await post({ queries: { q: named('x'.repeat(70_000)) } })

    expect([many.statusCode, large.statusCode]).toEqual([413, 413])
    expect(many.json().detail).toBe('101 queries in one request; send at most 100 at a time.')
    expect(large.json().type).toBe('/problems/too-large')
  })

  test('of another media type is a 415, and none at all a 400', async () => {
    const form = await app.inject({
      url: '/v1/match',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'queries=1',
    })
    const none = await app.inject({ url: '/v1/match', method: 'POST' })

    expect(form.statusCode).toBe(415)
    expect(form.json().detail).toContain('application/json')
    expect(none.statusCode).toBe(400)
  })

  test('nor does an unknown parameter, or a limit out of range', async () => {
    expect((await post({ queries: {} }, '?limt=5')).statusCode).toBe(400)
    expect((await post({ queries: {} }, '?limit=21')).statusCode).toBe(400)
    expect((await post({ queries: {} }, '?threshold=2')).statusCode).toBe(400)
  })
})

test('a GET of a route that only takes POST is a 405', async () => {
  const response = await app.inject('/v1/match')

  expect(response.statusCode).toBe(405)
  expect(response.headers.allow).toBe('POST, OPTIONS')
})
