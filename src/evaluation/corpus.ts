import { z } from 'zod'
import { AssertionMode } from '../domain/codelists.ts'

/** How much a reader has to bring together to find a thing. */
export const Difficulty = z.enum(['oneSentence', 'crossSentence', 'coreference', 'hardNumber'])
export type Difficulty = z.infer<typeof Difficulty>

export const CorpusKind = z.enum([
  'stake',
  'joint-venture',
  'partnership',
  'position',
  'brand',
  'figure',
  'attribute',
  'statement',
])
export type CorpusKind = z.infer<typeof CorpusKind>

const Share = z
  .object({
    exact: z.number(),
    minimum: z.number(),
    maximum: z.number(),
    exclusiveMinimum: z.number(),
    exclusiveMaximum: z.number(),
  })
  .partial()

/** What a careful reader finds in one article of the corpus, or what a hasty one would. */
export const CorpusRow = z.looseObject({
  id: z.string(),
  kind: CorpusKind,
  /** `fact` belongs in the fact layer, `claim` only in the claims, `none` nowhere, `either` in any. */
  load: z.enum(['fact', 'claim', 'none', 'either']),
  subject: z.string().nullish(),
  /** A name, or an unnamed joint venture by its parties. */
  object: z.union([z.string(), z.object({ jointVenture: z.array(z.string()) })]).nullish(),
  parties: z.array(z.string()).optional(),
  attributes: z
    .looseObject({
      share: Share.optional(),
      /** A number, words, or the bounds of a range. */
      value: z.union([z.number(), z.string(), z.looseObject({})]).optional(),
      relation: z.string().optional(),
    })
    .default({}),
  assertionMode: AssertionMode,
  difficulty: Difficulty,
  /** Verbatim; `start` and `end` count Unicode code points. */
  quote: z.string().min(1),
  start: z.int(),
  end: z.int(),
})
export type CorpusRow = z.infer<typeof CorpusRow>

/** Reads the gold list of one article, one JSON object a line. Throws with the number of a bad line. */
export function parseCorpusGold(text: string): CorpusRow[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [CorpusRow.parse(JSON.parse(line))]
    } catch (cause) {
      throw new Error(`Line ${index + 1} of the gold list cannot be read.`, { cause })
    }
  })
}
