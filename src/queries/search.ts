import type { EntityType } from '../domain/claim.ts'
import { normalizeName } from '../domain/names.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import { SearchHit } from '../domain/records/search-hit.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { labelsOf } from './labels.ts'
import { luceneQuery, type SearchMode } from './lucene-query.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'

/** Searches are sorted by how well a name fits, then by sources. */
export const SEARCH_SORTS = ['relevance'] as const

/** What to search for. */
export interface SearchRequest {
  q: string
  /** Only entities of these types; a company is also what carries a named joint venture. */
  types?: readonly EntityType[] | undefined
  /** `text`: every word (default); `phrase`: the words side by side; `prefix`: how a name begins. */
  mode?: SearchMode | undefined
  /** Whether words may differ by a letter or two. */
  fuzzy?: boolean | undefined
  /** Language of the label. */
  lang?: 'en' | 'zh' | undefined
}

/**
 * Entities by their names: whole names first, then names that begin so, then names with the words.
 *
 * Each entity comes once, with the best of its names. At most 200 names are looked at for the
 * beginning and 200 for the words; a text without a letter or digit finds nothing.
 */
export async function search(
  graph: Graph,
  { q, types, mode = 'text', fuzzy = false, lang }: SearchRequest,
  page: PageRequest,
): Promise<Page<SearchHit>> {
  const key = normalizeName(q)
  const input = {
    ...pageInput(page),
    ...luceneQuery(q, mode, fuzzy),
    key,
    // No name begins with null, which is how a phrase looks for none.
    prefix: mode === 'phrase' || key === '' ? null : key,
    labels: types ? labelsOf(types) : null,
    nameProperty: nameProperty(lang),
  }
  const list = onlyRecord(await graph.read(SEARCH, { input }, List))
  return pageOf(list, page, (hit) => ({
    ...hit,
    label: hit.name ?? hit.matchedName,
  }))
}

const List = listOf(SearchHit.omit({ label: true }))

/**
 * A full-text score says nothing by itself, so it counts as a part of the best one of its search;
 * what reaches less than a quarter of it is left out, because it only shares a common word.
 */
export const SEARCH = `
MATCH (dataset:Dataset {id: 'current'})
CALL (dataset) {
  CALL () {
    MATCH (name:Name {normalized: $input.key})
    RETURN name, 1.0 AS score
    UNION
    MATCH (name:Name)
    WHERE name.normalized STARTS WITH $input.prefix
    WITH name
    ORDER BY name.normalized
    LIMIT 200
    RETURN name, 0.9 AS score
    UNION
    UNWIND CASE $input.query WHEN '' THEN [] ELSE [$input.query] END AS words
    CALL db.index.fulltext.queryNodes($input.index, words, {limit: 200}) YIELD node, score
    WITH collect({name: node, score: score}) AS found, max(score) AS best
    UNWIND found AS one
    WITH one.name AS name, one.score / best AS part
    WHERE part >= 0.25
    RETURN name, 0.8 * part AS score
  }
  MATCH (name)-[:NAMES]->(entity:Entity)
  WHERE $input.labels IS NULL OR any(label IN labels(entity) WHERE label IN $input.labels)
  WITH entity, name, score
  ORDER BY score DESC, name.value, name.lang
  WITH entity, collect({name: name, score: round(score, 3)})[0] AS best
  WITH entity, best,
    -1000000 * toInteger(round(best.score * 1000)) - entity.sources AS sortKey
  ORDER BY sortKey, entity.id
  RETURN collect({
    end: {key: sortKey, id: entity.id},
    row: {
      id: entity.id, type: entity.type, name: coalesce(entity[$input.nameProperty], entity.name),
      score: best.score, matchedName: best.name.value, lang: best.name.lang,
      country: entity.country, kind: entity.kind, sources: entity.sources
    }
  }) AS hits
}
RETURN dataset.version AS version, size(hits) AS total, [
  hit IN hits WHERE $input.afterKey IS NULL OR hit.end.key > $input.afterKey
    OR hit.end.key = $input.afterKey AND hit.end.id > $input.afterId
][..toInteger($input.limit)] AS rows
`
