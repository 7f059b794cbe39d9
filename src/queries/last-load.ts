import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'

const LastLoad = z.object({ seedHash: z.string(), codeVersion: z.string() })

/** With what the published dataset was loaded, and by which code. */
export type LastLoad = z.infer<typeof LastLoad>

/** The load that the published dataset came from; undefined where nothing was published yet. */
export async function lastLoad(graph: Graph): Promise<LastLoad | undefined> {
  const [load] = await graph.read(LAST_LOAD, {}, LastLoad)
  return load
}

export const LAST_LOAD = `
MATCH (dataset:Dataset {id: 'current'})
MATCH (load:Load {id: 'load_' + toInteger(dataset.loadNumber)})
WHERE load.finishedAt IS NOT NULL
RETURN load.seedHash AS seedHash, load.codeVersion AS codeVersion
`
