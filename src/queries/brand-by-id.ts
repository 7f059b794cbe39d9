import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Brand } from '../domain/records/brand.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { BrandRow, toBrand } from './rows/brand-row.ts'

/** One brand. Throws `NotFoundError` or `GoneError`. */
export async function brandById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<Brand>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(BRAND_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'brand', id)
  return { row: toBrand(row), version }
}

const Row = z.object({ version: z.string(), row: BrandRow.nullable() })

export const BRAND_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (brand:Entity&Brand {id: $input.id})
RETURN dataset.version AS version, brand {
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
} AS row
`
