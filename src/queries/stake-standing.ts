import type { HoldsAsOf } from '../domain/records/sourced.ts'
import { holdsAsOf } from './holds-as-of.ts'
import type { StoredStake } from './rows/ownership-row.ts'

/** How a stake stands on the day that is asked for. */
export interface Standing {
  holdsAsOf: HoldsAsOf
  /** False where it may not be held on that day. */
  certain: boolean
}

type Dated = Pick<StoredStake, 'acquired' | 'ended' | 'onlySold'>

/**
 * How a stake stands on `day`; null where it surely is not held.
 *
 * Without `asOf` one that a document tells the end of is over, whenever that was, unless the end is
 * yet to come; and one that is told as held is held. With `asOf` a day within the uncertainty of its
 * dates makes it uncertain, and so does an end without a date. One without a beginning is taken to
 * be held.
 */
export function standingOf(
  { acquired, ended, onlySold }: Dated,
  asOf: string | null,
  day: string,
): Standing | null {
  const isOver = onlySold || (ended !== null && !(ended.earliest && ended.earliest > day))
  if (asOf === null && isOver) return null
  const held = holdsAsOf({ start: acquired, end: ended, endedSometime: onlySold && !ended }, day)
  if (held === null) return null
  const mayBeOver =
    onlySold && !ended ? true : ended !== null && (!ended.earliest || day >= ended.earliest)
  return { holdsAsOf: held, certain: asOf === null || (held !== 'possible' && !mayBeOver) }
}
