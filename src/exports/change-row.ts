import type { ChangedValue } from '../domain/change.ts'
import type { Change } from '../domain/records/change.ts'
import type { DatasetRecord } from '../domain/records/dataset-record.ts'
import { evidence, type FlatRow, joined } from './columns.ts'

/** The columns of changes. Stable: a new one goes to the end. */
export const CHANGE_COLUMNS = [
  'id',
  'seq',
  'kind',
  'entityId',
  'entityType',
  'entityLabel',
  'intoId',
  'intoLabel',
  'datasetVersion',
  'recordedAt',
  'changedFields',
  'changedValues',
  'reasonCause',
  'reasonDocumentIds',
  'reasonText',
  'claimId',
  'documentId',
  'quote',
] as const

/** The columns of versions of the dataset. Stable: a new one goes to the end. */
export const DATASET_COLUMNS = [
  'version',
  'current',
  'publishedAt',
  'loadNumber',
  'documents',
  'claims',
  'documentsAdded',
  'documentsChanged',
  'documentsWithdrawn',
  'added',
  'changed',
  'merged',
  'withdrawn',
  'lastSeq',
  'seedHash',
  'codeVersion',
] as const

/** One change a row; its fields are joined, with what they were and are as far as that is simple. */
export const changeRow = (change: Change): FlatRow => ({
  id: change.id,
  seq: change.seq,
  kind: change.kind,
  entityId: change.entity.id,
  entityType: change.entity.type,
  entityLabel: change.entity.label,
  intoId: change.into?.id ?? null,
  intoLabel: change.into?.label ?? null,
  datasetVersion: change.datasetVersion,
  recordedAt: change.recordedAt,
  changedFields: joined(change.changedFields.map(({ name }) => name)),
  changedValues: joined(
    change.changedFields.flatMap(({ name, before, after }) =>
      before === undefined || after === undefined
        ? []
        : `${name}: ${valueText(before)} → ${valueText(after)}`,
    ),
  ),
  reasonCause: change.reason.cause,
  reasonDocumentIds: joined(change.reason.documentIds),
  reasonText: change.reason.text,
  ...evidence(change.claims),
})

const valueText = (value: ChangedValue | null) =>
  value === null ? '–' : Array.isArray(value) ? value.join(', ') : String(value)

/** One version a row. */
export const datasetRow = (dataset: DatasetRecord): FlatRow => ({
  version: dataset.version,
  current: dataset.current,
  publishedAt: dataset.publishedAt,
  loadNumber: dataset.loadNumber,
  ...dataset.counts,
  lastSeq: dataset.lastSeq,
  seedHash: dataset.seedHash,
  codeVersion: dataset.codeVersion,
})
