import { DatasetState } from '../domain/records/stats.ts'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

/**
 * Which dataset is published, and what it holds.
 *
 * It costs next to nothing: the counts come from the database's own counters. So those of claims
 * and documents are also of a load that is not published yet.
 */
export async function datasetState(
  graph: Graph,
  options: { timeoutMs?: number } = {},
): Promise<DatasetState> {
  return onlyRecord(await graph.read(DATASET_STATE, {}, DatasetState, options))
}

export const DATASET_STATE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, dataset.loadNumber AS loadNumber,
  dataset.publishedAt AS publishedAt,
  {
    companies: COUNT { (:Company) },
    brands: COUNT { (:Brand) },
    people: COUNT { (:Person) },
    stakes: COUNT { (:Stake) },
    jointVentures: COUNT { (:JointVenture) },
    partnerships: COUNT { (:Partnership) },
    positions: COUNT { (:Position) },
    figures: COUNT { (:Figure) },
    claims: COUNT { (:Claim) },
    documents: COUNT { (:Document) }
  } AS counts
`
