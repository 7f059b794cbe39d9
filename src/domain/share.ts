import { z } from 'zod'
import { DatedValue } from './partial-date.ts'

const percent = z.number().min(0).max(100)

/**
 * A share in percent, exact or bounded. Format: BODS 0.4 `share` of an interest.
 *
 * `{ exact: 20 }`, `{ minimum: 50, exclusiveMaximum: 75 }`; null where it is not stated.
 */
export const Share = z
  .object({
    exact: percent.optional().describe('Percent, 0 to 100.'),
    minimum: percent.optional().describe('Percent, at least this.'),
    maximum: percent.optional().describe('Percent, at most this.'),
    exclusiveMinimum: percent.optional().describe('Percent, more than this.'),
    exclusiveMaximum: percent.optional().describe('Percent, less than this.'),
  })
  .meta({ id: 'Share' })
export type Share = z.infer<typeof Share>

/** The share that the stored properties of a stake tell; null where they tell none. */
export function shareOfProperties(properties: Readonly<Record<string, unknown>>): Share | null {
  const bounds = {
    exact: properties.shareExact,
    minimum: properties.shareMinimum,
    maximum: properties.shareMaximum,
    exclusiveMinimum: properties.shareExclusiveMinimum,
    exclusiveMaximum: properties.shareExclusiveMaximum,
  }
  const stated = Object.entries(bounds).filter(([, bound]) => typeof bound === 'number')
  return stated.length > 0 ? Object.fromEntries(stated) : null
}

/** The least that `share` can be, 0 where nothing bounds it. Percent. */
export function leastOf(share: Share | null): number {
  return share?.exact ?? share?.minimum ?? share?.exclusiveMinimum ?? 0
}

/** The most that `share` can be, 100 where nothing bounds it. Percent. */
export function mostOf(share: Share | null): number {
  return share?.exact ?? share?.maximum ?? share?.exclusiveMaximum ?? 100
}

/** A share that a stake had, and the day from which it is told of. */
export const ShareLevel = z
  .object({
    share: Share.describe('Percent, exact or bounded.'),
    date: DatedValue.nullable().describe(
      'Since when, or when it was so; null where nothing says it.',
    ),
  })
  .meta({ id: 'ShareLevel' })
export type ShareLevel = z.infer<typeof ShareLevel>

/**
 * The share of a stake on a day, `YYYY-MM-DD`: the last of its dated levels that may have begun by then,
 * the oldest for a day before all of them. Without levels, or without a day, it is the present one.
 */
export function shareAsOf(
  present: Share | null,
  levels: readonly ShareLevel[],
  day: string | null | undefined,
): Share | null {
  if (!day || levels.length < 2) return present
  const begun = levels.filter(({ date }) => !date?.earliest || date.earliest <= day)
  return (begun.at(-1) ?? levels[0])?.share ?? present
}
