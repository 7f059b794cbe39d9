import { beforeEach, expect, test } from 'vitest'
import type { FacetBy } from '#src/domain/records/stats.ts'
import { datasetState } from '#src/queries/dataset-state.ts'
import { facetsBy } from '#src/queries/facets-by.ts'
import { statsOfDataset } from '#src/queries/stats-of-dataset.ts'
import { setupGraph } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import {
  claim,
  claimId,
  company,
  document,
  partnership,
  stake,
  venture,
  writeGraph,
  year,
} from './fixture.ts'

const graph = await setupGraph()

beforeEach(() =>
  writeGraph(
    graph,
    company('co_faw', 'FAW', { country: 'CN', nameZh: '一汽' }),
    company('co_byd', 'BYD', { country: 'CN' }),
    company('co_ford', 'Ford'),
    stake('st_a', 'co_faw', 'co_byd', year('validFrom', '2023')),
    venture('jv_a', null, ['co_faw', 'co_ford'], year('formed', '2023')),
    partnership('pa_a', null, ['co_faw', 'co_byd'], year('signed', '2025')),
    document('doc_a', 'A.', { claimCount: 2 }),
    document('doc_b', 'B.', { loadNumber: 2 }),
    claim(claimId('a'), 'doc_a', { subject: 'co_faw', supports: ['st_a'] }),
    claim(claimId('b'), 'doc_a', { subject: 'co_faw' }, { assertionMode: 'planned' }),
    claim(claimId('c'), 'doc_b', { subject: 'co_faw' }, { loadNumber: 2 }),
  ),
)

const counts = {
  companies: 3,
  brands: 0,
  people: 0,
  stakes: 1,
  jointVentures: 1,
  partnerships: 1,
  positions: 0,
  figures: 0,
}

test('the stats have counts, the best connected companies and coverage per document', async () => {
  const { row, version } = await statsOfDataset(graph, 'zh')

  expect(version).toBe('v1')
  expect(row.counts).toEqual({ ...counts, claims: 2, documents: 1 })
  expect(row.topCompanies.map(({ company, degree }) => `${company.name} ${degree}`)).toEqual([
    '一汽 3',
    'BYD 2',
    'Ford 1',
  ])
  expect(row.topCompanies[0]?.byKind).toEqual({
    stakes: 1,
    jointVentures: 1,
    partnerships: 1,
    positions: 0,
    brands: 0,
  })
  expect(row.groups).toEqual({
    count: 1,
    largest: [{ id: 'gr_co_faw', label: '一汽 – BYD – Ford', size: 3 }],
    partial: false,
  })
  expect(row.documents).toEqual([
    { document: expect.objectContaining({ id: 'doc_a' }), claims: 2, supporting: 1 },
  ])
})

test.each<[FacetBy, [string | null, number][]]>([
  [
    'type',
    [
      ['company', 3],
      ['jointVenture', 1],
      ['partnership', 1],
      ['stake', 1],
    ],
  ],
  [
    'country',
    [
      ['CN', 2],
      [null, 1],
    ],
  ],
  [
    'status',
    [
      ['active', 1],
      ['signed', 1],
    ],
  ],
  [
    'year',
    [
      ['2023', 2],
      ['2025', 1],
    ],
  ],
])('the facets by %s count each value, most first', async (by, expected) => {
  const { row } = await facetsBy(graph, by)

  expect(row.map(({ value, count }) => [value, count])).toEqual(expected)
})

test('the state of the dataset tells version, load and counts', async () => {
  expect(await datasetState(graph)).toEqual({
    version: 'v1',
    loadNumber: 1,
    publishedAt: '2026-11-21T00:00:00Z',
    counts: { ...counts, claims: 3, documents: 2 },
  })
})

test('an empty dataset has a state, too', async () => {
  await emptyGraph(graph)

  const state = await datasetState(graph)

  expect(state).toMatchObject({ version: '0-empty', loadNumber: 0, publishedAt: null })
})
