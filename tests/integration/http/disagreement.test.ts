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

beforeAll(async () => {
  await migrate(graph)
  await emptyGraph(graph)
  await loadSeeds(graph)
}, 240_000)
afterAll(async () => {
  await emptyGraph(graph)
  await graph.close()
})

const get = async (url: string) => (await app.inject(url)).json()
const rowsOf = async (url: string) => (await get(url)).data
const tableOf = async (url: string) =>
  (await app.inject(url)).body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const FAW_LEAPMOTOR = 'pa_faw--leapmotor--strategicAlliance'

describe('what the five articles disagree on', () => {
  // The sets that a careful reader finds in them, with what a headline says and in how many documents
  // they are at the least.
  test.each([
    ['CF1', 'cs_co_faw--volume--2024--vehicles', 'comparator', true, 'keepAll', 3_200_000, 3],
    [
      'CF2',
      'cs_co_leapmotor--volume--2024--vehicles',
      'precision',
      false,
      'mostPreciseCompatible',
      293_724,
      3,
    ],
    [
      'CF3',
      `cs_${FAW_LEAPMOTOR}--signing`,
      'precision',
      false,
      'mostPreciseCompatible',
      '2025-03-03',
      3,
    ],
    ['CF4', `cs_${FAW_LEAPMOTOR}--status`, 'status', false, 'latestStatus', 'signed', 4],
    ['CF5', 'cs_jv_leapmotor-international--scope', 'scope', true, 'keepAll', null, 2],
    ['CF6', 'cs_co_leapmotor--co_stellantis--strength', 'strength', false, 'typedFact', 20, 2],
    ['CF7', 'cs_co_faw--oldest--china--ranking', 'scope', true, 'keepAll', null, 2],
    ['CF8', 'cs_co_faw--penetrationRate--undated', 'arithmetic', true, 'keepAll', null, 2],
    ['CF9', 'cs_co_stellantis--co_leapmotor--production', 'time', true, 'keepAll', null, 2],
    ['CF10', 'cs_co_volkswagen--co_xpeng--strength', 'strength', false, 'typedFact', 4.99, 2],
  ])('%s is %s', async (_, id, type, open, policy, value, sources) => {
    const found = await rowsOf(`/v1/conflicts/${id}`)
    const listed = await rowsOf(`/v1/conflicts?conflictType=${type}&resolved=${!open}&limit=200`)

    expect(found).toMatchObject({ id, type, open, headline: { policy, value } })
    expect(found.sources).toBeGreaterThanOrEqual(sources)
    expect(listed.map((row: { id: string }) => row.id)).toContain(id)
    expect(found.members).toHaveLength(found.memberCount)
    expect(found.explanation).toContain(found.members[0].documentId)
    for (const { quote, document, start, end, conflictIds } of found.members) {
      const url = `/v1/documents/${document.id}/passages?start=${start}&end=${end}`
      expect(quote.startsWith((await rowsOf(url)).quote)).toBe(true)
      expect(conflictIds).toContain(id)
    }
  })

  test('CF1 has all three numbers with their bounds and is on the disputed figures', async () => {
    const id = 'cs_co_faw--volume--2024--vehicles'

    const { members } = await rowsOf(`/v1/conflicts/${id}`)
    const figures = await rowsOf('/v1/companies/co_faw/figures?disputed=true&limit=200')
    const named = figures.filter(({ conflicts }: { conflicts: string[] }) => conflicts.includes(id))

    expect(
      members.map(({ value }: { value: { comparator: string } }) => value.comparator).toSorted(),
    ).toEqual(['eq', 'gt', 'ltApprox'])
    expect(named.map(({ bounds }: { bounds: object }) => bounds)).toEqual(
      expect.arrayContaining([
        { exclusiveMaximum: 3_200_000 },
        { exact: 3_200_000 },
        { exclusiveMinimum: 3_200_000 },
      ]),
    )
  })

  test('a conflict is found from what it is about, from the fact and from its claims', async () => {
    const ids = async (entityId: string) =>
      (await rowsOf(`/v1/conflicts?entityId=${entityId}&limit=200`)).map(
        ({ id }: { id: string }) => id,
      )
    const status = `cs_${FAW_LEAPMOTOR}--status`

    const claims = await rowsOf(`/v1/claims?conflictId=${status}&limit=200`)
    const { memberCount } = await rowsOf(`/v1/conflicts/${status}`)

    expect(await ids('co_faw')).toContain(status)
    expect(await ids(FAW_LEAPMOTOR)).toContain(status)
    expect(await ids('co_xpeng')).toEqual(['cs_co_volkswagen--co_xpeng--strength'])
    expect(claims).toHaveLength(memberCount)
    expect((await rowsOf(`/v1/partnerships/${FAW_LEAPMOTOR}`)).conflicts).toContain(status)
    expect((await rowsOf('/v1/joint-ventures/jv_leapmotor-international')).conflicts).toEqual([
      'cs_jv_leapmotor-international--scope',
    ])
    expect((await rowsOf('/v1/stakes/st_volkswagen--xpeng--shareholding')).conflicts).toEqual([
      'cs_co_volkswagen--co_xpeng--strength',
    ])
  })

  test('a table of conflicts has one row each, with the sentence of the headline', async () => {
    const rows = await tableOf('/v1/conflicts?format=ndjson&entityId=co_leapmotor')
    const row = rows.find(({ id }) => id === 'cs_co_leapmotor--volume--2024--vehicles')

    expect(row).toMatchObject({ headlineValue: 293_724, headlineComparator: 'eq', memberCount: 3 })
    expect(row.quote).toContain('293,724')
    expect(row.claimId).toBe(row.headlineClaimId)
  })

  test.each([
    ['/v1/conflicts/cs_nothing', 404],
    ['/v1/conflicts?conflictType=valu', 400],
    ['/v1/conflicts?entity=co_faw', 400],
    ['/v1/figures/fi_nothing', 404],
    ['/v1/figures?period=2024-13', 400],
    ['/v1/figures/comparison', 400],
    ['/v1/figures/comparison?metric=sales&year=2024', 400],
    ['/v1/companies/co_nobody/figures', 404],
  ])('%s is refused with %d', async (url, status) => {
    expect((await app.inject(url)).statusCode).toBe(status)
  })
})

describe('reported numbers', () => {
  test('are sorted by value, with the words of the document', async () => {
    const rows = await rowsOf(
      '/v1/figures?metric=deliveries&period=2024&sort=-value&include=claims',
    )

    expect(
      rows.map(({ subject, value, comparator }: Record<string, unknown>) => [
        (subject as { id: string }).id,
        value,
        comparator,
      ]),
    ).toEqual([
      ['co_faw', 3_200_000, 'gt'],
      ['pa_hongmeng-zhixing', 500_000, 'gt'],
      ['co_leapmotor', 300_000, 'ltApprox'],
    ])
    expect(rows[0].claims[0].quote).toContain('over 3.2 million')
  })

  test('stand side by side, a row a company and metric, a column a year', async () => {
    const url = '/v1/figures/comparison?metric=sales&metric=deliveries&companyId=co_faw'

    const { data, periods, meta } = await get(`${url}&companyId=co_leapmotor&companyId=co_xpeng`)
    const [first] = await tableOf(`${url}&format=ndjson`)

    expect(periods).toEqual(['2024'])
    expect(
      data.map(({ company, metric, unit }: Record<string, unknown>) => [
        (company as { id: string }).id,
        metric,
        unit,
      ]),
    ).toEqual([
      ['co_faw', 'deliveries', 'vehicles'],
      ['co_faw', 'sales', 'vehicles'],
      ['co_leapmotor', 'deliveries', 'vehicles'],
    ])
    expect(data[0].cells['2024'].figures[0].claims[0].quote).toContain('over 3.2 million')
    expect(meta.warnings).toEqual(["Nothing of this is reported of 'co_xpeng'."])
    expect(first).toMatchObject({
      companyId: 'co_faw',
      scope: null,
      2024: 3_200_000,
      '2024Comparator': 'gt',
      '2024Stated': 'gt 3200000',
    })
  })

  test('without a time that is known have a column of their own, and no value is made up', async () => {
    const response = await app.inject('/v1/figures/comparison?metric=ownBrandSales&format=csv')
    const [header, row] = response.body.trim().split('\r\n')

    expect(response.headers['content-type']).toMatch(/^text\/csv/)
    expect(header).toContain(',undated,undatedComparator,undatedStated,')
    expect(row).toContain('co_faw,FAW,ownBrandSales,vehicles,,true,,,')
    expect(row).toContain('eq 819000')
    expect(row).toContain('lt 20000')
  })

  test('of a table are not sent again while nothing was loaded', async () => {
    const { etag = '' } = (await app.inject('/v1/figures/comparison?metric=sales')).headers

    const again = await app.inject({
      url: '/v1/figures/comparison?metric=sales',
      headers: { 'if-none-match': String(etag) },
    })

    expect(again.statusCode).toBe(304)
  })
})

describe('a document that says that details are not disclosed', () => {
  test('is named where there is no stake', async () => {
    const { data, meta } = await get('/v1/stakes?holderId=co_faw&subjectId=co_leapmotor')

    expect(data).toEqual([])
    expect(meta.notDisclosed).toMatchObject([
      {
        topic: 'equity',
        subject: { id: 'co_faw' },
        object: { id: 'co_leapmotor' },
        claim: { documentId: 'doc_002_fb359b6966e45cd4' },
      },
    ])
    expect(meta.notDisclosed[0].claim.quote).toContain('not yet disclosed the equity details')
  })

  test('differs from no data', async () => {
    const pair = await get('/v1/stakes?holderId=co_byd&subjectId=co_toyota')
    const company = await get('/v1/companies/co_leapmotor/stakes')
    const all = await get('/v1/stakes')

    expect([pair.data, pair.meta.notDisclosed]).toEqual([[], []])
    expect(company.meta.notDisclosed).toHaveLength(1)
    expect(all.meta).not.toHaveProperty('notDisclosed')
  })

  test('is named on the partnership', async () => {
    const { disclosure } = await rowsOf(`/v1/partnerships/${FAW_LEAPMOTOR}`)
    const rows = await tableOf('/v1/partnerships?format=ndjson&partyId=co_faw')

    expect(disclosure).toMatchObject({ equity: 'notDisclosed', financialTerms: null })
    expect(disclosure.claims[0].quote).toContain('not yet disclosed the equity details')
    expect(rows[0]).toMatchObject({
      disclosureEquity: 'notDisclosed',
      disclosureFinancialTerms: null,
      disclosureClaimIds: disclosure.claims[0].id,
    })
  })
})
