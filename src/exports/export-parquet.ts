import {
  ByteWriter,
  ParquetWriter,
  type SchemaElement,
  schemaFromColumnData,
} from 'hyparquet-writer'
import type { ExportSource, ExportType } from '../domain/export.ts'
import type { Cell, FlatRow } from './columns.ts'
import type { ExportReport } from './report.ts'
import { EXPORT_COLUMNS, type Table, tableRows } from './table.ts'

/** Rows of a row group: what is kept in memory until it is written. */
const ROWS_PER_GROUP = 10_000

/** What a column holds, where it is not text. */
type ColumnType = 'count' | 'number' | 'boolean' | 'text'

/** Columns that are never null. */
const COUNTS = new Set([
  'sources',
  'stakesHeld',
  'stakesIn',
  'jointVentures',
  'partnerships',
  'brands',
  'people',
  'start',
  'end',
  'characters',
  'claimCount',
  'memberCount',
])
const NUMBERS = new Set([
  'shareExact',
  'shareMinimum',
  'shareMaximum',
  'shareExclusiveMinimum',
  'shareExclusiveMaximum',
  'exact',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
])
const BOOLEANS = new Set(['derived', 'disputed', 'named', 'stateOwned', 'open'])

/** A column by its name, which means the same in all tables but for `value`, a number of figures only. */
export function columnTypeOf(type: ExportType, column: string): ColumnType {
  if (COUNTS.has(column)) return 'count'
  if (NUMBERS.has(column) || (type === 'figure' && column === 'value')) return 'number'
  return BOOLEANS.has(column) ? 'boolean' : 'text'
}

const PARQUET_TYPES = {
  count: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  text: 'STRING',
} as const

/**
 * One table with the columns of CSV, as numbers, booleans and texts; days are texts. Empty texts are
 * null. Row groups are written one by one. What was left out and the dataset version are key-value
 * metadata of the footer, and without its footer a file is not one.
 */
export async function* exportParquet<Type extends ExportType>(
  source: ExportSource,
  type: Type,
  table: Table<Type>,
  report: ExportReport,
): AsyncGenerator<Uint8Array> {
  const columns = [...table.columns, ...EXPORT_COLUMNS].map((name) => {
    const kind = columnTypeOf(type, name)
    return { name, kind, type: PARQUET_TYPES[kind], nullable: kind !== 'count' }
  })
  const schema: SchemaElement[] = schemaFromColumnData({
    columnData: columns.map(({ name, type, nullable }) => ({ name, type, nullable, data: [] })),
  })
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema,
    kvMetadata: [{ key: 'datasetVersion', value: source.version }],
    createdBy: 'auto-alliance-graph',
  })
  const write = async (rows: FlatRow[]) => {
    await parquet.write({
      columnData: columns.map(({ name, kind }) => ({
        name,
        data: rows.map((row) => stored(row[name] ?? null, kind)),
        // An index of pages is of use to readers of parts, and would be kept until the end.
        offsetIndex: false,
      })),
      rowGroupSize: ROWS_PER_GROUP,
    })
    return taken(writer)
  }

  let waiting: FlatRow[] = []
  for await (const rows of tableRows(source, type, table, report)) {
    waiting.push(...rows)
    if (waiting.length < ROWS_PER_GROUP) continue
    yield await write(waiting.slice(0, ROWS_PER_GROUP))
    waiting = waiting.slice(ROWS_PER_GROUP)
  }
  if (waiting.length > 0) yield await write(waiting)
  await parquet.finish()
  yield taken(writer)
}

/** What was written since the last time; the writer goes on counting its place in the file. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.getBuffer())
  writer.index = 0
  return bytes
}

function stored(cell: Cell, kind: ColumnType): Cell {
  if (kind === 'count') return cell ?? 0
  if (kind !== 'text' || cell === null) return cell
  return String(cell) || null
}
