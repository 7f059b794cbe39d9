import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { EntityType } from '../domain/claim.ts'
import { CURSOR_PATTERN, decodeCursor, encodeCursor } from '../domain/cursor.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { FlatRow } from '../exports/columns.ts'
import { toCsv } from '../exports/csv.ts'
import { toNdjson } from '../exports/ndjson.ts'
import type { Graph } from '../graph/graph.ts'
import type { FactOptions } from '../queries/fact-options.ts'
import { graphKnownAt } from '../queries/graph-known-at.ts'
import { answeredNotModified, Meta, metaOf, setVersionHeaders } from './answer.ts'
import type { App } from './app-type.ts'
import { formatOf } from './negotiation.ts'
import {
  COMMON_PROBLEMS,
  factParameters,
  formatParameter,
  ID_PROBLEMS,
  type Kit,
  NOT_MODIFIED,
  originOf,
  orRedirect,
} from './route-kit.ts'
import { cellsOf, columnsOf, embeddedBy, select, selectionOf } from './selection.ts'
import { idParams } from './validate.ts'

const LIMIT_DEFAULT = 20
const LIMIT_MAX = 200

/** One list route: what it is called, what it can be asked, and where its rows come from. */
export interface ListRoute<Row extends z.ZodObject, Query extends z.ZodRawShape> {
  url: string
  operationId: string
  summary: string
  description: string
  tag: string
  /** Parameters beyond the common ones. */
  query: Query
  row: Row
  /** Ways to sort; the first is the default. */
  sorts: readonly [string, ...string[]]
  /** The flat row of CSV and NDJSON. */
  flat(row: z.infer<Row>): FlatRow
  /** The columns of the flat row, in order. */
  columns: readonly string[]
  /** Of a route below `{id}`: what the id may name, for redirects. */
  idTypes?: readonly EntityType[] | null
  /** Facts have claims and dates; other lists have no use for these parameters. */
  facts?: boolean
  load(
    graph: Graph,
    query: z.infer<z.ZodObject<Query>>,
    page: PageRequest,
    options: FactOptions,
    id: string,
  ): Promise<Page<z.infer<Row>> & { meta?: Partial<Meta> }>
}

const PageInfo = z
  .object({
    limit: z.int().min(1).max(LIMIT_MAX),
    next: z.string().nullable().describe('Absolute URL of the next page; null on the last.'),
    nextCursor: z.string().nullable().describe('The same as a value for `cursor`.'),
    total: z.object({
      value: z.int().min(0).max(10_000),
      relation: z.enum(['eq', 'gte']).describe('`gte`: there are more than were counted.'),
    }),
  })
  .meta({ id: 'Page' })

/** Registers a list route with paging, formats, selection, entity tags and strict parameters. */
export function listRoute<Row extends z.ZodObject, Query extends z.ZodRawShape>(
  app: App,
  kit: Kit,
  route: ListRoute<Row, Query>,
): void {
  const keys = Object.keys(route.row.shape)
  const selectable = [...new Set([...keys, ...route.columns])]
  const common = {
    limit: z
      .int()
      .min(1)
      .max(LIMIT_MAX)
      .optional()
      .describe(
        `Rows a page: 1 to ${LIMIT_MAX}, ${LIMIT_DEFAULT} by default. CSV and NDJSON without it give all rows.`,
      ),
    cursor: z
      .string()
      .regex(CURSOR_PATTERN)
      .optional()
      .describe('Where to go on: `page.nextCursor` of the page before, with the same filters.'),
    sort: z
      .enum(route.sorts as readonly [string, ...string[]])
      .default(route.sorts[0])
      .describe('Order; `-` is descending. The id decides ties.'),
    fields: z
      .array(z.enum(selectable as [string, ...string[]]))
      .optional()
      .describe('Only these fields of a row, or columns of the table.'),
    ...formatParameter,
    bom: z.boolean().default(false).describe('Begin CSV with a byte order mark, for Excel.'),
  }
  const facts = {
    ...factParameters,
    minSources: z
      .int()
      .min(1)
      .max(1_000)
      .optional()
      .describe('Only what at least so many documents hold up; derived values have none.'),
  }
  // A route's own parameters come last: `lang` of documents is that of the document.
  const querystring = z.strictObject({
    ...(route.facts === false ? { lang: factParameters.lang } : facts),
    ...common,
    ...route.query,
  })
  const rows = z.object({
    data: z.array(z.union([route.row, selectionOf(route.row, route.columns)])),
    page: PageInfo,
    meta: Meta,
  })
  app.get(
    route.url,
    {
      schema: {
        operationId: route.operationId,
        summary: route.summary,
        description: route.description,
        tags: [route.tag],
        ...(route.url.includes(':id') ? { params: idParams } : {}),
        querystring,
        response: {
          200: {
            description: 'One page, or with CSV and NDJSON and no `limit` all rows.',
            content: {
              'application/json': { schema: rows },
              'text/csv': { schema: z.string().describe('RFC 4180, a header and a line a row.') },
              'application/x-ndjson': { schema: z.string().describe('One JSON object a line.') },
            },
          },
          ...NOT_MODIFIED,
          ...COMMON_PROBLEMS,
          ...(route.idTypes === undefined ? {} : ID_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      // The validator has checked both against the schemas above.
      const query = request.query as Record<string, unknown> & Common
      const { id = '' } = request.params as { id?: string }
      const serve = () => answerList(kit, route, request, reply, query, id)
      if (route.idTypes === undefined) return serve()
      await orRedirect(kit, request, reply, id, route.idTypes, serve)
      return reply
    },
  )
}

interface Common {
  limit?: number
  cursor?: string
  sort: string
  fields?: string[]
  format?: 'json' | 'csv' | 'ndjson'
  bom: boolean
  lang?: 'en' | 'zh'
  include?: ('claims' | 'documents' | 'parties')[]
  asOf?: string
  knownAt?: string
  minSources?: number
  assertionMode?: FactOptions['assertionMode']
}

async function answerList<Row extends z.ZodObject, Query extends z.ZodRawShape>(
  kit: Kit,
  route: ListRoute<Row, Query>,
  request: FastifyRequest,
  reply: FastifyReply,
  query: Record<string, unknown> & Common,
  id: string,
): Promise<FastifyReply> {
  const format = formatOf(query.format, request.headers.accept)
  if (await answeredNotModified(request, reply, kit.probe)) return reply
  const list = fingerprintOf(route.operationId, id, query)
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, list)
  const { include, lang, asOf, knownAt, minSources, assertionMode } = query
  const flat = format !== 'json'
  const options: FactOptions = {
    lang,
    asOf,
    minSources,
    assertionMode,
    include: [
      ...(include ?? []),
      ...embeddedBy(query.fields, ['claims', 'documents']),
      ...(flat ? ['claims' as const] : []),
    ],
  }
  const load = (page: PageRequest) =>
    // The filters are those of `route.query`, which the validator has checked.
    route.load(
      graphKnownAt(kit.graph, knownAt),
      query as unknown as z.infer<z.ZodObject<Query>>,
      page,
      options,
      id,
    )
  const whole = flat && query.limit === undefined
  const limit = whole ? LIMIT_MAX : (query.limit ?? LIMIT_DEFAULT)
  const first = await load({ limit, after, sort: query.sort })
  setVersionHeaders(request, reply, first.version)
  const nextCursor = first.next && !whole ? encodeCursor(first.next, list) : null
  const next = nextCursor ? nextUrl(request, kit, nextCursor) : null
  if (next) reply.header('link', `<${next}>; rel="next"`)
  if (flat) {
    const columns = columnsOf(route.columns, query.fields)
    const chunks = whole ? pagesFrom(first, load, query.sort) : [first.rows]
    const rows = flatten(chunks, (row: z.infer<Row>) => cellsOf(row, route.flat(row), columns))
    const lines = format === 'csv' ? toCsv(rows, columns, query.bom) : toNdjson(rows, columns)
    reply.type(
      format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson',
    )
    // Fastify would read all pages to the end, only to drop them.
    if (request.method === 'HEAD') return reply.send(Readable.from([]))
    return reply.send(Readable.from(lines))
  }
  const { fields } = query
  const data = fields ? first.rows.map((row) => select(row, route.flat(row), fields)) : first.rows
  return reply.send({
    data,
    page: { limit, next, nextCursor, total: first.total },
    meta: metaOf(first.version, { asOf: asOf ?? null, knownAt: knownAt ?? null, ...first.meta }),
  })
}

/** What a cursor is bound to: all that decides which rows the list has and in which order. */
function fingerprintOf(operation: string, id: string, query: Record<string, unknown>): string {
  const {
    cursor: _,
    limit: __,
    fields: ___,
    format: ____,
    bom: _____,
    include: ______,
    ...rest
  } = query
  return JSON.stringify([
    operation,
    id,
    Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])
}

function nextUrl(request: FastifyRequest, { publicUrl }: Kit, cursor: string): string {
  const [path = '', query = ''] = request.url.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  return `${originOf(request, publicUrl)}${path}?${parameters}`
}

/** All rows, page by page. A load in between ends the stream without an end, so that it is seen. */
async function* pagesFrom<Row>(
  first: Page<Row>,
  load: (page: PageRequest) => Promise<Page<Row>>,
  sort: string,
): AsyncGenerator<Row[]> {
  let page = first
  for (;;) {
    yield page.rows
    if (!page.next) return
    page = await load({ limit: LIMIT_MAX, after: page.next, sort })
    if (page.version !== first.version) throw new Error('The dataset changed while it was read.')
  }
}

async function* flatten<Row>(
  chunks: AsyncIterable<Row[]> | Iterable<Row[]>,
  flat: (row: Row) => FlatRow,
): AsyncGenerator<FlatRow[]> {
  for await (const chunk of chunks) yield chunk.map(flat)
}
