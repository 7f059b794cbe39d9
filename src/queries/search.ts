import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import { highlightOf } from '../domain/name-highlight.ts'
import { nameKey, normalizeName } from '../domain/names.ts'
import type { Page, PageEnd, PageRequest } from '../domain/page.ts'
import { SearchHit } from '../domain/records/search-hit.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { labelsOf } from './labels.ts'
import { luceneQuery, type SearchMode, wordsOf } from './lucene-query.ts'
import { onlyRecord, pageOf } from './page-of.ts'

/** Searches are sorted by how well a name fits, then by sources, then by facts. */
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

/** Most entities of one and the same name that are looked at; a query stops at one more. */
const SAME_NAME_MAX = 1_000

/** A page of hits; `partial` where more entities have the very name than were looked at. */
export interface FoundPage extends Page<SearchHit> {
  meta: { partial: boolean }
}

/** No name is longer, and longer texts cost time. */
const TEXT_LENGTH_MAX = 1_000

/**
 * Entities by their names: whole names first, then names that begin so, then names with the words.
 * Of hits that fit equally, the one with more sources comes first, then the one with more facts.
 *
 * Each entity comes once, with the best of its names; the id of an entity is as good as a name. At
 * most 1,000 names are looked at that are the text itself, 200 for the beginning, the shortest
 * first, and 200 for the words; a text without a letter or digit finds nothing.
 */
export async function search(
  graph: Graph,
  request: SearchRequest,
  page: PageRequest,
): Promise<FoundPage> {
  const { types, mode = 'text', fuzzy = false, lang } = request
  const q = request.q.slice(0, TEXT_LENGTH_MAX)
  const key = normalizeName(q)
  const short = nameKey(q)
  const input = {
    ...luceneQuery(q, mode, fuzzy),
    id: q.trim(),
    // A name without its legal form is the same name.
    keys: [...new Set([key, short])],
    // No name begins with null, which is how a phrase looks for none.
    prefix: mode === 'phrase' || short === '' ? null : key,
    labels: types ? labelsOf(types) : null,
    nameProperty: nameProperty(lang),
  }
  const { version, hits } = onlyRecord(await graph.read(SEARCH, { input }, Found))
  const ranked = hits
    .flatMap((hit) => bestOf(hit, { key, short, words: wordsOf(short), mode }))
    .toSorted((a, b) => compareEnds(a.end, b.end))
  const { after, limit } = page
  const rows = ranked
    .filter(({ end }) => after === null || compareEnds(end, after) > 0)
    .slice(0, limit + 1)
  const same = hits.filter(({ names }) =>
    names.some(({ value }) => input.keys.includes(normalizeName(value))),
  )
  const found = pageOf({ version, total: ranked.length, rows }, page, ({ isId, ...hit }) => ({
    ...hit,
    label: hit.name ?? hit.matchedName,
    highlight: isId ? [] : highlightOf(hit.matchedName, q),
  }))
  return { ...found, meta: { partial: same.length > SAME_NAME_MAX } }
}

const FoundName = z.object({
  value: z.string(),
  lang: z.string(),
  /** As a part of the best full-text score; 0 of a name that was found in another way. */
  part: z.number(),
  isId: z.boolean(),
})

const FoundHit = SearchHit.pick({ id: true, name: true, country: true, kind: true }).extend({
  type: EntityType,
  sources: z.int(),
  facts: z.int(),
  names: z.array(FoundName),
})

const Found = z.object({ version: z.string(), hits: z.array(FoundHit) })

interface Wanted {
  key: string
  short: string
  words: string[]
  mode: SearchMode
}

/** A hit by the best of its names; none where no name fits in the way that was asked for. */
function bestOf({ names, facts, ...hit }: z.infer<typeof FoundHit>, wanted: Wanted) {
  const [best] = names
    .map((name) => ({ ...name, score: scoreOf(name, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || compareTexts(a.value, b.value))
  if (!best) return []
  const { score, value: matchedName, lang, isId } = best
  return [
    {
      end: endOf(score, hit.sources, facts, hit.id),
      row: { ...hit, score, matchedName, lang, isId },
    },
  ]
}

/** Of names of one kind, all are alike but for the words, where rare ones count more. */
function scoreOf(name: z.infer<typeof FoundName>, { key, short, words, mode }: Wanted): number {
  const normalized = normalizeName(name.value)
  const itsKey = nameKey(name.value)
  if (name.isId || normalized === key) return 1
  if (short !== '' && itsKey === short) return 0.98
  if (mode !== 'phrase' && (normalized.startsWith(key) || itsKey.startsWith(short))) return 0.9
  if (mode === 'prefix') return 0
  const isLiteral = words.every((word) => itsKey.includes(word))
  return Math.round((isLiteral ? 0.8 : 0.6) * name.part * 1_000) / 1_000
}

/** The best first, as one number: score, then sources, then facts. */
function endOf(score: number, sources: number, facts: number, id: string): PageEnd {
  const tie = Math.min(sources, 9_999) * 10_000 + Math.min(facts, 9_999)
  return { key: -(Math.round(score * 1_000) * 100_000_000 + tie), id }
}

const compareEnds = (a: PageEnd, b: PageEnd): number =>
  Number(a.key) - Number(b.key) || compareTexts(a.id, b.id)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A full-text score says nothing by itself, so it counts as a part of the best one of its search;
 * what reaches less than a quarter of it is left out, because it only shares a common word.
 */
export const SEARCH = `
MATCH (dataset:Dataset {id: 'current'})
CALL (dataset) {
  CALL () {
    UNWIND $input.keys AS key
    MATCH (name:Name {normalized: key})
    WITH name
    LIMIT 1001
    RETURN name, 0.0 AS part, false AS isId
    UNION
    MATCH (name:Name)-[:NAMES]->(:Entity {id: $input.id})
    RETURN name, 0.0 AS part, true AS isId
    UNION
    MATCH (name:Name)
    WHERE name.normalized STARTS WITH $input.prefix
    WITH name
    ORDER BY size(name.normalized), name.normalized
    LIMIT 200
    RETURN name, 0.0 AS part, false AS isId
    UNION
    UNWIND CASE $input.query WHEN '' THEN [] ELSE [$input.query] END AS words
    CALL db.index.fulltext.queryNodes($input.index, words, {limit: 200}) YIELD node, score
    WITH collect({name: node, score: score}) AS found, max(score) AS best
    UNWIND found AS one
    WITH one.name AS name, one.score / best AS part
    WHERE part >= 0.25
    RETURN name, part, false AS isId
  }
  MATCH (name)-[:NAMES]->(entity:Entity)
  WHERE $input.labels IS NULL OR any(label IN labels(entity) WHERE label IN $input.labels)
  WITH entity, collect({
    value: name.value, lang: name.lang, part: part, isId: isId AND entity.id = $input.id
  }) AS names
  RETURN collect({
    id: entity.id, type: entity.type, name: coalesce(entity[$input.nameProperty], entity.name),
    country: entity.country, kind: entity.kind, sources: coalesce(entity.sources, 0),
    facts: COUNT { (entity)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() },
    names: names
  }) AS hits
}
RETURN dataset.version AS version, hits
`
