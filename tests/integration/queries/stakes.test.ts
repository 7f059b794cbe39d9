import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { stakeById } from '#src/queries/stake-by-id.ts'
import { stakesPage } from '#src/queries/stakes-page.ts'
import { setupGraph } from '../../support/graph.ts'
import { claim, claimId, company, document, stake, venture, writeGraph, year } from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

const stellantis = company('co_stellantis', 'Stellantis')
const leapmotor = company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车' })
const xpeng = company('co_xpeng', 'Xpeng')
const LEAPMOTOR_STAKE = 'st_stellantis--leapmotor--shareholding'

test('a stake has its ends, share, dates, price and the claims that support it', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    stake(LEAPMOTOR_STAKE, 'co_stellantis', 'co_leapmotor', {
      shareExact: 20,
      priceJson: '[{"amount":1500000000,"currency":"EUR"}]',
      ...year('validFrom', '2023'),
    }),
    document('doc_a', 'In 2023, Stellantis acquired 20 percent.'),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_stellantis', objects: ['co_leapmotor'], supports: [LEAPMOTOR_STAKE] },
      { quote: 'In 2023, Stellantis acquired 20 percent.', start: 0, end: 40 },
    ),
  )

  const { row, version } = await stakeById(graph, LEAPMOTOR_STAKE, { asOf: '2025-01-01' })

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: LEAPMOTOR_STAKE,
    type: 'stake',
    label: 'Stellantis → Leapmotor',
    holder: { id: 'co_stellantis', type: 'company', name: 'Stellantis', label: 'Stellantis' },
    subject: { id: 'co_leapmotor', type: 'company', name: 'Leapmotor', label: 'Leapmotor' },
    interest: { type: 'shareholding', directOrIndirect: 'unknown', share: { exact: 20 } },
    acquired: {
      date: '2023',
      precision: 'year',
      earliest: '2023-01-01',
      latest: '2023-12-31',
      raw: 'in 2023',
    },
    ended: null,
    price: [{ amount: 1_500_000_000, currency: 'EUR' }],
    derived: false,
    derivedFrom: [],
    formula: null,
    assumptions: [],
    conflicts: [],
    levels: [],
    holdsAsOf: 'certain',
    disputed: false,
    sources: 1,
    claims: [
      {
        id: claimId('a'),
        predicate: 'holdsStake',
        assertionMode: 'asserted',
        documentId: 'doc_a',
        start: 0,
        end: 40,
        quote: 'In 2023, Stellantis acquired 20 percent.',
        lang: 'en',
      },
    ],
  })
})

test('names come in Chinese where they are asked for and known', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    stake(LEAPMOTOR_STAKE, 'co_stellantis', 'co_leapmotor'),
  )

  const { row } = await stakeById(graph, LEAPMOTOR_STAKE, { lang: 'zh' })

  expect([row.holder.name, row.subject.name]).toEqual(['Stellantis', '零跑汽车'])
})

test('an unnamed venture is labelled by its parties', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    venture('jv_leapmotor--stellantis', null, ['co_leapmotor', 'co_stellantis']),
    stake('st_a', 'co_stellantis', 'jv_leapmotor--stellantis'),
  )

  const { row } = await stakeById(graph, 'st_a')

  expect(row.subject).toMatchObject({ name: null, label: 'Leapmotor – Stellantis' })
})

test('claims and documents are embedded only when asked for, by document and place', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    stake(LEAPMOTOR_STAKE, 'co_stellantis', 'co_leapmotor'),
    document('doc_b', 'Second.'),
    document('doc_a', 'First.', { publisher: 'China Daily' }),
    ...[
      ['b', 'doc_b', 0, 'asserted'],
      ['c', 'doc_a', 5, 'asserted'],
      ['d', 'doc_a', 1, 'attributed'],
    ].map(([letter, documentId, start, assertionMode]) =>
      claim(
        claimId(String(letter)),
        String(documentId),
        { subject: 'co_stellantis', supports: [LEAPMOTOR_STAKE] },
        { start: Number(start), assertionMode: String(assertionMode) },
      ),
    ),
  )

  const bare = await stakesPage(graph, {}, firstPage())
  const full = await stakesPage(graph, {}, firstPage(), { include: ['claims', 'documents'] })
  const attributed = await stakeById(graph, LEAPMOTOR_STAKE, { assertionMode: ['attributed'] })

  expect(bare.rows[0]).not.toHaveProperty('claims', expect.anything())
  expect(full.rows[0]?.claims?.map(({ id }) => id)).toEqual(['d', 'c', 'b'].map(claimId))
  expect(full.rows[0]?.documents).toEqual([
    { id: 'doc_a', title: null, lang: 'en', publisher: 'China Daily', publishedAt: null },
    { id: 'doc_b', title: null, lang: 'en', publisher: null, publishedAt: null },
  ])
  expect(attributed.row.claims?.map(({ id }) => id)).toEqual([claimId('d')])
})

test('a page never repeats a row, whatever the sort, and all pages are the whole list', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    ...[10, 20, 20, 51].map((shareExact, index) =>
      stake(`st_${index}`, 'co_stellantis', 'co_leapmotor', { shareExact }),
    ),
    stake('st_4', 'co_stellantis', 'co_leapmotor', year('validFrom', '2020')),
  )
  const ids = async (sort: string) =>
    (await allPages((page) => stakesPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('id')).toEqual(['st_0', 'st_1', 'st_2', 'st_3', 'st_4'])
  expect(await ids('share')).toEqual(['st_0', 'st_1', 'st_2', 'st_3', 'st_4'])
  expect(await ids('-share')).toEqual(['st_3', 'st_1', 'st_2', 'st_0', 'st_4'])
  expect(await ids('acquired')).toEqual(['st_4', 'st_0', 'st_1', 'st_2', 'st_3'])
  expect(await ids('-acquired')).toEqual(['st_4', 'st_0', 'st_1', 'st_2', 'st_3'])
  expect(await ids('-sources')).toEqual(['st_0', 'st_1', 'st_2', 'st_3', 'st_4'])
})

test.each([
  [{ minShare: 50 }, ['st_d_over_half']],
  [{ minShare: 20 }, ['st_a_20', 'st_d_over_half']],
  [
    { minShare: 20, includeUnknownShares: true },
    ['st_a_20', 'st_b_at_most_49', 'st_c_unknown', 'st_d_over_half'],
  ],
  [{ maxShare: 20 }, ['st_a_20']],
  [{ maxShare: 49 }, ['st_a_20', 'st_b_at_most_49']],
  [{ includeUnknownShares: false }, ['st_a_20', 'st_b_at_most_49', 'st_d_over_half']],
  [{ interestType: 'votingRights' as const }, ['st_c_unknown']],
  [{ derived: true }, ['st_b_at_most_49']],
  [{ holderId: 'co_xpeng' }, ['st_c_unknown']],
  [{ subjectId: 'co_leapmotor', minShare: 30 }, ['st_d_over_half']],
  [{ holderId: 'co_stellantis', subjectId: 'co_xpeng' }, ['st_b_at_most_49']],
  [{ companyId: 'co_xpeng' }, ['st_b_at_most_49', 'st_c_unknown']],
  [{ companyId: 'co_xpeng', side: 'holder' as const }, ['st_c_unknown']],
  [{ companyId: 'co_xpeng', side: 'subject' as const }, ['st_b_at_most_49']],
  [{ holderId: 'co_nobody' }, []],
])('the filter %j gives %j', async (filter, expected) => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    xpeng,
    stake('st_a_20', 'co_stellantis', 'co_leapmotor', { shareExact: 20 }),
    stake('st_b_at_most_49', 'co_stellantis', 'co_xpeng', {
      shareMaximum: 49,
      derived: true,
      sources: 0,
    }),
    stake('st_c_unknown', 'co_xpeng', 'co_leapmotor', { interestType: 'votingRights' }),
    stake('st_d_over_half', 'co_stellantis', 'co_leapmotor', { shareExclusiveMinimum: 50 }),
  )

  const page = await stakesPage(graph, filter, firstPage(), { minSources: 1 })

  expect(page.rows.map(({ id }) => id)).toEqual(expected)
  expect(page.total).toEqual({ value: expected.length, relation: 'eq' })
})

test('asOf leaves out what had not begun or was over, and says how sure the rest is', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    stake('st_ended', 'co_stellantis', 'co_leapmotor', {
      ...year('validFrom', '2015'),
      ...year('validTo', '2018'),
    }),
    stake('st_since_2023', 'co_stellantis', 'co_leapmotor', year('validFrom', '2023')),
    stake('st_undated', 'co_stellantis', 'co_leapmotor'),
  )
  const on = async (asOf: string) => {
    const { rows } = await stakesPage(graph, {}, firstPage(), { asOf })
    return rows.map(({ id, holdsAsOf }) => `${id} ${holdsAsOf}`)
  }

  expect(await on('2017-06-01')).toEqual(['st_ended certain', 'st_undated unknown'])
  expect(await on('2020-01-01')).toEqual(['st_undated unknown'])
  expect(await on('2023-06-01')).toEqual(['st_since_2023 possible', 'st_undated unknown'])
  expect(await on('2025-01-01')).toEqual(['st_since_2023 certain', 'st_undated unknown'])
})

test('without asOf an ended stake is listed as one that does not hold today', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    stake('st_ended', 'co_stellantis', 'co_leapmotor', {
      ...year('validFrom', '2015'),
      ...year('validTo', '2018'),
    }),
  )

  const { rows } = await stakesPage(graph, {}, firstPage())

  expect(rows[0]).toMatchObject({ id: 'st_ended', holdsAsOf: null })
})

test.each(['co_nobody', "co_'] DETACH DELETE n //", '__proto__', `co_${'x'.repeat(10_000)}`])(
  'the stakes of the unknown company %.40s are not found',
  async (companyId) => {
    await writeGraph(graph, stellantis)

    await expect(stakesPage(graph, { companyId }, firstPage())).rejects.toThrow(NotFoundError)
    await expect(stakeById(graph, companyId)).rejects.toThrow(NotFoundError)
  },
)
