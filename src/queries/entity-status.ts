import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import { normalizeName } from '../domain/names.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { luceneQuery } from './lucene-query.ts'
import { onlyRecord } from './page-of.ts'
import { StoredReference } from './stored.ts'

/** What an id stands for now. */
export type EntityStatus =
  | { state: 'present'; type: EntityType }
  | { state: 'merged'; into: string }
  | { state: 'withdrawn' }
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
  const { state, type, target, named, near } = await read(graph, id, types, 'en')
  if (state === 'merged' && target) return { state, into: target }
  if (state === 'present' && type) return { state, type }
  if (state !== 'absent') return { state: 'withdrawn' }
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
  const parameters = {
    id,
    types: types && [...types],
    key: normalizeName(id),
    index,
    query,
    nameProperty: nameProperty(lang),
  }
  return onlyRecord(await graph.read(ENTITY_STATUS, parameters, Row))
}

const Row = z.object({
  state: z.enum(['present', 'merged', 'withdrawn', 'absent']),
  type: EntityType.nullable(),
  target: z.string().nullable(),
  named: z.array(StoredReference),
  near: z.array(z.string()),
})

/** A merge may be followed by another, so the last one counts; eight are more than there will be. */
export const ENTITY_STATUS = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (entity)-[:MERGED_INTO*1..8]->(target:Entity)
WHERE NOT target:Referent AND NOT target:Withdrawn
WITH dataset, entity, target
ORDER BY target.id
LIMIT 1
RETURN dataset.version AS version,
  CASE
    WHEN entity IS NULL THEN 'absent'
    WHEN entity:Referent THEN 'merged'
    WHEN entity:Withdrawn THEN 'withdrawn'
    ELSE 'present'
  END AS state,
  entity.type AS type,
  target.id AS target,
  COLLECT {
    MATCH (name:Name {normalized: $key})-[:NAMES]->(named:Entity)
    WHERE $types IS NULL OR named.type IN $types
    WITH DISTINCT named
    ORDER BY named.id
    LIMIT 10
    RETURN named {.id, .type, name: coalesce(named[$nameProperty], named.name)}
  } AS named,
  COLLECT {
    UNWIND CASE WHEN entity IS NULL AND $query <> '' THEN [$query] ELSE [] END AS words
    CALL db.index.fulltext.queryNodes($index, words, {limit: 50}) YIELD node, score
    MATCH (node)-[:NAMES]->(like:Entity)
    WHERE $types IS NULL OR like.type IN $types
    WITH like.id AS id, max(score) AS best
    ORDER BY best DESC, id
    LIMIT 5
    RETURN id
  } AS near
`
