import { z } from 'zod'
import type { ResolvedClaim } from '../../domain/claim.ts'
import type { Decisions } from '../../domain/curation.ts'
import { runBatches } from '../batches.ts'
import type { Load } from '../begin-load.ts'
import { claimProperties } from '../claim-properties.ts'
import type { Graph } from '../graph.ts'
import { fence } from '../load-lock.ts'
import { MERGE_CLAIMS } from '../merge-document.ts'
import { type Pending, writePending } from '../pending.ts'
import { isCurated, type UnderwayClaim } from './read-claims.ts'

/**
 * Makes the claims that people made those that they want now, in one transaction. Readers see nothing
 * of it before `publishState`. Only what differs is written.
 *
 * Gives the graph to publish with: the statuses of claims change in the transaction that shows the
 * new facts, or readers would see a rejected claim below an old fact.
 *
 * Throws `LoadLockedError` if another load has taken over.
 */
export async function mergeCuration(
  graph: Graph,
  load: Load,
  underway: UnderwayClaim[],
  decisions: Decisions,
): Promise<Graph> {
  const plan = planOf(underway, decisions)
  if (Object.values(plan).every((list) => list.length === 0)) return graph
  await graph.transaction(async (run) => {
    await fence(run, load.lease)
    await runBatches(run, DELETE_UNSEEN, plan.drop)
    await runBatches(run, KEEP, plan.keep)
    await writePending(run, plan.pending)
    const recordedAt = new Date(Now.parse((await run(NOW, {}))[0]).now).toISOString()
    const rows = plan.create.map((claim) => ({
      id: claim.id,
      documentId: claim.documentId,
      loadId: load.id,
      properties: { ...claimProperties(claim), recordedAt, loadNumber: load.loadNumber },
    }))
    await runBatches(run, MERGE_CLAIMS, rows)
  })
  return {
    ...graph,
    transaction: (work, options) =>
      graph.transaction(async (run) => {
        const result = await work(run)
        await runBatches(run, SET_STATUS, plan.decide)
        return result
      }, options),
  }
}

interface Plan {
  /** Curated claims that no reader has seen, and that nobody wants any more. */
  drop: { id: string }[]
  /** Curated claims that were to be removed, since their document was read anew. */
  keep: { id: string }[]
  /** New statuses. */
  decide: { id: string; claimStatus: string }[]
  /**
   * Curated claims that readers will see no more, and claims that readers see with another status:
   * they change nothing else, but a publication without news would leave the version as it is.
   */
  pending: Pending[]
  create: ResolvedClaim[]
}

function planOf(underway: UnderwayClaim[], { statuses, added }: Decisions): Plan {
  const plan: Plan = { drop: [], keep: [], decide: [], pending: [], create: [] }
  const missing = new Map(added.map((claim) => [claim.id, claim]))
  for (const one of underway) {
    const { claim, claimStatus, isPublished, isGone } = one
    const { id, documentId } = claim
    const remaining = (properties: Pending['properties']) =>
      plan.pending.push({ key: id, documentId, kind: 'claim', properties })
    if (isCurated(one)) {
      const isWanted = missing.delete(id)
      if (isWanted && isGone) plan.keep.push({ id })
      else if (!isWanted && !isPublished) plan.drop.push({ id })
      else if (!isWanted && !isGone) remaining(null)
      continue
    }
    const wanted = statuses.get(id) ?? (DECIDED.includes(claimStatus) ? 'accepted' : claimStatus)
    if (isGone || wanted === claimStatus) continue
    plan.decide.push({ id, claimStatus: wanted })
    if (isPublished) remaining(claimProperties(claim))
  }
  plan.create.push(...missing.values())
  return plan
}

/** Given by a decision only, so taken back with it. */
const DECIDED = ['rejected', 'superseded']

const Now = z.object({ now: z.int() })

const NOW = 'RETURN datetime.realtime().epochMillis AS now'

const DELETE_UNSEEN = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
DETACH DELETE claim
`

const KEEP = `
UNWIND $rows AS row
MATCH (pending:Pending {key: row.id})
DELETE pending
`

const SET_STATUS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
SET claim.claimStatus = row.claimStatus
`
