import { hanNumber } from './han-numerals.ts'
import { matchesOf } from './matches.ts'
import { wordNumber } from './number-words.ts'
import { compared, type PercentSpan } from './percent-span.ts'

/** "Half a percent", "a quarter of one percent": a part of a hundredth. */
const PART_OF_PERCENT =
  /(?<!\band[ -](?:one[ -])?)(?<!\d )\b(?:(?<count>one|two|three|an?)[ -])?(?<!\band[ -]an?[ -])(?<whole>half|quarter|third|fifth|tenth)s?(?: of)?(?: (?:an?|one|1))? ?-?(?:percent(?:age)?|per cent|pct|%)(?<points> points?)?/gi
const WHOLES = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
])
/** 三成, 三成五 and 三四成, but not 三成立 and what else 成 begins. */
const CHENG =
  /(?<![\d.零一二两三四五六七八九十])(?<low>[一二三四五六七八])?(?<tens>[一二两三四五六七八九])成(?<ones>[一二三四五六七八九半])?(?![立功为為长長本员員果熟交都就品分绩績型因败敗千万])/g
/** Parts of one percent: "a quarter of a percent" is 0.25. */
export function partsOfPercent(text: string): PercentSpan[] {
  return matchesOf(text, PART_OF_PERCENT).map((match) => {
    const { count, whole = '', points } = match.groups ?? {}
    const parts = WHOLES.get(whole.toLowerCase()) ?? 1
    const value = (!count || /^an?$/i.test(count) ? 1 : (wordNumber(count) ?? 1)) / parts
    const [start, end] = [match.index, match.index + match[0].length]
    return compared(text, start, end, value, points !== undefined)
  })
}

/** Shares in tenths, as Chinese tells them. */
export function tenths(text: string): PercentSpan[] {
  return matchesOf(text, CHENG).map((match) => {
    const { low, tens = '', ones } = match.groups ?? {}
    const value = (hanNumber(tens) ?? 0) * 10 + (ones === '半' ? 5 : (hanNumber(ones ?? '') ?? 0))
    const [start, end] = [match.index, match.index + match[0].length]
    if (!low) return compared(text, start, end, value)
    // 三四成 is between three and four tenths; 三五成 is not read.
    const minimum = (hanNumber(low) ?? 0) * 10
    const share = value - minimum === 10 ? { minimum, maximum: value } : null
    return { start, end, share, parts: null, isPoints: false }
  })
}
