import { z } from 'zod'
import { SetupError } from '../domain/errors.ts'
import type { Page, PageEnd, PageRequest } from '../domain/page.ts'
import { rowsWithinBytes } from './within-bytes.ts'

/** A total is counted up to here; a query stops at one more. */
const TOTAL_MAX = 10_000

/** The one record of a list query: dataset version, capped count, and one row more than asked. */
export function listOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    version: z.string(),
    total: z.int(),
    known: z.boolean().default(true).describe('Whether what the list belongs to exists.'),
    rows: z.array(
      z.object({ end: z.object({ key: z.union([z.string(), z.number()]), id: z.string() }), row }),
    ),
  })
}

/** The input that every list query has. One row more than asked tells whether more follow. */
export function pageInput({ limit, after, sort }: PageRequest) {
  return { limit: limit + 1, afterKey: after?.key ?? null, afterId: after?.id ?? null, sort }
}

interface List<Raw> {
  version: string
  total: number
  rows: { end: PageEnd; row: Raw }[]
}

/** The page that a list query read, each row turned into a record; shorter where rows are long. */
export function pageOf<Raw, Row>(
  { version, total, rows }: List<Raw>,
  { limit }: PageRequest,
  toRow: (raw: Raw) => Row,
): Page<Row> {
  const shown = rowsWithinBytes(rows.slice(0, limit), ({ row }) => withFewSources(toRow(row)))
  return {
    rows: shown,
    next: rows.length > shown.length ? (rows[shown.length - 1]?.end ?? null) : null,
    total: totalOf(total),
    version,
  }
}

/** Most claims and documents that a row of a list has within it. */
const EMBEDDED_MAX = 100

/** A fact that a thousand articles tell of would make a page of its own. */
function withFewSources<Row>(row: Row): Row {
  if (typeof row !== 'object' || row === null) return row
  // Any row can have them, and most kinds do.
  const { claims, documents } = row as { claims?: unknown; documents?: unknown }
  const few = (list: unknown) => Array.isArray(list) && list.length > EMBEDDED_MAX
  if (!few(claims) && !few(documents)) return row
  return {
    ...row,
    ...(Array.isArray(claims) && { claims: claims.slice(0, EMBEDDED_MAX) }),
    ...(Array.isArray(documents) && { documents: documents.slice(0, EMBEDDED_MAX) }),
  }
}

/** How many rows a list has, as an answer tells it. */
export const totalOf = (total: number): Page<unknown>['total'] =>
  total > TOTAL_MAX ? { value: TOTAL_MAX, relation: 'gte' } : { value: total, relation: 'eq' }

/** The only record of a query. Every query starts at the dataset, so no record is no dataset. */
export function onlyRecord<Row>(records: Row[]): Row {
  const [record] = records
  if (!record) throw new SetupError('The graph has no dataset: run the migrations.')
  return record
}
