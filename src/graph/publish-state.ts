import { z } from 'zod'
import { OverloadedError, SetupError } from '../domain/errors.ts'
import type { GraphState } from '../domain/graph-state.ts'
import { runBatches } from './batches.ts'
import type { Load } from './begin-load.ts'
import type { Graph } from './graph.ts'
import { fence } from './load-lock.ts'
import { applyPending, keptClaimIds, removedDocumentIds } from './publish/apply-pending.ts'
import type { Decided } from './publish/causes.ts'
import { type Delta, deltaOf, isEmpty, removedClaimIds } from './publish/delta.ts'
import { forgetDocuments } from './publish/keep-past.ts'
import { forgetPrepared, preparePast } from './publish/prepare-past.ts'
import { goneIds, retiredOf } from './publish/retired.ts'
import { readDescriptions, readStored } from './publish/stored.ts'
import { wantedOf } from './publish/wanted.ts'
import {
  NOTHING_DECIDED,
  type Recorded,
  recordChanges,
  showChanges,
} from './publish/write-changes.ts'
import { writeConflicts } from './publish/write-conflicts.ts'
import { writeEdges, writeLinks } from './publish/write-edges.ts'
import { mergeRetired, retireNodes, writeNodes } from './publish/write-nodes.ts'

/** What a publication did, in numbers of nodes of the fact layer. */
export interface Publication {
  /** Of the dataset that readers see now. */
  version: string
  created: number
  changed: number
  retired: number
}

/** A first load of a large archive is one long transaction. */
const TIMEOUT_MS = 600_000

/**
 * Makes the fact layer and the conflicts equal to `state`, and shows them to readers together with the
 * documents and claims of the load, in one transaction. Only what differs is written.
 *
 * What changed is recorded with it; `decided` tells what of it people brought about, and `staging` is
 * the graph to write with what no reader sees yet, where `graph` itself writes more than it is told.
 * Where nothing differs, the dataset and its version stay, and the load leaves no trace.
 *
 * Throws `LoadLockedError` if another load has taken over, and an `Error` for a state with an edge
 * to something that is not in it.
 */
export async function publishState(
  graph: Graph,
  load: Load,
  state: GraphState,
  decided: Decided = NOTHING_DECIDED,
  staging = graph,
): Promise<Publication> {
  const stored = await readStored(graph)
  const removed = removedClaimIds(stored.pending)
  const claimIds = new Set([...stored.claims.keys()].filter((id) => !removed.has(id)))
  const wanted = wantedOf(state, claimIds)
  const gone = await readDescriptions(graph, goneIds(stored, wanted))
  const delta = deltaOf(stored, wanted, retiredOf(stored, wanted, gone, removed))
  const { created, changed, retired } = delta
  const counts = { created: created.length, changed: changed.length, retired: retired.length }

  if (isEmpty(delta)) {
    await graph.transaction(async (run) => {
      await fence(run, load.lease)
      await run(FORGET_LOAD, { loadId: load.id })
    })
    return { version: stored.dataset.version, ...counts }
  }
  const version = `${load.loadNumber}-${delta.contentHash.slice(0, 12)}`
  const recorded = await recordChanges(staging, load, { stored, wanted, delta, decided })
  const past = [...delta.changed.map(({ node }) => node.id), ...delta.retired.map(({ id }) => id)]
  await preparePast(staging, load, past, keptClaimIds(delta.pending))
  await write(graph, load, delta, version, recorded).catch(async (error) => {
    if (!isTooLarge(error)) throw error
    await forgetPrepared(staging, load)
    throw tooLarge(error)
  })
  return { version, ...counts }
}

const isTooLarge = (error: unknown) =>
  error instanceof OverloadedError && String(error.cause).includes('db.memory.transaction')

const tooLarge = (cause: unknown) =>
  new SetupError(
    'The database has too little memory to publish this load in one transaction. Nothing of it is ' +
      'published, and readers see what they saw before. Load fewer documents at a time, or raise ' +
      'db.memory.transaction.max, dbms.memory.transaction.total.max and the heap of the server; then run the load again.',
    { cause },
  )

async function write(
  graph: Graph,
  load: Load,
  delta: Delta,
  version: string,
  recorded: Recorded,
): Promise<void> {
  await graph.transaction(
    async (run) => {
      await fence(run, load.lease)
      const publishedAt = new Date(Now.parse((await run(NOW, {}))[0]).now).toISOString()
      await applyPending(run, delta.pending, load, publishedAt)
      await runBatches(
        run,
        RECORD_CLAIMS,
        delta.newClaimIds.map((id) => ({ id, publishedAt })),
      )
      await run(RECORD_DOCUMENTS, { loadNumber: load.loadNumber, publishedAt })
      await retireNodes(run, delta.retired, publishedAt)
      await forgetDocuments(
        run,
        removedDocumentIds(delta.pending),
        delta.retired.map(({ id }) => id),
      )
      await writeNodes(run, delta.created, delta.changed, publishedAt)
      await mergeRetired(run, delta.retired)
      await writeEdges(run, delta, publishedAt)
      await writeLinks(run, delta.links, publishedAt)
      await writeConflicts(run, delta.conflicts, publishedAt)
      await run(SWITCH, { loadId: load.id, loadNumber: load.loadNumber, version, publishedAt })
      await showChanges(run, load, recorded, version)
    },
    { timeoutMs: TIMEOUT_MS },
  )
}

const Now = z.object({ now: z.int() })

const NOW = 'RETURN datetime.realtime().epochMillis AS now'

const FORGET_LOAD = `
MATCH (load:Load {id: $loadId})
DETACH DELETE load
`

/** What is known, is known to readers: from the moment that they can see it. */
const RECORD_CLAIMS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
SET claim.recordedAt = row.publishedAt
`

/** Those that the load brings. The others were changed above, and keep since when they are known. */
const RECORD_DOCUMENTS = `
MATCH (document:Document {loadNumber: toInteger($loadNumber)})
WHERE document.knownFrom IS NULL
SET document.knownFrom = $publishedAt
`

const SWITCH = `
MATCH (dataset:Dataset {id: 'current'})
SET dataset.version = $version,
  dataset.loadNumber = toInteger($loadNumber),
  dataset.publishedAt = $publishedAt
WITH dataset
MATCH (load:Load {id: $loadId})
SET load.finishedAt = $publishedAt,
  load.documents = COUNT { (document:Document {loadNumber: load.loadNumber}) },
  load.claims = COUNT { (claim:Claim {loadNumber: load.loadNumber}) }
`
