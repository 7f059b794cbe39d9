import type { Comparator } from '../../domain/codelists.ts'
import { comparatorAt } from './comparators.ts'
import { type NumberToken, numberTokens } from './number-tokens.ts'

/** A number in a text, with the words that compare it: "nearly 3.2 million". */
export interface NumberSpan {
  /** Where the whole of it stands, comparing words included. */
  start: number
  end: number
  /** Where the number itself begins. */
  at: number
  /** Null where the words do not give one number: "2-3 million", "1,5 million". */
  value: number | null
  comparator: Comparator
}

/** What joins the ends of a range: "2-3 million", "1.5 to 2 million", 20万至30万. */
const RANGE = /^(?: ?(?:-|~|to|至|到) ?)$/i

const CHANGED = /(?:\bby|rose|fell|up|down|grew|dropped|increased) $|[增减][长加少]?了?$/i

/**
 * The numbers of a text that are no part of a word: counts of cars, terminals, cities. A single
 * English or Chinese word such as "two" is left out, since it mostly points at things named before.
 * A range has one span and no value.
 */
export function findNumbers(text: string, found = numberTokens(text)): NumberSpan[] {
  const tokens = found.filter((token) => isCount(token, text))
  const spans: NumberSpan[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) continue
    const next = tokens[index + 1]
    const isRange = next !== undefined && joins(text, token, next)
    const end = isRange ? next.end : token.end
    const compared = comparatorAt(text, token.start, end)
    const comparator = token.isMore ? 'gt' : compared.comparator
    spans.push({ ...compared, comparator, at: token.start, value: isRange ? null : token.value })
    if (isRange) index++
  }
  return spans
}

/** Whether two numbers are the ends of a range and not a change: "from 2 million to 3 million". */
function joins(text: string, first: NumberToken, second: NumberToken): boolean {
  if (!RANGE.test(text.slice(first.end, second.start))) return false
  if (/\bfrom $|[从由]$/i.test(text.slice(Math.max(0, first.start - 5), first.start))) return false
  // "Fell by 20,000 to 180,000" is a change; "grew by 20,000 to 30,000" may be a range.
  const isFar =
    (second.value ?? 0) > 3 * (first.value ?? 0) || (second.value ?? 0) < (first.value ?? 0)
  if (isFar && CHANGED.test(text.slice(Math.max(0, first.start - 12), first.start))) return false
  return !first.hasScale || second.hasScale
}

function isCount({ start, end, kind, hasScale, value }: NumberToken, text: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  // Times, dates, fractions and tickers: "21:32", "3/4", "7203.T".
  if (/[:/]\d|\.[A-Z]+$/.test(text.slice(start, end))) return false
  if (/[$€£¥₹₩]$/.test(before) || /\p{L}-$/u.test(before) || /第$/.test(before)) return false
  if (kind === 'words') return hasScale || (value ?? 0) > 20
  if (kind === 'han') return hasScale && /[零一二两兩三四五六七八九十]/.test(text.slice(start, end))
  return (
    !/^(?:[\p{Script=Latin}%]|\.\d)/u.test(after) ||
    /^[GT]Wh(?!\p{L})/u.test(text.slice(end, end + 4))
  )
}
