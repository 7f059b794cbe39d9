import type { Page, PageRequest } from '../domain/page.ts'
import type { Person } from '../domain/records/person.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { PersonRow, toPerson } from './rows/person-row.ts'

/** Ways to sort people; the first is the default. */
export const PERSON_SORTS = ['id', 'name', '-sources'] as const

/** Which people to list. What is not given does not narrow the list. */
export interface PersonFilter {
  /** A company that has to exist and where the person has a position. */
  companyId?: string | undefined
  /** Part of a role, in any case; at the company, if one is given. */
  role?: string | undefined
}

/** People with their positions; with `asOf` only those that may hold then. Throws `NotFoundError` for an unknown `companyId`. */
export async function peoplePage(
  graph: Graph,
  filter: PersonFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<Person>> {
  const { companyId, role } = filter
  const input = {
    ...given({ companyId, role: role?.toLowerCase() }),
    ...factInput(options),
    ...pageInput(page),
  }
  const list = onlyRecord(await graph.read(PEOPLE_PAGE, { input }, List))
  if (companyId !== undefined && !list.known) return throwMissing(graph, 'company', companyId)
  const day = dayOf(options.asOf)
  return pageOf(list, page, (row) => toPerson(row, day))
}

const List = listOf(PersonRow)

/** The total and the rows have one filter, told twice. */
export const PEOPLE_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $input.companyId IS NULL OR EXISTS { (:Entity&Company {id: $input.companyId}) } AS known,
  COUNT {
    CALL (dataset) {
      MATCH (:Entity {id: $input.companyId})<-[:AT]-(:Position)<-[:HAS_POSITION]-(person:Person)
      RETURN person
      UNION ALL
      WITH dataset, $input.companyId IS NULL AS unbound
      WHERE unbound
      MATCH (person:Person)
      RETURN person
    }
    WITH person
    WHERE (coalesce($input.role, $input.asOf) IS NULL OR EXISTS {
        MATCH (person)-[:HAS_POSITION]->(position:Position)-[:AT]->(company)
        WHERE ($input.role IS NULL OR toLower(position.role) CONTAINS $input.role)
          AND ($input.companyId IS NULL OR company.id = $input.companyId)
          AND ($input.asOf IS NULL OR coalesce(position.validFromEarliest <= $input.asOf, true))
          AND ($input.asOf IS NULL OR coalesce(position.validToLatest >= $input.asOf, true))
      })
      AND person.sources >= $input.minSources
    RETURN person
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      MATCH (:Entity {id: $input.companyId})<-[:AT]-(:Position)<-[:HAS_POSITION]-(person:Person)
      RETURN person
      UNION ALL
      WITH dataset, $input.companyId IS NULL AS unbound
      WHERE unbound
      MATCH (person:Person)
      RETURN person
    }
    WITH person
    WHERE (coalesce($input.role, $input.asOf) IS NULL OR EXISTS {
        MATCH (person)-[:HAS_POSITION]->(position:Position)-[:AT]->(company)
        WHERE ($input.role IS NULL OR toLower(position.role) CONTAINS $input.role)
          AND ($input.companyId IS NULL OR company.id = $input.companyId)
          AND ($input.asOf IS NULL OR coalesce(position.validFromEarliest <= $input.asOf, true))
          AND ($input.asOf IS NULL OR coalesce(position.validToLatest >= $input.asOf, true))
      })
      AND person.sources >= $input.minSources
    WITH person, CASE $input.sort
      WHEN 'name' THEN toLower(coalesce(person.name, '~'))
      WHEN '-sources' THEN -person.sources
      ELSE person.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND person.id > $input.afterId
    WITH person, sortKey
    ORDER BY sortKey, person.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: person.id}, row: person {
      .id, .type, .disputed, .sources,
      name: coalesce(person[$input.nameProperty], person.name),
      status: coalesce(person.status, 'provisional'),
      names: COLLECT {
        MATCH (name:Name)-[:NAMES]->(person)
        RETURN name {.value, .lang, .nameType, .origin} AS known
        ORDER BY name.lang, name.value
      },
      referents: COLLECT {
        MATCH (referent:Referent)-[:MERGED_INTO*1..8]->(person)
        RETURN referent.id AS id
        ORDER BY id
      },
      positions: COLLECT {
        MATCH (person)-[:HAS_POSITION]->(position:Position)-[:AT]->(company:Entity)
        WHERE ($input.asOf IS NULL OR coalesce(position.validFromEarliest <= $input.asOf, true))
          AND ($input.asOf IS NULL OR coalesce(position.validToLatest >= $input.asOf, true))
        RETURN position {
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
        } AS held
        ORDER BY position.id
      },
      claims: CASE WHEN $input.withClaims THEN COLLECT {
        MATCH (person)-[:HAS_POSITION]->(:Position)<-[:SUPPORTS]-(claim:Claim)
        WHERE claim.assertionMode IN $input.assertionMode
        WITH DISTINCT claim
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
        } AS evidence
        ORDER BY claim.documentId, claim.start, claim.id
      } END,
      documents: CASE WHEN $input.withDocuments THEN COLLECT {
        MATCH (person)-[:HAS_POSITION]->(:Position)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
        WITH DISTINCT document
        ORDER BY document.id
        RETURN document {
          .id, .title, .lang, .publisher,
          publishedAt: {
            date: document.publishedDate, precision: document.publishedPrecision, raw: document.publishedRaw,
            earliest: document.publishedEarliest, latest: document.publishedLatest
          }
        }
      } END
    }} AS entry
  } AS rows
`
