import { type DatedValue, datedValue, unresolvedDate } from '../../domain/partial-date.ts'
import {
  dayOf,
  daysBefore,
  lastDay,
  lastMonth,
  lastWeekday,
  monthOf,
  monthsBefore,
  quarterOf,
  yearOf,
  yearsBefore,
} from './calendar.ts'
import { cuesOf, type DateForm } from './date-form.ts'
import { DATE_FORMS } from './date-forms.ts'
import { hanNumber } from './han-numerals.ts'
import { matchesOf } from './matches.ts'
import { wordNumber } from './number-words.ts'
import { newPlaces } from './places.ts'

/** A date in a text, with its words. */
export interface DateSpan {
  start: number
  end: number
  date: DatedValue
  /** What the words name where they name no year: "March 3", "in October". */
  partial: { month: number; day: number | null } | null
}

type Groups = Record<string, string | undefined>

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')
const QUARTERS = ['first', 'second', 'third', 'fourth']
const RELATIVE: Record<string, number> = { this: 0, last: 1, next: -1, 今: 0, 去: 1, 前: 2, 明: -1 }
/** Of what is still to come, the last such day before the document is not the one that is meant. */
const FUTURE =
  /\b(?:will|would|plans?|planned|planning|expect(?:s|ed)?|scheduled|set to|aims?|due|upcoming|shall|is to|are to|to be)\b|将|預計|预计|计划|拟|预期|有望/
/** "Euro 2024", "Auto Shanghai 2025", "Peugeot 2008": a year that is part of a name. */
const NAME_BEFORE = /(?<![.!?]\s)(?<!^)\b\p{Lu}[\p{L}\p{N}]* $/u
const NO_NAME =
  /\b(?:In|Since|By|Until|From|During|Before|After|Between|Through|Of|For|And|To|Early|Late|Mid|The|Back|Fiscal|Spring|Summer|Autumn|Fall|Winter|Around|About|Circa|Till|Year|CY|As) $/
/** "more than 2000", "¥2000": a number and no year. */
const COUNTED =
  /(?:\b(?:more than|less than|fewer than|at least|up to|nearly|almost|some|exceeding|no\.?|number) |[超近约逾达过第])$/i

/**
 * The dates of a text, in order. Words that name no year ("last year", "March 3", "on Monday") are
 * resolved only by `publishedOn`, the day of the document, `YYYY-MM-DD`; without one, or where they
 * speak of what is to come, they keep their words alone. Weeks and "recently" are never resolved.
 */
export function findDates(text: string, publishedOn: string | null): DateSpan[] {
  const spans: DateSpan[] = []
  const has = cuesOf(text)
  const take = newPlaces(text.length)
  for (const form of DATE_FORMS) {
    if (!has(form.needs)) continue
    for (const match of matchesOf(text, form.expression)) {
      const start = match.index
      const end = start + match[0].length
      if (form.kind === 'year' && isNoYear(text, match)) continue
      if (!take({ start, end })) continue
      spans.push({ start, end, ...read(form, match, publishedOn, text) })
    }
  }
  return spans.toSorted((a, b) => a.start - b.start)
}

function isNoYear(text: string, match: RegExpExecArray): boolean {
  if (!/^\d{4}$/.test(match[0])) return false
  const before = text.slice(Math.max(0, match.index - 24), match.index)
  return COUNTED.test(before) || (NAME_BEFORE.test(before) && !NO_NAME.test(before))
}

function read(
  form: DateForm,
  match: RegExpExecArray,
  publishedOn: string | null,
  text: string,
): Pick<DateSpan, 'date' | 'partial'> {
  const groups = match.groups ?? {}
  // What is to come is not counted back from the day of the document.
  const isPast = !FUTURE.test(text.slice(Math.max(0, match.index - 400), match.index))
  const date = resolve(form, groups, publishedOn, isPast)
  // What names a month and no year of its own: "March 3", "in October", 去年12月.
  const isPartial = monthIn(groups) > 0 && yearIn(groups, null) === null
  return {
    date: date ? datedValue(date, match[0]) : unresolvedDate(match[0]),
    partial: isPartial ? { month: monthIn(groups), day: dayIn(groups) } : null,
  }
}

function resolve(
  form: DateForm,
  groups: Groups,
  anchor: string | null,
  isPast: boolean,
): string | null {
  const year = yearIn(groups, anchor)
  switch (form.kind) {
    case 'day':
      return dayOf(year, monthIn(groups), dayIn(groups))
    case 'month':
      return monthOf(year, monthIn(groups))
    case 'quarter':
      return quarterOf(year, quarterIn(groups))
    case 'half':
    case 'year':
      return yearOf(year)
    case 'open':
      return null
  }
  if (!anchor) return null
  const back = form.back ?? countIn(groups)
  switch (form.kind) {
    case 'yearsBack':
      return back === null ? null : yearsBefore(anchor, back)
    case 'monthsBack':
      return back === null ? null : monthsBefore(anchor, back)
    case 'daysBack':
      return back === null ? null : daysBefore(anchor, back)
    case 'monthDay':
      return isPast ? lastDay(anchor, monthIn(groups), dayIn(groups)) : null
    case 'bareMonth':
      return isPast ? lastMonth(anchor, monthIn(groups)) : null
    case 'weekday':
      return isPast ? lastWeekday(anchor, weekdayIn(groups)) : null
  }
}

function yearIn({ year, short, hanYear, relative }: Groups, anchor: string | null): number | null {
  if (year) return Number(year)
  if (short) return 2000 + Number(short)
  if (hanYear) return hanNumber(hanYear.replaceAll('○', '〇'))
  const back = RELATIVE[relative?.split(/[ 年]/)[0]?.toLowerCase() ?? '']
  return anchor && back !== undefined ? Number(anchor.slice(0, 4)) - back : null
}

function monthIn({ month, m, hanMonth }: Groups): number {
  if (month) return MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return m ? Number(m) : (hanNumber(hanMonth ?? '') ?? 0)
}

function dayIn({ day, hanDay }: Groups): number | null {
  return day ? Number(day) : hanNumber(hanDay ?? '')
}

function quarterIn({ q, nth, han }: Groups): number {
  if (q) return Number(q)
  if (han) return /\d/.test(han) ? Number(han) : (hanNumber(han) ?? 0)
  const index = QUARTERS.indexOf(nth?.toLowerCase() ?? '')
  // "The last quarter of 2024", "the 3rd quarter".
  return index >= 0 ? index + 1 : Number(/^\d/.exec(nth ?? '')?.[0] ?? 4)
}

function weekdayIn({ weekday, hanWeekday }: Groups): number {
  if (weekday) return WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase())
  return (hanNumber(hanWeekday ?? '') ?? 7) % 7
}

function countIn({ count }: Groups): number | null {
  if (!count) return null
  if (/^\d/.test(count)) return Number(count)
  return /^an?$/i.test(count) ? 1 : (hanNumber(count) ?? wordNumber(count))
}
