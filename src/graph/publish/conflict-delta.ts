import { canonicalJson, compare } from '../canonical.ts'
import type { Stored } from './stored.ts'
import type { WantedConflict, WantedConflicts } from './wanted-conflicts.ts'

/** What a publication has to write of conflicts and of links between claims. */
export interface ConflictDelta {
  /** New or changed. */
  written: WantedConflict[]
  /** Ids of those that are gone. */
  removed: string[]
  /** Claims whose links to other claims differ, with the wanted ones. */
  claimLinks: { claimId: string; links: { type: string; to: string }[] }[]
}

/** What differs between the graph and the wanted conflicts. */
export function conflictDeltaOf(
  stored: Stored,
  wanted: WantedConflicts,
  removedClaimIds: ReadonlySet<string>,
): ConflictDelta {
  const claims = [...stored.claims.values()].filter(({ id }) => !removedClaimIds.has(id))
  return {
    written: [...wanted.conflicts.values()].filter(
      ({ set, hash }) => stored.conflicts.get(set.id)?.hash !== hash,
    ),
    removed: [...stored.conflicts.keys()].filter((id) => !wanted.conflicts.has(id)),
    claimLinks: claims.flatMap(({ id, claimLinks }) => {
      const links = wanted.claimLinks.get(id) ?? []
      const isSame = inOrder(claimLinks) === inOrder(links)
      return isSame ? [] : [{ claimId: id, links: links.map(parts) }]
    }),
  }
}

export const isEmptyConflictDelta = ({ written, removed, claimLinks }: ConflictDelta): boolean =>
  written.length + removed.length + claimLinks.length === 0

const inOrder = (links: string[]) => canonicalJson(links.toSorted(compare))

function parts(link: string): { type: string; to: string } {
  const at = link.indexOf('|')
  return { type: link.slice(0, at), to: link.slice(at + 1) }
}
