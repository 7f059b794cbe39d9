import { z } from 'zod'
import { EntityType } from '../../domain/claim.ts'
import {
  type Neighborhood,
  NeighborhoodEdge,
  type NeighborhoodNode,
} from '../../domain/records/neighborhood.ts'
import type { HoldsAsOf } from '../../domain/records/sourced.ts'
import { holdsAsOf } from '../holds-as-of.ts'
import { relationOf } from '../relations.ts'
import { labelOf } from '../stored.ts'

const text = z.string().nullable()

/**
 * Tuples, because the driver takes twice as long for maps: id, type, name, parties, sources, first and
 * last day of its beginning and of its end, whether it is over.
 */
const NodeTuple = z.tuple([
  ...([z.string(), EntityType, text, z.array(text), z.int()] as const),
  ...([text, text, text, text, z.boolean()] as const),
])
type NodeTuple = z.infer<typeof NodeTuple>

/** From, to, type, type of the entity at `to`, role. */
const EdgeTuple = z.tuple([z.string(), z.string(), NeighborhoodEdge.shape.type, EntityType, text])

/** A neighbourhood as its query returns it. */
export const NeighborsRow = z.object({
  version: z.string(),
  nodes: z.array(NodeTuple),
  edges: z.array(EdgeTuple),
})
export type NeighborsRow = z.infer<typeof NeighborsRow>

/**
 * The neighbourhood of a row, as it stands on `day`, with `edgesMax` edges at most. `depths` has the
 * hops to each node by its id.
 */
export function toNeighborhood(
  row: NeighborsRow,
  depths: ReadonlyMap<string, number>,
  day: string,
  edgesMax: number,
): Neighborhood {
  const nodes = row.nodes.map((node) => toNode(node, depths.get(node[0]) ?? 0, day))
  const holds = new Map(nodes.map((node) => [node.id, node.holdsAsOf]))
  return {
    nodes: nodes.toSorted(byDepthAndId),
    edges: row.edges
      .slice(0, edgesMax)
      .map((edge) => toEdge(edge, holds))
      .toSorted(byEnds),
  }
}

function toNode(tuple: NodeTuple, depth: number, day: string): NeighborhoodNode {
  const [id, type, name, parties, sources, ...days] = tuple
  const [startEarliest, startLatest, endEarliest, endLatest, isOver] = days
  const end = endEarliest || endLatest ? { earliest: endEarliest, latest: endLatest } : null
  return {
    ...{ id, type, name, label: labelOf({ id, type, name }, parties), depth, sources },
    holdsAsOf: holdsAsOf(
      {
        start: { earliest: startEarliest, latest: startLatest },
        end,
        endedSometime: isOver && end === null,
      },
      day,
    ),
  }
}

/** The fact that a relationship is part of stands at its head, or for these at its tail. */
const FACT_AT_TAIL: readonly string[] = ['IN', 'AT']

function toEdge(
  [from, to, type, toType, role]: z.infer<typeof EdgeTuple>,
  holds: ReadonlyMap<string, HoldsAsOf | null>,
): NeighborhoodEdge {
  const fact = FACT_AT_TAIL.includes(type) ? from : to
  // No date tells whose a brand is.
  const held = type === 'OWNS_BRAND' ? 'unknown' : (holds.get(fact) ?? null)
  return { from, to, type, relation: relationOf(type, toType), role, holdsAsOf: held }
}

const byDepthAndId = (a: NeighborhoodNode, b: NeighborhoodNode) =>
  a.depth - b.depth || (a.id < b.id ? -1 : 1)

const byEnds = (a: NeighborhoodEdge, b: NeighborhoodEdge) => (endsOf(a) < endsOf(b) ? -1 : 1)

const endsOf = ({ from, to, type }: NeighborhoodEdge) => [from, to, type].join(' ')
