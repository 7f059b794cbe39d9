import type { EntityType } from '../domain/claim.ts'
import { isBetween } from './hops.ts'
import type { PathRow } from './rows/path-row.ts'

type Edge = PathRow['edges'][number]

/** Which nodes are tied to which, and by what; each tie stands at both of its ends. */
export type Ties = Map<string, Map<string, Edge>>

/** One way through a graph: an edge fewer than nodes. */
export interface Walk {
  ids: string[]
  edges: Edge[]
}

export interface WalkSearch {
  ties: Ties
  types: ReadonlyMap<string, EntityType>
  from: string
  to: string
}

/** Most edges that a search of one length tries. */
const STEPS_MAX = 100_000

/** Facts that can stand between two entities, so that leaving them need be no hop of its own. */
const FACTS: readonly (EntityType | undefined)[] = [
  'stake',
  'partnership',
  'position',
  'jointVenture',
]

/**
 * The ways of exactly `hops` hops that go through no node twice, at most `limit`, in the order of the
 * ids that they go over. `cut` says that the search was given up before it was through.
 *
 * Depth first, and only where the rest of the way can still be made in time.
 */
export function simplePaths(
  { ties, types, from, to }: WalkSearch,
  hops: number,
  limit: number,
): { walks: Walk[]; cut: boolean } {
  const least = leastHops({ ties, types, from, to })
  const sorted = new Map<string, [string, Edge][]>()
  const walks: Walk[] = []
  const ids = [from]
  const edges: Edge[] = []
  let steps = 0

  /** `pending` is the edge to the last node, while that may still be the fact within a hop. */
  function walk(at: string, pending: Edge | null, made: number): void {
    const near = sorted.get(at) ?? byId(ties.get(at))
    sorted.set(at, near)
    for (const [id, edge] of near) {
      if (walks.length >= limit || steps >= STEPS_MAX) return
      const type = types.get(at)
      const closes = pending !== null && type !== undefined && isBetween({ type }, pending, edge)
      const cost = closes ? made : made + 1
      const rest = least.get(id)
      if (rest === undefined || cost + rest > hops || ids.includes(id)) continue
      steps += 1
      ids.push(id)
      edges.push(edge)
      if (id !== to) walk(id, closes ? null : edge, cost)
      else if (cost === hops) walks.push({ ids: [...ids], edges: [...edges] })
      ids.pop()
      edges.pop()
    }
  }

  if (least.has(from) && from !== to) walk(from, null, 0)
  return { walks, cut: steps >= STEPS_MAX && walks.length < limit }
}

/** For each node how many hops to the end there are at least; none where no way leads there. */
function leastHops({ ties, types, to }: WalkSearch): Map<string, number> {
  const least = new Map([[to, 0]])
  let level = [to]
  for (let hops = 0; level.length > 0; hops += 1) {
    const next: string[] = []
    // Grows while it is read: what is reached without a hop belongs to the same level.
    for (const id of level) {
      if (least.get(id) !== hops) continue
      for (const near of ties.get(id)?.keys() ?? []) {
        const cost = FACTS.includes(types.get(near)) ? hops : hops + 1
        if (cost >= (least.get(near) ?? Number.POSITIVE_INFINITY)) continue
        least.set(near, cost)
        if (cost === hops) level.push(near)
        else next.push(near)
      }
    }
    level = next
  }
  return least
}

const byId = (near: Map<string, Edge> | undefined): [string, Edge][] =>
  [...(near ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))
