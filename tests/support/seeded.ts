import type { Graph } from '#src/graph/graph.ts'
import { ingest } from '#src/ingest.ts'

/** Loads the five seed articles, as `npm start` does. */
export async function loadSeeds(graph: Graph): Promise<string> {
  const { datasetVersion, failed } = await ingest({ graph, seedsDir: 'seeds' })
  if (failed.length > 0) throw new Error(JSON.stringify(failed))
  return datasetVersion
}
