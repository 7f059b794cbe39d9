import { canonicalJson, compare, sha256 } from '../canonical.ts'
import type { Pending } from '../pending.ts'
import { type ConflictDelta, conflictDeltaOf, isEmptyConflictDelta } from './conflict-delta.ts'
import type { Retired } from './retired.ts'
import type { Stored } from './stored.ts'
import type { Edge, Wanted, WantedNode } from './wanted.ts'

/** What a publication has to write. */
export interface Delta {
  created: WantedNode[]
  changed: WantedNode[]
  retired: Retired[]
  /** Wanted edges with an end among `created` and `changed`: the others are there already. */
  edges: Map<string, Edge>
  links: { claimId: string; subjectId: string | null; objectIds: string[] }[]
  conflicts: ConflictDelta
  pending: Pending[]
  /** Claims that no reader has seen yet. */
  newClaimIds: string[]
  /** Whether a load brought documents or claims that no reader has seen. */
  hasNews: boolean
  /** Over all nodes, claims and conflicts: equal for equal contents. */
  contentHash: string
}

/** What differs between the graph and the wanted state, by content hashes. */
export function deltaOf(stored: Stored, wanted: Wanted, retired: Retired[]): Delta {
  const removed = removedClaimIds(stored.pending)
  const created: WantedNode[] = []
  const changed: WantedNode[] = []
  for (const node of wanted.nodes.values()) {
    const before = stored.nodes.get(node.node.id)
    if (!before) created.push(node)
    else if (!before.isActive || before.hash !== node.hash) changed.push(node)
  }

  const touched = new Set([...created, ...changed].map(({ node }) => node.id))
  const edges = new Map(
    [...wanted.edges].filter(([, { from, to }]) => touched.has(from) || touched.has(to)),
  )
  return {
    created,
    changed,
    retired,
    edges,
    links: changedLinks(stored, wanted, removed),
    conflicts: conflictDeltaOf(stored, wanted, removed),
    pending: stored.pending,
    newClaimIds: newClaimIds(stored),
    hasNews: hasNews(stored),
    contentHash: contentHash(stored, wanted, removed),
  }
}

export function isEmpty(delta: Delta): boolean {
  const { created, changed, retired, links, pending, hasNews, conflicts } = delta
  const changes = [created, changed, retired, links, pending]
  return !hasNews && changes.every(({ length }) => length === 0) && isEmptyConflictDelta(conflicts)
}

/** The claims that will be gone. */
export function removedClaimIds(pending: Pending[]): Set<string> {
  return new Set(
    pending
      .filter(({ kind, properties }) => kind === 'claim' && properties === null)
      .map(({ key }) => key),
  )
}

function changedLinks(stored: Stored, wanted: Wanted, removed: ReadonlySet<string>) {
  return [...stored.claims.values()].flatMap(({ id, subjectIds, objectIds }) => {
    if (removed.has(id)) return []
    const link = wanted.links.get(id)
    const before = canonicalJson([subjectIds, objectIds.toSorted(compare)])
    const after = canonicalJson([link ? [link.subjectId] : [], link?.objectIds ?? []])
    if (before === after) return []
    return [{ claimId: id, subjectId: link?.subjectId ?? null, objectIds: link?.objectIds ?? [] }]
  })
}

const newClaimIds = ({ dataset, claims }: Stored): string[] =>
  [...claims.values()]
    .filter(({ loadNumber }) => loadNumber > dataset.loadNumber)
    .map(({ id }) => id)

const hasNews = (stored: Stored): boolean =>
  stored.dataset.newDocuments > 0 || newClaimIds(stored).length > 0

function contentHash({ claims }: Stored, wanted: Wanted, removed: ReadonlySet<string>): string {
  const hashes = [...wanted.nodes.values()].map(({ hash }) => hash).toSorted(compare)
  const claimIds = [...claims.keys()].filter((id) => !removed.has(id)).toSorted(compare)
  const conflicts = [...wanted.conflicts.values()].map(({ hash }) => hash).toSorted(compare)
  return sha256(...hashes, ...claimIds, ...conflicts)
}
