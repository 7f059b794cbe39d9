import { stringify } from 'csv-stringify/sync'
import type { FlatRow } from './columns.ts'

const BOM = '\uFEFF'
/** What a spreadsheet would run as a formula, or hide the begin of one behind. */
const FORMULA = /^[=+\-@\t\r]/

/** CSV by RFC 4180, lines ended by CRLF: a header, then a line a row. Formula-safe. */
export async function* toCsv(
  rows: AsyncIterable<FlatRow[]>,
  columns: string[],
  bom = false,
): AsyncGenerator<string> {
  yield `${bom ? BOM : ''}${line([columns])}`
  for await (const chunk of rows) {
    if (chunk.length > 0) yield line(chunk.map((row) => columns.map((column) => cell(row[column]))))
  }
}

const line = (records: (string | number | boolean)[][]) =>
  stringify(records, { record_delimiter: 'windows', cast: { boolean: String } })

/** A text that begins like a formula gets an apostrophe, as spreadsheets mark text. */
function cell(value: FlatRow[string] | undefined): string | number | boolean {
  if (typeof value === 'string' && FORMULA.test(value)) return `'${value}`
  return value ?? ''
}
