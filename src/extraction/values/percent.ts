import { findFractions } from './fractions.ts'
import { findMajorities } from './han-fractions.ts'
import { hanNumber } from './han-numerals.ts'
import { type NumberToken, numberTokens } from './number-tokens.ts'
import { partsOfPercent, tenths } from './percent-parts.ts'
import { compared, type PercentSpan } from './percent-span.ts'
import { newPlaces } from './places.ts'
import { findSplits } from './splits.ts'

const SIGN =
  /^(?: |-)?(?:%|percent(?:age)?(?![a-z])|per[ -]cent(?![a-z])|pct(?![a-z])|pc(?![a-z]))/i
const POINTS =
  /^(?: |-)?(?:(?:%|percent(?:age)?|per cent(?:age)?|basis)(?: |-)?points?|pp(?:ts?)?(?![a-z])|bps(?![a-z])|个百分点|個百分點|个基点)/i
const HAN_BEFORE = /百分之 ?$/
/** What joins the ends of a range: "20 to 25 percent", 20%-25%. */
const BETWEEN = /^(?: ?(?:-|~|to|至|到) ?)$/i

/**
 * The percentages of a text, its fractions of a whole, and splits that add up to 100, in order.
 * A range is one share with two bounds.
 */
export function findPercents(text: string, tokens = numberTokens(text)): PercentSpan[] {
  if (!CUE.test(text)) return []
  const spans = [...percentages(text, tokens), ...tenths(text)]
  const others = [
    ...findMajorities(text).map(
      ({ start, end }): PercentSpan => ({
        start,
        end,
        share: { exclusiveMinimum: 50 },
        parts: null,
        isPoints: false,
      }),
    ),
    ...findFractions(text).map(({ start, end, value }) => compared(text, start, end, value)),
    ...findSplits(text).map(
      ({ start, end, parts }): PercentSpan => ({
        start,
        end,
        share: parts.every((part) => part === parts[0]) ? { exact: parts[0] ?? 0 } : null,
        parts,
        isPoints: false,
      }),
    ),
  ]
  // "A quarter of one percent" is no one percent, and 51%:49% is one split.
  const first = [
    ...partsOfPercent(text),
    ...others.filter(({ start, end }) => isRatio(text.slice(start, end))),
  ]
  const kept = [...first, ...spans, ...others].filter(newPlaces(text.length))
  return kept.toSorted((a, b) => a.start - b.start)
}

/** A cheap test: without one of these there is no share to read. */
const CUE =
  /[%百成半开]|分之|个基点|[\d ]p(?:c|pt?|pts|ct)\b|bps|per ?-?cent|basis point|hal(?:f|ves)\b|quarter|third|(?:four|fif|six|seven|eigh|nin|ten)th|fifty|\d ?(?:[:/-]|比|对|對|to) ?\d/i

const isRatio = (words: string) => /^[\d.]+ ?%? ?[:比对對]/.test(words)

interface Percentage {
  start: number
  end: number
  value: number | null
  isPoints: boolean
}

function percentages(text: string, tokens: NumberToken[]): PercentSpan[] {
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
    const words = text.slice(start, end)
    const written = token.kind !== 'han' ? value : words === '百' ? 100 : hanNumber(words)
    return { start: start - before[0].length, end, value: written, isPoints: false }
  }
  // "20-odd percent" is more than 20, and no one share.
  const odd = /^[ -]odd(?= |-)/.exec(text.slice(end, end + 5))?.[0].length ?? 0
  const after = text.slice(end + odd, end + 28)
  const points = POINTS.exec(after)
  if (points) return { start, end: end + points[0].length, value, isPoints: true }
  const sign = SIGN.exec(after)
  if (!sign || hasScale || isMore || token.kind === 'han') return null
  const isNegative = /(?:^|[\s(])-$/.test(text.slice(Math.max(0, start - 2), start))
  const isRead = !isNegative && odd === 0
  return { start, end: end + odd + sign[0].length, value: isRead ? value : null, isPoints: false }
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
