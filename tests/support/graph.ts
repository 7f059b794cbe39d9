import { afterAll, beforeEach, inject } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { migrate } from '#src/graph/migrations.ts'
import { emptyGraph } from './graph-reset.ts'

/** How to reach the database that all tests share. */
export const testConnection = () => ({
  uri: inject('neo4jUri'),
  user: inject('neo4jUser'),
  password: inject('neo4jPassword'),
  database: 'neo4j',
})

/**
 * A migrated graph on real Neo4j. Before each test of the file it is as a new one: only the ledger
 * of migrations and the dataset pointer are there, at '0-empty'.
 */
export async function setupGraph(): Promise<Graph> {
  const graph = await connect(testConnection(), { readTimeoutMs: 10_000 })
  await migrate(graph, 'migrations')
  beforeEach(() => emptyGraph(graph))
  afterAll(() => graph.close())
  return graph
}
