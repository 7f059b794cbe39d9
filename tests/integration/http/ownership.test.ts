import { beforeAll, expect, test } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import { migrate } from '#src/graph/migrations.ts'
import { buildApp } from '#src/http/app.ts'
import { testConnection } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import { loadSeeds } from '../../support/seeded.ts'

const graph = await connect(testConnection(), { readTimeoutMs: 60_000 })
// Queries are planned here for the first time, which takes long on a busy machine.
const app = await buildApp({ graph, handlerTimeoutMs: 60_000 })
const VENTURE = '/v1/companies/jv_leapmotor-international'

beforeAll(async () => {
  await migrate(graph)
  await emptyGraph(graph)
  await loadSeeds(graph)
  return async () => {
    await emptyGraph(graph)
    await graph.close()
  }
}, 120_000)

test('Stellantis has 51 to 60.8 percent of Leapmotor International, over two chains', async () => {
  const response = await app.inject(`${VENTURE}/effective-ownership?ownerId=co_stellantis`)

  expect(response.statusCode).toBe(200)
  const { data, meta } = response.json()
  expect(meta).toMatchObject({ partial: false, exploredCount: 3 })
  expect(data).toHaveLength(1)
  expect(data[0]).toMatchObject({
    share: { minimum: 51, maximum: 60.8 },
    hasLoop: false,
    paths: [{ share: { minimum: 51 } }, { share: { minimum: 0, maximum: 9.8 } }],
  })
  expect(data[0].assumptions[0]).toContain('derived (100 - 51)')
  expect(data[0].paths[0].claims[0].quote).toContain('51 percent stake')
})

test('owners and holdings come as a table, too, with the sentence behind each', async () => {
  const owners = await app.inject(`${VENTURE}/owners?format=csv`)
  const holdings = await app.inject('/v1/companies/co_stellantis/holdings?format=ndjson')

  expect(owners.body.split('\r\n')[0]).toBe(
    'ownerId,ownerName,subjectId,subjectName,depth,shareMinimum,shareMaximum,chains,stakeIds,claimId,documentId,quote',
  )
  expect(owners.body.trim().split('\r\n')).toHaveLength(3)
  const rows = holdings.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows.map(({ subjectId, shareMinimum }) => [subjectId, shareMinimum])).toEqual([
    ['co_leapmotor', 20],
    ['jv_leapmotor-international', 51],
  ])
  expect(rows.every(({ quote }) => quote.length > 0)).toBe(true)
})

test('its ultimate parent is Stellantis by its majority, and that of Audi by the brand', async () => {
  const venture = (await app.inject(`${VENTURE}/ultimate-parent`)).json().data
  const audi = (await app.inject('/v1/companies/br_audi/ultimate-parent?basis=brand')).json().data

  expect([venture.ultimateParent.id, venture.rule]).toEqual(['co_stellantis', 'majorityStake'])
  expect([audi.ultimateParent.id, audi.rule]).toEqual(['co_volkswagen', 'brandOwner'])
  expect(audi.chain[0].claims[0].quote).toContain('Audi')
})

test.each(['owners', 'holdings', 'effective-ownership', 'ultimate-parent'])(
  '/%s redirects a name, does not know a stranger, and keeps an entity tag',
  async (route) => {
    const named = await app.inject(`/v1/companies/Leapmotor/${route}`)
    const unknown = await app.inject(`/v1/companies/co_nobody/${route}`)
    const first = await app.inject(`/v1/companies/co_leapmotor/${route}`)
    const again = await app.inject({
      url: `/v1/companies/co_leapmotor/${route}`,
      headers: { 'if-none-match': String(first.headers.etag) },
    })

    expect([named.statusCode, named.headers.location]).toEqual([
      308,
      `/v1/companies/co_leapmotor/${route}`,
    ])
    expect(unknown.statusCode).toBe(404)
    expect(first.statusCode).toBe(200)
    expect(again.statusCode).toBe(304)
  },
)

test.each([
  ['owners?maxDepth=7', 'maxDepth'],
  ['owners?maxdepth=2', 'maxdepth'],
  ['holdings?minShare=101', 'minShare'],
  ['effective-ownership?maxDepth=21', 'maxDepth'],
  ['effective-ownership?interestType=boardChair', 'interestType'],
  ['effective-ownership?include=documents', 'include'],
  ['ultimate-parent?threshold=20', 'threshold'],
  ['ultimate-parent?basis=votes', 'basis'],
])('%s is refused by name', async (query, parameter) => {
  const response = await app.inject(`/v1/companies/co_leapmotor/${query}`)

  expect(response.statusCode).toBe(400)
  expect(response.json().errors[0].parameter).toBe(parameter)
})
