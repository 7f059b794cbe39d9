import { z } from 'zod'
import type { FlatRow } from '../exports/columns.ts'

const Cell = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** One selection a kind of row, however many routes have it: a component is defined only once. */
const known = new WeakMap<z.ZodObject, z.ZodObject>()

/** What `fields` leaves of a row: any of its fields and of the columns of its table, no others. */
export function selectionOf(row: z.ZodObject, columns: readonly string[]): z.ZodObject {
  const cells = Object.fromEntries(columns.map((column) => [column, Cell.optional()]))
  const selection =
    known.get(row) ??
    z.strictObject({ ...cells, ...row.partial().shape }).meta({
      id: `${row.meta()?.id}Selection`,
      description: 'What `fields` selects of a row.',
    })
  known.set(row, selection)
  return selection
}

/** What has to be embedded for `fields` to find it: to ask for claims is to include them. */
export function embeddedBy<Name extends string>(
  fields: string[] | undefined,
  embeddable: readonly Name[],
): Name[] {
  return embeddable.filter((name) => fields?.includes(name))
}

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

/** The cells of a row; a list or an object without columns of its own is one JSON cell. */
export function cellsOf<Row extends object>(row: Row, flat: FlatRow, columns: string[]): FlatRow {
  const cells = columns.map((column) => {
    const value: unknown = column in flat ? flat[column] : Reflect.get(row, column)
    return [column, typeof value === 'object' && value ? JSON.stringify(value) : (value ?? null)]
  })
  return Object.fromEntries(cells)
}

/** The fields of a row, or columns of its table, that `fields` selects. */
export function select(row: object, flat: FlatRow, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field, field in row ? Reflect.get(row, field) : (flat[field] ?? null)]),
  )
}
