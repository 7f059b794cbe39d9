import { beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { claimById } from '#src/queries/claim-by-id.ts'
import { claimsPage } from '#src/queries/claims-page.ts'
import { conflictById } from '#src/queries/conflict-by-id.ts'
import { CONFLICT_SORTS, conflictsPage } from '#src/queries/conflicts-page.ts'
import { stakeById } from '#src/queries/stake-by-id.ts'
import { setupGraph } from '../../support/graph.ts'
import { conflict, figure } from './disagreement-parts.ts'
import { claim, claimId, company, document, link, stake, writeGraph, year } from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

beforeEach(() =>
  writeGraph(
    graph,
    company('co_mazda', 'Mazda', { nameZh: '马自达' }),
    company('co_ford', 'Ford'),
    stake('st_ford--mazda--shareholding', 'co_ford', 'co_mazda'),
    figure('fi_mazda', 'co_mazda', 1_310_000),
    document('doc_a', 'A.', { title: 'Mazda in 2024', ...year('published', '2025') }),
    document('doc_b', 'B.'),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_mazda', supports: ['fi_mazda'] },
      { predicate: 'reportsFigure', start: 7, end: 17, valueJson: '{"value":1310000}' },
    ),
    claim(
      claimId('b'),
      'doc_b',
      { subject: 'co_mazda' },
      { predicate: 'reportsFigure', valueJson: '{"value":1120000}' },
    ),
    claim(claimId('c'), 'doc_b', {
      subject: 'co_ford',
      objects: ['co_mazda'],
      supports: ['st_ford--mazda--shareholding'],
    }),
    conflict('cs_sales', [claimId('b'), claimId('a')]),
    conflict('cs_share', [claimId('c')], {
      topic: 'Ford and Mazda',
      conflictType: 'precision',
      policy: 'mostPreciseCompatible',
      open: false,
      headlineJson: JSON.stringify({ value: 33.4, comparator: 'eq', claimId: claimId('c') }),
    }),
    link(claimId('b'), 'REFINES', claimId('a')),
  ),
)

test('a conflict has its claims with sentence and document, a headline and what it is about', async () => {
  const { row, version } = await conflictById(graph, 'cs_sales')

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: 'cs_sales',
    topic: 'Mazda sales 2024',
    type: 'value',
    headline: { value: null, comparator: null, policy: 'keepAll', claimId: null },
    explanation: 'The documents give values that cannot all be right.',
    open: true,
    entities: [{ id: 'co_mazda', type: 'company', name: 'Mazda', label: 'Mazda' }],
    supports: ['fi_mazda'],
    sources: 2,
    memberCount: 2,
    members: [expect.objectContaining({ id: claimId('a') }), expect.anything()],
  })
  expect(row.members[0]).toMatchObject({
    quote: 'The quote.',
    start: 7,
    end: 17,
    value: { value: 1_310_000 },
    subject: { id: 'co_mazda', label: 'Mazda' },
    document: { id: 'doc_a', title: 'Mazda in 2024', publishedAt: { date: '2025' } },
  })
  expect(row.members[1]).toMatchObject({
    id: claimId('b'),
    document: { id: 'doc_b', title: null, publishedAt: null },
    relations: [{ relation: 'refines', claimId: claimId('a') }],
  })
})

test('a headline has its value, comparator, policy and claim', async () => {
  const { row } = await conflictById(graph, 'cs_share', 'zh')

  expect(row.headline).toEqual({
    value: 33.4,
    comparator: 'eq',
    policy: 'mostPreciseCompatible',
    claimId: claimId('c'),
  })
  expect(row.entities.map(({ label }) => label)).toEqual(['Ford', '马自达'])
})

test.each([
  [{}, ['cs_sales', 'cs_share']],
  [{ entityId: 'co_ford' }, ['cs_share']],
  [{ entityId: 'co_mazda' }, ['cs_sales', 'cs_share']],
  [{ entityId: 'fi_mazda' }, ['cs_sales']],
  [{ entityId: 'co_nobody' }, []],
  [{ conflictType: ['value' as const] }, ['cs_sales']],
  [{ conflictType: ['value' as const, 'precision' as const] }, ['cs_sales', 'cs_share']],
  [{ resolved: true }, ['cs_share']],
  [{ resolved: false }, ['cs_sales']],
  [{ entityId: 'co_mazda', resolved: true }, ['cs_share']],
])('the filter %j gives %j', async (filter, expected) => {
  const page = await conflictsPage(graph, filter, firstPage())

  expect(page.rows.map(({ id }) => id)).toEqual(expected)
  expect(page.total).toEqual({ value: expected.length, relation: 'eq' })
})

test.each([...CONFLICT_SORTS])('all pages sorted by %s are the whole list', async (sort) => {
  await writeGraph(
    graph,
    ...['cs_1', 'cs_2', 'cs_3'].map((id) => conflict(id, [claimId('a')], { open: false })),
  )

  const rows = await allPages((page) => conflictsPage(graph, {}, page), sort)

  expect(new Set(rows.map(({ id }) => id)).size).toBe(5)
  if (sort === 'open') expect(rows[0]?.id).toBe('cs_sales')
})

test('a conflict of many claims shows the first of them and counts all', async () => {
  const ids = Array.from({ length: 25 }, (_, at) => claimId(`e${100 + at}`))
  await writeGraph(graph, ...ids.map((id) => claim(id, 'doc_a', { subject: 'co_mazda' })))
  await writeGraph(graph, conflict('cs_many', ids))

  const { rows } = await conflictsPage(graph, {}, firstPage())
  const listed = rows.find(({ id }) => id === 'cs_many')
  const { row } = await conflictById(graph, 'cs_many')
  const { total } = await claimsPage(graph, { conflictId: 'cs_many' }, firstPage('document'))

  expect([listed?.members.length, listed?.memberCount]).toEqual([20, 25])
  expect([row.members.length, row.memberCount]).toEqual([25, 25])
  expect(total.value).toBe(25)
})

test('claims are found by their conflict, and name it', async () => {
  const { rows } = await claimsPage(graph, { conflictId: 'cs_sales' }, firstPage('document'))
  const none = await claimsPage(graph, { conflictId: 'cs_nothing' }, firstPage('document'))
  const { row } = await claimById(graph, claimId('c'))

  expect(rows.map(({ id, conflictIds }) => [id, conflictIds])).toEqual([
    [claimId('a'), ['cs_sales']],
    [claimId('b'), ['cs_sales']],
  ])
  expect(none.rows).toEqual([])
  expect(row.conflictIds).toEqual(['cs_share'])
})

test('a stake names the conflicts that its claims are part of', async () => {
  const { row } = await stakeById(graph, 'st_ford--mazda--shareholding')

  expect(row.conflicts).toEqual(['cs_share'])
})

test.each(['cs_nothing', '', "cs_'}) DETACH DELETE n //", '__proto__'])(
  'there is no conflict %j',
  async (id) => {
    await expect(conflictById(graph, id)).rejects.toThrow(NotFoundError)
  },
)
