import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { figureById } from '#src/queries/figure-by-id.ts'
import { type FIGURE_SORTS, figuresPage } from '#src/queries/figures-page.ts'
import { COMPARED_MAX, figuresToCompare } from '#src/queries/figures-to-compare.ts'
import { setupGraph } from '../../support/graph.ts'
import { conflict, figure } from './disagreement-parts.ts'
import {
  brand,
  claim,
  claimId,
  company,
  date,
  document,
  partnership,
  writeGraph,
  year,
} from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

const mazda = company('co_mazda', 'Mazda', { nameZh: '马自达' })
const ford = company('co_ford', 'Ford')

test('a figure has its number, bounds, period, scope, subject, conflicts and claims', async () => {
  await writeGraph(
    graph,
    mazda,
    figure('fi_a', 'co_mazda', 1_300_000, {
      comparator: 'gt',
      scope: 'China',
      disputed: true,
      ...year('period', '2024'),
    }),
    document('doc_a', 'Over 1.3 million.'),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_mazda', supports: ['fi_a'] },
      { predicate: 'reportsFigure', quote: 'Over 1.3 million.', start: 0, end: 17 },
    ),
    conflict('cs_a', [claimId('a')]),
  )

  const { row, version } = await figureById(graph, 'fi_a')

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: 'fi_a',
    type: 'figure',
    label: 'Mazda, sales, 2024',
    subject: { id: 'co_mazda', type: 'company', name: 'Mazda', label: 'Mazda' },
    metric: 'sales',
    value: 1_300_000,
    comparator: 'gt',
    bounds: { exclusiveMinimum: 1_300_000 },
    unit: 'vehicles',
    period: {
      date: '2024',
      precision: 'year',
      earliest: '2024-01-01',
      latest: '2024-12-31',
      raw: 'in 2024',
    },
    scope: 'China',
    conflicts: ['cs_a'],
    disputed: true,
    sources: 1,
    claims: [
      {
        id: claimId('a'),
        predicate: 'reportsFigure',
        assertionMode: 'asserted',
        documentId: 'doc_a',
        start: 0,
        end: 17,
        quote: 'Over 1.3 million.',
        lang: 'en',
      },
    ],
  })
})

test('what no document says of a figure is null, and an unnamed subject is labelled by its parties', async () => {
  await writeGraph(
    graph,
    mazda,
    ford,
    partnership('pa_a', null, ['co_ford', 'co_mazda']),
    figure('fi_a', 'pa_a', 7, { comparator: 'approx' }),
  )

  const { row } = await figureById(graph, 'fi_a', { lang: 'zh' })

  expect(row).toMatchObject({ label: 'Ford – 马自达, sales', period: null, scope: null })
  expect(row).toMatchObject({ bounds: null, conflicts: [] })
})

test.each([
  [{ companyId: 'co_mazda' }, ['fi_1', 'fi_2', 'fi_3']],
  [{ subjectId: 'br_lexus' }, ['fi_4']],
  [{ subjectId: 'co_nobody' }, []],
  [{ metric: ['revenue'] }, ['fi_3']],
  [{ metric: ['revenue', 'sales'], companyId: 'co_mazda' }, ['fi_1', 'fi_2', 'fi_3']],
  [{ metric: ['nothing'] }, []],
  [{ unit: 'JPY' }, ['fi_3']],
  [{ comparator: ['lt' as const] }, ['fi_2']],
  [{ period: '2024' }, ['fi_1', 'fi_2']],
  [{ period: '2024-Q2' }, ['fi_2']],
  [{ period: '2024-05' }, ['fi_2']],
  [{ period: '2024-01' }, []],
  [{ scope: 'CHINA' }, ['fi_2']],
  [{ disputed: true }, ['fi_1']],
])('the filter %j gives %j', async (filter, expected) => {
  await writeGraph(
    graph,
    mazda,
    brand('br_lexus', 'Lexus'),
    figure('fi_1', 'co_mazda', 1_310_000, { disputed: true, ...year('period', '2024') }),
    figure('fi_2', 'co_mazda', 90_000, {
      comparator: 'lt',
      scope: 'mainland China',
      ...date('period', '2024-05', '2024-05-01', '2024-05-31', 'month'),
    }),
    figure('fi_3', 'co_mazda', 5e12, { metric: 'revenue', unit: 'JPY' }),
    figure('fi_4', 'br_lexus', 12, year('period', '2023')),
  )

  const page = await figuresPage(graph, filter, firstPage())

  expect(page.rows.map(({ id }) => id)).toEqual(expected)
  expect(page.total).toEqual({ value: expected.length, relation: 'eq' })
})

test('asOf leaves out figures of a time that had not begun', async () => {
  await writeGraph(
    graph,
    mazda,
    figure('fi_2023', 'co_mazda', 1, year('period', '2023')),
    figure('fi_2025', 'co_mazda', 1, year('period', '2025')),
    figure('fi_undated', 'co_mazda', 1),
  )

  const { rows } = await figuresPage(graph, {}, firstPage(), { asOf: '2024-06-01' })

  expect(rows.map(({ id }) => id)).toEqual(['fi_2023', 'fi_undated'])
})

test('a page never repeats a row, whatever the sort; what has no period comes last', async () => {
  await writeGraph(
    graph,
    mazda,
    figure('fi_1', 'co_mazda', 30, { sources: 1, ...year('period', '2022') }),
    figure('fi_2', 'co_mazda', -5, { sources: 3, ...year('period', '2024') }),
    figure('fi_3', 'co_mazda', 30, { sources: 1 }),
  )
  const ids = async (sort: (typeof FIGURE_SORTS)[number]) =>
    (await allPages((page) => figuresPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('id')).toEqual(['fi_1', 'fi_2', 'fi_3'])
  expect(await ids('value')).toEqual(['fi_2', 'fi_1', 'fi_3'])
  expect(await ids('-value')).toEqual(['fi_1', 'fi_3', 'fi_2'])
  expect(await ids('period')).toEqual(['fi_1', 'fi_2', 'fi_3'])
  expect(await ids('-period')).toEqual(['fi_2', 'fi_1', 'fi_3'])
  expect(await ids('-sources')).toEqual(['fi_2', 'fi_1', 'fi_3'])
})

test('a comparison reads the figures of its companies and metrics with their claims', async () => {
  await writeGraph(
    graph,
    mazda,
    ford,
    figure('fi_mazda', 'co_mazda', 1, year('period', '2024')),
    figure('fi_ford', 'co_ford', 2, { unit: 'EUR', ...year('period', '2024') }),
    figure('fi_revenue', 'co_ford', 2, { metric: 'revenue' }),
    document('doc_a', 'A.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_mazda', supports: ['fi_mazda'] }),
  )
  const idsOf = async (filter: Parameters<typeof figuresToCompare>[1]) =>
    (await figuresToCompare(graph, filter)).row.figures.map(({ id }) => id)

  expect(await idsOf({ metric: ['sales'] })).toEqual(['fi_ford', 'fi_mazda'])
  expect(await idsOf({ metric: ['sales'], unit: 'vehicles' })).toEqual(['fi_mazda'])
  expect(await idsOf({ metric: ['sales'], companyId: ['co_ford', 'co_ford', 'co_x'] })).toEqual([
    'fi_ford',
  ])
  const { row } = await figuresToCompare(graph, { metric: ['sales'], companyId: ['co_mazda'] })
  expect(row.figures[0]?.claims?.map(({ id }) => id)).toEqual([claimId('a')])
})

test('a comparison of an unknown metric tells which there are', async () => {
  await writeGraph(graph, mazda, figure('fi_a', 'co_mazda', 1))

  const { row } = await figuresToCompare(graph, { metric: ['salez'] })

  expect(row).toEqual({ figures: [], partial: false, metrics: ['sales'] })
})

test('a comparison says where it was cut', async () => {
  await writeGraph(graph, mazda)
  await graph.write(
    `MATCH (company:Entity {id: 'co_mazda'})
     UNWIND range(0, toInteger($most)) AS number
     CREATE (company)-[:REPORTED]->(:Entity:Figure {
       id: 'fi_' + number, type: 'figure', metric: 'sales', value: number, comparator: 'eq',
       unit: 'vehicles', sources: 1, disputed: false
     })`,
    { most: COMPARED_MAX },
  )

  const { row } = await figuresToCompare(graph, { metric: ['sales'] })

  expect([row.figures.length, row.partial]).toEqual([COMPARED_MAX, true])
})

test.each(['co_nobody', "co_'] DETACH DELETE n //", '__proto__'])(
  'the figures of the unknown company %s are not found',
  async (companyId) => {
    await writeGraph(graph, mazda)

    await expect(figuresPage(graph, { companyId }, firstPage())).rejects.toThrow(NotFoundError)
    await expect(figureById(graph, companyId)).rejects.toThrow(NotFoundError)
  },
)
