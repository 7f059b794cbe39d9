import { type DatedValue, datedValue, earliestDay, PartialDate } from '../domain/partial-date.ts'
import type { Statement } from './statement.ts'

type Annotation = NonNullable<Statement['annotations']>[number]

/** `2023-11` or `2023-Q4` in the words of an annotation. */
const PARTIAL = /(?<![\d-])\d{4}-(?:Q[1-4]|(?:0[1-9]|1[0-2]))(?![\d-])/
/** "known to the year", as our own export has it, else any words on how exact a date is. */
const KNOWN_TO = /\bknown to the (year|quarter|month)\b/i
const EXACTNESS = /round|known|only/i

/**
 * The date in a field of a statement, as precise as written; undefined for what is no date.
 *
 * BODS has full dates only, so a publisher who knows the month alone rounds it to its first day, and may
 * say so in an annotation of the field: then the date is the month, quarter or year that begins on
 * the day. Source: BODS 0.4, dates guidance.
 */
export function dateIn(
  written: string,
  pointer: string,
  annotations: readonly Annotation[] | undefined,
): DatedValue | undefined {
  const parsed = PartialDate.safeParse(written.replace(/T.*$/, ''))
  if (!parsed.success) return undefined
  const told = (annotations ?? []).filter((one) => one.statementPointerTarget === pointer)
  const rounded = told
    .map((annotation) => roundedFrom(parsed.data, annotation))
    .find((date) => date !== undefined && earliestDay(date) === parsed.data)
  return datedValue(rounded ?? parsed.data, written)
}

/** What an annotation says that a day stands for. */
function roundedFrom(
  day: string,
  { description = '', transformedContent }: Annotation,
): string | undefined {
  const [year = '', month = ''] = day.split('-')
  const periods = {
    year,
    quarter: `${year}-Q${Math.ceil(Number(month) / 3)}`,
    month: `${year}-${month}`,
  }
  const named = KNOWN_TO.exec(description)?.[1]?.toLowerCase()
  const words = named ?? (EXACTNESS.test(description) ? description.toLowerCase() : '')
  // The coarsest that begins on the day: "rounded to the first day of the month, only the year is known".
  const period = (['year', 'quarter', 'month'] as const).find(
    (one) => words.includes(one) && earliestDay(periods[one]) === day,
  )
  if (period) return periods[period]
  return PARTIAL.exec(description)?.[0] ?? PartialDate.safeParse(transformedContent).data
}
