import { z } from 'zod'
import { ClaimEvidence } from './claim-evidence.ts'
import { DocumentReference } from './document-record.ts'

/** Whether a dated fact held on the day asked for; today, where none was. */
export const HoldsAsOf = z.enum(['certain', 'possible', 'unknown']).meta({
  id: 'HoldsAsOf',
  description:
    '`certain`: it held on that day; `possible`: the day is within the uncertainty of its dates; `unknown`: no date tells.',
})
export type HoldsAsOf = z.infer<typeof HoldsAsOf>

/** The fields by which every fact shows what holds it up. */
export const sourcedFields = {
  disputed: z.boolean().describe('Whether its sources disagree.'),
  sources: z.int().min(0).max(1_000_000).describe('Distinct documents behind it; 0 if derived.'),
  claims: z
    .array(ClaimEvidence)
    .optional()
    .describe(
      'What supports it, by document and place; with `include=claims`. In a list at most 100 each; `/v1/claims?supportsId=` has all.',
    ),
  documents: z
    .array(DocumentReference)
    .optional()
    .describe(
      'The documents behind it, by id; with `include=documents`. In a list at most 100 each; `sources` counts all.',
    ),
}

/** The same for a fact that has a beginning or an end. */
export const datedFields = {
  holdsAsOf: HoldsAsOf.nullable().describe(
    'Whether it holds on the day `asOf`, else today; null where it does not, which only an answer without `asOf` can show.',
  ),
  ...sourcedFields,
}
