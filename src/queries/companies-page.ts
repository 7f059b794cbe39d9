import { normalizeName } from '../domain/names.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Company } from '../domain/records/company.ts'
import type { CompanyKind } from '../domain/register.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { dayOf } from './holds-as-of.ts'
import { luceneQuery } from './lucene-query.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { CompanyRow, toCompany } from './rows/company-row.ts'

/** Ways to sort companies; the first is the default. Companies without a country come last. */
export const COMPANY_SORTS = ['id', 'name', 'country', '-sources'] as const

/** Which companies to list. What is not given does not narrow the list. */
export interface CompanyFilter {
  /** The beginning of a name, or words of it. */
  q?: string | undefined
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined
  kind?: CompanyKind | undefined
  stateOwned?: boolean | undefined
  /** Whether it holds a stake. */
  hasStake?: boolean | undefined
  /** Whether it is a party of a joint venture. */
  inJointVenture?: boolean | undefined
}

/** Companies by filter, named joint ventures among them. */
export async function companiesPage(
  graph: Graph,
  filter: CompanyFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<Company>> {
  const { q } = filter
  const words = luceneQuery(q ?? '', 'text', false)
  // No name begins with null; every name begins with nothing.
  const prefix = q ? normalizeName(q) || null : null
  const input = {
    ...given({ ...filter, ...words, prefix }),
    ...factInput(options),
    ...pageInput(page),
  }
  const list = onlyRecord(await graph.read(COMPANIES_PAGE, { input }, List))
  const day = dayOf(options.asOf)
  return pageOf(list, page, (row) => toCompany(row, day))
}

const List = listOf(CompanyRow)

/** The total and the rows have one filter, told twice. A `q` is looked up in the name indexes. */
export const COMPANIES_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COUNT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (name:Name)-[:NAMES]->(company:Company)
        WHERE name.normalized STARTS WITH $input.prefix
        RETURN company
        UNION
        UNWIND CASE $input.query WHEN '' THEN [] ELSE [$input.query] END AS words
        CALL db.index.fulltext.queryNodes($input.index, words, {limit: 10000}) YIELD node
        MATCH (node)-[:NAMES]->(company:Company)
        RETURN company
      }
      RETURN company
      UNION ALL
      WITH dataset, $input.q IS NULL AS unbound
      WHERE unbound
      MATCH (company:Company)
      RETURN company
    }
    WITH company
    WHERE ($input.country IS NULL OR company.country = $input.country)
      AND ($input.kind IS NULL OR company.kind = $input.kind)
      AND ($input.stateOwned IS NULL OR company.stateOwned = $input.stateOwned)
      AND ($input.hasStake IS NULL
        OR $input.hasStake = EXISTS { (company)-[:HOLDS]->(:Stake) })
      AND ($input.inJointVenture IS NULL
        OR $input.inJointVenture = EXISTS { (company)-[:PARTY_TO]->(:JointVenture) })
      AND company.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(
        coalesce(company.foundedEarliest, company.formedEarliest) <= $input.asOf, true
      ) AND coalesce(company.endedLatest >= $input.asOf, true))
    RETURN company
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (name:Name)-[:NAMES]->(company:Company)
        WHERE name.normalized STARTS WITH $input.prefix
        RETURN company
        UNION
        UNWIND CASE $input.query WHEN '' THEN [] ELSE [$input.query] END AS words
        CALL db.index.fulltext.queryNodes($input.index, words, {limit: 10000}) YIELD node
        MATCH (node)-[:NAMES]->(company:Company)
        RETURN company
      }
      RETURN company
      UNION ALL
      WITH dataset, $input.q IS NULL AS unbound
      WHERE unbound
      MATCH (company:Company)
      RETURN company
    }
    WITH company
    WHERE ($input.country IS NULL OR company.country = $input.country)
      AND ($input.kind IS NULL OR company.kind = $input.kind)
      AND ($input.stateOwned IS NULL OR company.stateOwned = $input.stateOwned)
      AND ($input.hasStake IS NULL
        OR $input.hasStake = EXISTS { (company)-[:HOLDS]->(:Stake) })
      AND ($input.inJointVenture IS NULL
        OR $input.inJointVenture = EXISTS { (company)-[:PARTY_TO]->(:JointVenture) })
      AND company.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(
        coalesce(company.foundedEarliest, company.formedEarliest) <= $input.asOf, true
      ) AND coalesce(company.endedLatest >= $input.asOf, true))
    WITH company, CASE $input.sort
      WHEN 'name' THEN toLower(coalesce(company.name, '~'))
      WHEN 'country' THEN coalesce(company.country, '~')
      WHEN '-sources' THEN -company.sources
      ELSE company.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND company.id > $input.afterId
    WITH company, sortKey
    ORDER BY sortKey, company.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: company.id}, row: company {
      .id, .type, .headquarters, .disputed, .sources,
      name: coalesce(company[$input.nameProperty], company.name),
      status: coalesce(company.status, 'provisional'),
      kind: coalesce(company.kind, 'other'),
      country: company.country,
      stateOwned: company.stateOwned,
      origin: {
        kind: CASE company.status WHEN 'registered' THEN 'curated' END,
        country: CASE WHEN company.country IS NOT NULL THEN 'curated' END,
        stateOwned: company.stateOwnedOrigin
      },
      founded: {
        date: company.foundedDate, precision: company.foundedPrecision, raw: company.foundedRaw,
        earliest: company.foundedEarliest, latest: company.foundedLatest
      },
      validity: {
        start: {
          earliest: coalesce(company.foundedEarliest, company.formedEarliest),
          latest: coalesce(company.foundedLatest, company.formedLatest)
        },
        end: {earliest: company.endedEarliest, latest: company.endedLatest},
        isOver: coalesce(company.ventureStatus = 'terminated', false)
      },
      names: COLLECT {
        MATCH (name:Name)-[:NAMES]->(company)
        RETURN name {.value, .lang, .nameType, .origin} AS known
        ORDER BY name.lang, name.value
      },
      referents: COLLECT {
        MATCH (referent:Referent)-[:MERGED_INTO*1..8]->(company)
        RETURN referent.id AS id
        ORDER BY id
      },
      counts: {
        stakesHeld: COUNT { (company)-[:HOLDS]->(:Stake) },
        stakesIn: COUNT { (company)<-[:IN]-(:Stake) },
        jointVentures: COUNT { (company)-[:PARTY_TO]->(:JointVenture) },
        partnerships: COUNT { (company)-[:PARTY_TO]->(:Partnership) },
        brands: COUNT { (company)-[:OWNS_BRAND]->(:Brand) },
        people: COUNT { (company)<-[:AT]-(:Position) }
      },
      claims: CASE WHEN $input.withClaims THEN COLLECT {
        MATCH (company)<-[:SUPPORTS]-(claim:Claim)
        WHERE claim.assertionMode IN $input.assertionMode
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
        } AS evidence
        ORDER BY claim.documentId, claim.start, claim.id
      } END,
      documents: CASE WHEN $input.withDocuments THEN COLLECT {
        MATCH (company)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
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
