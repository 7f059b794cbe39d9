import type { Comparator } from '../../domain/codelists.ts'
import type { Money } from '../../domain/money.ts'
import { comparatorAt } from './comparators.ts'
import { CURRENCY_CODES, CURRENCY_CUE, currencyNamed, PREFIXES, SUFFIX } from './currencies.ts'
import { type NumberToken, numberTokens } from './number-tokens.ts'

/** An amount of money in a text; `money` is null where it is not fully understood. */
export interface MoneySpan {
  start: number
  end: number
  money: Money | null
  comparator: Comparator
}

/** Of `¥` alone: yen or yuan. */
const AMBIGUOUS = 'yen or yuan'
/** A sign with the letters that stick to it, a code or a word; a space may follow. */
const PREFIX = new RegExp(
  String.raw`(?:(?<sign>(?<![\p{L}\p{N}])(?:U\.S\.|[A-Za-z]{1,4} ?(?=¥)|[A-Za-z]{0,4})[$€£¥₩₹₽₺฿₱₫₪](?: ?-)?)|(?<![\p{L}\p{N}.])(?<code>${CURRENCY_CODES.join('|')}|CNH|R[Mm][Bb]|RM|Rs\.?|Rp|Bt|Kč|zł|[Ee]uros?|[Yy]uan)|(?<han>人民[币幣]|美元|欧元)) ?$`,
  'u',
)
/** "US $700m": the country, before the sign. */
const COUNTRY = /(?<![\p{L}])(US|U\.S\.|HK|NT|AU|CA|NZ|SG) $/u
const NAME_AFTER = new RegExp(
  String.raw`^(?<joint>[ -]|[多余餘])?(?<name>${SUFFIX})(?![\p{Script=Latin}\d])`,
  'iu',
)
/** 元 that begins another word: 元素, 元宝, 元旦 … */
const NO_YUAN = /^ ?元(?=[宝素旦年件老首月帅宇器数])/
/** What makes a price of one thing, a rate or a sum for a time of an amount. */
const RATE =
  /^(?:-plus)?(?:-(?!(?:plus|worth|strong|odd)\b)\p{L}| ?\/ ?\p{L}| (?:per|a|an|each|every|apiece|annually|monthly)(?= (?:share|unit|car|vehicle|month|year|day|week|kWh|kilowatt|piece|barrel|person|head|ton|tonne|hour|gallon|litre|liter)\b|(?<=annually|monthly|each|apiece)\b)|每|\/股)/u
const RATE_BEFORE = /(?:每股|单价|每辆|每台|每[年月])(?:作价|约|为|价格|发行价)?$/
/** "-$5 billion", "$-5 billion", "minus 5 million euros": less than nothing is no price. */
const NEGATIVE = /(?:^|[\s(])(?:-|minus )$|^[^\d\s]{0,4} ?-\.?\d/i
/** What may stand between the ends of a range, with the currency of either. */
const NAMED = String.raw` ?(?:${SUFFIX} ?)?`
const JOINT = new RegExp(
  String.raw`^${NAMED}(?:-|~| to |至|到) ?(?:[A-Z]{0,3}[$€£¥₩₹]|[A-Z]{3} ?)?$`,
  'iu',
)
const JOINT_AND = new RegExp(String.raw`^${NAMED}and (?:[A-Z]{0,3}[$€£¥₩₹]|[A-Z]{3} ?)?$`, 'iu')

/**
 * The amounts of money in a text, in order. A number beside a currency is an amount only where
 * prefix, separators, scale, currency and what follows are all understood: "$5-a-share", "X$3",
 * "¥5 billion", "20 pounds" or "$1-2 billion" keep their text alone.
 */
export function findMoney(text: string): MoneySpan[] {
  if (!CURRENCY_CUE.test(text)) return []
  const tokens = numberTokens(text, { money: true })
  const spans: MoneySpan[] = []
  for (let index = 0; index < tokens.length; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]]
    const amount = token ? amountAt(text, token) : null
    if (!token) continue
    if (next && isRange(text, amount?.start ?? token.start, token, next)) {
      const high = amountAt(text, next)
      if (!amount && !high) continue
      const start = amount?.start ?? token.start
      spans.push({ start, end: high?.end ?? next.end, money: null, comparator: 'eq' })
      index++
    } else if (amount) spans.push(amount)
  }
  return spans
}

/** The amount that a number is part of; null where no currency stands beside it. */
function amountAt(text: string, token: NumberToken): MoneySpan | null {
  const before = prefixOf(text, token.start)
  const after = suffixOf(text, token, before !== null)
  if (!before && !after) return null
  const start = before?.start ?? token.start
  const end = after?.end ?? token.end
  const compared = comparatorAt(text, start, end)
  const currency = agreed(before?.currency, after?.currency)
  const isClear = currency !== null && token.value !== null && !isOdd(text, start, end, !after)
  const money = isClear ? { amount: token.value ?? 0, currency } : null
  const isMore = token.isMore || after?.isMore === true
  const comparator = isMore ? 'gt' : compared.comparator
  return { start: compared.start, end: compared.end, money, comparator }
}

/** Whether two numbers are the ends of a range: "$1-2 billion", "between $1 billion and $2 billion". */
function isRange(text: string, start: number, low: NumberToken, high: NumberToken): boolean {
  const lead = text.slice(Math.max(0, start - 9), start)
  const joint = text.slice(low.end, high.start)
  if (/\bbetween $/i.test(lead)) return JOINT_AND.test(joint)
  return (
    JOINT.test(joint) && (!low.hasScale || high.hasScale) && !/(?:\bfrom |[从由自])$/i.test(lead)
  )
}

interface Named {
  /** Null where the words may mean several currencies, or none that is known. */
  currency: string | null
}

function prefixOf(text: string, at: number): (Named & { start: number }) | null {
  const found = PREFIX.exec(text.slice(Math.max(0, at - 12), at))
  if (!found) return null
  const start = Math.max(0, at - 12) + found.index
  const written = found[0].trim()
  const country = written === '$' ? COUNTRY.exec(text.slice(Math.max(0, start - 5), start)) : null
  const name = country ? `${country[1]?.replaceAll('.', '')}$` : written.replace(/ ?(?=¥)/, '')
  const currency =
    (name === '¥' ? AMBIGUOUS : undefined) ??
    PREFIXES.get(name) ??
    PREFIXES.get(name.toUpperCase()) ??
    (CURRENCY_CODES.includes(name) ? name : null)
  return { start: start - (country?.[0].length ?? 0), currency }
}

function suffixOf(
  text: string,
  token: NumberToken,
  hasPrefix: boolean,
): (Named & { end: number; isMore?: boolean }) | null {
  const after = text.slice(token.end, token.end + 48)
  const found = NAME_AFTER.exec(after)
  const name = found?.groups?.name ?? ''
  if (!found || NO_YUAN.test(after)) return null
  // "$5 million for Ford": a sign behind belongs to the next number, unless no number follows.
  if (/^[€£$¥₩₹]$/.test(name) && (hasPrefix || /^\d/.test(after.slice(found[0].length))))
    return null
  const end = token.end + found[0].length
  // "won the race" and "20 pounds" are money only in large or after their own sign.
  if (/^won$/i.test(name))
    return token.hasScale || (token.value ?? 0) >= 1_000 ? { currency: 'KRW', end } : null
  if (/^pounds?$/i.test(name)) return { currency: token.hasScale ? 'GBP' : null, end }
  const isMore = /[多余餘]/.test(found.groups?.joint ?? '')
  return { currency: PREFIXES.get(name) ?? currencyNamed(name), end, isMore }
}

/** The one currency that is named; null where none is, or two are. */
function agreed(
  before: string | null | undefined,
  after: string | null | undefined,
): string | null {
  if (before === undefined) return after ?? null
  if (after === undefined) return before === AMBIGUOUS ? null : before
  // "¥5 billion yuan": the sign alone is ambiguous, the word is not.
  if (before === AMBIGUOUS) return after === 'CNY' || after === 'JPY' ? after : null
  return before === after ? before : null
}

/** Whether what stands around an amount makes it something else: a rate, a part of a word. */
function isOdd(text: string, start: number, end: number, isBare: boolean): boolean {
  const after = text.slice(end, end + 40)
  const before = text.slice(Math.max(0, start - 12), start)
  return (
    NEGATIVE.test(before) ||
    NEGATIVE.test(text.slice(start, end)) ||
    RATE.test(after) ||
    RATE_BEFORE.test(before) ||
    (isBare && /^[\p{Script=Latin}\d]/u.test(after))
  )
}
