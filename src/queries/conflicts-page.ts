import type { ConflictType } from '../domain/codelists.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Conflict } from '../domain/records/conflict.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { given } from './given.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { ConflictRow, toConflict } from './rows/conflict-row.ts'

/** Ways to sort conflicts; the first is the default. `open` has the open ones first. */
export const CONFLICT_SORTS = ['id', 'open', 'topic', 'type'] as const

/** Which conflicts to list. What is not given does not narrow the list. */
export interface ConflictFilter {
  /** What a claim of the conflict is about, or a fact that it supports. */
  entityId?: string | undefined
  /** Any of these. */
  conflictType?: readonly ConflictType[] | undefined
  /** False for the open ones only, true for those that are settled or explained. */
  resolved?: boolean | undefined
}

/** Conflicts by filter, each with at most 20 of its claims. An unknown entity has none. */
export async function conflictsPage(
  graph: Graph,
  filter: ConflictFilter,
  page: PageRequest,
  lang: 'en' | 'zh' = 'en',
): Promise<Page<Conflict>> {
  const input = { ...given(filter), ...pageInput(page), nameProperty: nameProperty(lang) }
  const list = onlyRecord(await graph.read(CONFLICTS_PAGE, { input }, List))
  return pageOf(list, page, toConflict)
}

const List = listOf(ConflictRow)

/** The total and the rows have one filter, told twice, each from what the filter names. */
export const CONFLICTS_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COUNT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (:Entity {id: $input.entityId})<-[:SUBJECT|OBJECT|SUPPORTS]-(:Claim)
          <-[:INVOLVES]-(conflict:ConflictSet)
        RETURN DISTINCT conflict
      }
      RETURN conflict
      UNION ALL
      WITH dataset, $input.entityId IS NULL AS unbound
      WHERE unbound
      MATCH (conflict:ConflictSet)
      RETURN conflict
    }
    WITH conflict
    WHERE ($input.conflictType IS NULL OR conflict.conflictType IN $input.conflictType)
      AND ($input.resolved IS NULL OR conflict.open <> $input.resolved)
    RETURN conflict
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (:Entity {id: $input.entityId})<-[:SUBJECT|OBJECT|SUPPORTS]-(:Claim)
          <-[:INVOLVES]-(conflict:ConflictSet)
        RETURN DISTINCT conflict
      }
      RETURN conflict
      UNION ALL
      WITH dataset, $input.entityId IS NULL AS unbound
      WHERE unbound
      MATCH (conflict:ConflictSet)
      RETURN conflict
    }
    WITH conflict
    WHERE ($input.conflictType IS NULL OR conflict.conflictType IN $input.conflictType)
      AND ($input.resolved IS NULL OR conflict.open <> $input.resolved)
    WITH conflict, CASE $input.sort
      WHEN 'open' THEN CASE WHEN conflict.open THEN 0 ELSE 1 END
      WHEN 'topic' THEN toLower(conflict.topic)
      WHEN 'type' THEN conflict.conflictType
      ELSE conflict.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND conflict.id > $input.afterId
    WITH conflict, sortKey
    ORDER BY sortKey, conflict.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: conflict.id}, row: conflict {
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
        LIMIT 20
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
    }} AS entry
  } AS rows
`
