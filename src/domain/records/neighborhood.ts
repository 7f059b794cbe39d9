import { z } from 'zod'
import { Reference } from './reference.ts'
import { Relation } from './relation.ts'
import { HoldsAsOf } from './sourced.ts'

/** One node of a neighbourhood. */
export const NeighborhoodNode = z
  .object({
    ...Reference.shape,
    depth: z
      .int()
      .min(0)
      .max(3)
      .describe('Hops from the entity asked for; a stake stands on the hop that leads over it.'),
    sources: z.int().min(0).max(1_000_000).describe('Distinct documents behind it.'),
    holdsAsOf: HoldsAsOf.nullable().describe(
      'Of a fact, whether it holds on the day `asOf`, else today; of a company, whether it existed. Null where it does not.',
    ),
  })
  .meta({ id: 'NeighborhoodNode' })
export type NeighborhoodNode = z.infer<typeof NeighborhoodNode>

/** One relationship between two nodes of a neighbourhood. */
export const NeighborhoodEdge = z
  .object({
    from: z.string().describe('Id of a node.'),
    to: z.string().describe('Id of a node.'),
    type: z
      .enum(['HOLDS', 'IN', 'PARTY_TO', 'HAS_POSITION', 'AT', 'OWNS_BRAND'])
      .describe('Relationship type of the graph model.'),
    relation: Relation.describe('What it is part of.'),
    role: z.string().nullable().describe('Of a party; else null.'),
    holdsAsOf: HoldsAsOf.nullable().describe('That of the fact that it is part of.'),
  })
  .meta({ id: 'NeighborhoodEdge' })
export type NeighborhoodEdge = z.infer<typeof NeighborhoodEdge>

/** What lies around one entity. */
export const Neighborhood = z
  .object({
    nodes: z.array(NeighborhoodNode).describe('At most 500, by depth, then id.'),
    edges: z.array(NeighborhoodEdge).describe('At most 2,000, between these nodes only.'),
  })
  .meta({ id: 'Neighborhood' })
export type Neighborhood = z.infer<typeof Neighborhood>
