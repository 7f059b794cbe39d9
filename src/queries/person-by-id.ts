import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Person } from '../domain/records/person.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { PersonRow, toPerson } from './rows/person-row.ts'

/** One person with all positions. Throws `NotFoundError` or `GoneError`. */
export async function personById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<Person>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(PERSON_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'person', id)
  return { row: toPerson(row, dayOf(options.asOf)), version }
}

const Row = z.object({ version: z.string(), row: PersonRow.nullable() })

export const PERSON_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (person:Entity&Person {id: $input.id})
RETURN dataset.version AS version, person {
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
} AS row
`
