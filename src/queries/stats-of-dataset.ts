import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import { Counts, Stats } from '../domain/records/stats.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { groupsPage } from './groups-page.ts'
import { onlyRecord } from './page-of.ts'
import { StoredDocumentReference, StoredReference } from './stored.ts'

const TIMEOUT_MS = 5_000
const LARGEST_GROUPS = { limit: 5, after: null, sort: '-size' }

/**
 * Counts of the published dataset, its best connected companies, its largest groups, and coverage per
 * document. The groups are those of the version that they were read from, should a load come between.
 */
export async function statsOfDataset(
  graph: Graph,
  lang: 'en' | 'zh' = 'en',
): Promise<Versioned<Stats>> {
  const input = { nameProperty: nameProperty(lang) }
  const options = { timeoutMs: TIMEOUT_MS }
  const { version, ...row } = onlyRecord(
    await graph.read(STATS_OF_DATASET, { input }, Row, options),
  )
  const { rows, total, meta } = await groupsPage(graph, {}, LARGEST_GROUPS, lang)
  const largest = rows.map(({ id, label, size }) => ({ id, label, size }))
  return {
    row: { ...row, groups: { count: total.value, largest, partial: meta.partial } },
    version,
  }
}

const Row = z.object({
  version: z.string(),
  counts: Counts,
  topCompanies: z.array(Stats.shape.topCompanies.element.extend({ company: StoredReference })),
  documents: z.array(Stats.shape.documents.element.extend({ document: StoredDocumentReference })),
})

export const STATS_OF_DATASET = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  {
    companies: COUNT { (:Company) },
    brands: COUNT { (:Brand) },
    people: COUNT { (:Person) },
    stakes: COUNT { (:Stake) },
    jointVentures: COUNT { (:JointVenture) },
    partnerships: COUNT { (:Partnership) },
    positions: COUNT { (:Position) },
    figures: COUNT { (:Figure) },
    claims: COUNT {
      MATCH (claim:Claim)
      WHERE claim.loadNumber <= dataset.loadNumber
    },
    documents: COUNT {
      MATCH (document:Document)
      WHERE document.loadNumber <= dataset.loadNumber
    }
  } AS counts,
  COLLECT {
    MATCH (company:Company)
    WITH company, COUNT { (company)-[:HOLDS|IN|PARTY_TO|AT|OWNS_BRAND]-() } AS degree
    ORDER BY degree DESC, company.id
    LIMIT 10
    RETURN {
      degree: degree,
      byKind: {
        stakes: COUNT { (company)-[:HOLDS|IN]-() },
        jointVentures: COUNT { (company)-[:PARTY_TO]->(:JointVenture) }
          + CASE WHEN company:JointVenture THEN COUNT { (company)<-[:PARTY_TO]-() } ELSE 0 END,
        partnerships: COUNT { (company)-[:PARTY_TO]->(:Partnership) },
        positions: COUNT { (company)<-[:AT]-() },
        brands: COUNT { (company)-[:OWNS_BRAND]->() }
      },
      company: company {.id, .type, name: coalesce(company[$input.nameProperty], company.name)}
    } AS top
  } AS topCompanies,
  COLLECT {
    MATCH (document:Document)
    WHERE document.loadNumber <= dataset.loadNumber
    WITH document, coalesce(document.claimCount, 0) AS claims
    ORDER BY claims DESC, document.id
    LIMIT 100
    RETURN {
      claims: claims,
      supporting: COUNT {
        MATCH (document)<-[:FROM]-(claim:Claim)
        WHERE EXISTS { (claim)-[:SUPPORTS]->() }
      },
      document: document {
        .id, .title, .lang, .publisher,
        publishedAt: {
          date: document.publishedDate, precision: document.publishedPrecision, raw: document.publishedRaw,
          earliest: document.publishedEarliest, latest: document.publishedLatest
        }
      }
    } AS coverage
  } AS documents
`
