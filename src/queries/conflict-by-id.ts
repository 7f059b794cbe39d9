import { z } from 'zod'
import { NotFoundError } from '../domain/errors.ts'
import type { Versioned } from '../domain/page.ts'
import type { Conflict } from '../domain/records/conflict.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { onlyRecord } from './page-of.ts'
import { ConflictRow, toConflict } from './rows/conflict-row.ts'

/** One conflict with at most 200 of its claims. Throws `NotFoundError`. */
export async function conflictById(
  graph: Graph,
  id: string,
  lang: 'en' | 'zh' = 'en',
): Promise<Versioned<Conflict>> {
  const input = { id, nameProperty: nameProperty(lang) }
  const { row, version } = onlyRecord(await graph.read(CONFLICT_BY_ID, { input }, Row))
  if (!row) throw new NotFoundError('conflict', id)
  return { row: toConflict(row), version }
}

const Row = z.object({ version: z.string(), row: ConflictRow.nullable() })

export const CONFLICT_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (conflict:ConflictSet {id: $input.id})
RETURN dataset.version AS version, conflict {
  .id, .topic, .policy, .open, .explanation,
  type: conflict.conflictType,
  headline: conflict.headlineJson,
  entities: COLLECT {
    MATCH (conflict)-[:INVOLVES]->(:Claim)-[:SUBJECT|OBJECT]->(entity:Entity)
    WITH DISTINCT entity
    ORDER BY entity.id
    LIMIT 20
    RETURN entity {
      .id, .type, name: coalesce(entity[$input.nameProperty], entity.name),
      parties: CASE WHEN entity.name IS NULL THEN COLLECT {
        MATCH (party:Entity)-[:PARTY_TO|HOLDS|HAS_POSITION]->(entity)
        RETURN coalesce(party[$input.nameProperty], party.name) AS name
        ORDER BY party.id
      } END
    } AS about
  },
  supports: COLLECT {
    MATCH (conflict)-[:INVOLVES]->(:Claim)-[:SUPPORTS]->(fact:Entity)
    WITH DISTINCT fact.id AS id
    ORDER BY id
    LIMIT 50
    RETURN id
  },
  sources: COUNT {
    MATCH (conflict)-[:INVOLVES]->(claim:Claim)
    RETURN DISTINCT claim.documentId AS id
  },
  memberCount: COUNT { (conflict)-[:INVOLVES]->(:Claim) },
  members: COLLECT {
    MATCH (conflict)-[:INVOLVES]->(claim:Claim)-[:FROM]->(document:Document)
    WITH claim, document
    ORDER BY claim.documentId, claim.start, claim.id
    LIMIT 200
    RETURN claim {
      .id, .predicate, .documentId, .start, .end, .quote, .lang, .assertionMode,
      .claimStatus, .attributedTo, .extractor, .recordedAt,
      value: claim.valueJson,
      subject: claim.subjectJson,
      objects: claim.objectsJson,
      source: claim.sourceJson,
      subjectLinks: COLLECT {
        MATCH (claim)-[:SUBJECT]->(entity:Entity)
        RETURN entity {
          .id, .type, name: coalesce(entity[$input.nameProperty], entity.name),
          parties: CASE WHEN entity.name IS NULL THEN COLLECT {
            MATCH (party:Entity)-[:PARTY_TO|HOLDS|HAS_POSITION]->(entity)
            RETURN coalesce(party[$input.nameProperty], party.name) AS name
            ORDER BY party.id
          } END
        } AS link
      },
      objectLinks: COLLECT {
        MATCH (claim)-[:OBJECT]->(entity:Entity)
        RETURN entity {
          .id, .type, name: coalesce(entity[$input.nameProperty], entity.name),
          parties: CASE WHEN entity.name IS NULL THEN COLLECT {
            MATCH (party:Entity)-[:PARTY_TO|HOLDS|HAS_POSITION]->(entity)
            RETURN coalesce(party[$input.nameProperty], party.name) AS name
            ORDER BY party.id
          } END
        } AS link
        ORDER BY entity.id
      },
      supports: COLLECT {
        MATCH (claim)-[:SUPPORTS]->(fact:Entity)
        RETURN fact.id AS id
        ORDER BY id
      },
      conflictIds: COLLECT {
        MATCH (claim)<-[:INVOLVES]-(other:ConflictSet)
        RETURN other.id AS id
        ORDER BY id
      },
      relations: COLLECT {
        MATCH (claim)-[link:CORROBORATES|REFINES|SUPERSEDES]->(other:Claim)
        WITH toLower(type(link)) AS relation, other.id AS claimId
        ORDER BY relation, claimId
        RETURN {relation: relation, claimId: claimId} AS found
      },
      document: document {
        .id, .title, .lang, .publisher,
        publishedAt: {
          date: document.publishedDate, precision: document.publishedPrecision,
          earliest: document.publishedEarliest, latest: document.publishedLatest,
          raw: document.publishedRaw
        }
      }
    } AS member
  }
} AS row
`
