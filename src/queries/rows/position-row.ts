import type { z } from 'zod'
import { Position } from '../../domain/records/position.ts'
import { holdsAsOf } from '../holds-as-of.ts'
import { StoredDate, StoredReference, storedSources } from '../stored.ts'

/** A position as the queries for positions return it. */
export const PositionRow = Position.omit({ label: true, holdsAsOf: true }).extend({
  person: StoredReference,
  company: StoredReference,
  started: StoredDate,
  ended: StoredDate,
  ...storedSources,
})
export type PositionRow = z.infer<typeof PositionRow>

/** The position of a row, as it stands on `day`. */
export function toPosition(row: PositionRow, day: string): Position {
  const { person, role, company, started, ended } = row
  return {
    ...row,
    label: `${person.label}, ${role}, ${company.label}`,
    holdsAsOf: holdsAsOf({ start: started, end: ended }, day),
  }
}
