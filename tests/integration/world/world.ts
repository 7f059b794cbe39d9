import { afterAll, beforeAll } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { migrate } from '#src/graph/migrations.ts'
import { ingest } from '#src/ingest.ts'
import { testConnection } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'

/** The articles of the test world; README.md beside them tells what they say. */
export const ARTICLES = 'tests/integration/world/articles'

/**
 * A graph that holds the test world, read from its articles with the register of the seeds. It is
 * loaded once for all tests of a file, so they only read.
 */
export async function setupWorld(): Promise<Graph> {
  // Queries are planned here for the first time, which takes long on a busy machine.
  const graph = await connect(testConnection(), { readTimeoutMs: 60_000 })
  beforeAll(async () => {
    await migrate(graph)
    await emptyGraph(graph)
    const { failed } = await ingest({ graph, seedsDir: 'seeds', paths: [ARTICLES] })
    if (failed.length > 0) throw new Error(JSON.stringify(failed))
  }, 180_000)
  afterAll(async () => {
    await emptyGraph(graph)
    await graph.close()
  })
  return graph
}

/** The id of a shareholding between two companies or ventures, by their ids without prefixes. */
export const stakeId = (holder: string, subject: string): string =>
  `st_${holder}--${subject}--shareholding`
