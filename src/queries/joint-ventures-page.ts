import type { Page, PageRequest } from '../domain/page.ts'
import type { JointVenture } from '../domain/records/joint-venture.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { JointVentureRow, toJointVenture } from './rows/joint-venture-row.ts'

/** Ways to sort ventures; the first is the default. Unnamed and undated ones come last. */
export const JOINT_VENTURE_SORTS = ['id', 'name', 'formed', '-formed', '-sources'] as const

/** Which ventures to list. What is not given does not narrow the list. */
export interface JointVentureFilter {
  /** Companies and brands that all have to be a party. */
  partyId?: readonly string[] | undefined
  named?: boolean | undefined
  /** Part of a place where it is or works, in the words of the documents. */
  geography?: string | undefined
  /** A company that has to exist and to be a party. */
  companyId?: string | undefined
}

/** Joint ventures by filter. Throws `NotFoundError` for an unknown `companyId`. */
export async function jointVenturesPage(
  graph: Graph,
  filter: JointVentureFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<JointVenture>> {
  const { companyId, geography } = filter
  const input = {
    ...given({ ...filter, geography: geography?.toLowerCase() }),
    ...factInput(options),
    ...pageInput(page),
  }
  const list = onlyRecord(await graph.read(JOINT_VENTURES_PAGE, { input }, List))
  if (companyId !== undefined && !list.known) return throwMissing(graph, 'company', companyId)
  const day = dayOf(options.asOf)
  return pageOf(list, page, (row) => toJointVenture(row, day))
}

const List = listOf(JointVentureRow)

/**
 * The total and the rows have one filter, told twice. The geography is cut out of the JSON text of
 * the scope, since Cypher cannot read JSON.
 */
export const JOINT_VENTURES_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $input.companyId IS NULL OR EXISTS { (:Entity&Company {id: $input.companyId}) } AS known,
  COUNT {
    CALL (dataset) {
      MATCH (:Entity {id: coalesce($input.companyId, $input.partyId[0])})
        -[:PARTY_TO]->(venture:JointVenture)
      RETURN venture
      UNION ALL
      WITH dataset, coalesce($input.companyId, $input.partyId[0]) IS NULL AS unbound
      WHERE unbound
      MATCH (venture:JointVenture)
      RETURN venture
    }
    WITH venture
    WHERE all(
        id IN coalesce($input.partyId, [])
        WHERE EXISTS { MATCH (party)-[:PARTY_TO]->(venture) WHERE party.id = id }
      )
      AND ($input.named IS NULL OR coalesce(venture.named, false) = $input.named)
      AND ($input.geography IS NULL
        OR toLower(venture.place) CONTAINS $input.geography
        OR any(
          part IN split(toLower(venture.scopeJson), '"geography":"')[1..]
          WHERE split(part, '"')[0] CONTAINS $input.geography
        ))
      AND venture.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(venture.formedEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(venture.endedLatest >= $input.asOf, true))
    RETURN venture
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      MATCH (:Entity {id: coalesce($input.companyId, $input.partyId[0])})
        -[:PARTY_TO]->(venture:JointVenture)
      RETURN venture
      UNION ALL
      WITH dataset, coalesce($input.companyId, $input.partyId[0]) IS NULL AS unbound
      WHERE unbound
      MATCH (venture:JointVenture)
      RETURN venture
    }
    WITH venture
    WHERE all(
        id IN coalesce($input.partyId, [])
        WHERE EXISTS { MATCH (party)-[:PARTY_TO]->(venture) WHERE party.id = id }
      )
      AND ($input.named IS NULL OR coalesce(venture.named, false) = $input.named)
      AND ($input.geography IS NULL
        OR toLower(venture.place) CONTAINS $input.geography
        OR any(
          part IN split(toLower(venture.scopeJson), '"geography":"')[1..]
          WHERE split(part, '"')[0] CONTAINS $input.geography
        ))
      AND venture.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(venture.formedEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(venture.endedLatest >= $input.asOf, true))
    WITH venture, CASE $input.sort
      WHEN 'name' THEN toLower(coalesce(venture.name, '~'))
      WHEN 'formed' THEN coalesce(venture.formedEarliest, '~')
      WHEN '-formed' THEN -toInteger(coalesce(replace(venture.formedEarliest, '-', ''), '0'))
      WHEN '-sources' THEN -venture.sources
      ELSE venture.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND venture.id > $input.afterId
    WITH venture, sortKey
    ORDER BY sortKey, venture.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: venture.id}, row: venture {
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
    }} AS entry
  } AS rows
`
