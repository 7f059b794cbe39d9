import { z } from 'zod'
import { chainFields, ShareRange } from './ownership.ts'
import { Reference } from './reference.ts'

/** One chain of stakes from an owner to what it owns a part of. */
export const OwnershipPath = z
  .object({
    share: ShareRange.describe('The product of the shares along this chain.'),
    ...chainFields,
  })
  .meta({ id: 'OwnershipPath' })
export type OwnershipPath = z.infer<typeof OwnershipPath>

/** How much of a company one owner has in all: directly, through others, and round loops. */
export const EffectiveOwnership = z
  .object({
    owner: Reference,
    subject: Reference.describe('The company asked for.'),
    share: ShareRange.describe(
      'Integrated ownership: the sum over all ways, loops summed to their limit.',
    ),
    assumptions: z
      .array(z.string())
      .describe('What the range takes for granted; empty where every share is stated exactly.'),
    hasLoop: z.boolean().describe('Whether holdings go round in a circle on these ways.'),
    paths: z
      .array(OwnershipPath)
      .describe('Chains without a loop, the shortest first: at most 50, of at most 6 stakes.'),
  })
  .meta({ id: 'EffectiveOwnership' })
export type EffectiveOwnership = z.infer<typeof EffectiveOwnership>
