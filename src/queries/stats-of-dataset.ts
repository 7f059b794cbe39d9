import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import { Counts, Stats } from '../domain/records/stats.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { onlyRecord } from './page-of.ts'
import { StoredDocumentReference, StoredReference } from './stored.ts'

const TIMEOUT_MS = 5_000

/** Counts of the published dataset, its best connected companies, and coverage per document. */
export async function statsOfDataset(
  graph: Graph,
  lang: 'en' | 'zh' = 'en',
): Promise<Versioned<Stats>> {
  const input = { nameProperty: nameProperty(lang) }
  const options = { timeoutMs: TIMEOUT_MS }
  const { version, ...row } = onlyRecord(
    await graph.read(STATS_OF_DATASET, { input }, Row, options),
  )
  return { row, version }
}

const Row = z.object({
  version: z.string(),
  counts: Counts,
  topCompanies: z.array(
    z.object({ company: StoredReference, degree: Stats.shape.topCompanies.element.shape.degree }),
  ),
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
