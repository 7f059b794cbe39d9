import type { ConflictSet, Conflicts } from '../../domain/conflict.ts'
import { canonicalJson, sha256 } from '../canonical.ts'

/** A conflict as it is to be, and the hash over it and its members. */
export interface WantedConflict {
  set: ConflictSet
  hash: string
}

/** The wished-for conflicts, ready to be compared. */
export interface WantedConflicts {
  conflicts: Map<string, WantedConflict>
  /** For each claim with links to others: type, `|` and the id of the other one. */
  claimLinks: Map<string, string[]>
}

/**
 * Indexes and checks what claims say of each other.
 *
 * Throws an `Error`, a bug of ours, for a claim that is not there.
 */
export function wantedConflictsOf(
  { sets, links }: Conflicts = { sets: [], links: [] },
  claimIds: ReadonlySet<string>,
): WantedConflicts {
  const conflicts = new Map<string, WantedConflict>()
  for (const set of sets) {
    if (conflicts.has(set.id)) throw new Error(`The state holds the conflict '${set.id}' twice.`)
    const unknown = set.claimIds.find((id) => !claimIds.has(id))
    if (unknown !== undefined) {
      throw new Error(`The conflict '${set.id}' involves the claim '${unknown}', which is unknown.`)
    }
    conflicts.set(set.id, { set, hash: sha256(canonicalJson(set)) })
  }

  const claimLinks = new Map<string, string[]>()
  for (const { from, type, to } of links) {
    const unknown = [from, to].find((id) => !claimIds.has(id))
    if (unknown !== undefined) throw new Error(`A ${type} has the unknown claim '${unknown}'.`)
    claimLinks.set(from, [...(claimLinks.get(from) ?? []), `${type}|${to}`])
  }
  return { conflicts, claimLinks }
}
