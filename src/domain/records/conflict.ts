import { z } from 'zod'
import { Comparator, ConflictType } from '../codelists.ts'
import { HeadlinePolicy } from '../conflict.ts'
import { ClaimRecord } from './claim-record.ts'
import { DocumentReference } from './document-record.ts'
import { Reference } from './reference.ts'

/** A claim that takes part in a conflict, with the document that makes it. */
export const ConflictMember = ClaimRecord.extend({
  document: DocumentReference.describe('The document that says it, and when it was published.'),
}).meta({ id: 'ConflictMember' })
export type ConflictMember = z.infer<typeof ConflictMember>

/** What is shown first of a conflict, and by which rule it was chosen. */
export const Headline = z
  .object({
    value: z
      .union([z.number(), z.string()])
      .nullable()
      .describe('In the unit of its claim, or a code; null where none can be chosen.'),
    comparator: Comparator.nullable().describe('How the value is meant; null for a code.'),
    policy: HeadlinePolicy.describe('How it was chosen; `keepAll` prefers none of the claims.'),
    claimId: z.string().nullable().describe('The claim that states it; null where none does.'),
  })
  .meta({ id: 'Headline' })

/** Claims about one thing that do not say the same, and what follows from it. */
export const Conflict = z
  .object({
    id: z.string().describe('`cs_`, what it is about, and the aspect in which its claims differ.'),
    topic: z.string().describe('What it is about, in words: `FAW sales 2024`.'),
    type: ConflictType.describe('In what its claims differ.'),
    headline: Headline,
    explanation: z.string().describe('One sentence with the values and the documents.'),
    open: z
      .boolean()
      .describe('Whether its claims stand against each other and nothing tells which one holds.'),
    entities: z
      .array(Reference)
      .describe('The entities that its claims are about, by id; at most 20.'),
    supports: z
      .array(z.string())
      .describe('Ids of the facts that its claims support, sorted; at most 50.'),
    sources: z.int().min(0).max(1_000_000).describe('Distinct documents that take part.'),
    memberCount: z
      .int()
      .min(0)
      .max(1_000_000)
      .describe('Claims that take part; `/claims?conflictId=` lists all of them.'),
    members: z
      .array(ConflictMember)
      .describe(
        'These claims, by document and place: the first 20 in a list, 200 in one conflict.',
      ),
  })
  .meta({ id: 'Conflict' })
export type Conflict = z.infer<typeof Conflict>
