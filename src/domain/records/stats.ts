import { z } from 'zod'
import { DocumentReference } from './document-record.ts'
import { Reference } from './reference.ts'

const count = z.int().min(0).max(1_000_000_000)

/** How many of each thing there are. */
export const Counts = z
  .object({
    companies: count,
    brands: count,
    people: count,
    stakes: count,
    jointVentures: count,
    partnerships: count,
    positions: count,
    figures: count,
    claims: count.describe('All that documents say, also what supports nothing.'),
    documents: count,
  })
  .meta({ id: 'Counts' })
export type Counts = z.infer<typeof Counts>

/** What the graph holds, and how well its documents are read. */
export const Stats = z
  .object({
    counts: Counts,
    topCompanies: z
      .array(
        z.object({
          company: Reference,
          degree: count.describe('Stakes, ventures, partnerships, positions and brands it is in.'),
        }),
      )
      .describe('The ten companies that are part of most facts.'),
    documents: z
      .array(
        z.object({
          document: DocumentReference,
          claims: count.describe('Claims read from it.'),
          supporting: count.describe('Of these, claims that support a fact.'),
        }),
      )
      .describe('Coverage per document, by most claims; at most 100.'),
  })
  .meta({ id: 'Stats' })
export type Stats = z.infer<typeof Stats>

/** By what the entities can be counted. */
export const FacetBy = z.enum(['type', 'country', 'status', 'year']).meta({ id: 'FacetBy' })
export type FacetBy = z.infer<typeof FacetBy>

/** How many entities have one value. */
export const Facet = z
  .object({
    value: z.string().nullable().describe('Null for those without a value.'),
    count: count.describe('Entities with this value.'),
  })
  .meta({ id: 'Facet' })
export type Facet = z.infer<typeof Facet>

/** What the published dataset is, without its content. */
export const DatasetState = z
  .object({
    version: z.string().describe('Changes with every load that changes the graph.'),
    loadNumber: count.describe('Number of the load that was published last; 0 before the first.'),
    publishedAt: z.string().nullable().describe('ISO 8601, UTC; null before the first load.'),
    counts: Counts,
  })
  .meta({ id: 'DatasetState' })
export type DatasetState = z.infer<typeof DatasetState>
