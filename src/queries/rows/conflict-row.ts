import { z } from 'zod'
import { ConflictHeadline, HeadlinePolicy } from '../../domain/conflict.ts'
import { Conflict } from '../../domain/records/conflict.ts'
import { StoredDocumentReference, StoredReference, storedJson } from '../stored.ts'
import { ClaimRow, toClaim } from './claim-row.ts'

/** A conflict as the queries for conflicts return it. */
export const ConflictRow = Conflict.extend({
  headline: storedJson(ConflictHeadline),
  policy: HeadlinePolicy,
  entities: z.array(StoredReference),
  members: z.array(ClaimRow.extend({ document: StoredDocumentReference })),
})
export type ConflictRow = z.infer<typeof ConflictRow>

/** The conflict of a row. */
export function toConflict({ policy, headline, members, ...row }: ConflictRow): Conflict {
  const { value, comparator, claimId } = headline
  return {
    ...row,
    headline: { value, comparator, policy, claimId },
    members: members.map(({ document, ...claim }) => ({ ...toClaim(claim), document })),
  }
}
