import { z } from 'zod'
import { Brand } from './brand.ts'
import { Company, namedFields } from './company.ts'
import { Figure } from './figure.ts'
import { JointVenture } from './joint-venture.ts'
import { Partnership } from './partnership.ts'
import { Person } from './person.ts'
import { Position } from './position.ts'
import { sourcedFields } from './sourced.ts'
import { Stake } from './stake.ts'

/** An entity of a type that has no list of its own. */
export const OtherEntity = z
  .object({
    id: z.string().describe('Stable id; keeps working after a merge.'),
    type: z.enum(['technology', 'platform', 'product', 'place']),
    name: z.string().nullable().describe('In the language asked for; null where it has none.'),
    label: namedFields.label,
    names: namedFields.names,
    referents: namedFields.referents,
    ...sourcedFields,
  })
  .meta({ id: 'OtherEntity' })
export type OtherEntity = z.infer<typeof OtherEntity>

/** An entity of any type. `type` tells which; a named venture is a `JointVenture` here. */
export const EntityRecord = z
  .union([Stake, JointVenture, Partnership, Position, Figure, Person, Brand, Company, OtherEntity])
  .meta({ id: 'Entity' })
export type EntityRecord = z.infer<typeof EntityRecord>
