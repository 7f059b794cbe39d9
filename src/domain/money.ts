import { z } from 'zod'

/** An amount of money in one currency. Several on one stake are the same price said twice. */
export const Money = z
  .object({
    amount: z.number().min(0).max(1e15).describe('In units of the currency, not thousands.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 4217.'),
  })
  .meta({ id: 'Money' })
export type Money = z.infer<typeof Money>
