import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

const Row = z.object({ version: z.string(), near: z.array(z.string()) })

/** What is one relationship away from some nodes. */
export type NeighborLevel = z.infer<typeof Row>

/** From which nodes to go on, and over what. */
export interface LevelInput {
  ids: readonly string[]
  /** What was found before. */
  seen: readonly string[]
  types: readonly string[]
  partyTo: readonly string[]
  direction: 'out' | 'in' | 'both'
  /** Nodes that are part of more facts are not gone on from; null for no such bound. */
  excludeHubsOver: number | null
  /** `YYYY-MM-DD`, or null for all: what did not hold on that day is not found. */
  asOf: string | null
  /** Most nodes to find. */
  limit: number
}

/** The ids of what is next to the nodes of `input.ids` and was not seen before, in order. */
export async function neighborLevel(graph: Graph, input: LevelInput): Promise<NeighborLevel> {
  return onlyRecord(await graph.read(NEIGHBOR_LEVEL, { input }, Row))
}

/**
 * The filters stand behind a WITH: in the pattern they would let a plan that was made while the graph
 * was small, and is kept, begin at all entities instead of at `node`.
 */
export const NEIGHBOR_LEVEL = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  UNWIND $input.ids AS id
  MATCH (node:Entity {id: id})
  USING INDEX node:Entity(id)
  WITH node
  WHERE $input.excludeHubsOver IS NULL
    OR COUNT { (node)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() } <= $input.excludeHubsOver
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
  WITH node, edge, near
  WHERE NOT near.id IN $input.seen
    AND type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    AND ($input.direction = 'both'
      OR startNode(edge) = node AND $input.direction = 'out'
      OR endNode(edge) = node AND $input.direction = 'in')
    AND ($input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
  WITH DISTINCT near.id AS nearId
  ORDER BY nearId
  LIMIT toInteger($input.limit)
  RETURN nearId
} AS near
`
