import { runBatches } from '../batches.ts'
import type { Load } from '../begin-load.ts'
import type { Pending } from '../pending.ts'
import type { Run } from '../transaction.ts'
import { keepClaims } from './keep-past.ts'

/** Makes the changes that were kept aside. */
export async function applyPending(
  run: Run,
  pending: Pending[],
  { id: loadId, loadNumber }: Load,
  recordedAt: string,
): Promise<void> {
  const rows = pending.map(({ key, kind, documentId, properties }) => ({
    key,
    kind,
    documentId,
    loadId,
    properties: properties && { ...properties, recordedAt, loadNumber },
  }))
  const gone = rows.filter(({ properties }) => properties === null)
  const changed = rows.filter(({ properties }) => properties !== null)
  const isOf = (wanted: string) => (row: { kind: string }) => row.kind === wanted

  await keepClaims(run, keptClaimIds(pending), recordedAt)
  await runBatches(run, DELETE_CLAIMS, gone.filter(isOf('claim')))
  await runBatches(run, DELETE_DOCUMENTS, gone.filter(isOf('document')))
  await runBatches(run, CHANGE_DOCUMENTS, changed.filter(isOf('document')))
  await runBatches(run, CHANGE_CLAIMS, changed.filter(isOf('claim')))
  await runBatches(run, DELETE_PENDING, rows)
}

/** The claims that are to be kept as they were: all that change or go, but for those of removed documents. */
export function keptClaimIds(pending: Pending[]): string[] {
  const removed = new Set(removedDocumentIds(pending))
  return pending
    .filter(({ kind, documentId }) => kind === 'claim' && !removed.has(documentId))
    .map(({ key }) => key)
}

/** The documents that will be gone. */
export function removedDocumentIds(pending: Pending[]): string[] {
  return pending
    .filter(({ kind, properties }) => kind === 'document' && properties === null)
    .map(({ key }) => key)
}

const DELETE_CLAIMS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.key})
DETACH DELETE claim
`

const DELETE_DOCUMENTS = `
UNWIND $rows AS row
MATCH (document:Document {id: row.key})
DETACH DELETE document
`

const CHANGE_DOCUMENTS = `
UNWIND $rows AS row
MATCH (document:Document {id: row.key})
WITH document, row, document.knownFrom AS knownFrom, document.recordedAt AS recordedAt
SET document = row.properties
SET document.knownFrom = coalesce(knownFrom, recordedAt),
  document.characters = toInteger(document.characters),
  document.claimCount = toInteger(document.claimCount),
  document.loadNumber = toInteger(document.loadNumber)
`

/** What a person decided about a claim stays. Its document is another one where a file was renamed. */
const CHANGE_CLAIMS = `
UNWIND $rows AS row
MATCH (load:Load {id: row.loadId})
MATCH (claim:Claim {id: row.key})-[recorded:RECORDED_IN]->()
WITH row, load, claim, recorded, claim.claimStatus AS claimStatus
DELETE recorded
SET claim = row.properties
SET claim.claimStatus = claimStatus,
  claim.start = toInteger(claim.start),
  claim.end = toInteger(claim.end),
  claim.loadNumber = toInteger(claim.loadNumber)
MERGE (claim)-[:RECORDED_IN]->(load)
WITH row, claim
MATCH (document:Document {id: row.properties.documentId})
MERGE (claim)-[:FROM]->(document)
`

const DELETE_PENDING = `
UNWIND $rows AS row
MATCH (pending:Pending {key: row.key})
DELETE pending
`
