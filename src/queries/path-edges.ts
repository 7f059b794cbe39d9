import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import { NeighborhoodEdge } from '../domain/records/neighborhood.ts'
import type { Graph, ReadOptions } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

/** Most relationships of one read; of what is more, those of the last nodes are cut off. */
export const EDGES_MAX = 3_000

/** From, near, type of near, facts of near, relationship type, type of the entity it leads to. */
const Tuple = z.tuple([
  z.string(),
  z.string(),
  EntityType,
  z.int(),
  NeighborhoodEdge.shape.type,
  EntityType,
])

const Row = z.object({ version: z.string(), edges: z.array(Tuple) })

/** Relationships of some nodes. */
export type PathEdges = z.infer<typeof Row>

/**
 * The relationships of the nodes of `input.ids` that a path may go over: node by node in the order
 * given, each by the id that it leads to.
 */
export async function pathEdges(
  graph: Graph,
  input: {
    ids: readonly string[]
    avoid: readonly string[]
    /** `YYYY-MM-DD`, or null for all: no path goes over what did not hold on that day. */
    asOf: string | null
    types: readonly string[]
    partyTo: readonly string[]
  },
  options: ReadOptions,
): Promise<PathEdges> {
  const parameters = { input: { ...input, limit: EDGES_MAX + 1 } }
  return onlyRecord(await graph.read(PATH_EDGES, parameters, Row, options))
}

/**
 * Planned while the graph is empty, a text keeps its plan for long after it has grown, so this one
 * leaves no choice but to begin at `node`: by the hint, and by no label or filter in the pattern.
 */
export const PATH_EDGES = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  UNWIND $input.ids AS id
  MATCH (node:Entity {id: id})
  USING INDEX node:Entity(id)
  CALL (node) {
    MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
    WITH edge, near
    WHERE type(edge) IN $input.types
      AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
      AND NOT near.id IN $input.avoid
      AND ($input.asOf IS NULL
        OR coalesce(
          coalesce(near.validFromEarliest, near.formedEarliest, near.signedEarliest) <= $input.asOf,
          true
        ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
    RETURN edge, near
    ORDER BY near.id, type(edge)
    LIMIT toInteger($input.limit)
  }
  WITH id, edge, near
  LIMIT toInteger($input.limit)
  RETURN [
    id, near.id, near.type,
    COUNT { (near)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() },
    type(edge), endNode(edge).type
  ] AS tuple
} AS edges
`
