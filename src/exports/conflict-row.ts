import type { Conflict } from '../domain/records/conflict.ts'
import { type FlatRow, joined } from './columns.ts'

/** The columns of conflicts. Stable: a new one goes to the end. */
export const CONFLICT_COLUMNS = [
  'id',
  'topic',
  'type',
  'open',
  'headlineValue',
  'headlineComparator',
  'headlinePolicy',
  'headlineClaimId',
  'explanation',
  'entityIds',
  'entityNames',
  'supports',
  'sources',
  'memberCount',
  'documentIds',
  'claimId',
  'documentId',
  'quote',
] as const

/** One conflict a row. Its claim is that of the headline, else the first; `/claims` has them all. */
export function conflictRow(conflict: Conflict): FlatRow {
  const { headline, members } = conflict
  const shown = members.find(({ id }) => id === headline.claimId) ?? members[0]
  return {
    id: conflict.id,
    topic: conflict.topic,
    type: conflict.type,
    open: conflict.open,
    headlineValue: headline.value,
    headlineComparator: headline.comparator,
    headlinePolicy: headline.policy,
    headlineClaimId: headline.claimId,
    explanation: conflict.explanation,
    entityIds: joined(conflict.entities.map(({ id }) => id)),
    entityNames: joined(conflict.entities.map(({ label }) => label)),
    supports: joined(conflict.supports),
    sources: conflict.sources,
    memberCount: conflict.memberCount,
    documentIds: joined([...new Set(members.map(({ documentId }) => documentId))]),
    claimId: shown?.id ?? null,
    documentId: shown?.documentId ?? null,
    quote: shown?.quote ?? null,
  }
}
