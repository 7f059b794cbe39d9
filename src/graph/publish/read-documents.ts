import { z } from 'zod'
import type { ChangeCause } from '../../domain/change.ts'
import type { Pending } from '../pending.ts'
import type { Run } from '../transaction.ts'
import type { DocumentNews } from './causes.ts'
import { changedFields, type Described } from './changed-fields.ts'
import type { ChangeRow } from './changes.ts'

/** What a publication does to a document, with its row of the list of changes. */
export interface DocumentChange extends DocumentNews {
  row: ChangeRow
}

/**
 * The documents that come, change or go with a publication, by id, as long as nothing is written:
 * first those that come, last those that go.
 */
export async function readDocuments(
  run: Run,
  pending: Pending[],
): Promise<Map<string, DocumentChange>> {
  const waiting = new Map(
    pending.filter(({ kind }) => kind === 'document').map((one) => [one.key, one]),
  )
  const ids = [...waiting.keys()]
  const documents = (await run(DOCUMENTS, { ids })).map((record) => StoredDocument.parse(record))
  const changes = documents.map((document) => changeOf(document, waiting.get(document.id)))
  const order = ['added', 'changed', 'withdrawn']
  const sorted = changes.toSorted(
    (a, b) => order.indexOf(a.row.kind) - order.indexOf(b.row.kind) || (a.id < b.id ? -1 : 1),
  )
  return new Map(sorted.map((change) => [change.id, change]))
}

function changeOf(stored: StoredDocument, pending: Pending | undefined): DocumentChange {
  const { id, properties } = stored
  const wanted = pending?.properties
  const [cause, kind] = whatHappened(properties, pending)
  const named = wanted ?? properties
  const note = cause === 'documentWithdrawn' ? (pending?.why ?? null) : null
  const row: ChangeRow = {
    kind,
    entityId: id,
    entityType: 'document',
    label: String(named.title ?? named.fileName ?? id),
    labelZh: null,
    into: null,
    fields: wanted ? changedFields(described(properties), described(wanted)) : [],
    claimIds: [],
    cause,
    documentIds: [id],
    note,
  }
  return { id, cause, note, row }
}

function whatHappened(
  stored: Record<string, unknown>,
  pending: Pending | undefined,
): [ChangeCause, 'added' | 'changed' | 'withdrawn'] {
  if (!pending) return ['documentAdded', 'added']
  if (pending.properties === null) return ['documentWithdrawn', 'withdrawn']
  const isSameText = pending.properties.sha256 === stored.sha256
  return [isSameText ? 'readAnew' : 'documentChanged', 'changed']
}

/** The text itself is no field, and when it was loaded says nothing about it. */
function described(properties: Record<string, unknown>): Described {
  const { text: _, recordedAt: __, loadNumber: ___, ...fields } = properties
  return { type: 'document', properties: fields, names: [], ties: [], claimIds: new Set() }
}

const StoredDocument = z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) })
type StoredDocument = z.infer<typeof StoredDocument>

/** New ones have the number of a load that is not published. */
const DOCUMENTS = `
MATCH (dataset:Dataset {id: 'current'})
CALL (dataset) {
  MATCH (document:Document)
  WHERE document.loadNumber > dataset.loadNumber
  RETURN document
  UNION
  UNWIND $ids AS id
  MATCH (document:Document {id: id})
  RETURN document
}
RETURN document.id AS id, document {
  .id, .fileName, .sha256, .title, .lang, .publisher, .rightsStatement, .sourceType, .characters,
  .claimCount, .publishedDate, .publishedPrecision, .publishedEarliest, .publishedLatest,
  .publishedRaw
} AS properties
`
