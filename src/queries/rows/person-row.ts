import { z } from 'zod'
import { Person } from '../../domain/records/person.ts'
import { labelOf, storedSources } from '../stored.ts'
import { PositionRow, toPosition } from './position-row.ts'

/** A person as the queries for people return it. */
export const PersonRow = Person.omit({ label: true }).extend({
  positions: z.array(PositionRow),
  ...storedSources,
})
export type PersonRow = z.infer<typeof PersonRow>

/** The person of a row, with the positions as they stand on `day`. */
export const toPerson = (row: PersonRow, day: string): Person => ({
  ...row,
  label: labelOf(row, []),
  positions: row.positions.map((position) => toPosition(position, day)),
})
