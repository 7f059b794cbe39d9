import { hanNumber } from './han-numerals.ts'
import { wordNumber } from './number-words.ts'

/** A fraction of a whole, in percent. */
export interface Fraction {
  start: number
  end: number
  value: number
}

const DENOMINATORS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
])
/** What a fraction is of; "the first half of 2024" and "a third party" are no shares. */
const OF = String.raw`(?= (?:of(?! (?:the |this |last |next )?(?:year|decade|century|month|\d{4}))\b|(?:its|their|the|all) (?:shares|equity|stake|stock|company|business)|(?:equity )?(?:stake|shareholding|share|interest|ownership|owned))|-(?:owned|stake|share|interest))`
const ENGLISH = new RegExp(
  String.raw`(?<!\b(?:first|second|third|fourth|last|latter|other|next|1st|2nd|in|by) )\b(?:(?:(?<count>one|two|three|four|five|six|seven|eight|nine|an?)[ -])?(?<whole>half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b${OF}`,
  'giu',
)
const CHINESE =
  /(?<parts>[二两三四五六七八九十百]+)分之(?<count>[一二两三四五六七八九十]+)|(?<half>一半|半数)(?=的?(?:股|权益|所有权|份额|控制权|以上|股份|股权))/g

/**
 * The fractions of a text that can be shares: "a third of", "two-thirds", 三分之一.
 *
 * Without a count a fraction other than "half" is an ordinal, and so is "a third stake".
 */
export function findFractions(text: string): Fraction[] {
  const english = [...text.matchAll(ENGLISH)].flatMap((match) => {
    const { count, whole = '' } = match.groups ?? {}
    const parts = DENOMINATORS.get(whole.toLowerCase())
    if (parts === undefined || (!count && parts !== 2)) return []
    const isOrdinal = /^an? /i.test(match[0]) && ![2, 4].includes(parts)
    const after = text.slice(match.index + match[0].length)
    if (isOrdinal && !/^ of\b/.test(after)) return []
    return [spanOf(match, numberOf(count) / parts)]
  })
  const chinese = [...text.matchAll(CHINESE)].flatMap((match) => {
    const { parts, count, half } = match.groups ?? {}
    if (half) return [spanOf(match, 0.5)]
    const whole = parts === '百' ? null : hanNumber(parts ?? '')
    const value = hanNumber(count ?? '')
    return whole && value && value <= whole ? [spanOf(match, value / whole)] : []
  })
  return [...english, ...chinese]
}

const numberOf = (count: string | undefined): number =>
  !count || /^an?$/i.test(count) ? 1 : (wordNumber(count) ?? 1)

function spanOf(match: RegExpExecArray, share: number): Fraction {
  return { start: match.index, end: match.index + match[0].length, value: share * 100 }
}
