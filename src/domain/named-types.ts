import type { EntityType } from './claim.ts'

/** Types of entities that have names of their own: what can be matched and reconciled. */
export const NAMED_TYPES = [
  'company',
  'jointVenture',
  'brand',
  'person',
  'partnership',
  'technology',
  'platform',
  'product',
  'place',
] as const satisfies EntityType[]
export type NamedType = (typeof NAMED_TYPES)[number]
