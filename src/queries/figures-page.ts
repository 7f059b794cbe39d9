import type { Comparator } from '../domain/codelists.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import { earliestDay, latestDay, type PartialDate } from '../domain/partial-date.ts'
import type { Figure } from '../domain/records/figure.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { FigureRow, toFigure } from './rows/figure-row.ts'

/** Ways to sort figures; the first is the default. Figures without a period come last. */
export const FIGURE_SORTS = ['id', 'value', '-value', 'period', '-period', '-sources'] as const

/** Which figures to list. What is not given does not narrow the list. */
export interface FigureFilter {
  /** What they are reported of: a company, brand or partnership. An unknown one has none. */
  subjectId?: string | undefined
  /** The same, of a company that has to exist. */
  companyId?: string | undefined
  /** Any of these. */
  metric?: readonly string[] | undefined
  unit?: string | undefined
  /** Any of these. */
  comparator?: readonly Comparator[] | undefined
  /** A time that they are of, or in which the time that they are of lies. */
  period?: PartialDate | undefined
  /** Part of the words that limit them, in any case. */
  scope?: string | undefined
  disputed?: boolean | undefined
}

/** Reported numbers by filter. Throws `NotFoundError` for an unknown `companyId`. */
export async function figuresPage(
  graph: Graph,
  filter: FigureFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<Figure>> {
  const { companyId, period, scope } = filter
  const input = {
    ...given({ ...filter, scope: scope?.toLowerCase() }),
    periodEarliest: period === undefined ? null : earliestDay(period),
    periodLatest: period === undefined ? null : latestDay(period),
    ...factInput(options),
    ...pageInput(page),
  }
  const list = onlyRecord(await graph.read(FIGURES_PAGE, { input }, List))
  if (companyId !== undefined && !list.known) return throwMissing(graph, 'company', companyId)
  return pageOf(list, page, toFigure)
}

const List = listOf(FigureRow)

/** The total and the rows have one filter, told twice, each from what the filter names. */
export const FIGURES_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $input.companyId IS NULL OR EXISTS { (:Entity&Company {id: $input.companyId}) } AS known,
  COUNT {
    CALL (dataset) {
      MATCH (:Entity {id: coalesce($input.companyId, $input.subjectId)})-[:REPORTED]->(figure:Figure)
      RETURN figure
      UNION ALL
      WITH dataset, coalesce($input.companyId, $input.subjectId) IS NULL AS unbound
      WHERE unbound
      MATCH (figure:Figure)
      WHERE figure.metric IN $input.metric
      RETURN figure
      UNION ALL
      WITH dataset,
        coalesce($input.companyId, $input.subjectId) IS NULL AND $input.metric IS NULL AS unbound
      WHERE unbound
      MATCH (figure:Figure)
      RETURN figure
    }
    MATCH (subject:Entity)-[:REPORTED]->(figure)
    WHERE ($input.metric IS NULL OR figure.metric IN $input.metric)
      AND ($input.unit IS NULL OR figure.unit = $input.unit)
      AND ($input.comparator IS NULL OR figure.comparator IN $input.comparator)
      AND ($input.scope IS NULL OR toLower(figure.scope) CONTAINS $input.scope)
      AND ($input.periodEarliest IS NULL
        OR figure.periodEarliest >= $input.periodEarliest
          AND figure.periodLatest <= $input.periodLatest)
      AND ($input.disputed IS NULL OR figure.disputed = $input.disputed)
      AND figure.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(figure.periodEarliest <= $input.asOf, true))
    RETURN figure
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      MATCH (:Entity {id: coalesce($input.companyId, $input.subjectId)})-[:REPORTED]->(figure:Figure)
      RETURN figure
      UNION ALL
      WITH dataset, coalesce($input.companyId, $input.subjectId) IS NULL AS unbound
      WHERE unbound
      MATCH (figure:Figure)
      WHERE figure.metric IN $input.metric
      RETURN figure
      UNION ALL
      WITH dataset,
        coalesce($input.companyId, $input.subjectId) IS NULL AND $input.metric IS NULL AS unbound
      WHERE unbound
      MATCH (figure:Figure)
      RETURN figure
    }
    MATCH (subject:Entity)-[:REPORTED]->(figure)
    WHERE ($input.metric IS NULL OR figure.metric IN $input.metric)
      AND ($input.unit IS NULL OR figure.unit = $input.unit)
      AND ($input.comparator IS NULL OR figure.comparator IN $input.comparator)
      AND ($input.scope IS NULL OR toLower(figure.scope) CONTAINS $input.scope)
      AND ($input.periodEarliest IS NULL
        OR figure.periodEarliest >= $input.periodEarliest
          AND figure.periodLatest <= $input.periodLatest)
      AND ($input.disputed IS NULL OR figure.disputed = $input.disputed)
      AND figure.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(figure.periodEarliest <= $input.asOf, true))
    WITH figure, subject, CASE $input.sort
      WHEN 'value' THEN figure.value
      WHEN '-value' THEN -figure.value
      WHEN 'period' THEN coalesce(figure.periodEarliest, '~')
      WHEN '-period' THEN -toInteger(coalesce(replace(figure.periodEarliest, '-', ''), '0'))
      WHEN '-sources' THEN -figure.sources
      ELSE figure.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND figure.id > $input.afterId
    WITH figure, subject, sortKey
    ORDER BY sortKey, figure.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: figure.id}, row: figure {
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
    }} AS entry
  } AS rows
`
