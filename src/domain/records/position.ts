import { z } from 'zod'
import { InterestType } from '../codelists.ts'
import { DatedValue } from '../partial-date.ts'
import { Reference } from './reference.ts'
import { datedFields } from './sourced.ts'

/** What one person is at one company. */
export const Position = z
  .object({
    id: z.string().describe('`po_{person}--{company}--{role}`.'),
    type: z.literal('position'),
    label: z.string().describe('Person, role and company: `Carlos Tavares, CEO, Stellantis`.'),
    person: Reference,
    company: Reference,
    role: z.string().describe('As the document calls it.'),
    interestType: InterestType.nullable().describe('BODS 0.4; null where no code fits the role.'),
    started: DatedValue.nullable().describe('Since when; null where it is not said.'),
    ended: DatedValue.nullable().describe('Until when; null where no document says it ended.'),
    ...datedFields,
  })
  .meta({ id: 'Position' })
export type Position = z.infer<typeof Position>
