import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import { migrate } from '#src/graph/migrations.ts'
import { buildApp } from '#src/http/app.ts'
import { testConnection } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import { loadSeeds } from '../../support/seeded.ts'

const graph = await connect(testConnection(), { readTimeoutMs: 60_000 })
// Queries are planned here for the first time, which takes long on a busy machine.
const app = await buildApp({ graph, handlerTimeoutMs: 60_000 })
let version = ''

beforeAll(async () => {
  await migrate(graph)
  await emptyGraph(graph)
  version = await loadSeeds(graph)
}, 120_000)
afterAll(async () => {
  await emptyGraph(graph)
  await graph.close()
})

const get = async (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers })
const dataOf = async (url: string) => (await get(url)).json().data

describe('the graph of the seed articles answers', () => {
  test.each([
    '/v1/search?q=Leapmotor',
    '/v1/companies',
    '/v1/companies/co_stellantis',
    '/v1/companies/co_stellantis/stakes',
    '/v1/companies/co_changan/joint-ventures',
    '/v1/companies/co_faw/partnerships',
    '/v1/companies/co_volkswagen/partners',
    '/v1/companies/co_leapmotor/people',
    '/v1/companies/co_volkswagen/brands',
    '/v1/stakes',
    '/v1/stakes/st_stellantis--leapmotor--shareholding',
    '/v1/joint-ventures',
    '/v1/joint-ventures/jv_leapmotor-international',
    '/v1/partnerships',
    '/v1/partnerships/pa_hongmeng-zhixing',
    '/v1/people',
    '/v1/people/pe_oliver-blume',
    '/v1/brands',
    '/v1/brands/br_audi',
    '/v1/claims',
    '/v1/documents',
    '/v1/documents/doc_000_cfb874e2f6b0261f',
    '/v1/documents/doc_000_cfb874e2f6b0261f/claims',
    '/v1/documents/doc_000_cfb874e2f6b0261f/passages?start=1208&end=1314',
    '/v1/entities/co_xpeng',
    '/v1/entities/co_leapmotor/neighbors',
    '/v1/paths?from=co_stellantis&to=co_xpeng',
    '/v1/stats',
    '/v1/stats/facets?by=country',
    '/v1/vocab',
    '/v1/vocab/partnershipType',
    '/health/live',
    '/health/ready',
    '/openapi.json',
    '/openapi.yaml',
    '/docs/',
  ])('%s', async (url) => {
    const response = await get(url)

    expect(response.statusCode).toBe(200)
    if (url.startsWith('/v1')) {
      expect(response.json().meta.datasetVersion).toBe(version)
      expect(response.json().data).not.toEqual([])
    }
  })

  test('a Chinese name finds its company first', async () => {
    const [hit] = await dataOf(`/v1/search?q=${encodeURIComponent('零跑')}`)

    expect(hit).toMatchObject({ id: 'co_leapmotor', score: 1 })
  })

  test('Stellantis and Xpeng are joined by hops with evidence on each', async () => {
    const [path] = await dataOf('/v1/paths?from=co_stellantis&to=co_xpeng')

    expect(path.length).toBe(4)
    expect(path.hops.map((hop: { claims: unknown[] }) => hop.claims.length > 0)).not.toContain(
      false,
    )
  })

  test('labels are Chinese where asked for', async () => {
    const [row] = await dataOf('/v1/stakes?lang=zh&holderId=co_volkswagen')

    expect(row).toMatchObject({ holder: { name: '大众汽车' }, subject: { name: '小鹏汽车' } })
  })

  test('a passage shows the quote within its words', async () => {
    const { data } = (
      await get('/v1/claims?supportsId=st_stellantis--leapmotor--shareholding')
    ).json()
    const [{ documentId, start, end, quote }] = data

    const passage = await dataOf(`/v1/documents/${documentId}/passages?start=${start}&end=${end}`)

    expect(passage.quote).toBe(quote)
    expect(passage.text).toContain(quote)
  })
})

describe('lists', () => {
  test('are walked page by page to the same rows as at once', async () => {
    const all = (await dataOf('/v1/companies?limit=200')).map(({ id }: { id: string }) => id)
    const walked: string[] = []
    let url: string | null = '/v1/companies?limit=3'
    while (url) {
      const body: { data: { id: string }[]; page: { next: string | null } } = (
        await get(url)
      ).json()
      walked.push(...body.data.map(({ id }) => id))
      url = body.page.next && new URL(body.page.next).pathname + new URL(body.page.next).search
    }

    expect(walked).toEqual(all)
    expect(new Set(walked).size).toBe(all.length)
  })

  test('name the next page in a Link header too', async () => {
    const response = await get('/v1/companies?limit=3', { host: 'data.example:8080' })

    expect(response.json().page.next).toMatch(
      /^http:\/\/data\.example:8080\/v1\/companies\?limit=3&cursor=/,
    )
    expect(response.headers.link).toBe(`<${response.json().page.next}>; rel="next"`)
  })

  test('refuse the cursor of another list', async () => {
    const { nextCursor } = (await get('/v1/companies?limit=3')).json().page

    const other = await get(`/v1/companies?limit=3&country=CN&cursor=${nextCursor}`)

    expect(other.statusCode).toBe(409)
    expect(other.json().type).toBe('/problems/cursor-conflict')
  })

  test('give all rows as CSV, whatever the default limit', async () => {
    const response = await get('/v1/claims?format=csv')
    const total = (await get('/v1/claims?limit=1')).json().page.total.value

    expect(response.headers['content-type']).toMatch(/^text\/csv/)
    expect(total).toBeGreaterThan(20)
    expect(response.body.match(/\r\ncl_/g)).toHaveLength(total)
  })

  test('give one JSON object a line as NDJSON, also by Accept', async () => {
    const response = await get('/v1/stakes', { accept: 'application/x-ndjson' })
    const rows = response.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

    expect(rows).toHaveLength(4)
    expect(rows[1]).toMatchObject({ id: 'st_stellantis--leapmotor--shareholding', shareExact: 20 })
  })

  test('select fields and columns', async () => {
    expect(await dataOf('/v1/stakes?fields=id,holderName&limit=1')).toEqual([
      { id: 'st_leapmotor--leapmotor-international--shareholding', holderName: 'Leapmotor' },
    ])
    expect((await get('/v1/stakes?format=csv&fields=id,holder')).body.split('\r\n')[0]).toBe(
      'id,holderId,holderName',
    )
  })
})

describe('an entity tag', () => {
  test('saves the answer as long as nothing was loaded', async () => {
    const { etag = '' } = (await get('/v1/companies')).headers

    const again = await get('/v1/companies', { 'if-none-match': String(etag) })

    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
  })

  test('is of one URL only', async () => {
    const { etag = '' } = (await get('/v1/companies')).headers

    expect((await get('/v1/companies?limit=1', { 'if-none-match': String(etag) })).statusCode).toBe(
      200,
    )
  })
})

describe('an id', () => {
  test('may be a name that fits one thing: 308 with the rest of the URL', async () => {
    const response = await get(`/v1/companies/${encodeURIComponent('一汽')}/stakes?lang=zh`)

    expect(response.statusCode).toBe(308)
    expect(response.headers.location).toBe('/v1/companies/co_faw/stakes?lang=zh')
  })

  test('that is unknown is a 404 with ids that are near', async () => {
    const response = await get('/v1/companies/Leapmotr')

    expect(response.statusCode).toBe(404)
    expect(response.json().type).toBe('/problems/not-found')
  })
})

describe('a request is refused with what is allowed', () => {
  test.each([
    ['/v1/companies?limt=3', 'limt', 'limit'],
    ['/v1/partnerships?status=sined', 'status', 'signed'],
    ['/v1/companies?kind=carmakr', 'kind', 'carmaker'],
    ['/v1/stakes?sort=shares', 'sort', 'share'],
    ['/v1/stakes?fields=holdr', 'fields', 'holder'],
  ])('%s', async (url, parameter, nearest) => {
    const response = await get(url)

    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.json().errors[0]).toMatchObject({
      parameter,
      allowed: expect.arrayContaining([nearest]),
    })
    expect(response.json().errors[0].allowed[0]).toBe(nearest)
  })

  test.each([
    '/v1/companies?limit=abc',
    '/v1/companies?limit=0',
    '/v1/companies?limit=201',
    '/v1/stakes?minShare=-5',
    '/v1/companies?limit=1&limit=2',
    '/v1/companies?stateOwned=maybe',
    '/v1/stakes?asOf=2024-02-30',
    '/v1/search',
    '/v1/search?q=',
    '/v1/companies?country=China',
    '/v1/companies?cursor=abc',
    '/v1/search?q=%00',
  ])('%s', async (url) => {
    expect((await get(url)).statusCode).toBe(400)
  })

  test('a format that cannot be served is a 406', async () => {
    expect((await get('/v1/stakes', { accept: 'image/png' })).statusCode).toBe(406)
    expect((await get('/v1/stats', { accept: 'text/csv' })).statusCode).toBe(406)
  })

  test('any method but reading is a 405', async () => {
    const response = await app.inject({ method: 'DELETE', url: '/v1/companies' })

    expect(response.statusCode).toBe(405)
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS')
  })
})

test.each([
  'AND ( leap: [',
  '"',
  '*',
  '~',
  'leap^',
  '\\',
  '__proto__',
  "'; MATCH (n) DETACH DELETE n",
  '`}) RETURN n //',
  '\u0060',
])('a hostile search text finds nothing and breaks nothing: %s', async (q) => {
  const response = await get(`/v1/search?q=${encodeURIComponent(q)}`)

  expect(response.statusCode).toBe(200)
  expect((await get('/v1/stats')).json().data.counts.documents).toBe(5)
})

test('HEAD answers like GET, without a body', async () => {
  const response = await app.inject({ method: 'HEAD', url: '/v1/stakes' })

  expect(response.statusCode).toBe(200)
  expect(response.body).toBe('')
})

test('a request id is kept where it is plain, else made anew', async () => {
  expect((await get('/health/live', { 'x-request-id': 'abc-1' })).headers['x-request-id']).toBe(
    'abc-1',
  )
  expect((await get('/health/live', { 'x-request-id': 'a b"' })).headers['x-request-id']).not.toBe(
    'a b"',
  )
})
