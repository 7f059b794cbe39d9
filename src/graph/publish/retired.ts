import type { Description, Stored, StoredClaim, StoredNode } from './stored.ts'
import type { Wanted, WantedNode } from './wanted.ts'

/** An id that no longer is a node of the fact layer, and the node that took its place, if any. */
export interface Retired {
  id: string
  type: string
  /** null: withdrawn. */
  target: string | null
}

/** The ids that are active in the graph, but not wanted any more. */
export function goneIds({ nodes }: Stored, wanted: Wanted): string[] {
  return [...nodes.values()]
    .filter(({ id, isActive }) => isActive && !wanted.nodes.has(id))
    .map(({ id }) => id)
}

/**
 * What becomes of the ids that are gone, and of the merged ids that led to them.
 *
 * An id was merged where all that its claims said, at the same places of the same documents, is now
 * said of one other node of its type that is recognizably the same: it has one of its names or, if
 * it had none, the same entities around it. Else it is withdrawn. Claims are compared by place,
 * because their own ids change with the ids that they are about.
 */
export function retiredOf(
  stored: Stored,
  wanted: Wanted,
  gone: ReadonlyMap<string, Description>,
  removedClaimIds: ReadonlySet<string>,
): Retired[] {
  if (gone.size === 0) return []
  const nodes = [...stored.nodes.values()]
  const candidates = candidatesOf(stored, wanted, gone, removedClaimIds)
  const successors = recognized(candidates, wanted, gone)
  const isLed = ({ id, mergedInto }: StoredNode) =>
    mergedInto !== null && gone.has(mergedInto) && !wanted.nodes.has(id)

  return nodes
    .filter((node) => gone.has(node.id) || isLed(node))
    .map(({ id, type, mergedInto }) => ({
      id,
      type,
      target: successors.get(mergedInto ?? id) ?? null,
    }))
}

/** What a claim is about, each id with the part that it plays. */
type Part = 'subject' | 'object' | 'supported'

/** For each id that is gone, the one node that all its claims are about now. */
function candidatesOf(
  { nodes, claims }: Stored,
  wanted: Wanted,
  gone: ReadonlyMap<string, Description>,
  removed: ReadonlySet<string>,
): Map<string, string> {
  const nowAt = partsByPlace([...claims.values()], removed, wanted)
  const candidates = new Map<string, string[]>()
  const narrow = (id: string, { place }: StoredClaim, part: Part) => {
    if (!gone.has(id)) return
    const type = nodes.get(id)?.type
    const before = candidates.get(id)
    const now = [...(nowAt.get(`${part}|${place}`) ?? [])].filter(
      (other) => wanted.nodes.get(other)?.node.properties.type === type,
    )
    candidates.set(id, before ? now.filter((other) => before.includes(other)) : now)
  }
  for (const claim of claims.values()) {
    for (const id of claim.supportedIds) narrow(id, claim, 'supported')
    for (const id of claim.subjectIds) narrow(id, claim, 'subject')
    for (const id of claim.objectIds) narrow(id, claim, 'object')
  }
  return new Map(
    [...candidates].flatMap(([id, [first, ...others]]) =>
      first !== undefined && others.length === 0 ? [[id, first] as const] : [],
    ),
  )
}

/** Which ids play which part, at each place, once the state is published. */
function partsByPlace(
  claims: StoredClaim[],
  removed: ReadonlySet<string>,
  wanted: Wanted,
): Map<string, Set<string>> {
  const supported = new Map<string, string[]>()
  for (const { type, from, to } of wanted.edges.values()) {
    if (type !== 'SUPPORTS') continue
    const known = supported.get(from)
    if (known) known.push(to)
    else supported.set(from, [to])
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

/** The candidates that are the same thing, and not just what a corrected reading found instead. */
function recognized(
  candidates: ReadonlyMap<string, string>,
  wanted: Wanted,
  gone: ReadonlyMap<string, Description>,
): Map<string, string> {
  const successors = new Map<string, string>()
  // Those with names first: those without are recognized by what became of their neighbours.
  for (const byName of [true, false]) {
    for (const [id, candidate] of candidates) {
      const before = gone.get(id)
      const after = wanted.nodes.get(candidate)
      if (!before || !after || before.names.length > 0 !== byName) continue
      const isSame = byName
        ? after.node.names.some(({ normalized }) => before.names.includes(normalized))
        : hasNeighbours(after, before.neighbours, successors)
      if (isSame) successors.set(id, candidate)
    }
  }
  return successors
}

function hasNeighbours(
  { node }: WantedNode,
  neighbours: string[],
  successors: ReadonlyMap<string, string>,
): boolean {
  const others = new Set(node.edges.map(({ other }) => other))
  return neighbours.every((id) => others.has(successors.get(id) ?? id))
}
