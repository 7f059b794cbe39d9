import type { Page, PageRequest } from '../domain/page.ts'
import type { Brand } from '../domain/records/brand.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { BrandRow, toBrand } from './rows/brand-row.ts'

/** Ways to sort brands; the first is the default. Unnamed ones come last. */
export const BRAND_SORTS = ['id', 'name', '-sources'] as const

/** Which brands to list. What is not given does not narrow the list. */
export interface BrandFilter {
  /** A company that has to exist and to own the brand. */
  companyId?: string | undefined
}

/** Brands by filter. Throws `NotFoundError` for an unknown `companyId`. */
export async function brandsPage(
  graph: Graph,
  { companyId }: BrandFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<Brand>> {
  const input = { ...given({ companyId }), ...factInput(options), ...pageInput(page) }
  const list = onlyRecord(await graph.read(BRANDS_PAGE, { input }, List))
  if (companyId !== undefined && !list.known) return throwMissing(graph, 'company', companyId)
  return pageOf(list, page, toBrand)
}

const List = listOf(BrandRow)

/** The total and the rows have one filter, told twice. */
export const BRANDS_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $input.companyId IS NULL OR EXISTS { (:Entity&Company {id: $input.companyId}) } AS known,
  COUNT {
    CALL (dataset) {
      MATCH (:Entity {id: $input.companyId})-[:OWNS_BRAND]->(brand:Brand)
      RETURN brand
      UNION ALL
      WITH dataset, $input.companyId IS NULL AS unbound
      WHERE unbound
      MATCH (brand:Brand)
      RETURN brand
    }
    WITH brand
    WHERE brand.sources >= $input.minSources
    RETURN brand
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      MATCH (:Entity {id: $input.companyId})-[:OWNS_BRAND]->(brand:Brand)
      RETURN brand
      UNION ALL
      WITH dataset, $input.companyId IS NULL AS unbound
      WHERE unbound
      MATCH (brand:Brand)
      RETURN brand
    }
    WITH brand
    WHERE brand.sources >= $input.minSources
    WITH brand, CASE $input.sort
      WHEN 'name' THEN toLower(coalesce(brand.name, '~'))
      WHEN '-sources' THEN -brand.sources
      ELSE brand.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND brand.id > $input.afterId
    WITH brand, sortKey
    ORDER BY sortKey, brand.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: brand.id}, row: brand {
      .id, .type, .disputed, .sources,
      name: coalesce(brand[$input.nameProperty], brand.name),
      named: coalesce(brand.named, brand.name IS NOT NULL),
      status: coalesce(brand.status, 'provisional'),
      segment: brand.segment,
      names: COLLECT {
        MATCH (name:Name)-[:NAMES]->(brand)
        RETURN name {.value, .lang, .nameType, .origin} AS known
        ORDER BY name.lang, name.value
      },
      referents: COLLECT {
        MATCH (referent:Referent)-[:MERGED_INTO*1..8]->(brand)
        RETURN referent.id AS id
        ORDER BY id
      },
      owners: COLLECT {
        MATCH (owner:Entity)-[ownership:OWNS_BRAND]->(brand)
        RETURN {
          company: owner {.id, .type, name: coalesce(owner[$input.nameProperty], owner.name)},
          origin: coalesce(ownership.origin, 'seed')
        } AS owned
        ORDER BY owner.id
      },
      partnerships: COLLECT {
        MATCH (partnership:Partnership)-[:MAKES]->(brand)
        RETURN partnership {
          .id, .type, name: coalesce(partnership[$input.nameProperty], partnership.name),
          parties: COLLECT {
            MATCH (party:Entity)-[:PARTY_TO]->(partnership)
            RETURN coalesce(party[$input.nameProperty], party.name) AS name
            ORDER BY party.id
          }
        } AS maker
        ORDER BY partnership.id
      },
      claims: CASE WHEN $input.withClaims THEN COLLECT {
        MATCH (brand)<-[:SUPPORTS]-(claim:Claim)
        WHERE claim.assertionMode IN $input.assertionMode
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
        } AS evidence
        ORDER BY claim.documentId, claim.start, claim.id
      } END,
      documents: CASE WHEN $input.withDocuments THEN COLLECT {
        MATCH (brand)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
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
    }} AS entry
  } AS rows
`
