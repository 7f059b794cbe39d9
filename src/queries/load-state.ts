import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

const Row = z.object({
  version: z.string(),
  loadNumber: z.int(),
  publishedAt: z.string().nullable(),
  loading: z.boolean(),
  documentsStored: z.int(),
  claimsStored: z.int(),
})

/** Which dataset is served, and whether a load is on its way to the next. */
export type LoadState = z.infer<typeof Row>

/**
 * The version of the dataset and how far a load is. What is stored counts documents and claims that
 * are not published yet too, from the database's own counters, so it costs next to nothing.
 */
export async function loadState(
  graph: Graph,
  options: { timeoutMs?: number } = {},
): Promise<LoadState> {
  return onlyRecord(await graph.read(LOAD_STATE, {}, Row, options))
}

export const LOAD_STATE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, dataset.loadNumber AS loadNumber,
  dataset.publishedAt AS publishedAt,
  EXISTS {
    MATCH (lock:Lock {name: 'load'})
    WHERE lock.expiresAt > datetime.realtime()
  } AS loading,
  COUNT { (:Document) } AS documentsStored,
  COUNT { (:Claim) } AS claimsStored
`
