import type { DatedValue } from '../../domain/partial-date.ts'

type Day = DatedValue | null | undefined

/** Whether one date is surely before the other; false where one is not known. */
export const isBefore = (a: Day, b: Day): boolean =>
  Boolean(a?.latest && b?.earliest && a.latest < b.earliest)

/** Whether both are known and cannot mean the same day. */
export const areDistinct = (a: Day, b: Day): boolean => isBefore(a, b) || isBefore(b, a)

/** Days from the end of the earlier to the beginning of the later date; 0 where they overlap. */
export function gapDays(a: Day, b: Day): number {
  if (isBefore(b, a)) return gapDays(b, a)
  if (!isBefore(a, b)) return 0
  return (Date.parse(b?.earliest ?? '') - Date.parse(a?.latest ?? '')) / 86_400_000
}
