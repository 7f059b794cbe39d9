import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { companiesPage } from '#src/queries/companies-page.ts'
import { companyById } from '#src/queries/company-by-id.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  brand,
  claim,
  claimId,
  company,
  document,
  link,
  partnership,
  person,
  position,
  stake,
  venture,
  writeGraph,
  year,
} from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

test('a company has its names, what is known of it and by whom, and counts of its facts', async () => {
  await writeGraph(
    graph,
    company('co_faw', 'FAW', {
      nameZh: '一汽',
      country: 'CN',
      stateOwned: true,
      stateOwnedOrigin: 'seed',
      headquarters: 'Changchun',
      sources: 2,
      ...year('founded', '1953'),
    }),
    company('co_leapmotor', 'Leapmotor'),
    brand('br_hongqi', 'Hongqi'),
    person('pe_a', 'A'),
    stake('st_a', 'co_faw', 'co_leapmotor'),
    venture('jv_a', null, ['co_faw', 'co_leapmotor']),
    partnership('pa_a', null, ['co_faw', 'co_leapmotor']),
    position('po_a', 'pe_a', 'co_faw', 'chairman'),
    link('co_faw', 'OWNS_BRAND', 'br_hongqi', { origin: 'curated' }),
    document('doc_a', 'FAW, established in 1953'),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_faw', supports: ['co_faw'] },
      { predicate: 'foundedOn', quote: 'FAW, established in 1953' },
    ),
  )

  const { row, version } = await companyById(graph, 'co_faw')

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: 'co_faw',
    type: 'company',
    name: 'FAW',
    label: 'FAW',
    names: [
      { value: 'FAW', lang: 'en', nameType: 'alternative', origin: 'seed' },
      { value: '一汽', lang: 'zh', nameType: 'alternative', origin: 'seed' },
    ],
    referents: [],
    status: 'registered',
    kind: 'carmaker',
    country: 'CN',
    stateOwned: true,
    founded: {
      date: '1953',
      precision: 'year',
      earliest: '1953-01-01',
      latest: '1953-12-31',
      raw: 'in 1953',
    },
    headquarters: 'Changchun',
    origin: { kind: 'curated', country: 'curated', stateOwned: 'seed' },
    holdsAsOf: 'certain',
    counts: {
      stakesHeld: 1,
      stakesIn: 0,
      jointVentures: 1,
      partnerships: 1,
      brands: 1,
      people: 1,
    },
    disputed: false,
    sources: 2,
    claims: [expect.objectContaining({ id: claimId('a'), predicate: 'foundedOn' })],
  })
})

test('what only documents know of has no origin in the register', async () => {
  await writeGraph(
    graph,
    company('co_university', 'North China University', {
      status: 'provisional',
      kind: 'university',
    }),
  )

  const { row } = await companyById(graph, 'co_university')

  expect(row).toMatchObject({
    status: 'provisional',
    country: null,
    stateOwned: null,
    founded: null,
    headquarters: null,
    origin: { kind: null, country: null, stateOwned: null },
  })
})

test('a named joint venture is a company, an unnamed one is not', async () => {
  await writeGraph(
    graph,
    company('co_ford', 'Ford'),
    venture('jv_leapmotor-international', 'Leapmotor International', ['co_ford']),
    venture('jv_changan--ford', null, ['co_ford']),
  )

  const { row } = await companyById(graph, 'jv_leapmotor-international')

  expect(row).toMatchObject({ type: 'jointVenture', kind: 'jointVenture', status: 'provisional' })
  await expect(companyById(graph, 'jv_changan--ford')).rejects.toThrow(NotFoundError)
})

test.each([
  [{ country: 'CN' }, ['co_byd', 'co_faw']],
  [{ country: 'cn' }, []],
  [{ kind: 'batteryMaker' as const }, ['co_byd']],
  [{ stateOwned: true }, ['co_faw']],
  [{ stateOwned: false }, ['co_byd']],
  [{ hasStake: true }, ['co_toyota']],
  [{ hasStake: false }, ['co_byd', 'co_faw']],
  [{ inJointVenture: true }, ['co_faw', 'co_toyota']],
  [{ inJointVenture: false }, ['co_byd']],
  [{ q: 'toy' }, ['co_toyota']],
  [{ q: '丰田' }, ['co_toyota']],
  [{ q: 'motor corporation' }, ['co_toyota']],
  [{ q: 'toy', country: 'CN' }, []],
  [{ q: 'AND ( toy: [' }, []],
  [{ q: '' }, []],
])('the filter %j gives %j', async (filter, expected) => {
  await writeGraph(
    graph,
    company('co_byd', 'BYD', { country: 'CN', kind: 'batteryMaker', stateOwned: false }),
    company('co_faw', 'FAW', { country: 'CN', stateOwned: true }),
    company('co_toyota', 'Toyota', { country: 'JP', nameZh: '丰田' }, ['Toyota Motor Corporation']),
    stake('st_a', 'co_toyota', 'co_faw'),
    venture('jv_faw--toyota', null, ['co_faw', 'co_toyota']),
  )

  const { rows, total } = await companiesPage(graph, filter, firstPage())

  expect(rows.map(({ id }) => id)).toEqual(expected)
  expect(total.value).toBe(expected.length)
})

test('all pages are the whole list, in each order', async () => {
  await writeGraph(
    graph,
    company('co_a', 'Zotye', { country: 'CN', sources: 1 }),
    company('co_b', 'audi', { country: 'DE', sources: 3 }),
    company('co_c', 'BYD', { country: 'CN', sources: 2 }),
    company('co_d', 'Unknown', { sources: 2 }),
  )
  const ids = async (sort: string) =>
    (await allPages((page) => companiesPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('id')).toEqual(['co_a', 'co_b', 'co_c', 'co_d'])
  expect(await ids('name')).toEqual(['co_b', 'co_c', 'co_d', 'co_a'])
  expect(await ids('country')).toEqual(['co_a', 'co_c', 'co_b', 'co_d'])
  expect(await ids('-sources')).toEqual(['co_b', 'co_c', 'co_d', 'co_a'])
})

test('companies with fewer sources than asked for are left out', async () => {
  await writeGraph(
    graph,
    company('co_a', 'A', { sources: 1 }),
    company('co_b', 'B', { sources: 2 }),
  )

  const { rows } = await companiesPage(graph, {}, firstPage(), { minSources: 2 })

  expect(rows.map(({ id }) => id)).toEqual(['co_b'])
})

test('an empty graph has an empty list', async () => {
  const page = await companiesPage(graph, {}, firstPage())

  expect(page).toEqual({
    rows: [],
    next: null,
    total: { value: 0, relation: 'eq' },
    version: '0-empty',
  })
})
