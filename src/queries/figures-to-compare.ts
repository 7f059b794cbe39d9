import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Figure } from '../domain/records/figure.ts'
import type { Graph } from '../graph/graph.ts'
import { factInput } from './fact-options.ts'
import { given } from './given.ts'
import { onlyRecord } from './page-of.ts'
import { FigureRow, toFigure } from './rows/figure-row.ts'

/** Most figures that one comparison reads. */
export const COMPARED_MAX = 2_000

/** Which figures to compare. What is not given does not narrow them. */
export interface ComparisonFilter {
  /** Any of these. */
  metric: readonly string[]
  /** Any of these companies, brands or partnerships. */
  companyId?: readonly string[] | undefined
  unit?: string | undefined
  /** Part of the words that limit them, in any case. */
  scope?: string | undefined
}

/** The figures of a comparison, and what metrics there are where it has none. */
export interface FiguresToCompare {
  figures: Figure[]
  /** Whether there are more of them than `COMPARED_MAX`. */
  partial: boolean
  /** Metrics in the graph, sorted, at most 100; empty where figures were found. */
  metrics: string[]
}

/** Figures of some metrics with their claims, by subject and period; at most `COMPARED_MAX`. */
export async function figuresToCompare(
  graph: Graph,
  filter: ComparisonFilter,
  lang: 'en' | 'zh' = 'en',
): Promise<Versioned<FiguresToCompare>> {
  const input = {
    ...given({ ...filter, scope: filter.scope?.toLowerCase() }),
    ...factInput({ include: ['claims'], lang }),
    limit: COMPARED_MAX + 1,
  }
  const { version, rows, metrics } = onlyRecord(
    await graph.read(FIGURES_TO_COMPARE, { input }, Row),
  )
  const figures = rows.slice(0, COMPARED_MAX).map(toFigure)
  return { row: { figures, partial: rows.length > COMPARED_MAX, metrics }, version }
}

const Row = z.object({
  version: z.string(),
  rows: z.array(FigureRow),
  metrics: z.array(z.string()),
})

/** What metrics there are is told only where the ones that are asked for have no figure. */
export const FIGURES_TO_COMPARE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  CASE WHEN EXISTS {
    MATCH (figure:Figure)
    WHERE figure.metric IN $input.metric
  } THEN [] ELSE COLLECT {
    MATCH (figure:Figure)
    WITH DISTINCT figure.metric AS metric
    ORDER BY metric
    LIMIT 100
    RETURN metric
  } END AS metrics,
  COLLECT {
    CALL (dataset) {
      UNWIND $input.companyId AS id
      WITH DISTINCT id
      MATCH (:Entity {id: id})-[:REPORTED]->(figure:Figure)
      RETURN figure
      UNION ALL
      WITH dataset, $input.companyId IS NULL AS unbound
      WHERE unbound
      MATCH (figure:Figure)
      WHERE figure.metric IN $input.metric
      RETURN figure
    }
    MATCH (subject:Entity)-[:REPORTED]->(figure)
    WHERE figure.metric IN $input.metric
      AND ($input.unit IS NULL OR figure.unit = $input.unit)
      AND ($input.scope IS NULL OR toLower(figure.scope) CONTAINS $input.scope)
    WITH figure, subject
    ORDER BY subject.id, figure.metric, figure.id
    LIMIT toInteger($input.limit)
    RETURN figure {
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
  } AS rows
`
