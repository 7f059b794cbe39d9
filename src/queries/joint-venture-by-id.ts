import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { JointVenture } from '../domain/records/joint-venture.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { JointVentureRow, toJointVenture } from './rows/joint-venture-row.ts'

/** One joint venture. Throws `NotFoundError` or `GoneError`. */
export async function jointVentureById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<JointVenture>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(JOINT_VENTURE_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'joint venture', id)
  return { row: toJointVenture(row, dayOf(options.asOf)), version }
}

const Row = z.object({ version: z.string(), row: JointVentureRow.nullable() })

export const JOINT_VENTURE_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (venture:Entity&JointVenture {id: $input.id})
RETURN dataset.version AS version, venture {
  .id, .disputed, .sources,
  name: coalesce(venture[$input.nameProperty], venture.name),
  named: coalesce(venture.named, venture.name IS NOT NULL),
  vehicle: CASE WHEN venture:Company THEN venture.id END,
  kind: coalesce(venture.ventureKind, 'unknown'),
  status: coalesce(venture.ventureStatus, 'unknown'),
  formed: {
    date: venture.formedDate, precision: venture.formedPrecision, raw: venture.formedRaw,
    earliest: venture.formedEarliest, latest: venture.formedLatest
  },
  ended: {
    date: venture.endedDate, precision: venture.endedPrecision, raw: venture.endedRaw,
    earliest: venture.endedEarliest, latest: venture.endedLatest
  },
  place: venture.place,
  scope: venture.scopeJson,
  parties: COLLECT {
    MATCH (party:Entity)-[membership:PARTY_TO]->(venture)
    RETURN {
      role: coalesce(membership.role, 'partner'),
      company: party {.id, .type, name: coalesce(party[$input.nameProperty], party.name)},
      stake: COLLECT {
        MATCH (party)-[:HOLDS]->(stake:Stake)-[:IN]->(venture)
        RETURN {
          id: stake.id, derived: stake.derived,
          share: {
            exact: stake.shareExact, minimum: stake.shareMinimum,
            maximum: stake.shareMaximum,
            exclusiveMinimum: stake.shareExclusiveMinimum,
            exclusiveMaximum: stake.shareExclusiveMaximum
          }
        } AS held
        ORDER BY stake.interestType <> 'shareholding', stake.id
        LIMIT 1
      }[0]
    } AS member
    ORDER BY party.id
  },
  conflicts: COLLECT {
    MATCH (venture)<-[:SUPPORTS]-(:Claim)<-[:INVOLVES]-(conflict:ConflictSet)
    RETURN DISTINCT conflict.id AS id
    ORDER BY id
  },
  claims: CASE WHEN $input.withClaims THEN COLLECT {
    MATCH (venture)<-[:SUPPORTS]-(claim:Claim)
    WHERE claim.assertionMode IN $input.assertionMode
    RETURN claim {
      .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
    } AS evidence
    ORDER BY claim.documentId, claim.start, claim.id
  } END,
  documents: CASE WHEN $input.withDocuments THEN COLLECT {
    MATCH (venture)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
    WITH DISTINCT document
    ORDER BY document.id
    RETURN document {
      .id, .title, .lang, .publisher,
      publishedAt: {
        date: document.publishedDate, precision: document.publishedPrecision,
        earliest: document.publishedEarliest, latest: document.publishedLatest,
        raw: document.publishedRaw
      }
    }
  } END
} AS row
`
