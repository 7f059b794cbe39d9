import type { StoredClaim, StoredNode } from './stored.ts'
import type { Wanted } from './wanted.ts'

/** An id that no longer is a node of the fact layer, and the node that took its place, if any. */
export interface Retired {
  id: string
  type: string
  /** null: withdrawn. */
  target: string | null
}

/**
 * The ids that are active in the graph but not wanted any more, and the merged ids that led to them.
 *
 * An id was merged where all that its claims said, at the same places of the same documents, is now
 * said of one other node of its type; else it is withdrawn. Claims are compared by place, because
 * their own ids change with the ids that they are about.
 */
export function retiredOf(
  nodes: Iterable<StoredNode>,
  claims: Iterable<StoredClaim>,
  removedClaimIds: ReadonlySet<string>,
  wanted: Wanted,
): Retired[] {
  const stored = [...nodes]
  const gone = stored.filter(({ id, isActive }) => isActive && !wanted.nodes.has(id))
  if (gone.length === 0) return []

  const successors = successorsOf(gone, [...claims], removedClaimIds, wanted)
  const target = (id: string): string | null => successors.get(id) ?? null
  const retired = gone.map(({ id, type }) => ({ id, type, target: target(id) }))

  const isGone = new Set(gone.map(({ id }) => id))
  const led = stored.filter(
    ({ id, mergedInto }) => mergedInto && isGone.has(mergedInto) && !wanted.nodes.has(id),
  )
  return [
    ...retired,
    ...led.map(({ id, type, mergedInto }) => ({ id, type, target: target(mergedInto ?? '') })),
  ]
}

/** What a claim is about, each id with the part that it plays. */
type Part = 'subject' | 'object' | 'supported'

function successorsOf(
  gone: StoredNode[],
  claims: StoredClaim[],
  removed: ReadonlySet<string>,
  wanted: Wanted,
): Map<string, string> {
  const nowAt = partsByPlace(claims, removed, wanted)
  const types = new Map(gone.map(({ id, type }) => [id, type]))
  const candidates = new Map<string, Set<string>>()

  const narrow = (id: string, claim: StoredClaim, part: Part) => {
    const type = types.get(id)
    if (type === undefined) return
    const now = [...(nowAt.get(`${part}|${claim.place}`) ?? [])].filter(
      (other) => wanted.nodes.get(other)?.node.properties.type === type,
    )
    const before = candidates.get(id)
    candidates.set(id, new Set(before ? now.filter((other) => before.has(other)) : now))
  }
  for (const claim of claims) {
    for (const id of claim.supportedIds) narrow(id, claim, 'supported')
    for (const id of claim.subjectIds) narrow(id, claim, 'subject')
    for (const id of claim.objectIds) narrow(id, claim, 'object')
  }

  const successors = new Map<string, string>()
  for (const [id, [first, ...others]] of candidates) {
    if (first !== undefined && others.length === 0) successors.set(id, first)
  }
  return successors
}

/** Which ids play which part, at each place, once the state is published. */
function partsByPlace(
  claims: StoredClaim[],
  removed: ReadonlySet<string>,
  wanted: Wanted,
): Map<string, Set<string>> {
  const supported = new Map<string, string[]>()
  for (const { type, from, to } of wanted.edges.values()) {
    if (type === 'SUPPORTS') supported.set(from, [...(supported.get(from) ?? []), to])
  }
  const parts = new Map<string, Set<string>>()
  const add = (key: string, ids: string[]) => {
    const known = parts.get(key) ?? new Set()
    for (const id of ids) known.add(id)
    parts.set(key, known)
  }
  for (const { id, place } of claims) {
    if (removed.has(id)) continue
    const link = wanted.links.get(id)
    add(`supported|${place}`, supported.get(id) ?? [])
    add(`subject|${place}`, link ? [link.subjectId] : [])
    add(`object|${place}`, link?.objectIds ?? [])
  }
  return parts
}
