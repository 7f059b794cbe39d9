import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import { OtherEntity } from '../domain/records/entity-record.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { labelOf, storedSources } from './stored.ts'

/** A technology, platform, product or place. Throws `NotFoundError` or `GoneError`. */
export async function otherEntityById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<OtherEntity>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(OTHER_ENTITY_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'entity', id)
  return { row: { ...row, label: labelOf(row, []) }, version }
}

const Row = z.object({
  version: z.string(),
  row: OtherEntity.omit({ label: true }).extend(storedSources).nullable(),
})

export const OTHER_ENTITY_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (entity:Entity {id: $input.id})
WHERE entity.type IN ['technology', 'platform', 'product', 'place']
RETURN dataset.version AS version, entity {
  .id, .type,
  name: coalesce(entity[$input.nameProperty], entity.name),
  sources: coalesce(entity.sources, 0),
  disputed: coalesce(entity.disputed, false),
  names: COLLECT {
    MATCH (name:Name)-[:NAMES]->(entity)
    RETURN name {.value, .lang, .nameType, .origin} AS known
    ORDER BY name.lang, name.value
  },
  referents: COLLECT {
    MATCH (referent:Referent)-[:MERGED_INTO*1..8]->(entity)
    RETURN referent.id AS id
    ORDER BY id
  },
  claims: CASE WHEN $input.withClaims THEN COLLECT {
    MATCH (entity)<-[:SUPPORTS]-(claim:Claim)
    WHERE claim.assertionMode IN $input.assertionMode
    RETURN claim {
      .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
    } AS evidence
    ORDER BY claim.documentId, claim.start, claim.id
  } END,
  documents: CASE WHEN $input.withDocuments THEN COLLECT {
    MATCH (entity)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
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
