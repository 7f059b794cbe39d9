import { z } from 'zod'
import { DirectOrIndirect, InterestType } from '../codelists.ts'
import { Money } from '../money.ts'
import { DatedValue } from '../partial-date.ts'
import { Share, ShareLevel } from '../share.ts'
import { Reference } from './reference.ts'
import { datedFields } from './sourced.ts'

/** What a holder has in its subject; shape of BODS 0.4. */
export const Interest = z
  .object({
    type: InterestType.describe('BODS 0.4 interest type.'),
    directOrIndirect: DirectOrIndirect.describe('`unknown` where no document says it.'),
    share: Share.nullable().describe('Percent, exact or bounded; null where it is not stated.'),
  })
  .meta({ id: 'Interest' })
export type Interest = z.infer<typeof Interest>

/** One holder's interest in one company or joint venture. */
export const Stake = z
  .object({
    id: z.string().describe('`st_{holder}--{subject}--{interest type}`.'),
    type: z.literal('stake'),
    label: z.string().describe('Holder and subject: `Stellantis → Leapmotor`.'),
    holder: Reference.describe('Who holds the stake.'),
    subject: Reference.describe('The company or joint venture that is held.'),
    interest: Interest.describe(
      'What is held. The share is the latest that is not ended; with `asOf`, that of the day.',
    ),
    levels: z
      .array(ShareLevel)
      .describe('The shares that documents tell of, oldest first, where there are several.'),
    acquired: DatedValue.nullable().describe('Since when; null where no document says it.'),
    ended: DatedValue.nullable().describe('Until when; null where no document says it ended.'),
    price: z
      .array(Money)
      .describe('What was paid; several are the same price in several currencies.'),
    derived: z.boolean().describe('True where it was computed from other stakes and not stated.'),
    derivedFrom: z.array(z.string()).describe('Ids of the claims it was computed from.'),
    formula: z.string().nullable().describe('How it was computed; null if it is stated.'),
    assumptions: z.array(z.string()).describe('What the computation takes for granted.'),
    conflicts: z.array(z.string()).describe('Ids of the conflicts that its claims are part of.'),
    ...datedFields,
  })
  .meta({ id: 'Stake' })
export type Stake = z.infer<typeof Stake>
