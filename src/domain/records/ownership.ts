import { z } from 'zod'
import { Share } from '../share.ts'
import { ClaimEvidence } from './claim-evidence.ts'
import { Reference } from './reference.ts'
import { HoldsAsOf } from './sourced.ts'

const percent = z.number().min(0).max(100)

/** From the least to the most that a share can be. Percent. */
export const ShareRange = z
  .object({
    minimum: percent.describe('Percent, surely at least this.'),
    maximum: percent.describe('Percent, at most this; equal to `minimum` where it is exact.'),
  })
  .meta({ id: 'ShareRange' })
export type ShareRange = z.infer<typeof ShareRange>

/** One stake as a link of a chain. */
export const ChainStake = z
  .object({
    id: z.string().describe('Id of the stake: `/v1/stakes/{id}` has all of it.'),
    holder: Reference,
    subject: Reference,
    share: ShareRange.describe('What is counted: an unknown share is 0 to what others leave.'),
    stated: Share.nullable().describe('What is stated or derived; null where no share is.'),
    derived: z.boolean().describe('True where it was computed from other stakes and not stated.'),
    derivedFrom: z.array(z.string()).describe('Ids of the claims it was computed from.'),
    holdsAsOf: HoldsAsOf,
  })
  .meta({ id: 'ChainStake' })
export type ChainStake = z.infer<typeof ChainStake>

/** What shows the stakes of a chain, and the sentences behind them. */
export const chainFields = {
  stakes: z.array(ChainStake).describe('From the owner downwards.'),
  claims: z.array(ClaimEvidence).describe('What supports them; derived stakes have none.'),
}

/** An owner and what it owns a part of, over the shortest chain of stakes between the two. */
export const OwnershipChain = z
  .object({
    owner: Reference.describe('Who is at the top of the chain.'),
    subject: Reference.describe('What is at its lower end.'),
    depth: z.int().min(1).max(6).describe('Stakes of the chain.'),
    share: ShareRange.describe('The product of the shares along this one chain.'),
    chains: z
      .int()
      .min(1)
      .max(50)
      .describe('Chains between the two. `/effective-ownership` sums all of them.'),
    ...chainFields,
  })
  .meta({ id: 'OwnershipChain' })
export type OwnershipChain = z.infer<typeof OwnershipChain>
