import { z } from 'zod'
import type { Graph, ReadOptions } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'
import { PathRow } from './rows/path-row.ts'

const Row = z.object({ version: z.string(), nodes: PathRow.shape.nodes })

/** What the nodes of some paths are, and the claims behind them. */
export type PathSteps = z.infer<typeof Row>

/** The nodes of `input.ids` as a path shows them, in no order. */
export async function pathSteps(
  graph: Graph,
  input: { ids: readonly string[]; nameProperty: string },
  options: ReadOptions,
): Promise<PathSteps> {
  return onlyRecord(await graph.read(PATH_STEPS, { input }, Row, options))
}

/** A hop shows twenty claims, and a label names the first parties. */
export const PATH_STEPS = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  UNWIND $input.ids AS id
  MATCH (node:Entity {id: id})
  USING INDEX node:Entity(id)
  RETURN node {
    .id, .type, name: coalesce(node[$input.nameProperty], node.name),
    parties: CASE WHEN node.name IS NULL THEN COLLECT {
      MATCH (end:Entity)-[:HOLDS|PARTY_TO|HAS_POSITION]->(node)
      WITH end
      ORDER BY end.id
      LIMIT 10
      RETURN coalesce(end[$input.nameProperty], end.name) AS name
    } + CASE WHEN node.role IS NULL THEN [] ELSE [node.role] END + COLLECT {
      MATCH (node)-[:IN|AT]->(end:Entity)
      RETURN coalesce(end[$input.nameProperty], end.name) AS name
    } ELSE [] END,
    validity: {
      start: {
        earliest: coalesce(node.validFromEarliest, node.formedEarliest, node.signedEarliest),
        latest: coalesce(node.validFromLatest, node.formedLatest, node.signedLatest)
      },
      end: {
        earliest: coalesce(node.validToEarliest, node.endedEarliest),
        latest: coalesce(node.validToLatest, node.endedLatest)
      },
      isOver: coalesce(node.ventureStatus, node.partnershipStatus, '') IN ['terminated', 'expired']
    },
    claims: COLLECT {
      MATCH (node)<-[:SUPPORTS]-(claim:Claim)
      WHERE NOT node:Brand OR claim.predicate IN ['ownsBrand', 'launchesBrand']
      WITH claim
      ORDER BY claim.documentId, claim.start, claim.id
      LIMIT 20
      RETURN claim {
        .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
      } AS evidence
    }
  } AS step
} AS nodes
`
