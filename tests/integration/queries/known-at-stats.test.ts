import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { GraphNode, GraphState } from '#src/domain/graph-state.ts'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { mergeDocument } from '#src/graph/merge-document.ts'
import { publishState } from '#src/graph/publish-state.ts'
import { removeDocument } from '#src/graph/remove-document.ts'
import { facetsBy } from '#src/queries/facets-by.ts'
import { graphKnownAt as graphThen } from '#src/queries/graph-known-at.ts'
import { statsOfDataset } from '#src/queries/stats-of-dataset.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import { assembledState, claimsOf, documentOf, REQUEST, withLoad } from '../graph/load-fixture.ts'

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

const whole = (state: GraphState): GraphState => ({ ...state, nodes: state.nodes.map(filledIn) })

const filledIn = (node: GraphNode): GraphNode =>
  node.labels.includes('Stake')
    ? node
    : { ...node, properties: { ...node.properties, kind: 'carmaker', country: 'CN' } }

async function counts(at: Graph) {
  const { row: stats } = await statsOfDataset(at)
  const { row: types } = await facetsBy(at, 'type')
  const { row: countries } = await facetsBy(at, 'country')
  return { stats, types, countries }
}

test('what there was is counted as it was known then', async () => {
  const first = await publish({
    a: 'Geely holds Volvo\nVolvo holds Polestar',
    b: 'Renault holds Alpine',
  })
  const before = await counts(patient)
  const second = await publish({
    a: 'Geely holds Volvo',
    c: 'Geely holds Lotus\nRenault holds Alpine',
  })
  const after = await counts(patient)
  await publish({ d: 'FAW holds Hongqi' })

  const then = await counts(knownAt(first))
  const since = await counts(knownAt(second))

  expect(then).toEqual(before)
  expect(since).toEqual(after)
  expect(then.stats.counts).toMatchObject({ companies: 5, stakes: 3, claims: 3, documents: 2 })
  expect(since.stats.counts).toMatchObject({ companies: 5, stakes: 3, claims: 4, documents: 3 })
  expect(then.types).toContainEqual({ value: 'company', count: 5 })
  expect(since.countries).toEqual([{ value: 'CN', count: 5 }])
}, 240_000)
