import { z } from 'zod'
import { Reference } from './reference.ts'
import { Relation } from './relation.ts'
import { HoldsAsOf } from './sourced.ts'

const ids = z.array(z.string())

/** One counterparty of a company, and all that ties the two. */
export const PartnerRow = z
  .object({
    company: Reference.describe('The counterparty: a company, or a brand that acts as one.'),
    kinds: z.array(Relation).describe('How the two are tied.'),
    stakes: ids.describe('Ids of the stakes between the two, either way.'),
    jointVentures: ids.describe('Ids of the joint ventures of both.'),
    partnerships: ids.describe('Ids of the partnerships of both.'),
    holdsAsOf: HoldsAsOf.nullable().describe(
      'Whether any of them holds on the day `asOf`, else today: the surest; null where none does.',
    ),
    sources: z.int().min(0).max(1_000_000).describe('Distinct documents behind all of them.'),
  })
  .meta({ id: 'PartnerRow' })
export type PartnerRow = z.infer<typeof PartnerRow>
