import { hanNumber } from './han-numerals.ts'
import { matchesOf } from './matches.ts'

/** How a whole is split: 51:49. */
export interface Split {
  start: number
  end: number
  /** In percent, as they stand. */
  parts: number[]
}

const PART = String.raw`\d{1,2}(?:\.\d+)?`
const DIGITS = new RegExp(
  String.raw`(?<![\d:/.,-])(?<first>${PART})(?:%|percent)?(?<sign> ?[:/-] ?|比|对|對| to )(?<second>${PART})(?:%?\k<sign>(?<third>${PART})(?:%?\k<sign>(?<fourth>${PART}))?)?(?:%| percent| per cent)?(?![\d%]|[:/.,-]\d)`,
  'g',
)
/** What can be split. */
const SHARED =
  /\b(?:split|ratio|joint|venture|JV|owned|owners?|ownership|held|hold|basis|partners?|partnership|stakes?|shares?|equity|shareholders?)\b|合资|股|占比|比例/
const WORDS = /\b(?:fifty[-/ ]fifty|half-and-half)\b/gi
/** 五五开, 七三开: how many tenths each side has. */
const TENTHS =
  /(?<first>[一二三四五六七八九])(?<second>[一二三四五六七八九])开(?!始|发|放|展|业|门|车|店|工)/g

/**
 * The splits in a text whose parts add up to 100: 50:50, 51-49, 60/40, 50比50, 40:30:30.
 * Where the sign between unequal parts may mean a range, a venture or a split has to be near.
 */
export function findSplits(text: string): Split[] {
  const digits = matchesOf(text, DIGITS).flatMap((match) => {
    const { first, second, third, fourth, sign } = match.groups ?? {}
    const parts = [first, second, third, fourth].filter((part) => part !== undefined).map(Number)
    const sum = parts.reduce((total, part) => total + part, 0)
    const end = match.index + match[0].length
    if (Math.abs(sum - 100) > 1e-9) return []
    const isRange = /^ ?(?:[-/]| to) ?$/.test(sign ?? '') && parts[0] !== parts[1]
    const near = text.slice(Math.max(0, match.index - 24), match.index) + text.slice(end, end + 24)
    if (isRange && !SHARED.test(near)) return []
    return [{ start: match.index, end, parts }]
  })
  const words = matchesOf(text, WORDS).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    parts: [50, 50],
  }))
  return [...digits, ...words, ...tenths(text)]
}

function tenths(text: string): Split[] {
  return matchesOf(text, TENTHS).flatMap((match) => {
    const { first = '', second = '' } = match.groups ?? {}
    const parts = [first, second].map((part) => (hanNumber(part) ?? 0) * 10)
    const isWhole = parts[0] !== undefined && parts[1] !== undefined && parts[0] + parts[1] === 100
    return isWhole ? [{ start: match.index, end: match.index + match[0].length, parts }] : []
  })
}
