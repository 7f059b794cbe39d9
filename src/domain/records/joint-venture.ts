import { z } from 'zod'
import { JointVentureKind, PartyRole } from '../codelists.ts'
import { DatedValue } from '../partial-date.ts'
import { Share } from '../share.ts'
import { Reference } from './reference.ts'
import { datedFields } from './sourced.ts'

/** How the share of a party in a venture is known. */
export const ShareBasis = z.enum(['stated', 'derived', 'unknown']).meta({
  id: 'ShareBasis',
  description:
    '`stated`: a document says it; `derived`: computed from the other shares; `unknown`: neither.',
})
export type ShareBasis = z.infer<typeof ShareBasis>

/** One party of a joint venture with its share. */
export const VentureParty = z
  .object({
    company: Reference.describe('The company, or the brand that acts as one.'),
    role: PartyRole.describe('As what it takes part.'),
    stakeId: z.string().nullable().describe('Its stake in the venture; null where none is known.'),
    share: Share.nullable().describe('Percent, exact or bounded; null where it is not known.'),
    shareBasis: ShareBasis.describe('How the share is known.'),
  })
  .meta({ id: 'VentureParty' })
export type VentureParty = z.infer<typeof VentureParty>

/** One thing that a joint venture does, and where. */
export const VentureScope = z
  .object({
    activity: z.string().nullable().describe('In the words of the document.'),
    geography: z.string().nullable().describe('Where; null where it is not said.'),
    asOf: DatedValue.nullable().describe('When it was so; null where no date is known.'),
    claimIds: z.array(z.string()).describe('The claims that say it.'),
  })
  .meta({ id: 'VentureScope' })
export type VentureScope = z.infer<typeof VentureScope>

/** An undertaking that two or more parties share. */
export const JointVenture = z
  .object({
    id: z.string().describe('`jv_` and its name, or its parties where it has none.'),
    type: z.literal('jointVenture'),
    name: z.string().nullable().describe('In the language asked for; null where it has none.'),
    label: z.string().describe('The name, or its parties: `Changan Automobile – Ford`.'),
    named: z.boolean().describe('Whether a document gives it a name.'),
    vehicle: z
      .string()
      .nullable()
      .describe('Id of the company that carries it; null where no such company is known.'),
    kind: JointVentureKind.describe('How it came to be.'),
    status: z
      .string()
      .describe('`active`, `planned`, `terminated` or `unknown`, as far as documents tell.'),
    formed: DatedValue.nullable().describe('When it was formed; null where it is not said.'),
    ended: DatedValue.nullable().describe(
      'When it was wound up or left by its parties; null where no document says when.',
    ),
    place: z.string().nullable().describe('Where it is; null where it is not said.'),
    scope: z.array(VentureScope).describe('What it does.'),
    parties: z.array(VentureParty).describe('By id of the party.'),
    conflicts: z.array(z.string()).describe('Ids of the conflicts that its claims are part of.'),
    ...datedFields,
  })
  .meta({ id: 'JointVenture' })
export type JointVenture = z.infer<typeof JointVenture>
