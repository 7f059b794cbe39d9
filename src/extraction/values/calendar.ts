import type { PartialDate } from '../../domain/partial-date.ts'

const DAY_MS = 86_400_000

/** A day, or null where the calendar has none such: 30 February. */
export function dayOf(year: number | null, month: number, day: number | null): PartialDate | null {
  if (year === null || day === null) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

export function monthOf(year: number | null, month: number): PartialDate | null {
  return year === null || month < 1 || month > 12 ? null : `${year}-${two(month)}`
}

export function quarterOf(year: number | null, quarter: number): PartialDate | null {
  return year === null || quarter < 1 || quarter > 4 ? null : `${year}-Q${quarter}`
}

export function yearOf(year: number | null): PartialDate | null {
  return year === null ? null : String(year)
}

/** The year so many years before the one of a day. */
export function yearsBefore(anchor: string, years: number): PartialDate {
  return String(Number(anchor.slice(0, 4)) - years)
}

/** The month so many months before the one of a day. */
export function monthsBefore(anchor: string, months: number): PartialDate {
  const [year = 0, month = 1] = anchor.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7)
}

/** The day so many days before another. */
export function daysBefore(anchor: string, days: number): PartialDate {
  return new Date(Date.parse(anchor) - days * DAY_MS).toISOString().slice(0, 10)
}

/** The last such day of a year at or before another day. */
export function lastDay(anchor: string, month: number, day: number | null): PartialDate | null {
  const year = Number(anchor.slice(0, 4))
  const same = dayOf(year, month, day)
  return same !== null && same <= anchor ? same : dayOf(year - 1, month, day)
}

/** The last such month at or before the one of a day. */
export function lastMonth(anchor: string, month: number): PartialDate | null {
  const year = Number(anchor.slice(0, 4))
  return monthOf(month <= Number(anchor.slice(5, 7)) ? year : year - 1, month)
}

/** The last such day of the week at or before another day; 0 is Sunday. */
export function lastWeekday(anchor: string, weekday: number): PartialDate {
  return daysBefore(anchor, (new Date(anchor).getUTCDay() - weekday + 7) % 7)
}

const two = (value: number) => String(value).padStart(2, '0')
