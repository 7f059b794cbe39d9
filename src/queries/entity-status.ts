import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import { normalizeName } from '../domain/names.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { luceneQuery } from './lucene-query.ts'
import { onlyRecord } from './page-of.ts'
import { StoredReason } from './rows/change-row.ts'
import { StoredReference } from './stored.ts'

/** What an id stands for now. */
export type EntityStatus =
  | { state: 'present'; type: EntityType }
  | { state: 'merged'; into: string }
  | { state: 'withdrawn'; reason?: string }
  | { state: 'absent'; named: Reference[]; near: string[] }

/**
 * What became of the entity with an id, or what may be meant where no entity ever had it.
 *
 * An absent one lists the entities that have it as their whole `named`, by id, and ids of entities
 * with a name like it as `near`; both only of `types`, if given.
 */
export async function entityStatus(
  graph: Graph,
  id: string,
  types: readonly EntityType[] | null = null,
): Promise<EntityStatus> {
  const { state, type, target, reason, named, near } = await read(graph, id, types, 'en')
  if (state === 'merged' && target) return { state, into: target }
  if (state === 'present' && type) return { state, type }
  if (state !== 'absent') return { state: 'withdrawn', ...(reason && { reason: reason.text }) }
  return { state, named, near }
}

/** The entities in the graph that have exactly this name, whatever its case and width, by id. */
export async function resolveName(
  graph: Graph,
  name: string,
  types: readonly EntityType[] | null = null,
  lang: 'en' | 'zh' = 'en',
): Promise<Reference[]> {
  const { named } = await read(graph, name, types, lang)
  return named
}

async function read(
  graph: Graph,
  id: string,
  types: readonly EntityType[] | null,
  lang: 'en' | 'zh',
) {
  const { index, query } = luceneQuery(id.replace(/^[a-z]+_/, ''), 'text', true)
  const input = {
    id,
    types: types && [...types],
    key: normalizeName(id),
    index,
    query,
    nameProperty: nameProperty(lang),
  }
  return onlyRecord(await graph.read(ENTITY_STATUS, { input }, Row))
}

const Row = z.object({
  state: z.enum(['present', 'merged', 'withdrawn', 'absent']),
  type: EntityType.nullable(),
  target: z.string().nullable(),
  reason: StoredReason.nullable(),
  named: z.array(StoredReference),
  near: z.array(z.string()),
})

/** A merge may be followed by another, so the last one counts; eight are more than there will be. */
export const ENTITY_STATUS = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (entity:Entity {id: $input.id})
RETURN dataset.version AS version,
  CASE
    WHEN entity IS NULL THEN 'absent'
    WHEN entity:Referent THEN 'merged'
    WHEN entity:Withdrawn THEN 'withdrawn'
    ELSE 'present'
  END AS state,
  entity.type AS type,
  COLLECT {
    MATCH (entity)-[:MERGED_INTO*1..8]->(target)
    WITH target
    WHERE NOT target:Referent AND NOT target:Withdrawn
    RETURN target.id AS id
    ORDER BY id
    LIMIT 1
  }[0] AS target,
  head(COLLECT {
    MATCH (change:Change {entityId: $input.id})
    WHERE entity:Withdrawn AND change.kind = 'withdrawn'
      AND change.loadNumber <= dataset.loadNumber
    RETURN change {.cause, .documentIds, .note} AS reason
    ORDER BY change.seq DESC
    LIMIT 1
  }) AS reason,
  COLLECT {
    MATCH (name:Name {normalized: $input.key})-[:NAMES]->(named:Entity)
    WHERE $input.types IS NULL OR named.type IN $input.types
    WITH DISTINCT named
    ORDER BY named.id
    LIMIT 10
    RETURN named {.id, .type, name: coalesce(named[$input.nameProperty], named.name)}
  } AS named,
  COLLECT {
    UNWIND CASE WHEN entity IS NULL AND $input.query <> '' THEN [$input.query] ELSE [] END AS words
    CALL db.index.fulltext.queryNodes($input.index, words, {limit: 50}) YIELD node, score
    MATCH (node)-[:NAMES]->(like:Entity)
    WHERE $input.types IS NULL OR like.type IN $input.types
    WITH like.id AS id, max(score) AS best
    ORDER BY best DESC, id
    LIMIT 5
    RETURN id
  } AS near
`
