import type { Comparator } from '../../domain/codelists.ts'
import type { Share } from '../../domain/share.ts'
import { comparatorAt } from './comparators.ts'
import { findFractions } from './fractions.ts'
import { hanNumber } from './han-numerals.ts'
import { type NumberToken, numberTokens } from './number-tokens.ts'
import { findSplits } from './splits.ts'

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

const SIGN =
  /^(?: |-)?(?:%|percent(?:age)?(?![a-z])|per[ -]cent(?![a-z])|pct(?![a-z])|pc(?![a-z]))/i
const POINTS =
  /^(?: |-)?(?:(?:%|percent(?:age)?|per cent(?:age)?)(?: |-)?points?|个百分点|個百分點)/i
const HAN_BEFORE = /百分之 ?$/
/** 三成 and 三成五, but not 三成立 and what else 成 begins. */
const CHENG =
  /(?<![\d.])(?<tens>[一二两三四五六七八九])成(?<ones>[一二三四五六七八九半])?(?![立功为為长長本员員果熟交都就品分绩績型因败敗千万])/g
/** What joins the ends of a range: "20 to 25 percent", 20%-25%. */
const BETWEEN = /^(?: ?(?:-|~|to|至|到) ?)$/i

/**
 * The percentages of a text, its fractions of a whole, and splits that add up to 100, in order.
 * A range is one share with two bounds.
 */
export function findPercents(text: string): PercentSpan[] {
  const spans = [...percentages(text), ...tenths(text)]
  const others = [
    ...findFractions(text).map(({ start, end, value }) => compared(text, start, end, value)),
    ...findSplits(text).map(
      ({ start, end, parts }): PercentSpan => ({
        start,
        end,
        share: parts.every((part) => part === parts[0]) ? exactly(parts[0] ?? 0) : null,
        parts,
        isPoints: false,
      }),
    ),
  ]
  const free = others.filter((one) =>
    spans.every((two) => one.end <= two.start || two.end <= one.start),
  )
  return [...spans, ...free].toSorted((a, b) => a.start - b.start)
}

/** A percentage as a share: "nearly 5" is below 5, "at least 5" from 5 on. */
export function shareOf(value: number, comparator: Comparator): Share {
  switch (comparator) {
    case 'lt':
    case 'ltApprox':
      return { exclusiveMaximum: value }
    case 'lte':
      return { maximum: value }
    case 'gt':
    case 'gtApprox':
      return { exclusiveMinimum: value }
    case 'gte':
      return { minimum: value }
    default:
      return { exact: value }
  }
}

interface Percentage {
  start: number
  end: number
  value: number | null
  isPoints: boolean
}

function percentages(text: string): PercentSpan[] {
  const tokens = numberTokens(text)
  const spans: PercentSpan[] = []
  for (const [index, token] of tokens.entries()) {
    const found = percentageAt(text, token)
    if (!found) continue
    const low = lowEnd(text, tokens[index - 1], found)
    // The low end had a sign of its own, and was read already: 20%-25%.
    if (low && (spans.at(-1)?.end ?? 0) > low.start) spans.pop()
    if (low?.isRange) spans.push(range(text, low, found))
    else {
      if (low) spans.push(compared(text, low.start, low.end, low.value))
      spans.push(compared(text, found.start, found.end, found.value, found.isPoints))
    }
  }
  return spans
}

function percentageAt(text: string, token: NumberToken): Percentage | null {
  const { start, end, value, hasScale, isMore } = token
  const before = HAN_BEFORE.exec(text.slice(Math.max(0, start - 5), start))
  if (before && (token.kind === 'han' || token.kind === 'digits')) {
    const written = token.kind === 'han' ? hanNumber(text.slice(start, end)) : value
    return { start: start - before[0].length, end, value: written, isPoints: false }
  }
  const after = text.slice(end, end + 24)
  const points = POINTS.exec(after)
  if (points) return { start, end: end + points[0].length, value, isPoints: true }
  const sign = SIGN.exec(after)
  if (!sign || hasScale || isMore || token.kind === 'han') return null
  const isNegative = /(?:^|[\s(])-$/.test(text.slice(Math.max(0, start - 2), start))
  return { start, end: end + sign[0].length, value: isNegative ? null : value, isPoints: false }
}

/** The number before, where the sign is that of both: "20 to 25 percent", "from 20 to 25 percent". */
function lowEnd(
  text: string,
  before: NumberToken | undefined,
  high: Percentage,
): (Percentage & { isRange: boolean }) | null {
  if (!before || before.value === null || high.value === null || high.isPoints) return null
  const sign = SIGN.exec(text.slice(before.end, before.end + 16))
  const end = before.end + (sign?.[0].length ?? 0)
  const joint = text.slice(end, high.start)
  const lead = text.slice(Math.max(0, before.start - 9), before.start)
  const isBetween = /between $/i.test(lead) && /^ and $/.test(joint)
  if (!isBetween && !BETWEEN.test(joint)) return null
  // A rise from one share to another has two shares, and no bounds.
  const isRange = !/(?:from |[从由自])$/i.test(lead) && before.value < high.value
  return { start: before.start, end, value: before.value, isPoints: false, isRange }
}

function range(text: string, low: Percentage, high: Percentage): PercentSpan {
  const lead = /between $/i.exec(text.slice(Math.max(0, low.start - 8), low.start))?.[0].length ?? 0
  const isShare = low.value !== null && high.value !== null && high.value <= 100
  const share = isShare ? { minimum: low.value ?? 0, maximum: high.value ?? 100 } : null
  return { start: low.start - lead, end: high.end, share, parts: null, isPoints: false }
}

function tenths(text: string): PercentSpan[] {
  return [...text.matchAll(CHENG)].map((match) => {
    const { tens = '', ones } = match.groups ?? {}
    const value = (hanNumber(tens) ?? 0) * 10 + (ones === '半' ? 5 : (hanNumber(ones ?? '') ?? 0))
    return compared(text, match.index, match.index + match[0].length, value)
  })
}

function compared(
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
  const share = isShare ? shareOf(Math.round(value * 100) / 100, span.comparator) : null
  return { start: span.start, end: span.end, share, parts: null, isPoints }
}

const exactly = (value: number): Share => ({ exact: value })
