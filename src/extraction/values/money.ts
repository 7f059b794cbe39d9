import type { Comparator } from '../../domain/codelists.ts'
import type { Money } from '../../domain/money.ts'
import { comparatorAt, NUMBER, numberIn } from './numbers.ts'

/** An amount of money in a text; `money` is null where it is not fully understood. */
export interface MoneySpan {
  start: number
  end: number
  money: Money | null
  comparator: Comparator
}

const PREFIXES: Record<string, string> = {
  US$: 'USD',
  'US $': 'USD',
  $: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  R$: 'BRL',
  NZ$: 'NZD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  Rs: 'INR',
  'Rs.': 'INR',
  RMB: 'CNY',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
}
const CODES =
  'USD EUR GBP JPY CNY KRW INR HKD CHF SEK NOK DKK AUD CAD BRL MXN THB IDR MYR SGD TWD TRY RUB ZAR PLN CZK HUF VND SAR AED'.split(
    ' ',
  )
const NAMES: [RegExp, string][] = [
  [/^ ?(?:Australian dollars?)/i, 'AUD'],
  [/^ ?(?:Canadian dollars?)/i, 'CAD'],
  [/^ ?(?:Hong Kong dollars?)/i, 'HKD'],
  [/^ ?(?:Taiwan(?:ese)? dollars?|New Taiwan dollars?)/i, 'TWD'],
  [/^ ?(?:Singapore dollars?)/i, 'SGD'],
  [/^ ?(?:U\.?S\.? dollars?|American dollars?|dollars?)/i, 'USD'],
  [/^ ?(?:euros?)/i, 'EUR'],
  [/^ ?(?:pounds?(?: sterling)?|sterling)/i, 'GBP'],
  [/^ ?(?:Japanese yen|yen)/i, 'JPY'],
  [/^ ?(?:Chinese yuan|yuan|renminbi|RMB)/i, 'CNY'],
  [/^ ?(?:South Korean won|Korean won|won)(?! the| a|\w)/i, 'KRW'],
  [/^ ?(?:Indian rupees?|rupees?)/i, 'INR'],
  [/^ ?(?:Swiss francs?)/i, 'CHF'],
  [/^ ?(?:Swedish (?:kronor|kronas?|crowns?)|kronor)/i, 'SEK'],
  [/^ ?(?:Norwegian (?:kroner|crowns?))/i, 'NOK'],
  [/^ ?(?:baht)/i, 'THB'],
  [/^ ?(?:ringgit)/i, 'MYR'],
  [/^ ?(?:rou?bles?)/i, 'RUB'],
  [/^ ?(?:Turkish liras?|liras?)/i, 'TRY'],
  [/^ ?(?:reais|Brazilian reais)/i, 'BRL'],
  [/^ ?(?:rand)\b/i, 'ZAR'],
  [/^(?:元人民币|人民币|元)(?!宝)/, 'CNY'],
  [/^美元/, 'USD'],
  [/^欧元/, 'EUR'],
  [/^日元/, 'JPY'],
  [/^英镑/, 'GBP'],
  [/^(?:港元|港币)/, 'HKD'],
  [/^韩元/, 'KRW'],
  [/^(?:印度)?卢比/, 'INR'],
  [/^瑞士法郎/, 'CHF'],
  [/^(?:新台币|台币)/, 'TWD'],
  [/^加元/, 'CAD'],
  [/^澳元/, 'AUD'],
  [/^卢布/, 'RUB'],
  [/^泰铢/, 'THB'],
  [/^林吉特/, 'MYR'],
  [/^瑞典克朗/, 'SEK'],
]
const ANY = new RegExp(
  String.raw`(?<prefix>(?<![A-Za-z])(?:US |[A-Za-z]{1,4})?[$€£¥₹₩] ?|(?<![\p{L}])(?:RMB|Rs\.?|${CODES.join('|')}) ?|人民币)?${NUMBER}(?<after>[^\d\s,.;:)]{0,1})`,
  'gu',
)

/**
 * The amounts of money in a text. A number beside a currency is an amount only where its prefix,
 * scale and suffix are all understood; "$5-a-share", "X$3" or "$1-2 billion" keep their text alone.
 */
export function findMoney(text: string): MoneySpan[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const groups = match.groups ?? {}
    const prefix = (groups.prefix ?? '').trim()
    const start = match.index
    const numberEnd = start + match[0].length - (groups.after ?? '').length
    const named = nameAfter(text.slice(numberEnd))
    if (!prefix && !named) return []
    const end = numberEnd + (named?.length ?? 0)
    const compared = comparatorAt(text, start, end)
    const amount = numberIn(groups)
    const currency = currencyOf(prefix, named?.currency)
    const odd = isOdd(text, start, end, named === null)
    const money = amount !== null && currency && !odd ? { amount, currency } : null
    return [{ start: compared.start, end: compared.end, money, comparator: compared.comparator }]
  })
}

function nameAfter(after: string): { currency: string; length: number } | null {
  const joined = after.replace(/^-(?=euro|dollar|yuan|yen|won|rupee)/, ' ')
  for (const [words, currency] of NAMES) {
    const found = words.exec(joined)
    if (found && !/^[a-z]/i.test(joined.slice(found[0].length))) {
      return { currency, length: found[0].length }
    }
  }
  return null
}

function currencyOf(prefix: string, named: string | undefined): string | null {
  if (!prefix) return named ?? null
  const stated = prefix === '人民币' ? 'CNY' : CODES.includes(prefix) ? prefix : PREFIXES[prefix]
  if (stated === undefined) return null
  // "US$5 million dollars" agrees with itself; "$5 million yuan" does not.
  return named === undefined || named === stated ? stated : null
}

/** Whether what stands around an amount makes it something else: a range, a rate, a unit price. */
function isOdd(text: string, start: number, end: number, bare: boolean): boolean {
  const after = text.slice(end, end + 24)
  const before = text.slice(Math.max(0, start - 2), start)
  return (
    /^(?:-[a-z\d]|–\d| ?(?:per|a|an|each|apiece)[ -](?:share|unit|car|vehicle|month|year|kWh|piece|barrel)| ?\/|每股)/i.test(
      after,
    ) ||
    (bare && /^[\p{L}\d]/u.test(after)) ||
    /[\p{L}\d]$/u.test(
      before.trimEnd() === before && /[$€£¥₹₩]/.test(text[start] ?? '') ? before : '',
    ) ||
    /\d(?:-| to )$/.test(text.slice(Math.max(0, start - 5), start)) ||
    /^ ?(?:to|-) ?[$€£¥]?\d/.test(after)
  )
}
