import type { ExportSource, ExportType } from '../domain/export.ts'
import { toCsv } from './csv.ts'
import type { ExportReport } from './report.ts'
import { EXPORT_COLUMNS, type Table, tableRows } from './table.ts'

/** One table: a header, then a line a row. CSV by RFC 4180, formula-safe. It has no end mark. */
export function exportCsv<Type extends ExportType>(
  source: ExportSource,
  type: Type,
  table: Table<Type>,
  report: ExportReport,
  bom: boolean,
): AsyncGenerator<string> {
  const columns = [...table.columns, ...EXPORT_COLUMNS]
  return toCsv(tableRows(source, type, table, report), columns, bom)
}
