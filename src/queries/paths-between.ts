import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Path } from '../domain/records/path.ts'
import type { Relation } from '../domain/records/relation.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { hopsOf } from './hops.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { relationInput } from './relations.ts'
import { PathRow } from './rows/path-row.ts'

const TIMEOUT_MS = 5_000

/** Which ways between two entities to look for. */
export interface PathRequest {
  /** Most hops of a path, 1 to 6. */
  maxDepth: 1 | 2 | 3 | 4 | 5 | 6
  /** Most paths, 1 to 10. */
  k: number
  /** Only over these; all by default. */
  relation?: readonly Relation[] | undefined
  lang?: 'en' | 'zh' | undefined
}

/**
 * The shortest paths between two entities, by length, then by the ids that they go over. None where
 * both are the same.
 *
 * Ten are looked for; of more that are equally short, which ten is not determined.
 *
 * Throws `NotFoundError` or `GoneError` for either end.
 */
export async function pathsBetween(
  graph: Graph,
  from: string,
  to: string,
  { maxDepth, k, relation, lang }: PathRequest,
): Promise<Versioned<Path[]>> {
  const input = {
    ...relationInput(relation),
    from,
    to,
    maxDepth,
    nameProperty: nameProperty(lang),
  }
  const options = { timeoutMs: TIMEOUT_MS }
  const row = onlyRecord(await graph.read(PATHS_BETWEEN, { input }, Row, options))
  if (!row.fromKnown) return throwMissing(graph, 'entity', from)
  if (!row.toKnown) return throwMissing(graph, 'entity', to)
  const paths = row.paths
    .filter(isSimple)
    .map(hopsOf)
    .filter((hops) => hops.length <= maxDepth)
    .map((hops): Path => ({ length: hops.length, hops }))
  return { row: paths.toSorted(byLengthAndIds).slice(0, k), version: row.version }
}

const Row = z.object({
  version: z.string(),
  fromKnown: z.boolean(),
  toKnown: z.boolean(),
  paths: z.array(PathRow),
})

/** The database never walks a relationship twice, but it does come back to a node. */
const isSimple = ({ nodes }: PathRow) => new Set(nodes.map(({ id }) => id)).size === nodes.length

function byLengthAndIds(a: Path, b: Path): number {
  return a.length - b.length || (idsOf(a) < idsOf(b) ? -1 : 1)
}

const idsOf = ({ hops }: Path) =>
  hops.map(({ via, to, relation }) => `${to.id} ${via?.id ?? relation}`).join(' ')

/**
 * A hop over a fact is two relationships, hence up to twelve. Neither bound of a path can be a
 * parameter, so there is a branch for each depth, of which one runs.
 *
 * Where ten facts join the two ends, these are the ten shortest paths, and SHORTEST is not asked: its
 * time grows by the square of the facts between two nodes, from 0.3 s for 4,000 to minutes for
 * 50,000, and no timeout ends it (seen on 5.26.30).
 */
export const PATHS_BETWEEN = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (one:Entity {id: $input.from})
OPTIONAL MATCH (other:Entity {id: $input.to})
WITH dataset,
  CASE WHEN one:Referent OR one:Withdrawn THEN null ELSE one END AS from,
  CASE WHEN other:Referent OR other:Withdrawn THEN null ELSE other END AS to
WITH dataset, from, to, COUNT {
  MATCH (from)-[first:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(:Entity)
    -[second:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(to)
  WHERE all(edge IN [first, second] WHERE type(edge) IN $input.types
    AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo))
  RETURN first
  LIMIT 10
} = 10 AS dense
RETURN dataset.version AS version,
  from IS NOT NULL AS fromKnown,
  to IS NOT NULL AS toKnown,
  COLLECT {
    CALL (from, to, dense) {
      WITH from, to, dense
      WHERE NOT dense AND $input.maxDepth = 1
      MATCH path = SHORTEST 10 (from)
        ((a:Entity)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(b:Entity) WHERE type(edge) IN $input.types
          AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)){1,2} (to)
      RETURN path
      UNION ALL
      WITH from, to, dense
      WHERE NOT dense AND $input.maxDepth = 2
      MATCH path = SHORTEST 10 (from)
        ((a:Entity)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(b:Entity) WHERE type(edge) IN $input.types
          AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)){1,4} (to)
      RETURN path
      UNION ALL
      WITH from, to, dense
      WHERE NOT dense AND $input.maxDepth = 3
      MATCH path = SHORTEST 10 (from)
        ((a:Entity)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(b:Entity) WHERE type(edge) IN $input.types
          AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)){1,6} (to)
      RETURN path
      UNION ALL
      WITH from, to, dense
      WHERE NOT dense AND $input.maxDepth = 4
      MATCH path = SHORTEST 10 (from)
        ((a:Entity)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(b:Entity) WHERE type(edge) IN $input.types
          AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)){1,8} (to)
      RETURN path
      UNION ALL
      WITH from, to, dense
      WHERE NOT dense AND $input.maxDepth = 5
      MATCH path = SHORTEST 10 (from)
        ((a:Entity)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(b:Entity) WHERE type(edge) IN $input.types
          AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)){1,10} (to)
      RETURN path
      UNION ALL
      WITH from, to, dense
      WHERE NOT dense AND $input.maxDepth = 6
      MATCH path = SHORTEST 10 (from)
        ((a:Entity)-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(b:Entity) WHERE type(edge) IN $input.types
          AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo)){1,12} (to)
      RETURN path
      UNION ALL
      WITH from, to, dense
      WHERE dense
      MATCH path = (from)-[first:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(fact:Entity)
        -[second:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(to)
      WHERE all(edge IN [first, second] WHERE type(edge) IN $input.types
        AND (type(edge) <> 'PARTY_TO' OR endNode(edge).type IN $input.partyTo))
      RETURN path
      ORDER BY fact.id
      LIMIT 10
    }
    RETURN {
      nodes: COLLECT {
        UNWIND nodes(path) AS node
        RETURN node {
          .id, .type, name: coalesce(node[$input.nameProperty], node.name),
          parties: CASE WHEN node.name IS NULL THEN COLLECT {
            MATCH (end:Entity)-[:HOLDS|PARTY_TO|HAS_POSITION]->(node)
            RETURN coalesce(end[$input.nameProperty], end.name) AS name
            ORDER BY end.id
          } + CASE WHEN node.role IS NULL THEN [] ELSE [node.role] END + COLLECT {
            MATCH (node)-[:IN|AT]->(end:Entity)
            RETURN coalesce(end[$input.nameProperty], end.name) AS name
          } ELSE [] END,
          claims: COLLECT {
            MATCH (node)<-[:SUPPORTS]-(claim:Claim)
            RETURN claim {
              .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
            } AS evidence
            ORDER BY claim.documentId, claim.start, claim.id
          }
        } AS step
      },
      edges: [edge IN relationships(path) | {type: type(edge), toType: endNode(edge).type}]
    } AS steps
  } AS paths
`
