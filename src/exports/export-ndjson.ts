import type { ExportSource, ExportType } from '../domain/export.ts'
import { type ExportReport, totalOf } from './report.ts'
import { EXPORT_COLUMNS, type Table, type Tables, tableRows } from './table.ts'

/** What a row calls its own `type`, where a line's `type` is the kind of record. */
const RENAMED: Partial<Record<ExportType, string>> = {
  company: 'entityType',
  conflict: 'conflictType',
}

/**
 * One fact a line: `type`, then the columns of its table. The last line is
 * `{"_end":true,"rows":…,"datasetVersion":…}`; a file without it was cut off.
 */
export async function* exportNdjson(
  source: ExportSource,
  types: readonly ExportType[],
  tables: Tables,
  report: ExportReport,
): AsyncGenerator<string> {
  for (const type of types) {
    // Each kind has the table of its own kind.
    const table = tables[type] as Table<ExportType>
    const columns = [...table.columns, ...EXPORT_COLUMNS]
    const names = columns.map((name) => (name === 'type' ? (RENAMED[type] ?? name) : name))
    for await (const rows of tableRows(source, type, table, report)) {
      yield rows
        .map((row) => {
          const line: Record<string, unknown> = { type }
          for (const [at, column] of columns.entries())
            line[names[at] ?? column] = row[column] ?? null
          return `${JSON.stringify(line)}\n`
        })
        .join('')
    }
  }
  const end = { _end: true, rows: totalOf(report), datasetVersion: source.version }
  yield `${JSON.stringify(end)}\n`
}
