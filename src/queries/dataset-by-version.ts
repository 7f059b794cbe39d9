import { z } from 'zod'
import { NotFoundError } from '../domain/errors.ts'
import type { Versioned } from '../domain/page.ts'
import type { DatasetRecord } from '../domain/records/dataset-record.ts'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'
import { DatasetRow, toDataset } from './rows/dataset-row.ts'

/** Stands for the version that is served now. */
export const CURRENT = 'current'

/**
 * What a publication made of the dataset, by its version or as `current`.
 *
 * Throws `NotFoundError`, with the version that is served now as one that may be meant.
 */
export async function datasetByVersion(
  graph: Graph,
  wanted: string,
): Promise<Versioned<DatasetRecord>> {
  const input = { wanted: wanted === CURRENT ? null : wanted }
  const { row, version } = onlyRecord(await graph.read(DATASET_BY_VERSION, { input }, Row))
  if (!row) throw new NotFoundError('dataset version', wanted, [version])
  return { row: toDataset(row), version }
}

const Row = z.object({ version: z.string(), row: DatasetRow.nullable() })

export const DATASET_BY_VERSION = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (load:Load {version: coalesce($input.wanted, dataset.version)})
RETURN dataset.version AS version, load {
  .version, .loadNumber, .seedHash, .codeVersion, .lastSeq,
  current: load.version = dataset.version,
  publishedAt: load.finishedAt,
  counts: load {
    .documentsAdded, .documentsChanged, .documentsWithdrawn,
    .added, .changed, .merged, .withdrawn,
    documents: load.documentsTotal, claims: load.claimsTotal
  }
} AS row
`
