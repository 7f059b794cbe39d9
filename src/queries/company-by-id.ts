import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Company } from '../domain/records/company.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { CompanyRow, toCompany } from './rows/company-row.ts'

/** One company, or a named joint venture as a company. Throws `NotFoundError` or `GoneError`. */
export async function companyById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<Company>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(COMPANY_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'company', id)
  return { row: toCompany(row, dayOf(options.asOf)), version }
}

const Row = z.object({ version: z.string(), row: CompanyRow.nullable() })

export const COMPANY_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (company:Entity&Company {id: $input.id})
RETURN dataset.version AS version, company {
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
} AS row
`
