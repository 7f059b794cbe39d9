import type { Predicate } from '../domain/claim.ts'
import type { AssertionMode, ClaimStatus } from '../domain/codelists.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { ClaimRecord } from '../domain/records/claim-record.ts'
import type { Graph } from '../graph/graph.ts'
import { throwMissingEvidence } from './evidence-status.ts'
import { nameProperty } from './fact-options.ts'
import { given } from './given.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { ClaimRow, toClaim } from './rows/claim-row.ts'

/** Ways to sort claims; the first, by document and place in it, is the default. */
export const CLAIM_SORTS = ['document', 'id', 'recordedAt', '-recordedAt'] as const

/** Which claims to list. What is not given does not narrow the list. */
export interface ClaimFilter {
  subjectId?: string | undefined
  objectId?: string | undefined
  predicate?: Predicate | undefined
  /** A document that has to exist. */
  documentId?: string | undefined
  /** Any of these; all by default, also what is only planned or denied. */
  assertionMode?: readonly AssertionMode[] | undefined
  claimStatus?: ClaimStatus | undefined
  /** A fact that the claims support. */
  supportsId?: string | undefined
  /** A conflict that the claims take part in. */
  conflictId?: string | undefined
}

/**
 * Claims of the published loads by filter.
 *
 * Throws `NotFoundError` for an unknown `documentId`; an unknown entity has no claims.
 */
export async function claimsPage(
  graph: Graph,
  filter: ClaimFilter,
  page: PageRequest,
  lang: 'en' | 'zh' = 'en',
): Promise<Page<ClaimRecord>> {
  const input = { ...given(filter), ...pageInput(page), nameProperty: nameProperty(lang) }
  const list = onlyRecord(await graph.read(CLAIMS_PAGE, { input }, List))
  if (filter.documentId !== undefined && !list.known) {
    return throwMissingEvidence(graph, 'document', filter.documentId)
  }
  return pageOf(list, page, toClaim)
}

const List = listOf(ClaimRow)

/** The total and the rows have one filter, told twice, each from what the filter names. */
export const CLAIMS_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $input.documentId IS NULL OR EXISTS {
    MATCH (document:Document {id: $input.documentId})
    WHERE document.loadNumber <= dataset.loadNumber
  } AS known,
  COUNT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (:Document {id: $input.documentId})<-[:FROM]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:Entity {id: $input.subjectId})<-[:SUBJECT]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:Entity {id: $input.objectId})<-[:OBJECT]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:Entity {id: $input.supportsId})<-[:SUPPORTS]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:ConflictSet {id: $input.conflictId})-[:INVOLVES]->(claim:Claim)
        RETURN claim
      }
      RETURN claim
      UNION ALL
      WITH dataset, coalesce(
        $input.documentId, $input.subjectId, $input.objectId, $input.supportsId,
        $input.conflictId
      ) IS NULL AS unbound
      WHERE unbound
      MATCH (claim:Claim)
      RETURN claim
    }
    WITH dataset, claim
    WHERE claim.loadNumber <= dataset.loadNumber
      AND ($input.documentId IS NULL OR claim.documentId = $input.documentId)
      AND ($input.subjectId IS NULL
        OR EXISTS { MATCH (claim)-[:SUBJECT]->(entity) WHERE entity.id = $input.subjectId })
      AND ($input.objectId IS NULL
        OR EXISTS { MATCH (claim)-[:OBJECT]->(entity) WHERE entity.id = $input.objectId })
      AND ($input.supportsId IS NULL
        OR EXISTS { MATCH (claim)-[:SUPPORTS]->(fact) WHERE fact.id = $input.supportsId })
      AND ($input.conflictId IS NULL
        OR EXISTS { MATCH (claim)<-[:INVOLVES]-(set) WHERE set.id = $input.conflictId })
      AND ($input.predicate IS NULL OR claim.predicate = $input.predicate)
      AND ($input.assertionMode IS NULL OR claim.assertionMode IN $input.assertionMode)
      AND ($input.claimStatus IS NULL OR claim.claimStatus = $input.claimStatus)
    RETURN claim
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (:Document {id: $input.documentId})<-[:FROM]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:Entity {id: $input.subjectId})<-[:SUBJECT]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:Entity {id: $input.objectId})<-[:OBJECT]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:Entity {id: $input.supportsId})<-[:SUPPORTS]-(claim:Claim)
        RETURN claim
        UNION
        MATCH (:ConflictSet {id: $input.conflictId})-[:INVOLVES]->(claim:Claim)
        RETURN claim
      }
      RETURN claim
      UNION ALL
      WITH dataset, coalesce(
        $input.documentId, $input.subjectId, $input.objectId, $input.supportsId,
        $input.conflictId
      ) IS NULL AS unbound
      WHERE unbound
      MATCH (claim:Claim)
      RETURN claim
    }
    WITH dataset, claim
    WHERE claim.loadNumber <= dataset.loadNumber
      AND ($input.documentId IS NULL OR claim.documentId = $input.documentId)
      AND ($input.subjectId IS NULL
        OR EXISTS { MATCH (claim)-[:SUBJECT]->(entity) WHERE entity.id = $input.subjectId })
      AND ($input.objectId IS NULL
        OR EXISTS { MATCH (claim)-[:OBJECT]->(entity) WHERE entity.id = $input.objectId })
      AND ($input.supportsId IS NULL
        OR EXISTS { MATCH (claim)-[:SUPPORTS]->(fact) WHERE fact.id = $input.supportsId })
      AND ($input.conflictId IS NULL
        OR EXISTS { MATCH (claim)<-[:INVOLVES]-(set) WHERE set.id = $input.conflictId })
      AND ($input.predicate IS NULL OR claim.predicate = $input.predicate)
      AND ($input.assertionMode IS NULL OR claim.assertionMode IN $input.assertionMode)
      AND ($input.claimStatus IS NULL OR claim.claimStatus = $input.claimStatus)
    WITH claim, CASE $input.sort
      WHEN 'id' THEN claim.id
      WHEN 'recordedAt' THEN datetime(claim.recordedAt).epochMillis
      WHEN '-recordedAt' THEN -datetime(claim.recordedAt).epochMillis
      ELSE claim.documentId + '|' + right('000000000' + toString(claim.start), 9)
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND claim.id > $input.afterId
    WITH claim, sortKey
    ORDER BY sortKey, claim.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: claim.id}, row: claim {
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
    }} AS entry
  } AS rows
`
