import { z } from 'zod'
import { ClaimSource, ClaimValue, EntityType, Predicate } from '../claim.ts'
import { AssertionMode, ClaimStatus, PartyRole } from '../codelists.ts'
import { quoteFields } from './claim-evidence.ts'

/** An entity that a claim is about. A planned thing need not be in the graph. */
export const ClaimParty = z
  .object({
    id: z.string().describe('Id of the entity, after merging.'),
    type: EntityType,
    name: z.string().nullable().describe('In the language asked for; null where it has none.'),
    label: z.string().describe('The name, or the words of the document.'),
    mention: z.string().describe('As the document writes it.'),
    role: PartyRole.describe('As what it takes part.'),
  })
  .meta({ id: 'ClaimParty' })
export type ClaimParty = z.infer<typeof ClaimParty>

/** How a claim stands to another one about the same thing. */
export const ClaimRelationRecord = z
  .object({
    relation: z
      .enum(['corroborates', 'refines', 'supersedes'])
      .describe('What this claim does to the other one.'),
    claimId: z.string().describe('The other claim.'),
  })
  .meta({ id: 'ClaimRelation' })

/** One statement that one document makes, with its evidence. */
export const ClaimRecord = z
  .object({
    id: z.string().describe('`cl_` and 40 hexadecimal digits.'),
    type: z.literal('claim'),
    predicate: Predicate.describe('What it says.'),
    subject: ClaimParty.describe('Of whom it says it.'),
    objects: z.array(ClaimParty).describe('With whom or of what, in the order of the document.'),
    value: ClaimValue.describe(
      'What it says beyond that, by predicate; absent keys were not said.',
    ),
    supports: z
      .array(z.string())
      .describe('Ids of the facts that it supports. Empty where it is only planned or denied.'),
    conflictIds: z
      .array(z.string())
      .describe('Ids of the conflicts that it takes part in, sorted.'),
    relations: z
      .array(ClaimRelationRecord)
      .describe('How it stands to other claims, by relation and claim.'),
    ...quoteFields,
    assertionMode: AssertionMode.describe('How the document says it.'),
    claimStatus: ClaimStatus,
    attributedTo: z
      .string()
      .nullable()
      .describe('Who says it; null where the document itself does.'),
    extractor: z
      .string()
      .describe('The rule that read it; `bods` where a data file says it field by field.'),
    source: ClaimSource.optional().describe(
      'Of a claim from a BODS file: what its statement says of where it is from.',
    ),
    recordedAt: z.string().describe('When it was loaded; ISO 8601, UTC.'),
  })
  .meta({ id: 'Claim' })
export type ClaimRecord = z.infer<typeof ClaimRecord>
