import { z } from 'zod'
import { Predicate } from '../claim.ts'
import { AssertionMode } from '../codelists.ts'
import { DocumentLang } from '../document.ts'
import { UnresolvedParty } from '../unresolved.ts'

/** A claim that stays out of the graph until a person says who is meant. */
export const UnresolvedClaim = z
  .object({
    id: z.string().describe('`{documentId}:{number}`; the number is its place in the document.'),
    type: z.literal('unresolvedClaim'),
    mention: z.string().describe('The name that fits several entries, as the document has it.'),
    candidates: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe('The entries of the register that it fits.'),
    predicate: Predicate,
    subject: UnresolvedParty,
    objects: z.array(UnresolvedParty),
    assertionMode: AssertionMode,
    documentId: z.string(),
    fileName: z.string().describe('What a decision in the curation file calls the document.'),
    title: z.string().nullable().describe('Headline of the document.'),
    quote: z.string().describe('The sentence, word for word.'),
    start: z.int().min(0).max(2_000_000_000).describe('Where the quote begins, in code points.'),
    end: z.int().min(0).max(2_000_000_000).describe('Where it ends, in code points.'),
    lang: DocumentLang,
  })
  .meta({ id: 'UnresolvedClaim' })
export type UnresolvedClaim = z.infer<typeof UnresolvedClaim>
