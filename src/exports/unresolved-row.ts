import type { UnresolvedClaim } from '../domain/records/unresolved-claim.ts'
import { type FlatRow, joined } from './columns.ts'

/** The columns of claims that wait. Stable: a new one goes to the end. */
export const UNRESOLVED_COLUMNS = [
  'id',
  'mention',
  'candidateIds',
  'candidateNames',
  'predicate',
  'subject',
  'objects',
  'assertionMode',
  'documentId',
  'fileName',
  'title',
  'start',
  'end',
  'lang',
  'quote',
] as const

/** One claim that waits a row; what its name fits is joined. */
export const unresolvedRow = ({
  type: _,
  candidates,
  subject,
  objects,
  ...claim
}: UnresolvedClaim): FlatRow => ({
  ...claim,
  subject: subject.mention,
  objects: joined(objects.map(({ mention }) => mention)),
  candidateIds: joined(candidates.map(({ id }) => id)),
  candidateNames: joined(candidates.map(({ name }) => name)),
})
