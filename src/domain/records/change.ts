import { z } from 'zod'
import { ChangeCause, ChangedField, ChangedType, ChangeKind } from '../change.ts'
import { ClaimEvidence } from './claim-evidence.ts'

/** Largest place in the list of changes. */
export const SEQ_MAX = Number.MAX_SAFE_INTEGER

/** A thing as the list of changes names it: also where it is gone by now. */
export const ChangedThing = z
  .object({
    id: z.string().describe('Its id, also where it leads to another or is withdrawn by now.'),
    type: ChangedType,
    label: z.string().describe('What it was called when it changed, in the language asked for.'),
  })
  .meta({ id: 'ChangedThing' })
export type ChangedThing = z.infer<typeof ChangedThing>

/** Why a change came about. */
export const ChangeReason = z
  .object({
    cause: ChangeCause,
    documentIds: z.array(z.string()).describe('The documents that it comes from, at most 20.'),
    text: z.string().describe('The same in a sentence, with what a person gave as the reason.'),
  })
  .meta({ id: 'ChangeReason' })
export type ChangeReason = z.infer<typeof ChangeReason>

/** One change of one entity, fact or document by one publication. */
export const Change = z
  .object({
    id: z.string().describe('`ch_{seq}`.'),
    type: z.literal('change'),
    seq: z
      .int()
      .min(1)
      .max(SEQ_MAX)
      .describe('Its place among all changes; a later change has a higher one.'),
    kind: ChangeKind,
    entity: ChangedThing.describe('What changed.'),
    into: ChangedThing.nullable().describe('Where the id leads to now; null unless it was merged.'),
    datasetVersion: z.string().describe('The first version of the dataset that has the change.'),
    recordedAt: z.string().describe('When that version was published; ISO 8601, UTC.'),
    changedFields: z
      .array(ChangedField)
      .describe('What is different, by name; only where `kind` is `changed`.'),
    reason: ChangeReason,
    claims: z
      .array(ClaimEvidence)
      .describe(
        'Claims about it that came with the change, at most 10, as far as they are still there.',
      ),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>
