import { z } from 'zod'
import { CompanyGroup } from './company-group.ts'
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
          byKind: z
            .object({
              stakes: count.describe('That it holds, and that others hold in it.'),
              jointVentures: count,
              partnerships: count,
              positions: count,
              brands: count,
            })
            .describe('The same by what they are; together they are `degree`.'),
        }),
      )
      .describe('The ten companies that are part of most facts.'),
    groups: z
      .object({
        count: count.describe('Groups of companies, as `/stats/groups` lists them.'),
        largest: z
          .array(CompanyGroup.pick({ id: true, label: true, size: true }))
          .describe('The five largest.'),
        partial: z.boolean().describe('Whether only a part of the companies was looked at.'),
      })
      .describe('Companies that have more to do with each other than with the rest.'),
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
export const FacetBy = z.enum(['type', 'country', 'status', 'year']).meta({
  id: 'FacetBy',
  description:
    '`type`: all entities; `country`: companies; `status`: partnerships and joint ventures; `year`: stakes, joint ventures and partnerships by the year in which they were acquired, formed or signed.',
})
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
