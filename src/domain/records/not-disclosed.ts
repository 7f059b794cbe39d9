import { z } from 'zod'
import { ClaimEvidence } from './claim-evidence.ts'
import { Reference } from './reference.ts'

/** What a document says is kept secret. */
export const DisclosureTopic = z.enum(['equity', 'financialTerms']).meta({
  id: 'DisclosureTopic',
  description: '`equity`: shares and stakes; `financialTerms`: prices and terms.',
})
export type DisclosureTopic = z.infer<typeof DisclosureTopic>

/** A document's word that something between two parties is not made public. */
export const NotDisclosed = z
  .object({
    topic: DisclosureTopic.nullable().describe('What; null where the document does not tell.'),
    subject: Reference.describe('One of the two.'),
    object: Reference.nullable().describe('The other; null where the document names one alone.'),
    claim: ClaimEvidence.describe('The sentence that says it.'),
  })
  .meta({ id: 'NotDisclosed' })
export type NotDisclosed = z.infer<typeof NotDisclosed>
