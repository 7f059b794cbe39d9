import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { NotFoundError } from '#src/domain/errors.ts'
import type { GraphNode, GraphState } from '#src/domain/graph-state.ts'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { mergeDocument } from '#src/graph/merge-document.ts'
import { publishState } from '#src/graph/publish-state.ts'
import { removeDocument } from '#src/graph/remove-document.ts'
import { effectiveOwnershipOf } from '#src/queries/effective-ownership-of.ts'
import { graphKnownAt as graphThen } from '#src/queries/graph-known-at.ts'
import { ownershipChains } from '#src/queries/owners-of.ts'
import { ultimateParentOf } from '#src/queries/ultimate-parent-of.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import { assembledState, claimsOf, documentOf, REQUEST, withLoad } from '../graph/load-fixture.ts'
import { firstPage } from './pages.ts'

await setupGraph()
// Every query is planned twice here, which takes its time on a busy machine.
const graph = await connect(testConnection(), { readTimeoutMs: 60_000 })
afterAll(() => graph.close())

const PATIENCE = { timeoutMs: 60_000 }
const patient: Graph = {
  ...graph,
  read: (cypher, parameters, row) => graph.read(cypher, parameters, row, PATIENCE),
}
const knownAt = (at: string): Graph => graphThen(patient, at)

/** Publishes articles and gives the moment from which readers see them; `null` removes one. */
async function publish(articles: Record<string, string | null>): Promise<string> {
  await withLoad(graph, REQUEST, async (load) => {
    for (const [name, text] of Object.entries(articles)) {
      const document = documentOf(name, text ?? '')
      if (text === null) await removeDocument(graph, load, document.id)
      else await mergeDocument(graph, load, document, claimsOf(document))
    }
    await publishState(graph, load, whole(await assembledState(graph)))
  })
  const [row] = await graph.read(
    "MATCH (dataset:Dataset {id: 'current'}) RETURN dataset.publishedAt AS at",
    {},
    z.object({ at: z.string() }),
  )
  return row?.at ?? ''
}

/** A stake is 30 percent for each article that tells of it. */
const whole = (state: GraphState): GraphState => ({ ...state, nodes: state.nodes.map(filledIn) })

const filledIn = (node: GraphNode): GraphNode => ({
  ...node,
  properties: {
    disputed: false,
    ...(node.labels.includes('Stake')
      ? { ...node.properties, derived: false, directOrIndirect: 'unknown', shareExact: share(node) }
      : { ...node.properties, kind: 'carmaker', status: 'provisional' }),
  },
})

const share = ({ edges }: GraphNode) => 30 * edges.filter(({ type }) => type === 'SUPPORTS').length

const CONTROL = { threshold: 50, basis: 'shareholding' } as const

/** All that is told of who owns whom, but for the version, which is always that of now. */
async function ownership(at: Graph) {
  const { row: control } = await ultimateParentOf(at, 'co_zero', CONTROL)
  const owners = await ownershipChains(at, 'co_zero', 'up', { maxDepth: 6 }, firstPage('depth'))
  const held = await ownershipChains(at, 'co_geely', 'down', { maxDepth: 6 }, firstPage('depth'))
  const effective = await effectiveOwnershipOf(
    at,
    'co_zero',
    { maxDepth: 6 },
    firstPage('-maximum'),
  )
  return {
    parent: control.ultimateParent.id,
    owners: owners.rows.map((row) => [row.owner.id, row.depth, row.share.minimum]),
    quotes: owners.rows.flatMap(({ claims }) => claims.map(({ quote }) => quote)).length,
    held: held.rows.map((row) => [row.subject.id, row.depth, row.share.minimum]),
    effective: effective.rows.map((row) => [row.owner.id, Math.round(row.share.minimum)]),
    explored: [owners, held, effective].map(({ meta }) => meta.exploredCount),
  }
}

const FIRST = 'Geely holds Volvo\nVolvo holds Polestar\nPolestar holds Zero'

test('who owns a company is told as it was known before and after a share changed', async () => {
  const first = await publish({ a: FIRST })
  const before = await ownership(patient)
  const second = await publish({ b: 'Polestar holds Zero', c: 'Volvo holds Polestar' })
  const after = await ownership(patient)

  const then = await ownership(knownAt(first))
  const since = await ownership(knownAt(second))

  expect(then).toEqual(before)
  expect(since).toEqual(after)
  expect(then.parent).toBe('co_zero')
  expect(since.parent).toBe('co_volvo')
  expect(then.owners).toEqual([
    ['co_polestar', 1, 30],
    ['co_volvo', 2, 9],
    ['co_geely', 3, 2.7],
  ])
  expect(since.owners).toEqual([
    ['co_polestar', 1, 60],
    ['co_volvo', 2, 36],
    ['co_geely', 3, 10.8],
  ])
}, 240_000)

test('a chain that was withdrawn since is there, and one that came since is not', async () => {
  const first = await publish({ a: FIRST, b: 'Renault holds Alpine' })
  const before = await ownership(patient)
  await publish({ a: 'Geely holds Volvo\nGeely holds Zero\nVolvo holds Zero' })

  const then = await ownership(knownAt(first))
  const now = await ownership(patient)

  expect(then).toEqual(before)
  expect(now.owners.map(([owner, depth]) => [owner, depth])).toEqual([
    ['co_geely', 1],
    ['co_volvo', 1],
  ])
}, 240_000)

test('a circle of holdings that was known once is walked once', async () => {
  const first = await publish({ a: `${FIRST}\nZero holds Geely` })
  const before = await ownership(patient)
  await publish({ b: 'Polestar holds Zero' })

  expect(await ownership(knownAt(first))).toEqual(before)
}, 240_000)

test('before a company was known, nobody owned it', async () => {
  const first = await publish({ a: 'Geely holds Volvo' })
  await publish({ b: FIRST })

  const asked = ultimateParentOf(knownAt(first), 'co_zero', CONTROL)

  await expect(asked).rejects.toThrow(NotFoundError)
}, 240_000)
