import { z } from 'zod'
import type { Brand } from './records/brand.ts'
import type { ClaimRecord } from './records/claim-record.ts'
import type { Company } from './records/company.ts'
import type { Conflict } from './records/conflict.ts'
import type { DocumentRecord } from './records/document-record.ts'
import type { Figure } from './records/figure.ts'
import type { JointVenture } from './records/joint-venture.ts'
import type { Partnership } from './records/partnership.ts'
import type { Person } from './records/person.ts'
import type { Stake } from './records/stake.ts'

/** What can be exported; a table is of one of these, `stake` by default. */
export const ExportType = z
  .enum([
    'stake',
    'joint-venture',
    'partnership',
    'company',
    'person',
    'brand',
    'figure',
    'claim',
    'document',
    'conflict',
  ])
  .meta({ id: 'ExportType', description: 'A kind of record that can be exported.' })
export type ExportType = z.infer<typeof ExportType>

/** The file formats of an export. */
export const ExportFormat = z
  .enum(['ndjson', 'csv', 'parquet', 'bods', 'ftm', 'graphml', 'gexf', 'jsonld'])
  .meta({ id: 'ExportFormat', description: 'The format of the file.' })
export type ExportFormat = z.infer<typeof ExportFormat>

/** The record of each kind, as the API gives it with its claims and documents. */
export interface ExportRecords {
  stake: Stake
  'joint-venture': JointVenture
  partnership: Partnership
  company: Company
  person: Person
  brand: Brand
  figure: Figure
  claim: ClaimRecord
  document: DocumentRecord
  conflict: Conflict
}

/** A record, and its name in Chinese where it has one: `name` is the English one. */
export type Exported<Type extends ExportType> = ExportRecords[Type] & { nameZh: string | null }

/** All that one export reads, of one version of the dataset. */
export interface ExportSource {
  /** The version that is read. */
  version: string
  /** When that version was published, ISO 8601; null before the first load. */
  publishedAt: string | null
  /** The day that facts are told of, `YYYY-MM-DD`; null for today. */
  asOf: string | null
  /** Whether it is in what is exported: always of a whole graph, else of what lies around an entity. */
  holds(id: string): boolean
  /**
   * All records of a kind, by id, in chunks of at most some hundreds.
   *
   * Throws `DatasetChangedError` where a load has changed the dataset since the export began.
   */
  read<Type extends ExportType>(type: Type): AsyncGenerator<Exported<Type>[]>
  /** Makes sure that all that was read is of one version. Throws `DatasetChangedError`. */
  verify(): Promise<void>
}
