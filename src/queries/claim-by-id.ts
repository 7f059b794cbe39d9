import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { ClaimRecord } from '../domain/records/claim-record.ts'
import type { Graph } from '../graph/graph.ts'
import { throwMissingEvidence } from './evidence-status.ts'
import { nameProperty } from './fact-options.ts'
import { onlyRecord } from './page-of.ts'
import { ClaimRow, toClaim } from './rows/claim-row.ts'

/** One claim of a published load. Throws `NotFoundError` or `GoneError`. */
export async function claimById(
  graph: Graph,
  id: string,
  lang: 'en' | 'zh' = 'en',
): Promise<Versioned<ClaimRecord>> {
  const input = { id, nameProperty: nameProperty(lang) }
  const { row, version } = onlyRecord(await graph.read(CLAIM_BY_ID, { input }, Row))
  if (!row) return throwMissingEvidence(graph, 'claim', id)
  return { row: toClaim(row), version }
}

const Row = z.object({ version: z.string(), row: ClaimRow.nullable() })

export const CLAIM_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (claim:Claim {id: $input.id})
WHERE claim.loadNumber <= dataset.loadNumber
RETURN dataset.version AS version, claim {
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
    MATCH (claim)<-[:INVOLVES]-(conflict:ConflictSet)
    RETURN conflict.id AS id
    ORDER BY id
  },
  relations: COLLECT {
    MATCH (claim)-[link:CORROBORATES|REFINES|SUPERSEDES]->(other:Claim)
    WITH toLower(type(link)) AS relation, other.id AS claimId
    ORDER BY relation, claimId
    RETURN {relation: relation, claimId: claimId} AS found
  }
} AS row
`
