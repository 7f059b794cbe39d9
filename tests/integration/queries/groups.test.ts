import { expect, test } from 'vitest'
import { groupsPage } from '#src/queries/groups-page.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  claim,
  claimId,
  company,
  document,
  partnership,
  person,
  stake,
  venture,
  writeGraph,
} from './fixture.ts'

const graph = await setupGraph()
const page = { limit: 20, after: null, sort: '-size' }

/** FAW, Volkswagen and their venture; Stellantis and Leapmotor; a person with a stake in both. */
const parts = [
  company('co_faw', 'FAW', { nameZh: '一汽' }),
  company('co_volkswagen', 'Volkswagen'),
  company('co_stellantis', 'Stellantis'),
  company('co_leapmotor', 'Leapmotor'),
  company('co_alone', 'Alone'),
  person('pe_a', 'A'),
  venture('jv_faw-volkswagen', 'FAW-Volkswagen', ['co_faw', 'co_volkswagen']),
  partnership('pa_a', null, ['co_faw', 'co_volkswagen']),
  stake('st_a', 'co_stellantis', 'co_leapmotor'),
  stake('st_b', 'pe_a', 'co_leapmotor'),
  stake('st_c', 'pe_a', 'co_faw'),
  document('doc_a', 'All of it.'),
  claim(claimId('a'), 'doc_a', { subject: 'co_faw', supports: ['jv_faw-volkswagen'] }),
]

test('companies group by their ventures, stakes and partnerships, not over people', async () => {
  await writeGraph(graph, ...parts)

  const { rows, meta, version } = await groupsPage(graph, {}, page)

  expect(rows.map(({ id, label, size }) => `${id} ${size} ${label}`)).toEqual([
    'gr_co_faw 3 FAW – Volkswagen – FAW-Volkswagen',
    'gr_co_leapmotor 2 Leapmotor – Stellantis',
  ])
  expect([meta, version]).toEqual([{ partial: false, exploredCount: 5 }, 'v1'])
})

test('a group tells its members and the facts that tie them, with the first claim', async () => {
  await writeGraph(graph, ...parts)

  const { rows } = await groupsPage(graph, { companyId: 'co_volkswagen' }, page, 'zh')

  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    stakes: 0,
    jointVentures: 1,
    partnerships: 1,
    members: [
      { company: { id: 'co_faw', name: '一汽' }, degree: 2 },
      { company: { id: 'co_volkswagen' }, degree: 2 },
      { company: { id: 'jv_faw-volkswagen' }, degree: 1 },
    ],
    facts: [
      { id: 'jv_faw-volkswagen', members: 3, claims: [{ id: claimId('a'), quote: 'The quote.' }] },
      { id: 'pa_a', label: '一汽 – Volkswagen', members: 2, claims: [] },
    ],
  })
})

test('another version of the dataset has groups of its own', async () => {
  await writeGraph(graph, ...parts)
  await groupsPage(graph, {}, page)
  await graph.write(
    `MATCH (dataset:Dataset {id: 'current'}), (stake:Entity {id: 'st_a'})
     SET dataset.version = 'v2'
     DETACH DELETE stake`,
    {},
  )

  const { rows, version } = await groupsPage(graph, {}, page)

  expect([rows.map(({ id }) => id), version]).toEqual([['gr_co_faw'], 'v2'])
})

test('groups are paged, and too small ones left out', async () => {
  await writeGraph(graph, ...parts)

  const first = await groupsPage(graph, {}, { ...page, limit: 1 })
  const second = await groupsPage(graph, {}, { ...page, limit: 1, after: first.next })
  const large = await groupsPage(graph, { minSize: 3 }, page)

  expect([first, second].map(({ rows }) => rows.map(({ id }) => id))).toEqual([
    ['gr_co_faw'],
    ['gr_co_leapmotor'],
  ])
  expect([second.next, large.total.value]).toEqual([null, 1])
})

test('an empty dataset has no groups', async () => {
  expect((await groupsPage(graph, {}, page)).rows).toEqual([])
})
