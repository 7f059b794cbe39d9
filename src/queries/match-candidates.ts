import { z } from 'zod'
import type { EntityType } from '../domain/claim.ts'
import { MatchCandidate } from '../domain/entity-match.ts'
import { nameKey, normalizeName } from '../domain/names.ts'
import type { Versioned } from '../domain/page.ts'
import type { Graph } from '../graph/graph.ts'
import { labelsOf } from './labels.ts'
import { candidateQueries } from './lucene-query.ts'
import { onlyRecord } from './page-of.ts'

/** Whom to look for: entities with one of these names or ids. */
export interface CandidateRequest {
  names: readonly string[]
  /** Only entities of these types; a company is also what carries a named joint venture. */
  types?: readonly EntityType[] | undefined
  /** Whether an entity has to be of all these types. One is enough by default. */
  allTypes?: boolean | undefined
}

/** No name is longer, and longer texts cost time. */
const TEXT_LENGTH_MAX = 200

/**
 * The entities that each request may mean, at most 30 for each, those that fit best first: by id, by
 * the same name, by how a name begins, then by shared words. In the order of the requests.
 */
export async function matchCandidates(
  graph: Graph,
  requests: readonly CandidateRequest[],
): Promise<Versioned<MatchCandidate[][]>> {
  const probes = requests.map(({ names, types, allTypes = false }, place) => {
    const texts = names.map((name) => name.slice(0, TEXT_LENGTH_MAX))
    const keys = texts.flatMap((text) => [normalizeName(text), nameKey(text)]).filter(Boolean)
    return {
      place,
      ids: [...new Set(texts.map((text) => text.trim()))],
      keys: [...new Set(keys)],
      prefixes: [...new Set(texts.map(nameKey))].filter((key) => [...key].length >= PREFIX_MIN),
      words: texts.flatMap(candidateQueries),
      labels: types && types.length > 0 ? labelsOf(types) : null,
      allTypes,
    }
  })
  const found = onlyRecord(await graph.read(MATCH_CANDIDATES, { input: { probes } }, Found))
  const byId = new Map(found.candidates.map((candidate) => [candidate.id, candidate]))
  const idsByPlace = new Map(found.lists.map(({ place, ids }) => [place, ids]))
  const row = requests.map((_, place) =>
    (idsByPlace.get(place) ?? []).flatMap((id) => byId.get(id) ?? []),
  )
  return { row, version: found.version }
}

/** One letter begins too many names. */
const PREFIX_MIN = 2

const Found = z.object({
  version: z.string(),
  lists: z.array(z.object({ place: z.int(), ids: z.array(z.string()) })),
  candidates: z.array(MatchCandidate),
})

/** An entity that several requests may mean is told once. */
export const MATCH_CANDIDATES = `
MATCH (dataset:Dataset {id: 'current'})
CALL (dataset) {
  UNWIND $input.probes AS probe
  CALL (probe) {
    CALL (probe) {
      UNWIND probe.ids AS id
      MATCH (asked:Entity {id: id})
      MATCH (asked)-[:MERGED_INTO*0..8]->(entity:Entity)
      RETURN entity, 1000.0 AS rank
      UNION ALL
      UNWIND probe.keys AS key
      MATCH (name:Name {normalized: key})-[:NAMES]->(entity:Entity)
      RETURN entity, 900.0 AS rank
      UNION ALL
      UNWIND probe.prefixes AS prefix
      CALL (prefix) {
        MATCH (name:Name)
        WHERE name.normalized STARTS WITH prefix
        RETURN name
        ORDER BY size(name.normalized), name.normalized
        LIMIT 20
      }
      MATCH (name)-[:NAMES]->(entity:Entity)
      RETURN entity, 800.0 AS rank
      UNION ALL
      UNWIND probe.words AS words
      CALL db.index.fulltext.queryNodes(words.index, words.query, {limit: 50}) YIELD node, score
      MATCH (node)-[:NAMES]->(entity:Entity)
      RETURN entity, score AS rank
    }
    WITH probe, entity, max(rank) AS best
    WHERE NOT entity:Referent AND NOT entity:Withdrawn
      AND (probe.labels IS NULL
        OR probe.allTypes AND all(label IN probe.labels WHERE label IN labels(entity))
        OR NOT probe.allTypes AND any(label IN probe.labels WHERE label IN labels(entity)))
    WITH entity, best
    ORDER BY best DESC, entity.sources DESC, entity.id
    LIMIT 30
    RETURN collect(entity) AS entities
  }
  RETURN collect({place: probe.place, entities: entities}) AS lists
}
RETURN dataset.version AS version,
  [list IN lists | {place: list.place, ids: [entity IN list.entities | entity.id]}] AS lists,
  COLLECT {
    UNWIND lists AS list
    UNWIND list.entities AS entity
    WITH DISTINCT entity
    RETURN {
      id: entity.id, type: entity.type, isCompany: entity:Company,
      name: entity.name, nameZh: entity.nameZh,
      parties: CASE WHEN entity.name IS NULL THEN COLLECT {
        MATCH (party:Entity)-[:PARTY_TO]->(entity)
        WHERE party.name IS NOT NULL
        RETURN party.name AS value
        ORDER BY party.id
        LIMIT 10
      } ELSE [] END,
      country: entity.country, kind: entity.kind, headquarters: entity.headquarters,
      stateOwned: entity.stateOwned, sources: coalesce(entity.sources, 0),
      names: COLLECT {
        MATCH (name:Name)-[:NAMES]->(entity)
        RETURN DISTINCT name.value AS value
        ORDER BY value
        LIMIT 50
      },
      referents: COLLECT {
        MATCH (referent:Referent)-[:MERGED_INTO*1..8]->(entity)
        RETURN referent.id AS id
        ORDER BY id
        LIMIT 50
      }
    } AS candidate
  } AS candidates
`
