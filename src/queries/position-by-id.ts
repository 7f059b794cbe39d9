import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Position } from '../domain/records/position.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { PositionRow, toPosition } from './rows/position-row.ts'

/** One position of one person. Throws `NotFoundError` or `GoneError`. */
export async function positionById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<Position>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(POSITION_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'position', id)
  return { row: toPosition(row, dayOf(options.asOf)), version }
}

const Row = z.object({ version: z.string(), row: PositionRow.nullable() })

export const POSITION_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (position:Entity&Position {id: $input.id})
OPTIONAL MATCH (person:Entity)-[:HAS_POSITION]->(position)-[:AT]->(company:Entity)
RETURN dataset.version AS version, position {
  .id, .type, .role, .disputed, .sources,
  person: person {.id, .type, name: coalesce(person[$input.nameProperty], person.name)},
  company: company {.id, .type, name: coalesce(company[$input.nameProperty], company.name)},
  interestType: position.interestType,
  started: {
    date: position.validFromDate, precision: position.validFromPrecision, raw: position.validFromRaw,
    earliest: position.validFromEarliest, latest: position.validFromLatest
  },
  ended: {
    date: position.validToDate, precision: position.validToPrecision, raw: position.validToRaw,
    earliest: position.validToEarliest, latest: position.validToLatest
  },
  claims: CASE WHEN $input.withClaims THEN COLLECT {
    MATCH (position)<-[:SUPPORTS]-(claim:Claim)
    WHERE claim.assertionMode IN $input.assertionMode
    RETURN claim {
      .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
    } AS evidence
    ORDER BY claim.documentId, claim.start, claim.id
  } END,
  documents: CASE WHEN $input.withDocuments THEN COLLECT {
    MATCH (position)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
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
