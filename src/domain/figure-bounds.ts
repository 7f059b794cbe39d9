import { z } from 'zod'
import type { Comparator } from './codelists.ts'

/** What the words of a document say of a number: it itself, or a bound of it. */
export const FigureBounds = z
  .object({
    exact: z.number().optional().describe('The number itself, as it is stated.'),
    minimum: z.number().optional().describe('At least this.'),
    maximum: z.number().optional().describe('At most this.'),
    exclusiveMinimum: z.number().optional().describe('More than this.'),
    exclusiveMaximum: z.number().optional().describe('Less than this.'),
  })
  .meta({ id: 'FigureBounds' })
export type FigureBounds = z.infer<typeof FigureBounds>

/**
 * The bounds that a comparator sets; null for "about", which sets none.
 *
 * Only what the words say: "nearly 300,000" is below 300,000, and how far below is not told. Of a
 * loss, which is a negative number, they speak of its size: "a loss of over 5 million" is below -5 million.
 */
export function boundsOf(value: number, comparator: Comparator): FigureBounds | null {
  if (value < 0) return mirrored(boundsOf(-value, comparator))
  switch (comparator) {
    case 'eq':
      return { exact: value }
    case 'lt':
    case 'ltApprox':
      return { exclusiveMaximum: value }
    case 'lte':
      return { maximum: value }
    case 'gt':
    case 'gtApprox':
      return { exclusiveMinimum: value }
    case 'gte':
      return { minimum: value }
    case 'approx':
      return null
  }
}

function mirrored(bounds: FigureBounds | null): FigureBounds | null {
  if (!bounds) return null
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = bounds
  return {
    ...(exact === undefined ? {} : { exact: -exact }),
    ...(maximum === undefined ? {} : { minimum: -maximum }),
    ...(minimum === undefined ? {} : { maximum: -minimum }),
    ...(exclusiveMaximum === undefined ? {} : { exclusiveMinimum: -exclusiveMaximum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMaximum: -exclusiveMinimum }),
  }
}
