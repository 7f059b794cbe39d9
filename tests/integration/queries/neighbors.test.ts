import { describe, expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { type NeighborRequest, neighborsOf } from '#src/queries/neighbors-of.ts'
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
} from './fixture.ts'

const graph = await setupGraph()

const around = async (id: string, request: NeighborRequest) => {
  const { row } = await neighborsOf(graph, id, request)
  return row.nodes.map((node) => `${node.depth} ${node.id}`)
}

/** a –stake→ b –venture– c –partnership– d */
const chain = [
  company('co_a', 'A'),
  company('co_b', 'B', { nameZh: '乙' }),
  company('co_c', 'C'),
  company('co_d', 'D'),
  stake('st_ab', 'co_a', 'co_b'),
  venture('jv_bc', null, ['co_b', 'co_c']),
  partnership('pa_cd', null, ['co_c', 'co_d']),
]

test('one hop leads over a fact to what is on its other side', async () => {
  await writeGraph(graph, ...chain)

  const { row, version, partial } = await neighborsOf(graph, 'co_a', { depth: 1 })

  expect([version, partial]).toEqual(['v1', false])
  expect(row).toEqual({
    nodes: [
      {
        id: 'co_a',
        type: 'company',
        name: 'A',
        label: 'A',
        depth: 0,
        sources: 1,
        holdsAsOf: 'unknown',
      },
      {
        id: 'co_b',
        type: 'company',
        name: 'B',
        label: 'B',
        depth: 1,
        sources: 1,
        holdsAsOf: 'unknown',
      },
      {
        id: 'st_ab',
        type: 'stake',
        name: null,
        label: 'A → B',
        depth: 1,
        sources: 1,
        holdsAsOf: 'unknown',
      },
    ],
    edges: expect.arrayContaining([
      {
        from: 'co_a',
        to: 'st_ab',
        type: 'HOLDS',
        relation: 'stake',
        role: null,
        holdsAsOf: 'unknown',
      },
      {
        from: 'st_ab',
        to: 'co_b',
        type: 'IN',
        relation: 'stake',
        role: null,
        holdsAsOf: 'unknown',
      },
    ]),
  })
  expect(row.edges).toHaveLength(2)
})

test('each hop more reaches the next entity', async () => {
  await writeGraph(graph, ...chain)

  expect(await around('co_a', { depth: 2 })).toEqual([
    '0 co_a',
    '1 co_b',
    '1 st_ab',
    '2 co_c',
    '2 jv_bc',
  ])
  expect((await around('co_a', { depth: 3 })).slice(5)).toEqual(['3 co_d', '3 pa_cd'])
})

test('facts without a name are labelled by their ends, in the language asked for', async () => {
  await writeGraph(graph, ...chain, person('pe_a', 'Zhu'), position('po_a', 'pe_a', 'co_b', 'CEO'))

  const { row } = await neighborsOf(graph, 'co_b', { depth: 1, lang: 'zh' })

  expect(row.nodes.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['乙', 'A → 乙', '乙 – C', 'Zhu, CEO, 乙']),
  )
})

test.each<[NeighborRequest['relation'], string[]]>([
  [['stake'], ['0 co_b', '1 co_a', '1 st_ab']],
  [['jointVenture'], ['0 co_b', '1 co_c', '1 jv_bc']],
  [['partnership'], ['0 co_b']],
  [['brand'], ['0 co_b', '1 br_b']],
  [
    ['stake', 'brand'],
    ['0 co_b', '1 br_b', '1 co_a', '1 st_ab'],
  ],
])('only along %j', async (relation, expected) => {
  await writeGraph(
    graph,
    ...chain,
    brand('br_b', 'B'),
    link('co_b', 'OWNS_BRAND', 'br_b', { origin: 'seed' }),
  )

  expect(await around('co_b', { depth: 1, relation })).toEqual(expected)
})

test('a direction keeps to relationships that go that way', async () => {
  await writeGraph(graph, ...chain)

  expect(await around('co_b', { depth: 1, direction: 'in' })).toEqual([
    '0 co_b',
    '1 co_a',
    '1 st_ab',
  ])
  expect(await around('co_b', { depth: 1, direction: 'out' })).toEqual(['0 co_b', '1 jv_bc'])
})

test('a hub is shown, but not walked through', async () => {
  await writeGraph(
    graph,
    ...chain,
    company('co_e', 'E'),
    stake('st_be', 'co_b', 'co_e'),
    stake('st_eb', 'co_e', 'co_b'),
  )

  expect(await around('co_a', { depth: 2, excludeHubsOver: 3 })).toEqual([
    '0 co_a',
    '1 co_b',
    '1 st_ab',
  ])
})

test('two entities of one article are no neighbours by that', async () => {
  await writeGraph(
    graph,
    company('co_a', 'A'),
    company('co_b', 'B'),
    document('doc_a', 'A and B.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_a', objects: ['co_b'] }),
  )

  expect(await around('co_a', { depth: 3 })).toEqual(['0 co_a'])
})

test('an unknown entity is not found', async () => {
  await expect(neighborsOf(graph, 'co_nobody', { depth: 1 })).rejects.toThrow(NotFoundError)
})

describe('a hostile graph', () => {
  const LIMITS = { nodes: 500, edges: 2_000 }

  test('a star of 20,000 leaves is cut off at 500 nodes', async () => {
    await writeGraph(graph, company('co_hub', 'Hub'))
    await graph.write(
      `MATCH (hub:Entity {id: 'co_hub'})
       UNWIND range(1, 20000) AS leaf
       MERGE (stake:Entity:Stake {id: 'st_' + leaf})
       SET stake.type = 'stake', stake.sources = 1
       MERGE (hub)-[:HOLDS]->(stake)`,
      {},
    )

    const { row, partial } = await neighborsOf(graph, 'co_hub', { depth: 3 })

    expect(partial).toBe(true)
    expect(row.nodes).toHaveLength(LIMITS.nodes)
    expect(row.edges).toHaveLength(LIMITS.nodes - 1)
  })

  test('60 companies that all hold each other are walked once, and cut off at 2,000 edges', async () => {
    await writeGraph(
      graph,
      ...Array.from({ length: 60 }, (_, index) => company(`co_${index}`, `C${index}`)),
    )
    await graph.write(
      `MATCH (a:Company), (b:Company)
       WHERE a.id < b.id
       MERGE (deal:Entity:Partnership {id: 'pa_' + a.id + b.id})
       SET deal.type = 'partnership', deal.sources = 1
       MERGE (a)-[:PARTY_TO]->(deal)
       MERGE (b)-[:PARTY_TO]->(deal)`,
      {},
    )
    const startedAt = performance.now()

    const { row, partial } = await neighborsOf(graph, 'co_0', { depth: 3 })

    expect(partial).toBe(true)
    expect(row.nodes.length).toBeLessThanOrEqual(LIMITS.nodes)
    expect(row.edges.length).toBeLessThanOrEqual(LIMITS.edges)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })

  test('a loop ends', async () => {
    await writeGraph(
      graph,
      company('co_a', 'A'),
      company('co_b', 'B'),
      stake('st_ab', 'co_a', 'co_b'),
      stake('st_ba', 'co_b', 'co_a'),
      stake('st_aa', 'co_a', 'co_a'),
    )

    const { row } = await neighborsOf(graph, 'co_a', { depth: 3 })

    expect(row.nodes).toHaveLength(5)
    expect(row.edges).toHaveLength(6)
  })
})
