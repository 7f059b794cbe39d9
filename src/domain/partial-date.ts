import { z } from 'zod'

/** How exactly a date is known. Ours, with the quarter that company news use. */
export const DatePrecision = z
  .enum(['day', 'month', 'quarter', 'year', 'unknown'])
  .meta({ id: 'DatePrecision' })
export type DatePrecision = z.infer<typeof DatePrecision>

/**
 * A calendar date known to the year, month or day: `2024`, `2024-05` or `2024-05-17`.
 *
 * News date most partnerships only to the month, so a missing day stays missing; it is never
 * filled in with the first. Format: ISO 8601-1 reduced precision, which is EDTF level 0, and
 * `2024-Q4` for a quarter.
 */
export const PartialDate = z.union(
  [z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/)],
  { error: 'Expected YYYY, YYYY-MM, YYYY-Qn or YYYY-MM-DD' },
)
export type PartialDate = z.infer<typeof PartialDate>

/** A date as a document gives it: the words, and what they are understood to mean. */
export const DatedValue = z
  .object({
    date: z
      .string()
      .nullable()
      .describe(
        '`YYYY`, `YYYY-MM`, `YYYY-Qn` or `YYYY-MM-DD`; null where the words are not enough.',
      ),
    precision: DatePrecision,
    earliest: z.string().nullable().describe('First day it can mean, `YYYY-MM-DD`.'),
    latest: z.string().nullable().describe('Last day it can mean, `YYYY-MM-DD`.'),
    raw: z.string().describe('The words of the document.'),
  })
  .meta({ id: 'DatedValue' })
export type DatedValue = z.infer<typeof DatedValue>

/** A `DatedValue` of a partial date and the words it was read from. */
export function datedValue(date: PartialDate, raw: string): DatedValue {
  return {
    date,
    precision: precisionOf(date),
    earliest: earliestDay(date),
    latest: latestDay(date),
    raw,
  }
}

/** A date whose words are kept although they do not name a day, month or year: "last week". */
export function unresolvedDate(raw: string): DatedValue {
  return { date: null, precision: 'unknown', earliest: null, latest: null, raw }
}

/** The first day that `date` can mean: `2024-05` gives `2024-05-01`. */
export function earliestDay(date: PartialDate): string {
  const [year = '', rest = '01', day = '01'] = date.split('-')
  if (rest.startsWith('Q')) return `${year}-${pad(Number(rest.slice(1)) * 3 - 2)}-01`
  return `${year}-${rest}-${day}`
}

/** The last day that `date` can mean: `2024-02` gives `2024-02-29`. */
export function latestDay(date: PartialDate): string {
  const [year = '', rest = '12', day] = date.split('-')
  const month = rest.startsWith('Q') ? pad(Number(rest.slice(1)) * 3) : rest
  return `${year}-${month}-${day ?? daysInMonth(Number(year), Number(month))}`
}

/**
 * Whether two partial dates can mean the same day.
 *
 * Not transitive: `2024` overlaps both `2024-01` and `2024-12`, which do not overlap each other.
 * So never group by it.
 */
export function overlaps(a: PartialDate, b: PartialDate): boolean {
  return earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a)
}

function precisionOf(date: PartialDate): DatePrecision {
  const parts = date.split('-')
  if (parts[1]?.startsWith('Q')) return 'quarter'
  return parts.length === 1 ? 'year' : parts.length === 2 ? 'month' : 'day'
}

/** Days in a month, 1 to 12. Day 0 of the next month is the last day of this one. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const pad = (month: number) => String(month).padStart(2, '0')
