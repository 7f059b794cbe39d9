import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import type { Versioned } from '../domain/page.ts'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'
import { StoredDate, StoredReference, StoredShare } from './stored.ts'

/** Values that a property with many of them has at most. */
export const EXTENSION_VALUES_MAX = 100

const Held = z.object({ entity: StoredReference, share: StoredShare })

const Extension = z.object({
  asked: z.string(),
  id: z.string(),
  type: EntityType,
  name: z.string().nullable(),
  nameZh: z.string().nullable(),
  names: z.array(z.string()),
  country: z.string().nullable(),
  kind: z.string().nullable(),
  headquarters: z.string().nullable(),
  stateOwned: z.boolean().nullable(),
  founded: StoredDate,
  sources: z.int(),
  held: z.array(Held),
  holders: z.array(Held),
  jointVentures: z.array(StoredReference),
  partnerships: z.array(StoredReference),
  partners: z.array(StoredReference),
  parties: z.array(StoredReference),
  brands: z.array(StoredReference),
  owner: z.array(StoredReference),
  people: z.array(StoredReference),
})

/** What a table can be extended by, of one entity; `asked` is the id that was asked for. */
export type Extension = z.infer<typeof Extension>

/**
 * What is known of the entities with these ids, for the columns of a table. A merged id gives the
 * values of what it was merged into; an unknown one gives none. Lists are by id, with at most 100
 * values, and empty where they are not among the `properties` that are asked for.
 */
export async function extensionOf(
  graph: Graph,
  ids: readonly string[],
  properties: readonly string[],
): Promise<Versioned<Extension[]>> {
  const input = { ids: [...new Set(ids)], properties: [...properties] }
  const { version, rows } = onlyRecord(await graph.read(EXTENSION_OF, { input }, Rows))
  return { row: rows, version }
}

const Rows = z.object({ version: z.string(), rows: z.array(Extension) })

/** Each list is read only where it is asked for. The party of an unnamed agreement is in its label. */
export const EXTENSION_OF = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  UNWIND $input.ids AS asked
  MATCH (:Entity {id: asked})-[:MERGED_INTO*0..8]->(entity:Entity)
  WHERE NOT entity:Referent AND NOT entity:Withdrawn
  WITH asked, entity,
    'stakesHeld' IN $input.properties OR 'sharesHeld' IN $input.properties AS withHeld,
    'holders' IN $input.properties OR 'holderShares' IN $input.properties AS withHolders
  RETURN {
    asked: asked, id: entity.id, type: entity.type, name: entity.name, nameZh: entity.nameZh,
    country: entity.country, kind: entity.kind, headquarters: entity.headquarters,
    stateOwned: entity.stateOwned, sources: coalesce(entity.sources, 0),
    founded: {
      date: entity.foundedDate, precision: entity.foundedPrecision, raw: entity.foundedRaw,
      earliest: entity.foundedEarliest, latest: entity.foundedLatest
    },
    names: COLLECT {
      MATCH (name:Name)-[:NAMES]->(entity)
      RETURN DISTINCT name.value AS value
      ORDER BY value
      LIMIT 100
    },
    held: CASE WHEN withHeld THEN COLLECT {
      MATCH (entity)-[:HOLDS]->(stake:Stake)-[:IN]->(subject:Entity)
      RETURN {
        entity: {
          id: subject.id, type: subject.type, name: subject.name,
          parties: COLLECT {
            MATCH (party:Entity)-[:PARTY_TO]->(subject)
            RETURN party.name AS name ORDER BY party.id LIMIT 10
          }
        },
        share: {
          exact: stake.shareExact, minimum: stake.shareMinimum, maximum: stake.shareMaximum,
          exclusiveMinimum: stake.shareExclusiveMinimum,
          exclusiveMaximum: stake.shareExclusiveMaximum
        }
      } AS one
      ORDER BY subject.id, stake.id
      LIMIT 100
    } ELSE [] END,
    holders: CASE WHEN withHolders THEN COLLECT {
      MATCH (holder:Entity)-[:HOLDS]->(stake:Stake)-[:IN]->(entity)
      RETURN {
        entity: {id: holder.id, type: holder.type, name: holder.name},
        share: {
          exact: stake.shareExact, minimum: stake.shareMinimum, maximum: stake.shareMaximum,
          exclusiveMinimum: stake.shareExclusiveMinimum,
          exclusiveMaximum: stake.shareExclusiveMaximum
        }
      } AS one
      ORDER BY holder.id, stake.id
      LIMIT 100
    } ELSE [] END,
    jointVentures: CASE WHEN 'jointVentures' IN $input.properties THEN COLLECT {
      MATCH (entity)-[:PARTY_TO]->(venture:JointVenture)
      RETURN DISTINCT venture {.id, .type, .name, parties: COLLECT {
        MATCH (party:Entity)-[:PARTY_TO]->(venture)
        RETURN party.name AS name ORDER BY party.id LIMIT 10
      }} AS one
      ORDER BY one.id
      LIMIT 100
    } ELSE [] END,
    partnerships: CASE WHEN 'partnerships' IN $input.properties THEN COLLECT {
      MATCH (entity)-[:PARTY_TO]->(partnership:Partnership)
      RETURN DISTINCT partnership {.id, .type, .name, parties: COLLECT {
        MATCH (party:Entity)-[:PARTY_TO]->(partnership)
        RETURN party.name AS name ORDER BY party.id LIMIT 10
      }} AS one
      ORDER BY one.id
      LIMIT 100
    } ELSE [] END,
    partners: CASE WHEN 'partners' IN $input.properties THEN COLLECT {
      MATCH (entity)-[:PARTY_TO]->(agreement:JointVenture|Partnership)<-[:PARTY_TO]-(other:Entity)
      WHERE other <> entity
      RETURN DISTINCT other {.id, .type, .name} AS one
      ORDER BY one.id
      LIMIT 100
    } ELSE [] END,
    parties: CASE WHEN 'parties' IN $input.properties THEN COLLECT {
      MATCH (party:Entity)-[:PARTY_TO]->(entity)
      RETURN DISTINCT party {.id, .type, .name} AS one
      ORDER BY one.id
      LIMIT 100
    } ELSE [] END,
    brands: CASE WHEN 'brands' IN $input.properties THEN COLLECT {
      MATCH (entity)-[:OWNS_BRAND]->(brand:Brand)
      RETURN DISTINCT brand {.id, .type, .name} AS one
      ORDER BY one.id
      LIMIT 100
    } ELSE [] END,
    owner: CASE WHEN 'owner' IN $input.properties THEN COLLECT {
      MATCH (company:Company)-[:OWNS_BRAND]->(entity)
      RETURN DISTINCT company {.id, .type, .name} AS one
      ORDER BY one.id
      LIMIT 100
    } ELSE [] END,
    people: CASE WHEN 'people' IN $input.properties THEN COLLECT {
      MATCH (person:Person)-[:HAS_POSITION]->(:Position)-[:AT]->(entity)
      RETURN DISTINCT person {.id, .type, .name} AS one
      ORDER BY one.id
      LIMIT 100
    } ELSE [] END
  } AS row
  ORDER BY asked
} AS rows
`
