import { z } from 'zod'
import { OFFSET_MAX } from './claim-evidence.ts'

const offset = z.int().min(0).max(OFFSET_MAX)

/** A short excerpt of a document around a quote. */
export const Passage = z
  .object({
    documentId: z.string().describe('Id of the document.'),
    start: offset.describe('Where the quote begins, in Unicode code points from 0.'),
    end: offset.describe('Where the quote ends, exclusive, in Unicode code points.'),
    text: z.string().describe('`before`, `quote` and `after`: at most 600 code points.'),
    before: z.string().describe('What stands before the quote.'),
    quote: z.string().describe('The text from `start` to `end`.'),
    after: z.string().describe('What stands after the quote.'),
  })
  .meta({ id: 'Passage' })
export type Passage = z.infer<typeof Passage>
