import { z } from 'zod'
import { ClaimEvidence } from './claim-evidence.ts'
import { Reference } from './reference.ts'

const count = z.int().min(0).max(1_000_000)

/** A company of a group, and how much of the group it is tied to. */
export const GroupMember = z
  .object({
    company: Reference.describe('A company, or a brand that acts as one.'),
    degree: count.describe('Facts of the group that it is part of.'),
  })
  .meta({ id: 'GroupMember' })
export type GroupMember = z.infer<typeof GroupMember>

/** A fact that ties members of a group, and the sentence to read first. */
export const GroupFact = z
  .object({
    ...Reference.shape,
    members: count.describe('How many members of the group are part of it.'),
    claims: z.array(ClaimEvidence).describe('The first claim; none of a derived fact.'),
  })
  .meta({ id: 'GroupFact' })
export type GroupFact = z.infer<typeof GroupFact>

/** Companies that stakes, joint ventures and partnerships tie more to each other than to others. */
export const CompanyGroup = z
  .object({
    id: z
      .string()
      .describe('`gr_` and the id of its most connected member; another load may change it.'),
    label: z.string().describe('Its three most connected members: `FAW – Volkswagen – BYD`.'),
    size: count.describe('How many members it has.'),
    members: z.array(GroupMember).describe('At most 20, the most connected first.'),
    stakes: count.describe('Stakes of one member in another.'),
    jointVentures: count.describe('Joint ventures of two members or more.'),
    partnerships: count.describe('Partnerships of two members or more.'),
    facts: z
      .array(GroupFact)
      .describe('At most 10 of these, those of most members first, then by id.'),
  })
  .meta({ id: 'CompanyGroup' })
export type CompanyGroup = z.infer<typeof CompanyGroup>
