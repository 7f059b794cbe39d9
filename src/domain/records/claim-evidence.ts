import { z } from 'zod'
import { Predicate } from '../claim.ts'
import { AssertionMode } from '../codelists.ts'
import { DocumentLang } from '../document.ts'

/** Most code points that a document has; bounds every offset. */
export const OFFSET_MAX = 100_000_000

/** The fields that point at a quote. */
export const quoteFields = {
  documentId: z.string().describe('Id of the document.'),
  start: z
    .int()
    .min(0)
    .max(OFFSET_MAX)
    .describe('Where the quote begins in the text of the document, in Unicode code points from 0.'),
  end: z
    .int()
    .min(0)
    .max(OFFSET_MAX)
    .describe('Where the quote ends, exclusive, in Unicode code points.'),
  quote: z.string().describe('The words of the document, unchanged.'),
  lang: DocumentLang.describe('Language of the quote.'),
}

/** A claim in short, as the facts that it supports show it. */
export const ClaimEvidence = z
  .object({
    id: z.string().describe('`cl_` and 40 hexadecimal digits.'),
    predicate: Predicate.describe('What it says.'),
    assertionMode: AssertionMode.describe('How the document says it.'),
    ...quoteFields,
  })
  .meta({ id: 'ClaimEvidence' })
export type ClaimEvidence = z.infer<typeof ClaimEvidence>
