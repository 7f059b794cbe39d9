import type { Page, PageEnd, PageRequest } from '../domain/page.ts'
import { totalOf } from './page-of.ts'
import { rowsWithinBytes } from './within-bytes.ts'

/** Ways to sort rows that are computed and not stored: the key of a row by name of the sort. */
export type SortKeys<Row> = Record<string, (row: Row) => string | number>

/**
 * One page of rows that are all in memory, in the order that `page.sort` names; ids decide ties.
 * Each is shown as `show` makes it; the page is shorter where these are long.
 *
 * Throws `RangeError` for a sort that is not among `keys`.
 */
export function pageInMemory<Row, Shown>(
  rows: readonly Row[],
  { limit, after, sort }: PageRequest,
  keys: SortKeys<Row>,
  idOf: (row: Row) => string,
  show: (row: Row) => Shown,
): Omit<Page<Shown>, 'version'> {
  const keyOf = keys[sort]
  if (!keyOf) throw new RangeError(`No sort '${sort}'.`)
  const ends = rows
    .map((row) => ({ row, end: { key: keyOf(row), id: idOf(row) } }))
    .toSorted((a, b) => compare(a.end, b.end))
    .filter(({ end }) => after === null || compare(end, after) > 0)
  const shown = rowsWithinBytes(ends.slice(0, limit), ({ row }) => show(row))
  return {
    rows: shown,
    next: ends.length > shown.length ? (ends[shown.length - 1]?.end ?? null) : null,
    total: totalOf(rows.length),
  }
}

function compare(a: PageEnd, b: PageEnd): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}
