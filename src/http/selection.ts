import type { FlatRow } from '../exports/columns.ts'

/** What `fields` selects for a table: columns by name, or all that a field of the row gives. */
export function columnsOf(columns: readonly string[], fields: string[] | undefined): string[] {
  if (!fields) return [...columns]
  const chosen = fields.flatMap((field) => {
    if (columns.includes(field)) return [field]
    const given = columns.filter((column) => column.startsWith(field))
    return given.length > 0 ? given : [field]
  })
  return [...new Set(chosen)]
}

/** The cells of a row; a field without a column of its own is one JSON cell. */
export function cellsOf<Row extends object>(row: Row, flat: FlatRow, columns: string[]): FlatRow {
  const cells = columns.map((column) => {
    const value: unknown = column in flat ? flat[column] : JSON.stringify(Reflect.get(row, column))
    return [column, value ?? null]
  })
  return Object.fromEntries(cells)
}

/** The fields of a row, or columns of its table, that `fields` selects. */
export function select(row: object, flat: FlatRow, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field, field in row ? Reflect.get(row, field) : (flat[field] ?? null)]),
  )
}
