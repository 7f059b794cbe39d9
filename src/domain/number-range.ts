import type { Comparator } from './codelists.ts'
import type { Share } from './share.ts'

/** The numbers that a statement can mean. */
export interface Range {
  low: number
  high: number
  /** Whether `low` and `high` themselves are out. */
  above: boolean
  below: boolean
}

/** How far "nearly" and "just over" reach, and "about" to each side. */
const NEARLY = 0.1
const ABOUT = 0.05
/** A stated value is rounded by at most this part of itself, a percentage by half a point. */
const ROUNDING_MAX = 0.025
const PERCENT_ROUNDING_MAX = 0.5

/**
 * What a number and its comparator can mean. A plain number stands for all that it is the rounding
 * of: "3.2 million" for 3.15 to 3.25 million, "293,724" for itself.
 */
export function rangeOf(value: number, comparator: Comparator, unit: string): Range {
  if (value < 0) {
    const { low, high, above, below } = rangeOf(-value, comparator, unit)
    return { low: -high, high: -low, above: below, below: above }
  }
  switch (comparator) {
    case 'eq': {
      const half = roundingOf(value, unit)
      return { low: value - half, high: value + half, above: false, below: half > 0 }
    }
    case 'approx':
      return closed(value * (1 - ABOUT), value * (1 + ABOUT))
    case 'ltApprox':
      return { low: value * (1 - NEARLY), high: value, above: false, below: true }
    case 'gtApprox':
      return { low: value, high: value * (1 + NEARLY), above: true, below: false }
    case 'lt':
      return { low: 0, high: value, above: false, below: true }
    case 'lte':
      return closed(0, value)
    case 'gt':
      return { low: value, high: Number.POSITIVE_INFINITY, above: true, below: false }
    case 'gte':
      return closed(value, Number.POSITIVE_INFINITY)
  }
}

/** What a share can mean: an exact one its rounding, else its bounds. */
export function rangeOfShare(share: Share): Range {
  if (share.exact !== undefined) return rangeOf(share.exact, 'eq', 'percent')
  return {
    low: share.exclusiveMinimum ?? share.minimum ?? 0,
    high: share.exclusiveMaximum ?? share.maximum ?? 100,
    above: share.exclusiveMinimum !== undefined,
    below: share.exclusiveMaximum !== undefined,
  }
}

/** Whether two statements can both be true. */
export const canAgree = (a: Range, b: Range): boolean => reaches(a, b) && reaches(b, a)

/** Whether `value` itself is one of the numbers. */
export const holds = ({ low, high, above, below }: Range, value: number): boolean =>
  (above ? value > low : value >= low) && (below ? value < high : value <= high)

/** How much a statement leaves open. */
export const widthOf = ({ low, high }: Range): number => high - low

/** Whether two numbers are within a tenth of each other. */
export const isNear = (a: number, b: number): boolean => apartness(a, b) <= 1 / (1 - NEARLY)

/** By which factor the larger of two numbers exceeds the smaller. */
export function apartness(a: number, b: number): number {
  if (a === b) return 1
  if (Math.sign(a) !== Math.sign(b)) return Number.POSITIVE_INFINITY
  const [small = 0, large = 0] = [Math.abs(a), Math.abs(b)].toSorted((x, y) => x - y)
  return large / small
}

const closed = (low: number, high: number): Range => ({ low, high, above: false, below: false })

const reaches = (a: Range, b: Range): boolean =>
  a.below || b.above ? a.high > b.low : a.high >= b.low

/** Half of the last digit that is stated. */
function roundingOf(value: number, unit: string): number {
  const limit = unit === 'percent' ? PERCENT_ROUNDING_MAX : value * ROUNDING_MAX
  return Math.min(lastPlaceOf(value) / 2, limit)
}

/** The place of the last digit that is not 0: 100,000 of 3,200,000 and 0.01 of 4.99. */
function lastPlaceOf(value: number): number {
  const decimals = /^\d+\.(\d+)$/.exec(String(value))?.[1]
  if (decimals) return 10 ** -decimals.length
  if (value === 0 || !Number.isSafeInteger(value)) return 0
  let place = 1
  while (value % (place * 10) === 0) place *= 10
  return place
}
