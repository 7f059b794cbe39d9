import type { Graph } from '#src/graph/graph.ts'

/** Deletes everything but the schema, a part at a time, and sets the dataset pointer back. */
export async function emptyGraph(graph: Graph): Promise<void> {
  for (;;) {
    const [row] = await graph.transaction(
      (run) =>
        run(
          `MATCH (node)
           WHERE NOT node:SchemaVersion AND NOT node:Dataset
           WITH node LIMIT 20000
           DETACH DELETE node
           RETURN count(*) AS deleted`,
          {},
        ),
      { timeoutMs: 120_000 },
    )
    if (!row || row.deleted === 0) break
  }
  await graph.write(
    `MATCH (dataset:Dataset {id: 'current'})
     SET dataset = {id: 'current', version: '0-empty', loadNumber: 0}`,
    {},
  )
}
