import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import type { Versioned } from '../domain/page.ts'
import {
  type Neighborhood,
  NeighborhoodEdge,
  type NeighborhoodNode,
} from '../domain/records/neighborhood.ts'
import type { Relation } from '../domain/records/relation.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { relationInput, relationOf } from './relations.ts'
import { labelOf } from './stored.ts'

const EDGES_MAX = 2_000

/** How far to look around an entity. */
export interface NeighborRequest {
  /** Hops, 1 to 3. From one company to the next, over the stake between them, is one. */
  depth: 1 | 2 | 3
  /** Only along these; all by default. */
  relation?: readonly Relation[] | undefined
  /** Only along relationships that leave a node, or lead to it, as the graph model has them. */
  direction?: 'out' | 'in' | 'both' | undefined
  /** Nodes that are part of more facts are shown, but not walked through. */
  excludeHubsOver?: number | undefined
  lang?: 'en' | 'zh' | undefined
}

/** A neighbourhood, and whether it was cut off at 500 nodes or 2,000 edges. */
export interface Neighbors extends Versioned<Neighborhood> {
  partial: boolean
}

/**
 * What lies around an entity: nodes by depth and id, and all edges among them.
 *
 * Throws `NotFoundError` or `GoneError`.
 */
export async function neighborsOf(
  graph: Graph,
  id: string,
  { depth, relation, direction = 'both', excludeHubsOver, lang }: NeighborRequest,
): Promise<Neighbors> {
  const input = {
    ...relationInput(relation),
    id,
    direction,
    levels: depth * 2,
    excludeHubsOver: excludeHubsOver ?? null,
    nameProperty: nameProperty(lang),
  }
  const row = onlyRecord(await graph.read(NEIGHBORS_OF, { input }, Row))
  if (!row.known) return throwMissing(graph, 'entity', id)
  const nodes = row.nodes.map((node, index) => toNode(node, depthAt(row.totals, index)))
  return {
    row: { nodes: nodes.toSorted(byDepthAndId), edges: row.edges.slice(0, EDGES_MAX).map(toEdge) },
    version: row.version,
    partial: row.found > row.nodes.length || row.edges.length > EDGES_MAX,
  }
}

const text = z.string().nullable()

/** Tuples, because the driver takes twice as long for maps: id, type, name, parties, sources. */
const NodeTuple = z.tuple([z.string(), EntityType, text, z.array(text), z.int()])

/** From, to, type, type of the entity at `to`, role. */
const EdgeTuple = z.tuple([z.string(), z.string(), NeighborhoodEdge.shape.type, EntityType, text])

const Row = z.object({
  version: z.string(),
  known: z.boolean(),
  found: z.int(),
  totals: z.array(z.int()).describe('How many nodes there were after each level.'),
  nodes: z.array(NodeTuple),
  edges: z.array(EdgeTuple),
})

/** The hop of the node at `index`: two levels are one hop. */
function depthAt(totals: number[], index: number): number {
  const level = totals.findIndex((total) => index < total)
  return Math.ceil(level / 2)
}

function toNode(
  [id, type, name, parties, sources]: z.infer<typeof NodeTuple>,
  depth: number,
): NeighborhoodNode {
  return { id, type, name, label: labelOf({ id, type, name }, parties), depth, sources }
}

function toEdge([from, to, type, toType, role]: z.infer<typeof EdgeTuple>): NeighborhoodEdge {
  return { from, to, type, relation: relationOf(type, toType), role }
}

const byDepthAndId = (a: NeighborhoodNode, b: NeighborhoodNode) =>
  a.depth - b.depth || (a.id < b.id ? -1 : 1)

/**
 * Breadth first, with a set of what was seen, so that no loop or dense part multiplies the work. A
 * hop is two levels: to the fact, and to what is on its other side. Each level stops at one node
 * more than an answer may have.
 */
export const NEIGHBORS_OF = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (entity:Entity {id: $input.id})
WITH dataset, CASE WHEN entity:Referent OR entity:Withdrawn THEN null ELSE entity END AS start
WITH dataset, start, CASE WHEN start IS NULL THEN [] ELSE [start] END AS level0
WITH dataset, start, level0, level0 AS seen, [1] AS totals
CALL (seen, level0) {
  UNWIND level0 AS node
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near:Entity)
  WHERE NOT near IN seen
    AND type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    AND ($input.direction = 'both'
      OR startNode(edge) = node AND $input.direction = 'out'
      OR endNode(edge) = node AND $input.direction = 'in')
  WITH DISTINCT near
  ORDER BY near.id
  LIMIT 501
  RETURN collect(near) AS level1
}
WITH dataset, start, seen + level1 AS seen, totals + size(seen + level1) AS totals, level1
CALL (seen, level1) {
  UNWIND level1 AS node
  WITH seen, node
  WHERE $input.excludeHubsOver IS NULL
    OR COUNT { (node)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() } <= $input.excludeHubsOver
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near:Entity)
  WHERE NOT near IN seen
    AND type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    AND ($input.direction = 'both'
      OR startNode(edge) = node AND $input.direction = 'out'
      OR endNode(edge) = node AND $input.direction = 'in')
  WITH DISTINCT near
  ORDER BY near.id
  LIMIT 501
  RETURN collect(near) AS level2
}
WITH dataset, start, seen + level2 AS seen, totals + size(seen + level2) AS totals, level2
CALL (seen, level2) {
  UNWIND CASE WHEN $input.levels >= 3 AND size(seen) <= 500 THEN level2 ELSE [] END AS node
  WITH seen, node
  WHERE $input.excludeHubsOver IS NULL
    OR COUNT { (node)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() } <= $input.excludeHubsOver
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near:Entity)
  WHERE NOT near IN seen
    AND type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    AND ($input.direction = 'both'
      OR startNode(edge) = node AND $input.direction = 'out'
      OR endNode(edge) = node AND $input.direction = 'in')
  WITH DISTINCT near
  ORDER BY near.id
  LIMIT 501
  RETURN collect(near) AS level3
}
WITH dataset, start, seen + level3 AS seen, totals + size(seen + level3) AS totals, level3
CALL (seen, level3) {
  UNWIND CASE WHEN $input.levels >= 4 AND size(seen) <= 500 THEN level3 ELSE [] END AS node
  WITH seen, node
  WHERE $input.excludeHubsOver IS NULL
    OR COUNT { (node)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() } <= $input.excludeHubsOver
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near:Entity)
  WHERE NOT near IN seen
    AND type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    AND ($input.direction = 'both'
      OR startNode(edge) = node AND $input.direction = 'out'
      OR endNode(edge) = node AND $input.direction = 'in')
  WITH DISTINCT near
  ORDER BY near.id
  LIMIT 501
  RETURN collect(near) AS level4
}
WITH dataset, start, seen + level4 AS seen, totals + size(seen + level4) AS totals, level4
CALL (seen, level4) {
  UNWIND CASE WHEN $input.levels >= 5 AND size(seen) <= 500 THEN level4 ELSE [] END AS node
  WITH seen, node
  WHERE $input.excludeHubsOver IS NULL
    OR COUNT { (node)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() } <= $input.excludeHubsOver
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near:Entity)
  WHERE NOT near IN seen
    AND type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    AND ($input.direction = 'both'
      OR startNode(edge) = node AND $input.direction = 'out'
      OR endNode(edge) = node AND $input.direction = 'in')
  WITH DISTINCT near
  ORDER BY near.id
  LIMIT 501
  RETURN collect(near) AS level5
}
WITH dataset, start, seen + level5 AS seen, totals + size(seen + level5) AS totals, level5
CALL (seen, level5) {
  UNWIND CASE WHEN $input.levels >= 6 AND size(seen) <= 500 THEN level5 ELSE [] END AS node
  WITH seen, node
  WHERE $input.excludeHubsOver IS NULL
    OR COUNT { (node)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() } <= $input.excludeHubsOver
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near:Entity)
  WHERE NOT near IN seen
    AND type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    AND ($input.direction = 'both'
      OR startNode(edge) = node AND $input.direction = 'out'
      OR endNode(edge) = node AND $input.direction = 'in')
  WITH DISTINCT near
  ORDER BY near.id
  LIMIT 501
  RETURN collect(near) AS level6
}
WITH dataset, start, seen + level6 AS seen, totals + size(seen + level6) AS totals, level6
WITH dataset, start, totals, size(seen) AS found, seen[..500] AS kept
RETURN dataset.version AS version, start IS NOT NULL AS known, found, totals,
  COLLECT {
    UNWIND kept AS node
    RETURN [
      node.id, node.type, coalesce(node[$input.nameProperty], node.name),
      CASE WHEN node.name IS NULL THEN COLLECT {
        MATCH (end:Entity)-[:HOLDS|PARTY_TO|HAS_POSITION]->(node)
        RETURN coalesce(end[$input.nameProperty], end.name) AS name
        ORDER BY end.id
      } + CASE WHEN node.role IS NULL THEN [] ELSE [node.role] END + COLLECT {
        MATCH (node)-[:IN|AT]->(end:Entity)
        RETURN coalesce(end[$input.nameProperty], end.name) AS name
      } ELSE [] END,
      node.sources
    ] AS tuple
  } AS nodes,
  COLLECT {
    UNWIND kept AS node
    MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]->(other:Entity)
    WHERE other IN kept
      AND type(edge) IN $input.types
      AND (type(edge) <> 'PARTY_TO' OR other.type IN $input.partyTo)
    RETURN [node.id, other.id, type(edge), other.type, edge.role] AS tuple
    LIMIT 2001
  } AS edges
`
