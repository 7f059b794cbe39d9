import {
  type DatedValue,
  datedValue,
  type PartialDate,
  unresolvedDate,
} from '../../domain/partial-date.ts'
import { hanNumber } from './numbers.ts'

/** A date in a text, with its words. */
export interface DateSpan {
  start: number
  end: number
  date: DatedValue
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = String.raw`(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const YEAR = String.raw`(?<year>(?:19[0-9]|20[0-4])\d)`
const DAY = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`
const QUARTER = 'first|second|third|fourth|last|final'
const NO_UNIT = String.raw`(?!,\d|\.\d|[\d%]| ?(?:units?|vehicles?|cars?|trucks?|km|kilomet\w+|miles?|people|employees|jobs|workers|stores|dealers|patents|megawatts?|MW|GWh|kWh|yuan|euros?|dollars?|pieces|hours|辆|台|人|公里|家|万|亿|款|个)|-\w)`

interface Form {
  expression: RegExp
  read(groups: Record<string, string | undefined>, anchor: string | null): PartialDate | null
}

const FORMS: Form[] = [
  { expression: new RegExp(String.raw`\b${MONTH} ${DAY},? ${YEAR}\b`, 'g'), read: dayOf },
  { expression: new RegExp(String.raw`\b${DAY} (?:of )?${MONTH},? ${YEAR}\b`, 'g'), read: dayOf },
  {
    expression: new RegExp(
      String.raw`(?<!\d)${YEAR}[-/.](?<m>[01]?\d)[-/.](?<day>[0-3]?\d)(?!\d)`,
      'g',
    ),
    read: dayOf,
  },
  {
    expression: new RegExp(
      String.raw`(?<!\d)${YEAR}年(?<m>1[0-2]|0?[1-9])月(?<day>[0-3]?\d)[日号]`,
      'g',
    ),
    read: dayOf,
  },
  {
    expression: new RegExp(
      String.raw`\b(?:early |mid-|late |mid )?${MONTH},? (?:of )?${YEAR}\b`,
      'g',
    ),
    read: monthOf,
  },
  {
    expression: new RegExp(
      String.raw`(?<!\d)${YEAR}年(?<m>1[0-2]|0?[1-9])月(?:份|底|初|中旬|上旬|下旬)?`,
      'g',
    ),
    read: monthOf,
  },
  {
    expression: new RegExp(
      String.raw`\b(?:Q(?<q>[1-4]) (?:of )?|(?<nth>${QUARTER}) quarter (?:of |in )?)${YEAR}\b|\b${YEAR}'?s? (?:Q(?<q>[1-4])|(?<nth>${QUARTER}) quarter)\b`,
      'gi',
    ),
    read: quarterOf,
  },
  {
    expression: new RegExp(String.raw`(?<!\d)${YEAR}年第?(?<han>[一二三四1-4])季度`, 'g'),
    read: quarterOf,
  },
  {
    expression: new RegExp(
      String.raw`(?<!\d)${YEAR}(?:财年|年(?:底|初|末|中|上半年|下半年|全年|度)?)(?![\u4e00-\u9fff]{0,2}月)`,
      'g',
    ),
    read: yearOf,
  },
  {
    expression: new RegExp(
      String.raw`\b(?:the )?(?:fiscal(?: year)?|FY|financial year)[ -]?${YEAR}\b`,
      'g',
    ),
    read: yearOf,
  },
  {
    expression: new RegExp(
      String.raw`\b(?:the )?(?:early|mid|late|end of|start of|beginning of|(?:first|second) half of|H[12])[ -](?:in )?${YEAR}\b${NO_UNIT}`,
      'gi',
    ),
    read: yearOf,
  },
  {
    expression: new RegExp(
      String.raw`(?<![\d.,$€£¥A-Za-z-])${YEAR}(?!\p{Script=Latin})${NO_UNIT}`,
      'gu',
    ),
    read: yearOf,
  },
  {
    expression: new RegExp(String.raw`\b${MONTH} ${DAY}\b(?!,? \d{4}|[.,]\d|\d)`, 'g'),
    read: dayWithoutYear,
  },
  { expression: /(?<![\d年])(?<m>1[0-2]|0?[1-9])月(?<day>[0-3]?\d)[日号]/g, read: dayWithoutYear },
  { expression: /\b(?:earlier )?this year\b|今年/g, read: yearsBack(0) },
  {
    expression: /\b(?:late |early )?last year\b|\bthe (?:past|previous) year\b|去年/g,
    read: yearsBack(1),
  },
  { expression: /\bnext year\b|明年/g, read: yearsBack(-1) },
  {
    expression:
      /\b(?:(?<count>\d{1,2})|(?<word>one|two|three|four|five|six|seven|eight|nine|ten)|(?<a>a)) years? (?:ago|earlier)\b|(?<hanYears>[一二两三四五六七八九十\d]{1,2})年前/g,
    read: someYearsAgo,
  },
  {
    expression:
      /\byesterday\b|\btoday\b|\b(?:last|this|next) (?:week|month|quarter)\b|\brecently\b|\b(?:a|two|three|several|few) (?:weeks?|months?|days?) ago\b|近日|日前|昨日|昨天|今日|上周|本周|上月|本月|近期|最近|不久前/g,
    read: () => null,
  },
  {
    expression: new RegExp(
      String.raw`\b(?:the )?(?:${QUARTER}) quarter(?: of the year)?\b|第[一二三四]季度`,
      'gi',
    ),
    read: () => null,
  },
]

const COUNTS: Record<string, number> = {
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
}

/**
 * The dates of a text, in its order. What does not name a year ("last year", "March 3") is resolved
 * only by `publishedOn`, the day of the document; without one it keeps its words alone.
 */
export function findDates(text: string, publishedOn: string | null): DateSpan[] {
  const spans: DateSpan[] = []
  for (const { expression, read } of FORMS) {
    for (const match of text.matchAll(expression)) {
      const start = match.index
      const end = start + match[0].length
      if (spans.some((span) => start < span.end && span.start < end)) continue
      const date = read(match.groups ?? {}, publishedOn)
      spans.push({ start, end, date: date ? datedValue(date, match[0]) : unresolvedDate(match[0]) })
    }
  }
  return spans.toSorted((a, b) => a.start - b.start)
}

function monthNumber({ month, m }: Record<string, string | undefined>): number {
  return month ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(m)
}

function dayOf(groups: Record<string, string | undefined>): PartialDate | null {
  const [year, month, day] = [Number(groups.year), monthNumber(groups), Number(groups.day)]
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? `${year}-${two(month)}-${two(day)}` : null
}

function monthOf(groups: Record<string, string | undefined>): PartialDate | null {
  return `${groups.year}-${two(monthNumber(groups))}`
}

function yearOf({ year }: Record<string, string | undefined>): PartialDate | null {
  return year ?? null
}

function quarterOf({ year, q, nth, han }: Record<string, string | undefined>): PartialDate | null {
  const words = ['first', 'second', 'third', 'fourth']
  const number = q
    ? Number(q)
    : nth
      ? words.indexOf(nth.toLowerCase()) + 1 || 4
      : /\d/.test(han ?? '')
        ? Number(han)
        : hanNumber(han ?? '')
  return number ? `${year}-Q${number}` : null
}

/** The last such day at or before the document's own day. */
function dayWithoutYear(
  groups: Record<string, string | undefined>,
  anchor: string | null,
): PartialDate | null {
  if (!anchor) return null
  const year = Number(anchor.slice(0, 4))
  const same = dayOf({ ...groups, year: String(year) })
  return same && same <= anchor ? same : dayOf({ ...groups, year: String(year - 1) })
}

function yearsBack(years: number) {
  return (_: Record<string, string | undefined>, anchor: string | null): PartialDate | null =>
    anchor ? String(Number(anchor.slice(0, 4)) - years) : null
}

function someYearsAgo(
  { count, word, a, hanYears }: Record<string, string | undefined>,
  anchor: string | null,
) {
  const years = count
    ? Number(count)
    : word
      ? COUNTS[word]
      : a
        ? 1
        : /\d/.test(hanYears ?? '')
          ? Number(hanYears)
          : hanNumber(hanYears ?? '')
  return years ? yearsBack(years)({}, anchor) : null
}

const two = (value: number) => String(value).padStart(2, '0')
