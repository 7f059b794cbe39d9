import type { FlatRow } from './columns.ts'

/** One JSON object a line, the same flat rows as in CSV, with only the columns asked for. */
export async function* toNdjson(
  rows: AsyncIterable<FlatRow[]>,
  columns: string[],
): AsyncGenerator<string> {
  for await (const chunk of rows) {
    if (chunk.length === 0) continue
    yield `${chunk.map((row) => JSON.stringify(pick(row, columns))).join('\n')}\n`
  }
}

const pick = (row: FlatRow, columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
