import { z } from 'zod'

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

/** The least that `share` can be, 0 where nothing bounds it. Percent. */
export function leastOf(share: Share | null): number {
  return share?.exact ?? share?.minimum ?? share?.exclusiveMinimum ?? 0
}

/** The most that `share` can be, 100 where nothing bounds it. Percent. */
export function mostOf(share: Share | null): number {
  return share?.exact ?? share?.maximum ?? share?.exclusiveMaximum ?? 100
}
