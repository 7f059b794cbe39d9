import { z } from 'zod'
import type { ResolvedClaim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import { BadDocumentError } from '../domain/errors.ts'
import type { Unresolved } from '../domain/unresolved.ts'
import { runBatches } from './batches.ts'
import type { Load } from './begin-load.ts'
import { canonicalJson } from './canonical.ts'
import { claimProperties } from './claim-properties.ts'
import { documentProperties, type Properties } from './document-properties.ts'
import type { Graph } from './graph.ts'
import { fence } from './load-lock.ts'
import { clearPending, type Pending, writePending } from './pending.ts'
import type { Run } from './transaction.ts'

/** What a document changed in the graph, in numbers of claims. */
export interface MergeResult {
  created: number
  changed: number
  removed: number
}

/**
 * Makes the graph hold a document with just these claims, in one transaction with its ledger row;
 * `unresolved` are those that wait for a person.
 *
 * Readers see nothing of it before `publishState`: what is new has the number of a load that is not
 * published, and what changes of published things is kept aside until then.
 *
 * Throws `BadDocumentError` for a text that another document already has, and `LoadLockedError` if
 * another load has taken over.
 */
export async function mergeDocument(
  graph: Graph,
  load: Load,
  document: Document,
  claims: ResolvedClaim[],
  unresolved: readonly Unresolved[] = [],
): Promise<MergeResult> {
  const { id, sha256 } = document
  return graph.transaction(async (run) => {
    await fence(run, load.lease)
    const claimIds = claims.map((claim) => claim.id)
    const stored = Stored.parse((await run(STORED, { id, sha256, claimIds }))[0])
    if (stored.twin !== null) {
      throw new BadDocumentError(
        'duplicateContent',
        `'${document.fileName}' has the same text as the document '${stored.twin}'.`,
      )
    }
    if (stored.sha256 === sha256 && stored.codeVersion === load.codeVersion) return UNCHANGED

    await clearPending(run, id)
    const recordedAt = new Date(stored.now).toISOString()
    const context = { run, load, recordedAt, publishedNumber: stored.publishedNumber }
    await writeDocument(
      context,
      documentProperties(document, claims.length, unresolved),
      stored.document,
    )
    const result = await writeClaims(context, id, claims, stored)
    const { codeVersion, loadNumber } = load
    await run(LEDGER, { id, sha256, codeVersion, loadNumber })
    return result
  })
}

const UNCHANGED: MergeResult = { created: 0, changed: 0, removed: 0 }

interface Context {
  run: Run
  load: Load
  recordedAt: string
  /** Number of the published load: what has a higher one is not visible yet. */
  publishedNumber: number
}

async function writeDocument(
  { run, load, recordedAt, publishedNumber }: Context,
  wanted: Properties,
  stored: StoredNode | null,
): Promise<void> {
  if (stored && stored.loadNumber <= publishedNumber) {
    if (isSame(stored, wanted)) return
    await writePending(run, [pendingOf(wanted, String(wanted.id), 'document')])
    return
  }
  const properties = { ...wanted, recordedAt, loadNumber: load.loadNumber }
  await run(DOCUMENT, { id: wanted.id, properties })
}

async function writeClaims(
  { run, load, recordedAt, publishedNumber }: Context,
  documentId: string,
  claims: ResolvedClaim[],
  { claims: own, claimsOfTwins }: z.infer<typeof Stored>,
): Promise<MergeResult> {
  const stored = new Map(own.map((claim) => [claim.id, claim]))
  const ofTwins = new Map(claimsOfTwins.map((claim) => [claim.id, claim]))
  const isPublished = (claim: StoredNode) => claim.loadNumber <= publishedNumber
  const write: Properties[] = []
  const pending: Pending[] = []
  const result = { ...UNCHANGED }

  for (const wanted of claims.map(claimProperties)) {
    const before = stored.get(String(wanted.id)) ?? ofTwins.get(String(wanted.id))
    stored.delete(String(wanted.id))
    if (before && isSame(before, wanted)) continue
    if (before && isPublished(before)) pending.push(pendingOf(wanted, documentId, 'claim'))
    else write.push({ ...wanted, recordedAt, loadNumber: load.loadNumber })
    if (before) result.changed++
    else result.created++
  }

  const gone = [...stored.values()]
  result.removed = gone.length
  for (const claim of gone.filter(isPublished)) {
    pending.push({ key: claim.id, documentId, kind: 'claim', properties: null })
  }
  const unseen = gone.filter((claim) => !isPublished(claim)).map(({ id }) => id)

  await run(DELETE_CLAIMS, { ids: unseen })
  await runBatches(
    run,
    MERGE_CLAIMS,
    write.map((properties) => ({ id: properties.id, documentId, loadId: load.id, properties })),
  )
  await writePending(run, pending)
  return result
}

const pendingOf = (properties: Properties, documentId: string, kind: Pending['kind']): Pending => ({
  key: String(properties.id),
  documentId,
  kind,
  properties,
})

/** Whether nothing would change but when it was recorded. What a person decided stays. */
function isSame(stored: StoredNode, wanted: Properties): boolean {
  const { recordedAt: _, knownFrom: __, loadNumber: ___, claimStatus: ____, ...before } = stored
  const { claimStatus: _____, ...after } = wanted
  return canonicalJson(before) === canonicalJson(after)
}

const StoredNode = z.looseObject({ id: z.string(), loadNumber: z.int() })
type StoredNode = z.infer<typeof StoredNode>

const Stored = z.object({
  now: z.int(),
  publishedNumber: z.int(),
  sha256: z.string().nullable(),
  codeVersion: z.string().nullable(),
  twin: z.string().nullable(),
  document: StoredNode.nullable(),
  claims: z.array(StoredNode),
  /** The same claims of a document that is about to be removed: its file has a new name. */
  claimsOfTwins: z.array(StoredNode),
})

/** A document that is about to be removed is no twin. */
const STORED = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (ledger:Ledger {key: $id})
OPTIONAL MATCH (document:Document {id: $id})
RETURN datetime.realtime().epochMillis AS now,
  toInteger(dataset.loadNumber) AS publishedNumber,
  ledger.sha256 AS sha256,
  ledger.codeVersion AS codeVersion,
  head(COLLECT {
    MATCH (twin:Ledger {sha256: $sha256})
    WHERE twin.key <> $id
    RETURN twin.key
  }) AS twin,
  properties(document) AS document,
  COLLECT {
    MATCH (claim:Claim {documentId: $id})
    RETURN properties(claim)
  } AS claims,
  COLLECT {
    UNWIND $claimIds AS claimId
    MATCH (claim:Claim {id: claimId})
    WHERE claim.documentId <> $id
    RETURN properties(claim)
  } AS claimsOfTwins
`

/** The driver sends every number as a float, and some have to be whole. */
const DOCUMENT = `
MERGE (document:Document {id: $id})
SET document = $properties
SET document.characters = toInteger(document.characters),
  document.claimCount = toInteger(document.claimCount),
  document.loadNumber = toInteger(document.loadNumber)
`

/** Claims with their document and load; `rows` as `{id, documentId, loadId, properties}`. */
export const MERGE_CLAIMS = `
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
MATCH (load:Load {id: row.loadId})
MERGE (claim:Claim {id: row.id})
SET claim = row.properties
SET claim.start = toInteger(claim.start),
  claim.end = toInteger(claim.end),
  claim.loadNumber = toInteger(claim.loadNumber)
MERGE (claim)-[:FROM]->(document)
MERGE (claim)-[:RECORDED_IN]->(load)
`

const DELETE_CLAIMS = `
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
DETACH DELETE claim
`

const LEDGER = `
MERGE (ledger:Ledger {key: $id})
SET ledger.sha256 = $sha256,
  ledger.codeVersion = $codeVersion,
  ledger.loadNumber = toInteger($loadNumber)
`
