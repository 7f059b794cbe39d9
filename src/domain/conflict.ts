import { z } from 'zod'
import { Comparator, type ConflictType } from './codelists.ts'

/** How the value that is shown first was chosen; `keepAll` chooses none. */
export const HeadlinePolicy = z
  .enum(['mostPreciseCompatible', 'latestStatus', 'typedFact', 'keepAll'])
  .meta({ id: 'HeadlinePolicy' })
export type HeadlinePolicy = z.infer<typeof HeadlinePolicy>

/** The value that is shown first, and the claim that states it; null where none can be chosen. */
export const ConflictHeadline = z
  .object({
    value: z.union([z.number(), z.string()]).nullable(),
    comparator: Comparator.nullable(),
    claimId: z.string().nullable(),
  })
  .meta({ id: 'ConflictHeadline' })
export type ConflictHeadline = z.infer<typeof ConflictHeadline>

/** Claims about one thing that do not say the same, and what follows from it. */
export interface ConflictSet {
  /** `cs_`, what it is about, and the aspect in which its claims differ. */
  id: string
  /** "FAW sales 2024" */
  topic: string
  conflictType: ConflictType
  policy: HeadlinePolicy
  headline: ConflictHeadline
  /** Whether its claims exclude each other, and nothing tells which of them holds. */
  open: boolean
  /** One sentence with the values and the documents. */
  explanation: string
  /** Sorted. */
  claimIds: string[]
}

/** How one claim stands to another about the same thing. */
export const ClaimRelation = z.enum(['CORROBORATES', 'REFINES', 'SUPERSEDES'])
export type ClaimRelation = z.infer<typeof ClaimRelation>

/** `from` corroborates, refines or supersedes `to`; both are ids of claims. */
export interface ClaimLink {
  from: string
  type: ClaimRelation
  to: string
}

/** What all claims together say of each other. */
export interface Conflicts {
  /** Sorted by id. */
  sets: ConflictSet[]
  /** Sorted, each once. */
  links: ClaimLink[]
}

/** The conflicts that dispute a fact while they are open; others only add to it or explain it. */
export const DISPUTING: readonly ConflictType[] = ['value', 'comparator', 'time', 'arithmetic']
