import { z } from 'zod'
import { Area } from '../claim.ts'
import { Instrument, PartnershipStatus, PartnershipType, PartyRole } from '../codelists.ts'
import { DatedValue } from '../partial-date.ts'
import { ClaimEvidence } from './claim-evidence.ts'
import { Reference } from './reference.ts'
import { datedFields } from './sourced.ts'

/** One party of a partnership. */
export const PartnershipParty = z
  .object({
    company: Reference.describe('The company, or the brand that acts as one.'),
    role: PartyRole.describe('As what it takes part.'),
  })
  .meta({ id: 'PartnershipParty' })
export type PartnershipParty = z.infer<typeof PartnershipParty>

/** Where a partnership stood at one time. */
export const StatusChange = z
  .object({
    status: PartnershipStatus,
    date: DatedValue.nullable().describe('Since when; null where it is not said.'),
    claimIds: z.array(z.string()).describe('The claims that say it.'),
  })
  .meta({ id: 'StatusChange' })
export type StatusChange = z.infer<typeof StatusChange>

/** What documents say is not made public. A null is no data; it does not mean disclosed. */
export const Disclosure = z
  .object({
    equity: z
      .literal('notDisclosed')
      .nullable()
      .describe('`notDisclosed` where a document says that shares are not made public.'),
    financialTerms: z
      .literal('notDisclosed')
      .nullable()
      .describe('`notDisclosed` where a document says that prices or terms are not made public.'),
    claims: z
      .array(ClaimEvidence)
      .describe('The sentences that say so, by document and place; at most 20.'),
  })
  .meta({ id: 'Disclosure' })
export type Disclosure = z.infer<typeof Disclosure>

/** One agreement between two or more parties. */
export const Partnership = z
  .object({
    id: z.string().describe('`pa_` and its name, or its parties and area.'),
    type: z.literal('partnership'),
    name: z.string().nullable().describe('In the language asked for; null where it has none.'),
    label: z.string().describe('The name, or its parties: `FAW – Leapmotor`.'),
    partnershipType: z.array(PartnershipType).describe('What it is about; may be several.'),
    status: PartnershipStatus.describe('Where it stands by the latest that is known.'),
    statusHistory: z.array(StatusChange).describe('How it came there, in time.'),
    instrument: Instrument.describe('What was signed.'),
    signed: DatedValue.nullable().describe('When it was signed; null where it is not said.'),
    ended: DatedValue.nullable().describe(
      'When it was terminated or expired; null where no document says when.',
    ),
    place: z.string().nullable().describe('Where it was signed; null where it is not said.'),
    areas: z.array(Area).describe('Fields of work, in the words of the documents.'),
    parties: z.array(PartnershipParty).describe('By id of the party.'),
    products: z.array(z.string()).describe('What is made together.'),
    brands: z.array(Reference).describe('The brands that come of it, by id.'),
    platforms: z.array(z.string()).describe('Vehicle or computing platforms in use.'),
    technologies: z.array(z.string()).describe('Technologies in use.'),
    disclosure: Disclosure.describe('What is said not to be made public.'),
    conflicts: z.array(z.string()).describe('Ids of the conflicts that its claims are part of.'),
    ...datedFields,
  })
  .meta({ id: 'Partnership' })
export type Partnership = z.infer<typeof Partnership>
