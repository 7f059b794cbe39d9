import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

/** The version of the published dataset: the smallest read there is. */
export async function datasetVersion(
  graph: Graph,
  options: { timeoutMs?: number } = {},
): Promise<string> {
  return onlyRecord(await graph.read(DATASET_VERSION, {}, Row, options)).version
}

const Row = z.object({ version: z.string() })

export const DATASET_VERSION = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version
`
