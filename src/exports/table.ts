import type { Exported, ExportSource, ExportType } from '../domain/export.ts'
import type { Cell, FlatRow } from './columns.ts'
import { joined } from './columns.ts'
import { add, type ExportReport } from './report.ts'

/** How one kind of record becomes rows of a table. */
export interface Table<Type extends ExportType> {
  /** In order. Stable: a new one goes to the end. */
  columns: readonly string[]
  flat(record: Exported<Type>): FlatRow
}

/** The tables of all kinds. */
export type Tables = { [Type in ExportType]: Table<Type> }

/** What every table of an export has beyond the columns of its list. */
export const EXPORT_COLUMNS = ['claimIds'] as const

/** Rows of one kind, in chunks, with the ids of all claims behind each. */
export async function* tableRows<Type extends ExportType>(
  source: ExportSource,
  type: Type,
  table: Table<Type>,
  report: ExportReport,
): AsyncGenerator<FlatRow[]> {
  for await (const records of source.read(type)) {
    add(report.written, type, records.length)
    yield records.map((record) => ({ ...table.flat(record), claimIds: claimIds(record) }))
  }
  await source.verify()
}

/** Ids of all claims behind a record; of a claim, its own. */
function claimIds(record: object): Cell {
  if ('claims' in record && Array.isArray(record.claims)) return idsOf(record.claims)
  if ('members' in record && Array.isArray(record.members)) return idsOf(record.members)
  return null
}

const idsOf = (claims: { id: string }[]) => joined(claims.map(({ id }) => id))
