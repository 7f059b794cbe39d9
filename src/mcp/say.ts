import type { Money } from '../domain/money.ts'
import type { DatedValue } from '../domain/partial-date.ts'
import type { Share } from '../domain/share.ts'

/** What a terminal or a model could take for more than a text: control and direction marks. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g

/** Words of others on one line, without anything that would look like a line of ours. */
export function oneLine(text: string, charactersMax = 400): string {
  const letters = [...text.replaceAll(UNSAFE, ' ').replaceAll(/ {2,}/g, ' ').trim()]
  return letters.length > charactersMax
    ? `${letters.slice(0, charactersMax).join('')}…`
    : letters.join('')
}

/** `20%`, `51% to 60.8%`, `more than 50%`; null for a share that is not stated. */
export function shareText(share: Share | null | undefined): string | null {
  if (!share) return null
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share
  if (exact !== undefined) return percent(exact)
  const least = minimum ?? exclusiveMinimum
  const most = maximum ?? exclusiveMaximum
  if (least !== undefined && most !== undefined) {
    const above = minimum === undefined ? 'more than ' : ''
    const below = maximum === undefined ? 'less than ' : ''
    return `${above}${percent(least)} to ${below}${percent(most)}`
  }
  if (minimum !== undefined) return `at least ${percent(minimum)}`
  if (exclusiveMinimum !== undefined) return `more than ${percent(exclusiveMinimum)}`
  if (maximum !== undefined) return `at most ${percent(maximum)}`
  if (exclusiveMaximum !== undefined) return `less than ${percent(exclusiveMaximum)}`
  return null
}

/** `20%`, or `0% to 49%` where the two differ. */
export const rangeText = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  minimum === maximum ? percent(minimum) : `${percent(minimum)} to ${percent(maximum)}`

const percent = (value: number) => `${Math.round(value * 100) / 100}%`

/** The date, or the words of the document where they are not enough for one. */
export const dateText = (date: DatedValue | null | undefined): string | null =>
  date ? (date.date ?? oneLine(date.raw, 60)) : null

/** `EUR 1,500,000,000 / USD 1,620,000,000`; empty for no price. */
export const moneyText = (prices: readonly Money[]): string =>
  prices.map(({ amount, currency }) => `${currency} ${amount.toLocaleString('en-GB')}`).join(' / ')

/** `Stellantis (co_stellantis)` */
export const named = ({ id, label }: { id: string; label: string }) =>
  `${oneLine(label, 120)} (${id})`
