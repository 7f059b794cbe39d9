import { runBatches } from '../batches.ts'
import type { Run } from '../transaction.ts'
import type { ConflictDelta } from './conflict-delta.ts'
import type { WantedConflict } from './wanted-conflicts.ts'

/**
 * Makes the conflicts and the links between claims equal to the wanted ones, once the claims of the
 * load are as they will be. A conflict is recorded since it was there first.
 */
export async function writeConflicts(run: Run, delta: ConflictDelta, at: string): Promise<void> {
  await runBatches(run, DELETE_CONFLICTS, delta.removed)
  await runBatches(
    run,
    WRITE_CONFLICTS,
    delta.written.map((wanted) => ({ ...conflictRow(wanted), at })),
  )
  const members = delta.written.flatMap(({ set }) =>
    set.claimIds.map((claimId) => ({ id: set.id, claimId })),
  )
  await runBatches(run, WRITE_MEMBERS, members)

  await runBatches(run, DELETE_CLAIM_LINKS, delta.claimLinks)
  const links = delta.claimLinks.flatMap(({ claimId, links: own }) =>
    own.map((link) => ({ claimId, ...link })),
  )
  await runBatches(run, WRITE_CLAIM_LINKS, links)
}

function conflictRow({ set, hash }: WantedConflict) {
  const { claimIds, headline, ...properties } = set
  return {
    id: set.id,
    claimIds,
    properties: { ...properties, headlineJson: JSON.stringify(headline), hash },
  }
}

const DELETE_CONFLICTS = `
UNWIND $rows AS row
MATCH (conflict:ConflictSet {id: row})
DETACH DELETE conflict
`

/** Members that it does not have any more are let go here, and new ones come after. */
const WRITE_CONFLICTS = `
UNWIND $rows AS row
MERGE (conflict:ConflictSet {id: row.id})
WITH conflict, row, coalesce(conflict.recordedAt, row.at) AS recordedAt
SET conflict = row.properties
SET conflict.recordedAt = recordedAt
WITH conflict, row
OPTIONAL MATCH (conflict)-[member:INVOLVES]->(claim:Claim)
WHERE NOT claim.id IN row.claimIds
DELETE member
`

const WRITE_MEMBERS = `
UNWIND $rows AS row
MATCH (conflict:ConflictSet {id: row.id})
MATCH (claim:Claim {id: row.claimId})
MERGE (conflict)-[:INVOLVES]->(claim)
`

const DELETE_CLAIM_LINKS = `
UNWIND $rows AS row
MATCH (:Claim {id: row.claimId})-[link:CORROBORATES|REFINES|SUPERSEDES]->(:Claim)
DELETE link
`

/** The type comes from the closed list of the domain, and as a parameter is never read as Cypher. */
const WRITE_CLAIM_LINKS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claimId})
MATCH (other:Claim {id: row.to})
MERGE (claim)-[:$(row.type)]->(other)
`
