import type { Page, PageRequest } from '../domain/page.ts'
import type { Position } from '../domain/records/position.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { PositionRow, toPosition } from './rows/position-row.ts'

/** Ways to sort positions; the first is the default. */
export const POSITION_SORTS = ['id', 'role', 'person', '-sources'] as const

/** Which positions to list. */
export interface PositionFilter {
  /** Part of a role, in any case. */
  role?: string | undefined
}

/** The positions that people hold in a company. Throws `NotFoundError` or `GoneError`. */
export async function positionsOf(
  graph: Graph,
  companyId: string,
  { role }: PositionFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<Position>> {
  const input = {
    ...given({ companyId, role: role?.toLowerCase() }),
    ...factInput(options),
    ...pageInput(page),
  }
  const list = onlyRecord(await graph.read(POSITIONS_OF, { input }, List))
  if (!list.known) return throwMissing(graph, 'company', companyId)
  const day = dayOf(options.asOf)
  return pageOf(list, page, (row) => toPosition(row, day))
}

const List = listOf(PositionRow)

/** The total and the rows have one filter, told twice. */
export const POSITIONS_OF = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (company:Entity&Company {id: $input.companyId})
RETURN dataset.version AS version,
  company IS NOT NULL AS known,
  COUNT {
    MATCH (company)<-[:AT]-(position:Position)<-[:HAS_POSITION]-(person:Entity)
    WHERE ($input.role IS NULL OR toLower(position.role) CONTAINS $input.role)
      AND position.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(position.validFromEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(position.validToLatest >= $input.asOf, true))
    RETURN position
    LIMIT 10001
  } AS total,
  COLLECT {
    MATCH (company)<-[:AT]-(position:Position)<-[:HAS_POSITION]-(person:Entity)
    WHERE ($input.role IS NULL OR toLower(position.role) CONTAINS $input.role)
      AND position.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(position.validFromEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(position.validToLatest >= $input.asOf, true))
    WITH position, person, CASE $input.sort
      WHEN 'role' THEN toLower(position.role)
      WHEN 'person' THEN toLower(coalesce(person.name, '~'))
      WHEN '-sources' THEN -position.sources
      ELSE position.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND position.id > $input.afterId
    WITH position, person, sortKey
    ORDER BY sortKey, position.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: position.id}, row: position {
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
    }} AS entry
  } AS rows
`
