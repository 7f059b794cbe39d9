import type { DatedValue } from '../domain/partial-date.ts'
import { HoldsAsOf } from '../domain/records/sourced.ts'

/** The first and the last day that a date can mean. */
type Days = Pick<DatedValue, 'earliest' | 'latest'>

/** From when until when a fact holds, as far as documents tell. */
export interface Validity {
  start: Days | null
  /** Null where no document says that it ended. */
  end: Days | null
  /** True where it has ended and nothing says when. */
  endedSometime?: boolean
}

/**
 * Whether a fact held on `day`, `YYYY-MM-DD`; null where it surely did not.
 *
 * A fact that no document ends is taken to hold on. The first and the last day of an uncertain
 * date are still within the uncertainty.
 */
export function holdsAsOf({ start, end, endedSometime }: Validity, day: string): HoldsAsOf | null {
  if (start?.earliest && day < start.earliest) return null
  if (end?.latest && day > end.latest) return null
  if (!start?.latest || endedSometime || (end && !end.earliest)) return 'unknown'
  if (day < start.latest) return 'possible'
  return end?.earliest && day >= end.earliest ? 'possible' : 'certain'
}

/** Whether any of several facts held on `day`: the surest that one of them gives. */
export function anyHoldsAsOf(facts: readonly Validity[], day: string): HoldsAsOf | null {
  const held = new Set(facts.map((fact) => holdsAsOf(fact, day)))
  return HoldsAsOf.options.find((sure) => held.has(sure)) ?? null
}

/** The day that an answer speaks of: the one asked for, else today, UTC. */
export function dayOf(asOf: string | null | undefined): string {
  return asOf ?? new Date().toISOString().slice(0, 10)
}
