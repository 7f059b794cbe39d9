import { z } from 'zod'
import { EntityType } from '../claim.ts'
import { NameSpan } from '../name-highlight.ts'
import { CompanyKind } from '../register.ts'

/** One entity that a search found, by the best of its names. */
export const SearchHit = z
  .object({
    id: z.string().describe('Stable id; keeps working after a merge.'),
    type: EntityType,
    name: z.string().nullable().describe('In the language asked for, else in English.'),
    label: z.string().describe('The name, or the name that was found.'),
    score: z
      .number()
      .min(0)
      .max(1)
      .describe(
        '1: the whole name, or the id; 0.98: the same but for legal form or punctuation; 0.9: how the name begins; at most 0.8: words of it; at most 0.6: words that differ by a letter or two.',
      ),
    matchedName: z.string().describe('The name that was found.'),
    highlight: z
      .array(NameSpan)
      .describe('The parts of `matchedName` that were searched for; empty for a search by id.'),
    lang: z.string().describe('Language of the name that was found, ISO 639-1.'),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2; null where it has none.'),
    kind: CompanyKind.nullable().describe('Of a company.'),
    sources: z.int().min(0).max(1_000_000).describe('Distinct documents behind it.'),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>
