import { z } from 'zod'

/** One thing that a careful reader finds in a document, or a trap that must not be found. */
export const GoldRow = z.looseObject({
  id: z.string(),
  kind: z.string(),
  /** `fact` belongs in the fact layer, `claim` only in the claims, `none` nowhere. */
  load: z.enum(['fact', 'claim', 'none', 'entity', 'optional', 'conflict', 'derived']),
  subject: z.string().nullable(),
  relation: z.string().nullable().optional(),
  object: z.unknown(),
  attributes: z.record(z.string(), z.unknown()).nullable().optional(),
  assertionMode: z.string().nullable().optional(),
  document: z.string().nullable().optional(),
  quote: z.string().nullable().optional(),
  start: z.number().nullable().optional(),
  end: z.number().nullable().optional(),
})
export type GoldRow = z.infer<typeof GoldRow>

/** Reads a gold list, one JSON object a line. Throws with the line number of a bad line. */
export function parseGold(text: string): GoldRow[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return GoldRow.parse(JSON.parse(line))
      } catch (cause) {
        throw new Error(`Line ${number} of the gold list cannot be read.`, { cause })
      }
    })
}
