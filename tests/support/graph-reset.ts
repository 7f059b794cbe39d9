import type { Graph } from '#src/graph/graph.ts'

/**
 * Deletes everything but the schema, a part at a time, and sets the dataset pointer back. A node that
 * very many hang on cannot be deleted with all of its relationships at once, so these go first where
 * there are many.
 */
export async function emptyGraph(graph: Graph): Promise<void> {
  const [{ relationships } = { relationships: 0 }] = await graph.transaction((run) =>
    run('MATCH ()-[edge]->() RETURN count(edge) AS relationships', {}),
  )
  if (Number(relationships) > 10_000) {
    await untilNone(
      graph,
      'MATCH ()-[edge]->() WITH edge LIMIT 5000 DELETE edge RETURN count(*) AS deleted',
    )
  }
  await untilNone(
    graph,
    `MATCH (node)
     WHERE NOT node:SchemaVersion AND NOT node:Dataset
     WITH node LIMIT 5000
     DETACH DELETE node
     RETURN count(*) AS deleted`,
  )
  await graph.write(
    `MATCH (dataset:Dataset {id: 'current'})
     SET dataset = {id: 'current', version: '0-empty', loadNumber: 0}`,
    {},
  )
}

async function untilNone(graph: Graph, cypher: string): Promise<void> {
  for (;;) {
    const [row] = await graph.transaction((run) => run(cypher, {}), { timeoutMs: 120_000 })
    if (!row || Number(row.deleted) < 5_000) return
  }
}
