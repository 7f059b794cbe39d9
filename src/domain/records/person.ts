import { z } from 'zod'
import { namedFields } from './company.ts'
import { Position } from './position.ts'
import { sourcedFields } from './sourced.ts'

/** A person who holds or held a position. */
export const Person = z
  .object({
    id: z.string().describe('Stable id; keeps working after a merge.'),
    type: z.literal('person'),
    name: z.string().nullable().describe('In the language asked for, else in English.'),
    ...namedFields,
    positions: z.array(Position).describe('What the person is or was, by id of the position.'),
    ...sourcedFields,
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>
