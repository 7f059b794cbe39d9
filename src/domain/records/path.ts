import { z } from 'zod'
import { ClaimEvidence } from './claim-evidence.ts'
import { Reference } from './reference.ts'
import { Relation } from './relation.ts'
import { HoldsAsOf } from './sourced.ts'

/** One step of a path, and the fact that it goes over. */
export const Hop = z
  .object({
    from: Reference,
    to: Reference,
    via: Reference.nullable().describe(
      'The stake, venture, partnership or position between the two; null where they are tied directly: a company and its brand, or a venture and its party.',
    ),
    relation: Relation,
    holdsAsOf: HoldsAsOf.nullable().describe(
      'Whether the fact that it goes over holds on the day `asOf`, else today; null where it does not. `unknown` for a brand.',
    ),
    claims: z.array(ClaimEvidence).describe('What supports the step; empty if only curated.'),
  })
  .meta({ id: 'Hop' })
export type Hop = z.infer<typeof Hop>

/** One way from an entity to another. */
export const Path = z
  .object({
    length: z.int().min(1).max(12).describe('Number of hops.'),
    hops: z.array(Hop).describe('In order: each begins where the one before ends.'),
  })
  .meta({ id: 'Path' })
export type Path = z.infer<typeof Path>
