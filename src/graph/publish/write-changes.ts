import { z } from 'zod'
import { runBatches } from '../batches.ts'
import type { Load } from '../begin-load.ts'
import { known } from '../document-properties.ts'
import type { Graph, Parameters } from '../graph.ts'
import { fence } from '../load-lock.ts'
import type { Run } from '../transaction.ts'
import { type Decided, documentOf } from './causes.ts'
import { type ChangeRow, changesOf } from './changes.ts'
import type { Delta } from './delta.ts'
import { readBefore } from './read-before.ts'
import { readDocuments } from './read-documents.ts'
import type { Stored } from './stored.ts'
import type { Wanted } from './wanted.ts'

/** What a publication is about to change, and what people decided of it. */
export interface Publishing {
  stored: Stored
  wanted: Wanted
  delta: Delta
  decided: Decided
}

/** What was recorded of a publication, for the load to tell. */
export interface Recorded {
  lastSeq: number
  counts: Record<string, number>
}

/** Nobody decided anything. */
export const NOTHING_DECIDED: Decided = { claims: new Map(), merges: new Map() }

/** As many rows as one transaction takes without need for much memory. */
const ROWS_AT_ONCE = 10_000

/**
 * Records what a publication is going to change. Has to run before it writes anything.
 *
 * No reader sees it before the load is published: the list of changes ends with the last one of the
 * version that readers see. So it needs no room in the transaction that publishes, and what a load
 * that was cut off has left is written anew.
 */
export async function recordChanges(
  graph: Graph,
  load: Load,
  publishing: Publishing,
): Promise<Recorded> {
  const { rows, withdrawnClaims } = await graph.transaction(async (run) => {
    await fence(run, load.lease)
    return readChanges(run, publishing)
  })
  const { seq } = LastSeq.parse((await inOrder(graph, load, LAST_SEQ, {}))[0])
  for (let isLeft = true; isLeft; ) {
    const [{ count } = { count: 0 }] = await inOrder(graph, load, FORGET, { seq })
    isLeft = count !== 0
  }
  const { loadNumber } = load
  await inParts(
    graph,
    load,
    WRITE_CHANGES,
    rows.map((row, at) => storedRow(row, seq + 1 + at, loadNumber)),
  )
  await inParts(graph, load, WRITE_WITHDRAWN, withdrawnClaims.map(known))
  return { lastSeq: seq + rows.length, counts: countsOf(rows) }
}

/** Lets the load tell how far its changes go, which shows them to readers once it is published. */
export async function showChanges(
  run: Run,
  load: Load,
  { lastSeq, counts }: Recorded,
  version: string,
): Promise<void> {
  await run(WRITE_LOAD, { loadId: load.id, version, lastSeq, counts })
}

async function inOrder(graph: Graph, load: Load, cypher: string, parameters: Parameters) {
  return graph.transaction(async (run) => {
    await fence(run, load.lease)
    return run(cypher, parameters)
  })
}

async function inParts(graph: Graph, load: Load, cypher: string, rows: unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await graph.transaction(async (run) => {
      await fence(run, load.lease)
      await runBatches(run, cypher, rows.slice(start, start + ROWS_AT_ONCE))
    })
  }
}

async function readChanges(run: Run, { stored, wanted, delta, decided }: Publishing) {
  const documents = await readDocuments(run, delta.pending)
  const before = await readBefore(run, stored, delta)
  const facts = changesOf({ stored, wanted, delta, before, documents, decided })
  const withdrawnClaims = delta.pending.flatMap(({ kind, key, properties }) => {
    const claim = stored.claims.get(key)
    if (kind !== 'claim' || properties !== null || !claim) return []
    const documentId = documentOf(claim)
    const news = documents.get(documentId)
    const cause = news?.cause ?? (claim.isDecided ? 'curation' : 'readAnew')
    return [{ id: key, documentId, cause, note: news?.note ?? null }]
  })
  return { rows: [...[...documents.values()].map(({ row }) => row), ...facts], withdrawnClaims }
}

/** What is told by the load, such as the time, is not told again by each of its changes. */
function storedRow(row: ChangeRow, seq: number, loadNumber: number) {
  const { into, fields, documentIds, claimIds, ...plain } = row
  return known({
    ...plain,
    id: `ch_${seq}`,
    seq,
    loadNumber,
    intoId: into?.id,
    intoType: into?.type,
    intoLabel: into?.label,
    intoLabelZh: into?.labelZh,
    fieldsJson: fields.length > 0 ? JSON.stringify(fields) : null,
    documentIds: documentIds.length > 0 ? documentIds : null,
    claimIds: claimIds.length > 0 ? claimIds : null,
  })
}

function countsOf(rows: ChangeRow[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind, entityType } of rows) {
    const name = entityType === 'document' ? `documents${capital(kind)}` : kind
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`

const LastSeq = z.object({ seq: z.int() })

/** Of the version that readers see. */
const LAST_SEQ = `
MATCH (dataset:Dataset {id: 'current'})
RETURN coalesce(head(COLLECT {
  MATCH (load:Load {version: dataset.version})
  RETURN load.lastSeq
}), 0) AS seq
`

/** What a load has left that was cut off. */
const FORGET = `
MATCH (change:Change)
WHERE change.seq > $seq
WITH change
LIMIT 10000
DELETE change
RETURN count(*) AS count
`

const WRITE_CHANGES = `
UNWIND $rows AS row
MERGE (change:Change {id: row.id})
SET change = row
SET change.seq = toInteger(change.seq), change.loadNumber = toInteger(change.loadNumber)
`

/** A claim that comes back is found as itself first, and one that goes again has the new reason. */
const WRITE_WITHDRAWN = `
UNWIND $rows AS row
MERGE (claim:WithdrawnClaim {id: row.id})
SET claim = row
`

const WRITE_LOAD = `
MATCH (load:Load {id: $loadId})
SET load.version = $version,
  load.lastSeq = toInteger($lastSeq),
  load.documentsTotal = COUNT { (:Document) },
  load.claimsTotal = COUNT { (:Claim) },
  load.added = toInteger(coalesce($counts.added, 0)),
  load.changed = toInteger(coalesce($counts.changed, 0)),
  load.merged = toInteger(coalesce($counts.merged, 0)),
  load.withdrawn = toInteger(coalesce($counts.withdrawn, 0)),
  load.documentsAdded = toInteger(coalesce($counts.documentsAdded, 0)),
  load.documentsChanged = toInteger(coalesce($counts.documentsChanged, 0)),
  load.documentsWithdrawn = toInteger(coalesce($counts.documentsWithdrawn, 0))
`
