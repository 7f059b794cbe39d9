import { beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { brandById } from '#src/queries/brand-by-id.ts'
import { brandsPage } from '#src/queries/brands-page.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  brand,
  claim,
  claimId,
  company,
  document,
  link,
  partnership,
  writeGraph,
} from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

beforeEach(() =>
  writeGraph(
    graph,
    company('co_saic', 'SAIC', { nameZh: '上汽集团' }),
    company('co_volkswagen', 'Volkswagen'),
    brand('br_audi', 'Audi', { segment: 'premium', sources: 2 }),
    brand('br_audi--saic', null, { status: 'provisional' }),
    link('co_volkswagen', 'OWNS_BRAND', 'br_audi', { origin: 'seed' }),
    partnership('pa_audi--saic', null, ['br_audi', 'co_saic']),
    link('pa_audi--saic', 'MAKES', 'br_audi--saic'),
    document('doc_a', 'Its premium brand Audi'),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_volkswagen', objects: ['br_audi'], supports: ['br_audi'] },
      { predicate: 'ownsBrand' },
    ),
  ),
)

test('a brand has its owners and who says so', async () => {
  const { row, version } = await brandById(graph, 'br_audi')

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: 'br_audi',
    type: 'brand',
    name: 'Audi',
    label: 'Audi',
    named: true,
    names: [{ value: 'Audi', lang: 'en', nameType: 'alternative', origin: 'seed' }],
    referents: [],
    status: 'registered',
    segment: 'premium',
    owners: [
      {
        company: { id: 'co_volkswagen', type: 'company', name: 'Volkswagen', label: 'Volkswagen' },
        origin: 'seed',
        holdsAsOf: 'unknown',
      },
    ],
    partnerships: [],
    disputed: false,
    sources: 2,
    claims: [expect.objectContaining({ id: claimId('a'), predicate: 'ownsBrand' })],
  })
})

test('a brand without a name is called after the partnership that makes it', async () => {
  const { row } = await brandById(graph, 'br_audi--saic', { lang: 'zh' })

  expect(row).toMatchObject({
    name: null,
    named: false,
    label: 'Audi – 上汽集团',
    partnerships: [{ id: 'pa_audi--saic', label: 'Audi – 上汽集团' }],
  })
})

test('the brands of a company are those that it owns', async () => {
  const { rows, total } = await brandsPage(graph, { companyId: 'co_volkswagen' }, firstPage())

  expect(rows.map(({ id }) => id)).toEqual(['br_audi'])
  expect(total.value).toBe(1)
})

test('all pages are the whole list, in each order', async () => {
  const ids = async (sort: string) =>
    (await allPages((page) => brandsPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('id')).toEqual(['br_audi', 'br_audi--saic'])
  expect(await ids('name')).toEqual(['br_audi', 'br_audi--saic'])
  expect(await ids('-sources')).toEqual(['br_audi', 'br_audi--saic'])
})

test('the brands of an unknown company, and an unknown brand, are not found', async () => {
  const page = brandsPage(graph, { companyId: 'co_nobody' }, firstPage())

  await expect(page).rejects.toThrow(NotFoundError)
  await expect(brandById(graph, 'co_volkswagen')).rejects.toThrow(NotFoundError)
})
