import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Partnership } from '../domain/records/partnership.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { PartnershipRow, toPartnership } from './rows/partnership-row.ts'

/** One partnership. Throws `NotFoundError` or `GoneError`. */
export async function partnershipById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<Partnership>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(PARTNERSHIP_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'partnership', id)
  return { row: toPartnership(row, dayOf(options.asOf)), version }
}

const Row = z.object({ version: z.string(), row: PartnershipRow.nullable() })

export const PARTNERSHIP_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (partnership:Entity&Partnership {id: $input.id})
RETURN dataset.version AS version, partnership {
  .id, .type, .disputed, .sources,
  name: coalesce(partnership[$input.nameProperty], partnership.name),
  partnershipType: coalesce(partnership.partnershipType, []),
  status: coalesce(partnership.partnershipStatus, 'unknown'),
  statusHistory: partnership.statusHistoryJson,
  instrument: coalesce(partnership.instrument, 'unknown'),
  signed: {
    date: partnership.signedDate, precision: partnership.signedPrecision, raw: partnership.signedRaw,
    earliest: partnership.signedEarliest, latest: partnership.signedLatest
  },
  ended: {
    date: partnership.endedDate, precision: partnership.endedPrecision, raw: partnership.endedRaw,
    earliest: partnership.endedEarliest, latest: partnership.endedLatest
  },
  place: partnership.place,
  areas: partnership.areasJson,
  products: partnership.productsJson,
  platforms: partnership.platformsJson,
  technologies: partnership.technologiesJson,
  brands: COLLECT {
    MATCH (partnership)-[:MAKES]->(brand:Brand)
    RETURN brand {.id, .type, name: coalesce(brand[$input.nameProperty], brand.name)} AS made
    ORDER BY brand.id
  },
  disclosure: COLLECT {
    MATCH (partnership)<-[:SUPPORTS]-(claim:Claim)
    WHERE claim.predicate = 'notDisclosed'
    WITH claim
    ORDER BY claim.documentId, claim.start, claim.id
    LIMIT 20
    RETURN claim {
      .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang,
      value: claim.valueJson
    } AS said
  },
  parties: COLLECT {
    MATCH (party:Entity)-[membership:PARTY_TO]->(partnership)
    RETURN {
      role: coalesce(membership.role, 'partner'),
      company: party {.id, .type, name: coalesce(party[$input.nameProperty], party.name)}
    } AS member
    ORDER BY party.id
  },
  conflicts: COLLECT {
    MATCH (partnership)<-[:SUPPORTS]-(:Claim)<-[:INVOLVES]-(conflict:ConflictSet)
    RETURN DISTINCT conflict.id AS id
    ORDER BY id
  },
  claims: CASE WHEN $input.withClaims THEN COLLECT {
    MATCH (partnership)<-[:SUPPORTS]-(claim:Claim)
    WHERE claim.assertionMode IN $input.assertionMode
    RETURN claim {
      .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
    } AS evidence
    ORDER BY claim.documentId, claim.start, claim.id
  } END,
  documents: CASE WHEN $input.withDocuments THEN COLLECT {
    MATCH (partnership)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
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
