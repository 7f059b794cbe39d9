import { z } from 'zod'
import type { Exported, ExportType } from '../domain/export.ts'
import type { Graph } from '../graph/graph.ts'
import { factInput } from './fact-options.ts'
import { onlyRecord } from './page-of.ts'

// An export reads the rows that the lists of the API show, but all of them: a list sorts all that it
// may show for each page, which is too slow a million times over. So the map of a row is taken from the
// text of its list, and only the way to the rows is an export's own.

const ROW = /RETURN \{end: \{key: sortKey, id: (?<name>\w+)\.id\}, row: (?<row>.+)\} AS entry/s

/**
 * The query of an export: the rows that `find` leads to, each as in the list whose text is `list`.
 *
 * `find` binds what the row is made of, in the order of ids. Throws where the list has another form.
 */
export function exportText(list: string, find: string): string {
  const { name, row } = ROW.exec(list)?.groups ?? {}
  if (!name || !row) throw new Error('The text of the list has no row to take.')
  return `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COLLECT {${find}    RETURN {id: ${name}.id, nameZh: ${name}.nameZh, row: ${row}} AS entry
  } AS rows
`
}

/** Which rows to read: those after an id and before another, or those with certain ids. */
export interface ExportRange {
  /** At most so many rows. */
  limit: number
  after: string
  /** Only these; then neither `limit` nor `after` count. */
  ids: readonly string[] | null
  /** `YYYY-MM-DD`; facts that did not hold on that day are left out. */
  asOf: string | null
  signal: AbortSignal | undefined
}

/** Rows of one kind, and the dataset version that they were read from. */
export interface ExportRows<Type extends ExportType> {
  version: string
  rows: Exported<Type>[]
  /** The last id, from which the next read goes on; null where there are no more. */
  last: string | null
}

/** One read of one kind of record. */
export type ExportReader<Type extends ExportType> = (
  graph: Graph,
  range: ExportRange,
) => Promise<ExportRows<Type>>

/** The first and, by its last character, the end of the ids of a kind. */
interface Ids {
  from: string
  until: string
}

/** The ids that begin with `prefix`, such as `st_`. */
export const idsFrom = (prefix: string, last = prefix): Ids => ({
  from: prefix,
  // The character after the underscore.
  until: last.replace(/_$/, '`'),
})

/** Reading takes longer than an answer may: nobody waits for a single page. */
const TIMEOUT_MS = 30_000

/** A read of one kind, by the text of its query and the schema of its rows. */
export function exportReader<Type extends ExportType, Row>(
  text: string,
  { from, until }: Ids,
  row: z.ZodType<Row>,
  toRecord: (row: Row, asOf: string | null) => Omit<Exported<Type>, 'nameZh'>,
): ExportReader<Type> {
  const Rows = z.object({
    version: z.string(),
    rows: z.array(z.object({ id: z.string(), nameZh: z.string().nullable(), row })),
  })
  return async (graph, { limit, after, ids, asOf, signal }) => {
    const input = {
      ...factInput({ include: ['claims', 'documents'], asOf }),
      limit,
      after: after > from ? after : from,
      until,
      ids,
    }
    const options = { timeoutMs: TIMEOUT_MS, signal }
    const { version, rows } = onlyRecord(await graph.read(text, { input }, Rows, options))
    return {
      version,
      last: ids === null && rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
      rows: rows.map(
        ({ nameZh, row }) =>
          // It is what `toRecord` gives, with the one property that it leaves out.
          ({ ...toRecord(row, asOf), nameZh }) as unknown as Exported<Type>,
      ),
    }
  }
}
