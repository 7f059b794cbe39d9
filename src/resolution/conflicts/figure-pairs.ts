import { apartness, canAgree, isNear } from '../../domain/number-range.ts'
import { areApart } from './context.ts'
import { familyOf, firmOf, type Statement } from './figure-groups.ts'

/** How two statements of one group stand to each other, worst first. */
export const PAIR_KINDS = ['value', 'comparator', 'scope', 'precision', 'same'] as const
export type PairKind = (typeof PAIR_KINDS)[number]

/** Numbers of a whole company, of which one period has one. Investments, say, may be many. */
const TOTALS = new Set([
  'volume',
  'ownBrand-volume',
  'exports',
  'revenue',
  'profit',
  'operatingProfit',
  'employees',
  'penetrationRate',
  'grossMargin',
  'operatingMargin',
  'profitMargin',
  'capacityUtilization',
])

/** Farther apart, two numbers of one metric are of different things: a country, a kind of car. */
const SAME_THING_MAX = 2
/** Still farther apart, nobody takes one for the other. */
const SCOPE_MAX = 10

/**
 * How two statements stand to each other; null where they have nothing to do with each other.
 *
 * Only different documents contradict: one that tells two numbers speaks of two things.
 */
export function pairOf(a: Statement, b: Statement): PairKind | null {
  if (a.value === b.value && a.comparator === b.comparator) return 'same'
  const near = isNear(a.value, b.value)
  if (canAgree(a.range, b.range)) return near ? 'precision' : null
  const [firmA, firmB] = [firmOf(a), firmOf(b)]
  if (firmA.length === 0 || firmB.length === 0 || !areApart(a.claims, b.claims)) return null
  if (!TOTALS.has(familyOf(a.metric))) return null

  const areExact = a.comparator === 'eq' && b.comparator === 'eq'
  const factor = apartness(a.value, b.value)
  if (a.metric === b.metric && factor <= SAME_THING_MAX) return areExact ? 'value' : 'comparator'
  // Cars sold and cars delivered differ by some; bounds that exclude each other are another matter.
  if (near) return areExact ? 'scope' : 'comparator'
  return factor <= SCOPE_MAX ? 'scope' : null
}
