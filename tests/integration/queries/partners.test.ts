import { beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { type PartnerFilter, partnersOf } from '#src/queries/partners-of.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  brand,
  claim,
  claimId,
  company,
  document,
  partnership,
  stake,
  venture,
  writeGraph,
} from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

const rowsOf = async (companyId: string, filter: PartnerFilter = {}) =>
  (await partnersOf(graph, companyId, filter, firstPage())).rows

beforeEach(() =>
  writeGraph(
    graph,
    company('co_volkswagen', 'Volkswagen', { nameZh: '大众' }),
    company('co_xpeng', 'Xpeng'),
    company('co_faw', 'FAW'),
    brand('br_audi', 'Audi'),
    stake('st_a', 'co_volkswagen', 'co_xpeng'),
    stake('st_self', 'co_volkswagen', 'co_volkswagen'),
    venture('jv_faw--volkswagen', null, ['co_faw', 'co_volkswagen']),
    partnership('pa_a', null, ['co_volkswagen', 'co_xpeng'], { partnershipType: ['supply'] }),
    partnership('pa_b', null, ['co_volkswagen', 'co_xpeng', 'br_audi'], {
      partnershipStatus: 'terminated',
    }),
    document('doc_a', 'A.'),
    document('doc_b', 'B.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_xpeng', supports: ['st_a', 'pa_a'] }),
    claim(claimId('b'), 'doc_b', { subject: 'co_xpeng', supports: ['pa_b'] }),
  ),
)

test('each counterparty has one row with all that ties the two, and its distinct documents', async () => {
  const rows = await rowsOf('co_volkswagen')

  expect(rows).toEqual([
    {
      company: { id: 'br_audi', type: 'brand', name: 'Audi', label: 'Audi' },
      kinds: ['partnership'],
      stakes: [],
      jointVentures: [],
      partnerships: ['pa_b'],
      sources: 1,
      holdsAsOf: 'unknown',
    },
    {
      company: { id: 'co_faw', type: 'company', name: 'FAW', label: 'FAW' },
      kinds: ['jointVenture'],
      stakes: [],
      jointVentures: ['jv_faw--volkswagen'],
      partnerships: [],
      sources: 0,
      holdsAsOf: 'unknown',
    },
    {
      company: { id: 'co_xpeng', type: 'company', name: 'Xpeng', label: 'Xpeng' },
      kinds: ['stake', 'partnership'],
      stakes: ['st_a'],
      jointVentures: [],
      partnerships: ['pa_a', 'pa_b'],
      sources: 2,
      holdsAsOf: 'unknown',
    },
  ])
})

test('a stake ties both of its sides', async () => {
  const rows = await rowsOf('co_xpeng')

  expect(rows.find(({ company }) => company.id === 'co_volkswagen')).toMatchObject({
    stakes: ['st_a'],
  })
})

test.each<[PartnerFilter, string[]]>([
  [{ partnershipType: ['supply'] }, ['co_xpeng pa_a']],
  [{ status: ['terminated'] }, ['br_audi pa_b', 'co_xpeng pa_b']],
  [{ partnershipType: ['supply'], status: ['terminated'] }, []],
])('the filter %j leaves only such partnerships', async (filter, expected) => {
  const rows = await rowsOf('co_volkswagen', filter)

  expect(rows.map(({ company, partnerships }) => `${company.id} ${partnerships}`)).toEqual(expected)
})

test('an unnamed venture in which a company holds a stake is labelled by its parties', async () => {
  await writeGraph(graph, stake('st_b', 'co_xpeng', 'jv_faw--volkswagen'))

  const rows = await rowsOf('co_xpeng')

  expect(rows.map(({ company }) => company.label)).toContain('FAW – Volkswagen')
})

test('all pages are the whole list, in each order', async () => {
  const ids = async (sort: string) => {
    const rows = await allPages((page) => partnersOf(graph, 'co_volkswagen', {}, page), sort)
    return rows.map(({ company }) => company.id)
  }

  expect(await ids('id')).toEqual(['br_audi', 'co_faw', 'co_xpeng'])
  expect(await ids('name')).toEqual(['br_audi', 'co_faw', 'co_xpeng'])
  expect(await ids('-sources')).toEqual(['co_xpeng', 'br_audi', 'co_faw'])
})

test('counterparties with fewer documents than asked for are left out', async () => {
  const { rows } = await partnersOf(graph, 'co_volkswagen', {}, firstPage(), { minSources: 2 })

  expect(rows.map(({ company }) => company.id)).toEqual(['co_xpeng'])
})

test('a company without partners has an empty list, an unknown one is not found', async () => {
  await writeGraph(graph, company('co_lonely', 'Lonely'))

  expect(await rowsOf('co_lonely')).toEqual([])
  await expect(rowsOf('co_nobody')).rejects.toThrow(NotFoundError)
})
