import type { Comparator } from '../../domain/codelists.ts'
import type { Share } from '../../domain/share.ts'
import { comparatorAt, hanNumber } from './numbers.ts'

/** A percentage in a text, or a split of a whole such as 51:49. */
export interface PercentSpan {
  start: number
  end: number
  /** Null for a split of unequal parts, which is of no one by itself. */
  share: Share | null
  /** The parts of a split, in percent. */
  parts: number[] | null
}

const FRACTIONS: Record<string, number> = {
  half: 50,
  'one half': 50,
  'a half': 50,
  'a third': 100 / 3,
  'one third': 100 / 3,
  'one-third': 100 / 3,
  'two-thirds': 200 / 3,
  'two thirds': 200 / 3,
  'a quarter': 25,
  'one quarter': 25,
  'one-quarter': 25,
  'three-quarters': 75,
  'three quarters': 75,
  'a fifth': 20,
  'one-fifth': 20,
  'a tenth': 10,
  'one-tenth': 10,
}
const WORD = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty(?:-five)?|thirty|forty|forty-nine|fifty(?:-one)?|sixty|seventy|eighty|ninety)`
const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  'forty-nine': 49,
  fifty: 50,
  'fifty-one': 51,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const PERCENT = new RegExp(
  String.raw`(?<![A-Za-z\d.,])(?:(?<digits>\d{1,3}(?:\.\d+)?)|(?<word>${WORD}))(?: |-)?(?:%|percent\b|per cent\b|pct\b)(?! ?(?:age )?points?)|百分之(?<han>[一二三四五六七八九十百]+|\d+(?:\.\d+)?)|(?<cheng>[一二三四五六七八九])成(?!立|功|为|长|本|员|果|熟|交|都)`,
  'giu',
)
const FRACTION = new RegExp(
  String.raw`\b(?<fraction>${Object.keys(FRACTIONS).join('|')})(?= (?:of|stake|share|interest|ownership|the (?:shares|equity))|-owned)`,
  'giu',
)
const SPLIT =
  /(?<![\d:/.,-])(?<a>\d{1,2}(?:\.\d+)?)\s?[:/-]\s?(?<b>\d{1,2}(?:\.\d+)?)(?![\d:/.,-]\d|[\d%])/g

/** The percentages of a text, and splits that add up to a whole. Percentage points are no share. */
export function findPercents(text: string): PercentSpan[] {
  const percents = [...text.matchAll(PERCENT)].flatMap((match) => {
    const { digits, word, han, cheng } = match.groups ?? {}
    const value = digits
      ? Number(digits)
      : word
        ? WORDS[word.toLowerCase()]
        : han
          ? /\d/.test(han)
            ? Number(han)
            : hanNumber(han)
          : (hanNumber(cheng ?? '') ?? 0) * 10
    return value === undefined || value === null ? [] : [spanOf(text, match, value)]
  })
  const fractions = [...text.matchAll(FRACTION)].map((match) =>
    spanOf(text, match, FRACTIONS[(match.groups?.fraction ?? '').toLowerCase()] ?? 0),
  )
  return [...percents, ...fractions, ...splits(text)]
}

function splits(text: string): PercentSpan[] {
  return [...text.matchAll(SPLIT)].flatMap((match): PercentSpan[] => {
    const parts = [Number(match.groups?.a), Number(match.groups?.b)]
    const [first = 0, second = 0] = parts
    if (first + second !== 100) return []
    const share = first === second ? { exact: first } : null
    return [{ start: match.index, end: match.index + match[0].length, share, parts }]
  })
}

function spanOf(text: string, match: RegExpExecArray, value: number): PercentSpan {
  const { comparator, start, end } = comparatorAt(text, match.index, match.index + match[0].length)
  const rounded = Math.round(value * 100) / 100
  return { start, end, share: value <= 100 ? shareOf(rounded, comparator) : null, parts: null }
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
