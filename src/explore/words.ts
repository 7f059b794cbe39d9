import type { ConflictRecord, DatedValue, Share } from './records.ts'

/** A code in words: `jointDevelopment` is `joint development`. */
export function words(code: string): string {
  if (code === 'rnd') return 'R&D'
  if (code === 'mou') return 'memorandum of understanding'
  return code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

/** The same with a capital, to begin with. */
export function title(code: string): string {
  const text = words(code)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A share as it stands on an edge: `20 %`, `0–49 %`, `> 50 %`; null where it is not known. */
export function shareText(share: Share | null): string | null {
  if (!share) return null
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share
  if (exact !== undefined) return `${exact} %`
  const low = minimum ?? exclusiveMinimum
  const high = maximum ?? exclusiveMaximum
  if (low !== undefined && high !== undefined) return `${low}–${high} %`
  if (high !== undefined) return exclusiveMaximum === undefined ? `0–${high} %` : `< ${high} %`
  if (low !== undefined) return exclusiveMinimum === undefined ? `≥ ${low} %` : `> ${low} %`
  return null
}

/** A date as far as it is known: `2023`, `March 2025`, or the words of the document. */
export function dateText(date: DatedValue | null): string | null {
  if (!date) return null
  if (!date.date) return `“${date.raw}”`
  const [year, month, day] = date.date.split('-')
  if (!month || month.startsWith('Q')) return month ? `${month} ${year}` : (year ?? null)
  const name = MONTHS[Number(month) - 1] ?? month
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** Names of the months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `1,500,000,000` and `EUR` is `EUR 1.5 billion`. */
export function moneyText({ amount, currency }: { amount: number; currency: string }): string {
  for (const [unit, size] of [
    ['billion', 1e9],
    ['million', 1e6],
  ] as const) {
    if (amount >= size) return `${currency} ${Number((amount / size).toFixed(2))} ${unit}`
  }
  return `${currency} ${amount.toLocaleString('en')}`
}

/** `1 fact`, `2 facts`. */
export const countOf = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** The explanation of a conflict, with its documents by their titles. */
export function explained(explanation: string, members: ConflictRecord['members']): string {
  return members.reduce((text, { document }) => {
    const name = document.title ?? document.publisher
    if (!name) return text
    return text.replaceAll(document.id, `“${name.length > 48 ? `${name.slice(0, 47)}…` : name}”`)
  }, explanation)
}
