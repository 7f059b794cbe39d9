import type { EntityType } from '../domain/claim.ts'
import { EDGES_MAX, type PathEdges } from './path-edges.ts'
import type { PathRow } from './rows/path-row.ts'
import type { Ties } from './simple-paths.ts'

/** Most nodes that one search comes to know. */
const NODES_MAX = 20_000

/** The part of the graph that a search has seen from one of its two ends. */
interface Side {
  /** Whose neighbours come next. */
  frontier: string[]
  /** Whose neighbours came last: ways back to them are known. */
  behind: string[]
  seen: Set<string>
  /** How many relationships away the frontier is. */
  depth: number
}

/**
 * A search from both ends at once. All ways of at most `sides[0].depth + sides[1].depth`
 * relationships are in `ties`, unless it is `partial`.
 */
export interface PathSearch {
  sides: [Side, Side]
  types: Map<string, EntityType>
  /** How many facts a node is part of. */
  degrees: Map<string, number>
  ties: Ties
  /** Whether a bound left something out. */
  partial: boolean
  /** Whether a bound keeps it from widening. */
  over: boolean
}

/** A search that knows its two ends alone: id, type, and number of facts of each. */
export function startSearch(
  from: string,
  to: string,
  ends: readonly [string, EntityType, number][],
): PathSearch {
  const side = (id: string): Side => ({ frontier: [id], behind: [], seen: new Set([id]), depth: 0 })
  return {
    sides: [side(from), side(to)],
    types: new Map(ends.map(([id, type]) => [id, type])),
    degrees: new Map(ends.map(([id, , degree]) => [id, degree])),
    ties: new Map(),
    partial: false,
    over: false,
  }
}

/** Whether all that can be reached from one of the ends is known. */
export const isExhausted = ({ sides }: PathSearch): boolean =>
  sides.some(({ frontier }) => frontier.length === 0)

/** The side that has fewer relationships to read next, so that a hub is left to the end. */
export function nextSide(search: PathSearch): Side {
  const load = ({ frontier }: Side) =>
    frontier.reduce((sum, id) => sum + (search.degrees.get(id) ?? 0), 0)
  const [one, other] = search.sides
  return load(one) <= load(other) ? one : other
}

/** Ends the widening, so that what is found may not be all. */
export function endSearch(search: PathSearch): void {
  search.partial = true
  search.over = true
}

/**
 * Takes in the relationships of the frontier of `side`. Nodes for which `isThrough` is false are
 * seen, but not gone through.
 */
export function widen(
  search: PathSearch,
  side: Side,
  edges: PathEdges['edges'],
  isThrough: (id: string) => boolean,
): void {
  const next = new Set<string>()
  for (const [from, near, type, degree, edge, toType] of edges.slice(0, EDGES_MAX)) {
    search.types.set(near, type)
    search.degrees.set(near, degree)
    tie(search.ties, from, near, { type: edge, toType })
    tie(search.ties, near, from, { type: edge, toType })
    if (side.seen.has(near)) continue
    side.seen.add(near)
    if (isThrough(near)) next.add(near)
  }
  side.behind = side.frontier
  // What a read has no room for is of the hubs among them, for they come last.
  const degree = (id: string) => search.degrees.get(id) ?? 0
  side.frontier = [...next].toSorted((a, b) => degree(a) - degree(b) || (a < b ? -1 : 1))
  side.depth += 1
  search.partial ||= edges.length > EDGES_MAX
  if (search.types.size > NODES_MAX) endSearch(search)
}

type Tie = PathRow['edges'][number]

/** Two nodes are tied once: a second relationship between them would be the same way again. */
function tie(ties: Ties, from: string, to: string, edge: Tie): void {
  const of = ties.get(from) ?? new Map<string, Tie>()
  ties.set(from, of)
  if (!of.has(to)) of.set(to, edge)
}
