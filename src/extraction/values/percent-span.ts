import type { Comparator } from '../../domain/codelists.ts'
import { boundsOf } from '../../domain/figure-bounds.ts'
import type { Share } from '../../domain/share.ts'
import { comparatorAt } from './comparators.ts'

/** A percentage in a text, a fraction of a whole, or a split such as 51:49. */
export interface PercentSpan {
  start: number
  end: number
  /** Null for percentage points, for what is over 100, and for a split of unequal parts. */
  share: Share | null
  /** The parts of a split, in percent, as they stand. */
  parts: number[] | null
  /** "2 percentage points", 2个百分点: a difference of shares and no share. */
  isPoints: boolean
}

/** A percentage with the words that compare it; a value over 100 is no share. */
export function compared(
  text: string,
  start: number,
  end: number,
  value: number | null,
  isPoints = false,
): PercentSpan {
  const span = comparatorAt(text, start, end)
  const isMore = ['gt', 'gtApprox'].includes(span.comparator)
  // "More than 100 percent" is growth, and no share of anything.
  const isShare = value !== null && !isPoints && (isMore ? value < 100 : value <= 100)
  const share = isShare ? told(Math.round(value * 100) / 100, span.comparator) : null
  return { start: span.start, end: span.end, share, parts: null, isPoints }
}

/** "Nearly 5" is below 5, "at least 5" from 5 on; "about 5" is taken for 5. */
const told = (value: number, comparator: Comparator): Share =>
  boundsOf(value, comparator) ?? { exact: value }
