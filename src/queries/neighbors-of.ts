import { OverloadedError } from '../domain/errors.ts'
import type { Versioned } from '../domain/page.ts'
import type { Neighborhood } from '../domain/records/neighborhood.ts'
import type { Relation } from '../domain/records/relation.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { neighborLevel } from './neighbor-level.ts'
import { onlyRecord } from './page-of.ts'
import { relationInput } from './relations.ts'
import { NeighborsRow, toNeighborhood } from './rows/neighbor-row.ts'

const NODES_MAX = 500
const EDGES_MAX = 2_000
const TRIES = 3

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
 * One small read a level, and not one query with a level below the other: the database takes seconds
 * to plan that. A load that is published in between begins it anew, so that an answer is of one
 * version.
 *
 * Throws `NotFoundError` or `GoneError`.
 */
export async function neighborsOf(
  graph: Graph,
  id: string,
  request: NeighborRequest,
): Promise<Neighbors> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const neighbors = await findNeighbors(graph, id, request)
    if (neighbors) return neighbors
  }
  throw new OverloadedError(new Error('Loads were published while neighbours were looked for.'))
}

/** Null where the dataset changed in between. */
async function findNeighbors(
  graph: Graph,
  id: string,
  request: NeighborRequest,
): Promise<Neighbors | null> {
  const { lang, asOf } = request
  const { version, found } = await levelsAround(graph, id, request)
  const kept = [...found].slice(0, NODES_MAX)
  const input = {
    ...relationInput(request.relation),
    ids: kept.map(([known]) => known),
    nameProperty: nameProperty(lang),
  }
  const row = onlyRecord(await graph.read(NEIGHBORS_OF, { input }, NeighborsRow))
  if (version !== row.version) return null
  if (!row.nodes.some(([known]) => known === id)) return throwMissing(graph, 'entity', id)
  return {
    row: toNeighborhood(row, found, dayOf(asOf), EDGES_MAX),
    version,
    partial: found.size > kept.length || row.edges.length > EDGES_MAX,
  }
}

/**
 * The ids around an entity, each with its depth, the nearest first. A hop is two levels: to the fact,
 * and to what is on its other side. Each level stops at one node more than an answer may have. The
 * version is null where the levels are not all of one.
 */
async function levelsAround(
  graph: Graph,
  id: string,
  { depth, relation, direction = 'both', excludeHubsOver, asOf }: NeighborRequest,
): Promise<{ version: string | null; found: Map<string, number> }> {
  const found = new Map([[id, 0]])
  const versions = new Set<string>()
  let ids = [id]
  for (let level = 1; level <= depth * 2 && ids.length > 0 && found.size <= NODES_MAX; level += 1) {
    const input = {
      ...relationInput(relation),
      ...{ ids, direction, asOf: asOf ?? null, seen: [...found.keys()], limit: NODES_MAX + 1 },
      // The entity that was asked for may be a hub.
      excludeHubsOver: level === 1 ? null : (excludeHubsOver ?? null),
    }
    const { version, near } = await neighborLevel(graph, input)
    versions.add(version)
    for (const one of near) found.set(one, Math.ceil(level / 2))
    ids = near
  }
  const [version = null] = versions
  return { version: versions.size === 1 ? version : null, found }
}

/**
 * The nodes by their ids, and the edges among them. These are read from the fact, or the brand, that
 * they lead to or from, and never from a company: that may have a hundred thousand.
 */
export const NEIGHBORS_OF = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COLLECT {
    UNWIND $input.ids AS id
    MATCH (node:Entity {id: id})
    USING INDEX node:Entity(id)
    WHERE NOT node:Referent AND NOT node:Withdrawn
    RETURN [
      id, node.type, coalesce(node[$input.nameProperty], node.name),
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
    UNWIND $input.ids AS id
    MATCH (node:Entity {id: id})
    USING INDEX node:Entity(id)
    CALL (node) {
      MATCH (node)<-[edge:HOLDS|PARTY_TO|HAS_POSITION|OWNS_BRAND]-(other)
      RETURN edge, other
      UNION ALL
      MATCH (node)-[edge:IN|AT]->(other)
      RETURN edge, other
    }
    WITH edge, other
    WHERE other.id IN $input.ids
      AND type(edge) IN $input.types
      AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)
    RETURN [
      startNode(edge).id, endNode(edge).id, type(edge), endNode(edge).type, edge.role
    ] AS tuple
    LIMIT 2001
  } AS edges
`
