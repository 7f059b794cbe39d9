import type { Versioned } from '../domain/page.ts'
import type { Neighborhood } from '../domain/records/neighborhood.ts'
import type { Relation } from '../domain/records/relation.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { relationInput } from './relations.ts'
import { NeighborsRow, toNeighborhood } from './rows/neighbor-row.ts'

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
  /** `YYYY-MM-DD`. Facts that did not hold on that day are neither shown nor walked through. */
  asOf?: string | undefined
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
  { depth, relation, direction = 'both', excludeHubsOver, asOf, lang }: NeighborRequest,
): Promise<Neighbors> {
  const input = {
    ...relationInput(relation),
    id,
    direction,
    levels: depth * 2,
    excludeHubsOver: excludeHubsOver ?? null,
    asOf: asOf ?? null,
    nameProperty: nameProperty(lang),
  }
  const row = onlyRecord(await graph.read(NEIGHBORS_OF, { input }, NeighborsRow))
  if (!row.known) return throwMissing(graph, 'entity', id)
  return {
    row: toNeighborhood(row, dayOf(asOf), EDGES_MAX),
    version: row.version,
    partial: row.found > row.nodes.length || row.edges.length > EDGES_MAX,
  }
}

/**
 * Breadth first, with a set of what was seen, so that no loop or dense part multiplies the work. A
 * hop is two levels: to the fact, and to what is on its other side. Each level stops at one node
 * more than an answer may have.
 *
 * The filters stand behind a WITH: in the pattern they would let a plan that was made while the graph
 * was small, and is kept, begin at all entities instead of at `node`.
 */
export const NEIGHBORS_OF = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (entity:Entity {id: $input.id})
WITH dataset, CASE WHEN entity:Referent OR entity:Withdrawn THEN null ELSE entity END AS start
WITH dataset, start, CASE WHEN start IS NULL THEN [] ELSE [start] END AS level0
WITH dataset, start, level0, level0 AS seen, [1] AS totals
CALL (seen, level0) {
  UNWIND level0 AS node
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
  WITH seen, node, edge, near
  WHERE NOT near IN seen
    AND ($input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
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
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
  WITH seen, node, edge, near
  WHERE NOT near IN seen
    AND ($input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
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
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
  WITH seen, node, edge, near
  WHERE NOT near IN seen
    AND ($input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
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
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
  WITH seen, node, edge, near
  WHERE NOT near IN seen
    AND ($input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
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
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
  WITH seen, node, edge, near
  WHERE NOT near IN seen
    AND ($input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
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
  MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
  WITH seen, node, edge, near
  WHERE NOT near IN seen
    AND ($input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true))
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
        WITH end
        ORDER BY end.id
        LIMIT 10
        RETURN coalesce(end[$input.nameProperty], end.name) AS name
      } + CASE WHEN node.role IS NULL THEN [] ELSE [node.role] END + COLLECT {
        MATCH (node)-[:IN|AT]->(end:Entity)
        RETURN coalesce(end[$input.nameProperty], end.name) AS name
      } ELSE [] END,
      node.sources,
      coalesce(
        node.validFromEarliest, node.formedEarliest, node.signedEarliest, node.foundedEarliest
      ),
      coalesce(node.validFromLatest, node.formedLatest, node.signedLatest, node.foundedLatest),
      coalesce(node.validToEarliest, node.endedEarliest),
      coalesce(node.validToLatest, node.endedLatest),
      coalesce(node.ventureStatus, node.partnershipStatus, '') IN ['terminated', 'expired']
    ] AS tuple
  } AS nodes,
  COLLECT {
    UNWIND kept AS node
    MATCH (node)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]->(other)
    WITH kept, node, edge, other
    WHERE other IN kept
      AND type(edge) IN $input.types
      AND (type(edge) <> 'PARTY_TO' OR other.type IN $input.partyTo)
    RETURN [node.id, other.id, type(edge), other.type, edge.role] AS tuple
    LIMIT 2001
  } AS edges
`
