import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { DocumentRecord } from '../domain/records/document-record.ts'
import type { Graph } from '../graph/graph.ts'
import { throwMissingEvidence } from './evidence-status.ts'
import { onlyRecord } from './page-of.ts'
import { DocumentRow, toDocument } from './rows/document-row.ts'

/** One document of a published load, without its text. Throws `NotFoundError` or `GoneError`. */
export async function documentById(graph: Graph, id: string): Promise<Versioned<DocumentRecord>> {
  const { row, version } = onlyRecord(await graph.read(DOCUMENT_BY_ID, { input: { id } }, Row))
  if (!row) return throwMissingEvidence(graph, 'document', id)
  return { row: toDocument(row), version }
}

const Row = z.object({ version: z.string(), row: DocumentRow.nullable() })

export const DOCUMENT_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (document:Document {id: $input.id})
WHERE document.loadNumber <= dataset.loadNumber
RETURN dataset.version AS version, document {
  .id, .fileName, .sha256, .title, .lang, .publisher, .rightsStatement, .sourceType,
  .characters, .recordedAt,
  claimCount: coalesce(document.claimCount, 0),
  publishedAt: {
    date: document.publishedDate, precision: document.publishedPrecision, raw: document.publishedRaw,
    earliest: document.publishedEarliest, latest: document.publishedLatest
  }
} AS row
`
