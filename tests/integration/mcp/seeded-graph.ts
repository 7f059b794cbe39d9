import { afterAll, beforeAll } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { migrate } from '#src/graph/migrations.ts'
import { testConnection } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import { loadSeeds } from '../../support/seeded.ts'

/** The five seed articles, loaded once for all tests of a file. */
export async function setupSeededGraph(): Promise<Graph> {
  const graph = await connect(testConnection(), { readTimeoutMs: 10_000 })
  await migrate(graph, 'migrations')
  beforeAll(async () => {
    await emptyGraph(graph)
    await loadSeeds(graph)
  }, 120_000)
  afterAll(() => graph.close())
  return graph
}
