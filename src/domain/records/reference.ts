import { z } from 'zod'
import { EntityType } from '../claim.ts'

/** An entity as another record names it. */
export const Reference = z
  .object({
    id: z.string().describe('Stable id; keeps working after a merge.'),
    type: EntityType.describe('What the id names.'),
    name: z
      .string()
      .nullable()
      .describe('In the language asked for, else in English; null where it has no name.'),
    label: z
      .string()
      .describe('Never empty: the name, or built of its parties: `Changan Automobile – Ford`.'),
  })
  .meta({ id: 'Reference' })
export type Reference = z.infer<typeof Reference>

/** Who says so: a loaded document, or only the register of known names. */
export const Origin = z
  .enum(['seed', 'curated'])
  .meta({ id: 'Origin', description: '`seed`: a loaded document; `curated`: only the register.' })
export type Origin = z.infer<typeof Origin>
