import { z } from 'zod'
import { namedFields } from './company.ts'
import { Origin, Reference } from './reference.ts'
import { HoldsAsOf, sourcedFields } from './sourced.ts'

/** A company that owns a brand, and who says so. */
export const BrandOwner = z
  .object({
    company: Reference,
    origin: Origin.describe('Whether a loaded document says so.'),
    holdsAsOf: HoldsAsOf.describe(
      'Always `unknown`: that a brand belongs to a company is known without dates.',
    ),
  })
  .meta({ id: 'BrandOwner' })
export type BrandOwner = z.infer<typeof BrandOwner>

/** A name that cars are sold under. */
export const Brand = z
  .object({
    id: z.string().describe('Stable id; keeps working after a merge.'),
    type: z.literal('brand'),
    name: z.string().nullable().describe('In the language asked for; null where it has none yet.'),
    named: z.boolean().describe('False where a document speaks of a brand without a name.'),
    ...namedFields,
    segment: z.string().nullable().describe('Such as `premium`; null where it is not said.'),
    owners: z.array(BrandOwner).describe('By id of the company.'),
    partnerships: z.array(Reference).describe('The partnerships that make it, by id.'),
    ...sourcedFields,
  })
  .meta({ id: 'Brand' })
export type Brand = z.infer<typeof Brand>
