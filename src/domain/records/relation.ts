import { z } from 'zod'

/** How two entities can be tied to each other. */
export const Relation = z
  .enum(['stake', 'jointVenture', 'partnership', 'position', 'brand'])
  .meta({ id: 'Relation' })
export type Relation = z.infer<typeof Relation>
