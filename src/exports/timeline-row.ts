import type { TimelineEvent } from '../domain/records/timeline-event.ts'
import { dated, evidence, type FlatRow, joined } from './columns.ts'

/** The columns of a timeline. Stable: a new one goes to the end. */
export const TIMELINE_COLUMNS = [
  'id',
  'date',
  'datePrecision',
  'dateEarliest',
  'dateLatest',
  'dateRaw',
  'dated',
  'kind',
  'title',
  'entityId',
  'entityType',
  'entityName',
  'otherIds',
  'otherNames',
  'claimIds',
  'claimId',
  'documentId',
  'quote',
] as const

/** One event a row. */
export const timelineRow = (event: TimelineEvent): FlatRow => ({
  id: event.id,
  ...dated('date', event.date),
  dated: event.dated,
  kind: event.kind,
  title: event.title,
  entityId: event.entity.id,
  entityType: event.entity.type,
  entityName: event.entity.label,
  otherIds: joined(event.others.map(({ id }) => id)),
  otherNames: joined(event.others.map(({ label }) => label)),
  claimIds: joined(event.claims.map(({ id }) => id)),
  ...evidence(event.claims),
})
