import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { jointVentureById } from '#src/queries/joint-venture-by-id.ts'
import { jointVenturesPage } from '#src/queries/joint-ventures-page.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  claim,
  claimId,
  company,
  document,
  link,
  stake,
  venture,
  writeGraph,
  year,
} from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

const stellantis = company('co_stellantis', 'Stellantis')
const leapmotor = company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车' })
const ford = company('co_ford', 'Ford')
const changan = company('co_changan', 'Changan Automobile')
const ID = 'jv_leapmotor-international'
const unnamed = venture('jv_changan--ford', null, ['co_ford', 'co_changan'])

test('a venture has its parties with their shares, and how each share is known', async () => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    ford,
    venture(ID, 'Leapmotor International', ['co_stellantis', 'co_leapmotor', 'co_ford'], {
      scopeJson: JSON.stringify([
        { activities: ['export', 'manufacture'], geography: 'outside China', claimIds: ['cl_1'] },
        { activities: [], geography: null, claimIds: ['cl_2'] },
      ]),
      ...year('formed', '2023'),
    }),
    stake('st_stated', 'co_stellantis', ID, { shareExact: 51 }),
    stake('st_derived', 'co_leapmotor', ID, { shareMaximum: 49, derived: true, sources: 0 }),
    document('doc_a', 'A joint venture.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_stellantis', supports: [ID] }),
  )

  const { row, version } = await jointVentureById(graph, ID, { asOf: '2025-01-01' })

  expect(version).toBe('v1')
  expect(row).toMatchObject({
    id: ID,
    type: 'jointVenture',
    name: 'Leapmotor International',
    label: 'Leapmotor International',
    named: true,
    vehicle: ID,
    kind: 'unknown',
    status: 'active',
    formed: { date: '2023' },
    place: null,
    scope: [
      { activity: 'export', geography: 'outside China', asOf: null, claimIds: ['cl_1'] },
      { activity: 'manufacture', geography: 'outside China', asOf: null, claimIds: ['cl_1'] },
      { activity: null, geography: null, asOf: null, claimIds: ['cl_2'] },
    ],
    conflicts: [],
    disputed: false,
    holdsAsOf: 'certain',
    claims: [{ id: claimId('a') }],
  })
  expect(row.parties).toEqual([
    {
      company: { id: 'co_ford', type: 'company', name: 'Ford', label: 'Ford' },
      role: 'partner',
      stakeId: null,
      share: null,
      shareBasis: 'unknown',
    },
    expect.objectContaining({
      stakeId: 'st_derived',
      share: { maximum: 49 },
      shareBasis: 'derived',
    }),
    expect.objectContaining({ stakeId: 'st_stated', share: { exact: 51 }, shareBasis: 'stated' }),
  ])
})

test('an unnamed venture has no name and no vehicle, and its parties as its label', async () => {
  await writeGraph(graph, ford, changan, unnamed)

  const { row } = await jointVentureById(graph, 'jv_changan--ford')

  expect(row).toMatchObject({
    name: null,
    label: 'Changan Automobile – Ford',
    named: false,
    vehicle: null,
    holdsAsOf: 'unknown',
  })
})

test('a venture names the conflicts that its claims are part of', async () => {
  await writeGraph(
    graph,
    ford,
    venture('jv_a', 'A', ['co_ford']),
    document('doc_a', 'A.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_ford', supports: ['jv_a'] }),
    { nodes: [{ labels: ['ConflictSet'], properties: { id: 'cf_a' } }], edges: [] },
    link('cf_a', 'INVOLVES', claimId('a')),
  )

  const { row } = await jointVentureById(graph, 'jv_a')

  expect(row.conflicts).toEqual(['cf_a'])
})

test('labels come in Chinese where they are asked for', async () => {
  await writeGraph(graph, leapmotor, ford, venture('jv_a', null, ['co_ford', 'co_leapmotor']))

  const { row } = await jointVentureById(graph, 'jv_a', { lang: 'zh' })

  expect(row.label).toBe('Ford – 零跑汽车')
})

test.each([
  [{}, ['jv_changan--ford', ID]],
  [{ partyId: ['co_ford'] }, ['jv_changan--ford']],
  [{ partyId: ['co_ford', 'co_changan'] }, ['jv_changan--ford']],
  [{ partyId: ['co_ford', 'co_stellantis'] }, []],
  [{ named: true }, [ID]],
  [{ named: false }, ['jv_changan--ford']],
  [{ geography: 'CHINA' }, [ID]],
  [{ geography: 'export' }, []],
  [{ geography: '"' }, []],
  [{ companyId: 'co_stellantis' }, [ID]],
  [{ companyId: 'co_stellantis', partyId: ['co_ford'] }, []],
  [{ partyId: ['co_nobody'] }, []],
])('the filter %j gives %j', async (filter, expected) => {
  await writeGraph(
    graph,
    stellantis,
    leapmotor,
    ford,
    changan,
    unnamed,
    venture(ID, 'Leapmotor International', ['co_stellantis', 'co_leapmotor'], {
      scopeJson: '[{"activities":["export"],"geography":"outside China","claimIds":[]}]',
    }),
  )

  const { rows, total } = await jointVenturesPage(graph, filter, firstPage())

  expect(rows.map(({ id }) => id)).toEqual(expected)
  expect(total.value).toBe(expected.length)
})

test('asOf leaves out a venture that was not formed yet', async () => {
  await writeGraph(graph, ford, venture('jv_a', 'A', ['co_ford'], year('formed', '2023')))
  const on = async (asOf: string) => {
    const { rows } = await jointVenturesPage(graph, {}, firstPage(), { asOf })
    return rows.map(({ holdsAsOf }) => holdsAsOf)
  }

  expect(await on('2020-01-01')).toEqual([])
  expect(await on('2023-06-01')).toEqual(['possible'])
  expect(await on('2024-01-01')).toEqual(['certain'])
})

test('a terminated venture may or may not hold, since nothing says when it ended', async () => {
  await writeGraph(
    graph,
    ford,
    venture('jv_a', 'A', ['co_ford'], { ventureStatus: 'terminated', ...year('formed', '2010') }),
  )

  const { row } = await jointVentureById(graph, 'jv_a')

  expect(row).toMatchObject({ status: 'terminated', holdsAsOf: 'unknown' })
})

test('all pages are the whole list, in each order', async () => {
  await writeGraph(
    graph,
    ford,
    venture('jv_a', 'Zeta', ['co_ford'], { sources: 2 }),
    venture('jv_b', null, ['co_ford'], year('formed', '2020')),
    venture('jv_c', 'Beta', ['co_ford'], year('formed', '2021')),
  )
  const ids = async (sort: string) =>
    (await allPages((page) => jointVenturesPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('id')).toEqual(['jv_a', 'jv_b', 'jv_c'])
  expect(await ids('name')).toEqual(['jv_c', 'jv_a', 'jv_b'])
  expect(await ids('formed')).toEqual(['jv_b', 'jv_c', 'jv_a'])
  expect(await ids('-formed')).toEqual(['jv_c', 'jv_b', 'jv_a'])
  expect(await ids('-sources')).toEqual(['jv_a', 'jv_b', 'jv_c'])
})

test('the ventures of an unknown company, and an unknown venture, are not found', async () => {
  const page = jointVenturesPage(graph, { companyId: 'co_nobody' }, firstPage())

  await expect(page).rejects.toThrow(NotFoundError)
  await expect(jointVentureById(graph, 'jv_nobody')).rejects.toThrow(NotFoundError)
})
