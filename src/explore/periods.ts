import { MONTHS } from './words.ts'

/** All years or months from the year before the first of `days` to the last, and what is chosen. */
export function periodsOf(
  days: readonly string[],
  months: boolean,
  chosen: string | null = null,
): string[] {
  const sorted = days.toSorted()
  const before = Number((sorted[0] ?? '').slice(0, 4)) - 1
  const first = Math.min(before, Number((chosen ?? '9999').slice(0, 4)))
  const last = Number((sorted.at(-1) ?? '').slice(0, 4))
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  if (!months) return years
  const end = (sorted.at(-1) ?? '').slice(0, 7)
  return years
    .flatMap((year) => MONTHS.map((_, month) => `${year}-${String(month + 1).padStart(2, '0')}`))
    .filter((period) => period <= end)
}
