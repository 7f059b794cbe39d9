import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import type { Path } from '#src/domain/records/path.ts'
import { pathsBetween } from '#src/queries/paths-between.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  brand,
  claim,
  claimId,
  company,
  document,
  link,
  partnership,
  stake,
  venture,
  writeGraph,
} from './fixture.ts'

const graph = await setupGraph()

const inShort = ({ hops }: Path) =>
  hops.map(({ from, via, to }) => `${from.id} ${via?.id ?? '·'} ${to.id}`)

/** stellantis –stake– leapmotor –partnership– faw –venture– volkswagen –stake– xpeng */
const chain = [
  company('co_stellantis', 'Stellantis'),
  company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车' }),
  company('co_faw', 'FAW'),
  company('co_volkswagen', 'Volkswagen'),
  company('co_xpeng', 'Xpeng'),
  stake('st_a', 'co_stellantis', 'co_leapmotor'),
  partnership('pa_a', null, ['co_leapmotor', 'co_faw']),
  venture('jv_a', null, ['co_faw', 'co_volkswagen']),
  stake('st_b', 'co_volkswagen', 'co_xpeng'),
  document('doc_a', 'All of it.'),
  ...['st_a', 'pa_a', 'jv_a', 'st_b'].map((fact, index) =>
    claim(claimId(String(index)), 'doc_a', { subject: 'co_faw', supports: [fact] }),
  ),
]

const request = { maxDepth: 6, k: 3 } as const

test('a path goes from company to company, each hop over a fact with its claims', async () => {
  await writeGraph(graph, ...chain)

  const { row, version } = await pathsBetween(graph, 'co_stellantis', 'co_xpeng', request)

  expect(version).toBe('v1')
  expect(row).toHaveLength(1)
  expect(row[0]).toMatchObject({
    length: 4,
    hops: [
      { via: { id: 'st_a', label: 'Stellantis → Leapmotor' }, relation: 'stake' },
      { via: { id: 'pa_a' }, relation: 'partnership' },
      { via: { id: 'jv_a', label: 'FAW – Volkswagen' }, relation: 'jointVenture' },
      { via: { id: 'st_b' }, relation: 'stake' },
    ],
  })
  expect(row[0]?.hops[0]?.from).toEqual({
    id: 'co_stellantis',
    type: 'company',
    name: 'Stellantis',
    label: 'Stellantis',
  })
  expect(row[0]?.hops.map(({ claims }) => claims.map(({ id }) => id))).toEqual(
    ['0', '1', '2', '3'].map((letter) => [claimId(letter)]),
  )
})

test('names come in Chinese where they are asked for', async () => {
  await writeGraph(graph, ...chain)

  const { row } = await pathsBetween(graph, 'co_stellantis', 'co_leapmotor', {
    ...request,
    lang: 'zh',
  })

  expect(row[0]?.hops[0]?.to.name).toBe('零跑汽车')
})

test('a path longer than maxDepth is not found', async () => {
  await writeGraph(graph, ...chain)
  const found = async (maxDepth: 1 | 2 | 3 | 4 | 5 | 6) =>
    (await pathsBetween(graph, 'co_stellantis', 'co_xpeng', { maxDepth, k: 1 })).row.length

  expect(await Promise.all(([1, 2, 3, 4, 5, 6] as const).map(found))).toEqual([0, 0, 0, 1, 1, 1])
})

test('the shortest come first, then by the ids that they go over, at most k', async () => {
  await writeGraph(
    graph,
    ...chain,
    stake('st_c', 'co_stellantis', 'co_leapmotor'),
    partnership('pa_b', null, ['co_stellantis', 'co_xpeng']),
    partnership('pa_c', null, ['co_xpeng', 'co_leapmotor']),
  )

  const { row } = await pathsBetween(graph, 'co_stellantis', 'co_leapmotor', request)

  expect(row.map(inShort)).toEqual([
    ['co_stellantis st_a co_leapmotor'],
    ['co_stellantis st_c co_leapmotor'],
    ['co_stellantis pa_b co_xpeng', 'co_xpeng pa_c co_leapmotor'],
  ])
})

test('a relation narrows what a path may go over', async () => {
  await writeGraph(graph, ...chain, partnership('pa_b', null, ['co_stellantis', 'co_leapmotor']))

  const { row } = await pathsBetween(graph, 'co_stellantis', 'co_leapmotor', {
    ...request,
    relation: ['partnership'],
  })

  expect(row.map(inShort)).toEqual([['co_stellantis pa_b co_leapmotor']])
})

/** From Stellantis to Xpeng over Leapmotor by two facts, or over FAW by two others. */
const twoWays = [
  ...['stellantis', 'leapmotor', 'faw', 'xpeng', 'volkswagen', 'byd'].map((name) =>
    company(`co_${name}`, name),
  ),
  stake('st_1', 'co_stellantis', 'co_leapmotor'),
  stake('st_2', 'co_leapmotor', 'co_xpeng'),
  partnership('pa_1', null, ['co_stellantis', 'co_faw']),
  partnership('pa_2', null, ['co_faw', 'co_xpeng']),
  partnership('pa_3', null, ['co_faw', 'co_volkswagen']),
  partnership('pa_4', null, ['co_faw', 'co_byd']),
]
const OVER_LEAPMOTOR = ['co_stellantis st_1 co_leapmotor', 'co_leapmotor st_2 co_xpeng']
const OVER_FAW = ['co_stellantis pa_1 co_faw', 'co_faw pa_2 co_xpeng']

test.each([
  [undefined, [OVER_FAW, OVER_LEAPMOTOR]],
  [['co_faw'], [OVER_LEAPMOTOR]],
  [['st_2'], [OVER_FAW]],
  [['co_faw', 'co_leapmotor'], []],
  [
    ['co_stellantis', 'co_xpeng'],
    [OVER_FAW, OVER_LEAPMOTOR],
  ],
])('paths do not go through %j', async (avoid, expected) => {
  await writeGraph(graph, ...twoWays)

  const { row, partial } = await pathsBetween(graph, 'co_stellantis', 'co_xpeng', {
    ...request,
    avoid,
  })

  expect(row.map(inShort)).toEqual(expected)
  expect(partial).toBe(false)
})

test('a path does not go through a hub, unless it begins or ends there', async () => {
  await writeGraph(graph, ...twoWays)
  const find = async (from: string, to: string) =>
    (await pathsBetween(graph, from, to, { ...request, excludeHubsOver: 3 })).row.map(inShort)

  expect(await find('co_stellantis', 'co_xpeng')).toEqual([OVER_LEAPMOTOR])
  expect(await find('co_faw', 'co_byd')).toEqual([['co_faw pa_4 co_byd']])
})

test('a search tells how many nodes it came to know', async () => {
  await writeGraph(graph, ...twoWays)

  const { exploredCount } = await pathsBetween(graph, 'co_byd', 'co_faw', { maxDepth: 1, k: 1 })

  expect(exploredCount).toBeGreaterThanOrEqual(3)
})

test('what is tied directly is a hop over nothing, with the claims on the tie alone', async () => {
  await writeGraph(
    graph,
    company('co_volkswagen', 'Volkswagen'),
    brand('br_audi', 'Audi'),
    link('co_volkswagen', 'OWNS_BRAND', 'br_audi', { origin: 'seed' }),
    document('doc_a', 'Its premium brand Audi'),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_volkswagen', supports: ['br_audi'] },
      { predicate: 'ownsBrand' },
    ),
    claim(
      claimId('b'),
      'doc_a',
      { subject: 'co_volkswagen', supports: ['br_audi'] },
      { predicate: 'producesFor' },
    ),
  )

  const { row } = await pathsBetween(graph, 'br_audi', 'co_volkswagen', request)

  expect(row).toMatchObject([
    { length: 1, hops: [{ via: null, relation: 'brand', claims: [{ id: claimId('a') }] }] },
  ])
  expect(row[0]?.hops[0]?.claims).toHaveLength(1)
})

test('a path over a shared article is none', async () => {
  await writeGraph(
    graph,
    company('co_a', 'A'),
    company('co_b', 'B'),
    document('doc_a', 'A and B.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_a', objects: ['co_b'] }),
  )

  expect((await pathsBetween(graph, 'co_a', 'co_b', request)).row).toEqual([])
})

test('from an entity to itself there is no path', async () => {
  await writeGraph(graph, ...chain)

  expect((await pathsBetween(graph, 'co_faw', 'co_faw', request)).row).toEqual([])
})

test('no path goes through one entity twice', async () => {
  await writeGraph(graph, ...chain, stake('st_d', 'co_stellantis', 'co_leapmotor'))

  const { row } = await pathsBetween(graph, 'co_leapmotor', 'co_faw', { maxDepth: 6, k: 10 })

  expect(row.map(inShort)).toEqual([['co_leapmotor pa_a co_faw']])
})

test('an unknown end is not found', async () => {
  await writeGraph(graph, ...chain)

  await expect(pathsBetween(graph, 'co_faw', 'co_nobody', request)).rejects.toThrow("'co_nobody'")
  await expect(pathsBetween(graph, '__proto__', 'co_faw', request)).rejects.toThrow(NotFoundError)
})

test('a dense graph of 30 companies is answered in time', async () => {
  await writeGraph(
    graph,
    company('co_far', 'Far'),
    ...Array.from({ length: 30 }, (_, index) => company(`co_${index}`, `C${index}`)),
  )
  await graph.write(
    `MATCH (a:Company), (b:Company)
     WHERE a.id < b.id AND a.id <> 'co_far' AND b.id <> 'co_far'
     MERGE (stake:Entity:Stake {id: 'st_' + a.id + b.id})
     SET stake.type = 'stake', stake.sources = 1
     MERGE (a)-[:HOLDS]->(stake)
     MERGE (stake)-[:IN]->(b)`,
    {},
  )

  const near = await pathsBetween(graph, 'co_0', 'co_29', { maxDepth: 6, k: 10 })
  const none = await pathsBetween(graph, 'co_0', 'co_far', { maxDepth: 6, k: 10 })

  expect(near.row[0]?.length).toBe(1)
  expect(none.row).toEqual([])
})

test('two hubs that 20,000 facts join are answered in time', async () => {
  await writeGraph(graph, company('co_a', 'A'), company('co_b', 'B'))
  await graph.write(
    `MATCH (a:Entity {id: 'co_a'}), (b:Entity {id: 'co_b'})
     UNWIND range(1, 20000) AS number
     MERGE (deal:Entity:Partnership {id: 'pa_' + number})
     SET deal.type = 'partnership', deal.sources = 1
     MERGE (a)-[:PARTY_TO]->(deal)
     MERGE (b)-[:PARTY_TO]->(deal)`,
    {},
  )
  const find = (relation: 'partnership' | 'stake') =>
    pathsBetween(graph, 'co_a', 'co_b', { maxDepth: 6, k: 10, relation: [relation] })

  const { row, partial } = await find('partnership')

  expect(partial).toBe(true)
  expect(row.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 1))
  expect((await find('stake')).row).toEqual([])
})
