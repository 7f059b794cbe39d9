import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Figure } from '../domain/records/figure.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { FigureRow, toFigure } from './rows/figure-row.ts'

/** One reported number. Throws `NotFoundError` or `GoneError`. */
export async function figureById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<Figure>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(FIGURE_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'figure', id)
  return { row: toFigure(row), version }
}

const Row = z.object({ version: z.string(), row: FigureRow.nullable() })

export const FIGURE_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (subject:Entity)-[:REPORTED]->(figure:Entity&Figure {id: $input.id})
RETURN dataset.version AS version, figure {
  .id, .type, .metric, .value, .comparator, .unit, .scope, .disputed, .sources,
  subject: subject {
    .id, .type, name: coalesce(subject[$input.nameProperty], subject.name),
    parties: CASE WHEN subject.name IS NULL THEN COLLECT {
      MATCH (subject)<-[:PARTY_TO]-(party:Entity)
      RETURN coalesce(party[$input.nameProperty], party.name) AS name
      ORDER BY party.id
    } END
  },
  period: {
    date: figure.periodDate, precision: figure.periodPrecision, raw: figure.periodRaw,
    earliest: figure.periodEarliest, latest: figure.periodLatest
  },
  conflicts: COLLECT {
    MATCH (figure)<-[:SUPPORTS]-(:Claim)<-[:INVOLVES]-(conflict:ConflictSet)
    RETURN DISTINCT conflict.id AS id
    ORDER BY id
  },
  claims: CASE WHEN $input.withClaims THEN COLLECT {
    MATCH (figure)<-[:SUPPORTS]-(claim:Claim)
    WHERE claim.assertionMode IN $input.assertionMode
    RETURN claim {
      .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
    } AS evidence
    ORDER BY claim.documentId, claim.start, claim.id
  } END,
  documents: CASE WHEN $input.withDocuments THEN COLLECT {
    MATCH (figure)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
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
