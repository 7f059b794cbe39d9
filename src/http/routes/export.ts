import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { OverloadedError } from '../../domain/errors.ts'
import { ExportFormat, ExportType } from '../../domain/export.ts'
import { emptyReport, totalOf } from '../../exports/report.ts'
import { exportSource } from '../../queries/export-source.ts'
import { answeredNotModified, metaOf, setVersionHeaders } from '../answer.ts'
import type { App } from '../app-type.ts'
import { EXPORT_FORMATS, exportFileName, exportTypes } from '../export-formats.ts'
import { id as idFilter } from '../filters.ts'
import { requireJson } from '../negotiation.ts'
import {
  factParameters,
  type Kit,
  NOT_MODIFIED,
  oneOf,
  originOf,
  problem,
  UNPAGED_PROBLEMS,
} from '../route-kit.ts'

/** Each reads the database without a pause, so that more would slow down all other answers. */
const AT_ONCE_MAX = 4
/** A file takes as long as its reader does; each read of the database has a limit of its own. */
const FILE_TIMEOUT_MS = 6 * 3_600_000

const query = z.strictObject({
  format: ExportFormat.default('ndjson').describe('The format of the file.'),
  type: z
    .array(ExportType)
    .optional()
    .describe(
      'Only these kinds, in their order. CSV and Parquet are one table and take one, `stake` by default; the others hold all that they can. In graph formats, BODS and FollowTheMoney, companies and people are there in any case, since facts end at them.',
    ),
  entityId: idFilter
    .optional()
    .describe(
      'Only what lies around this entity, by id or by a name that fits just one; facts with all of their ends.',
    ),
  depth: z.int().min(1).max(3).default(1).describe('Hops around `entityId`.'),
  bom: z.boolean().default(false).describe('Begin CSV with a byte order mark, for Excel.'),
  asOf: factParameters.asOf.describe('A day, `YYYY-MM-DD`: only facts that may hold on it.'),
})
type Query = z.infer<typeof query>

const Counts = z.record(z.string(), z.int().min(0).max(1_000_000_000))
const ExportReport = z
  .object({
    format: ExportFormat,
    types: z.array(ExportType).describe('What was asked for, or what the format can hold.'),
    written: Counts.describe('What is in the file, by what it is called there.'),
    leftOut: Counts.describe('What the format has no words for, by the reason.'),
  })
  .meta({ id: 'ExportReport' })

const DESCRIPTION = `One file of one version of the dataset, which \`X-Dataset-Version\` names; there is no limit of rows.

It is complete or broken off: if a load changes the dataset meanwhile, or the database fails, the answer ends without the last chunk, which every HTTP client reports as an error (curl exits with 18). A file that was saved shows it by itself, too: NDJSON ends with a line \`{"_end":true,"rows":…,"datasetVersion":…}\`; JSON, XML and Parquet are not well-formed without their end; of CSV, compare the rows with \`X-Row-Count\`, which comes as an HTTP trailer.

What a format has no words for is in the trailer \`X-Export-Report\`, and in \`/export/report\`.`

const content = {
  ...Object.fromEntries(
    Object.values(EXPORT_FORMATS).map(({ mediaType }) => [
      mediaType.split(';')[0] ?? mediaType,
      { schema: z.string() },
    ]),
  ),
  'application/json': { schema: z.array(z.looseObject({ statementId: z.string() })) },
  'application/ld+json': { schema: z.looseObject({ '@graph': z.array(z.looseObject({})) }) },
}

const problems = {
  ...UNPAGED_PROBLEMS,
  409: problem('The format cannot hold what was asked for; `errors` says what it can.'),
  410: problem('The entity was withdrawn.'),
}

/** `/export`: all of the graph, or what lies around one entity, as a file. */
export function exportRoutes(app: App, kit: Kit): void {
  let running = 0
  /** Runs one more at once. It is over with `done`, or where it fails. */
  const oneMore = async <T>(work: (done: () => void) => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE_MAX) throw new OverloadedError(new Error('Too many exports.'))
    running++
    let isRunning = true
    const done = () => {
      if (isRunning) running--
      isRunning = false
    }
    try {
      return await work(done)
    } catch (error) {
      done()
      throw error
    }
  }

  app.get(
    '/export',
    {
      handlerTimeout: FILE_TIMEOUT_MS,
      schema: {
        operationId: 'exportGraph',
        summary: 'Export the graph as a file',
        description: DESCRIPTION,
        tags: ['Export'],
        querystring: query,
        response: { 200: { description: 'The file.', content }, ...NOT_MODIFIED, ...problems },
      },
    },
    // The validator has checked the query against the schema above.
    async (request, reply) => {
      await oneMore((done) => answerFile(kit, request, reply, request.query as Query, done))
      return reply
    },
  )
  app.get(
    '/export/report',
    {
      handlerTimeout: FILE_TIMEOUT_MS,
      schema: {
        operationId: 'reportExport',
        summary: 'Count what an export holds and lacks',
        description:
          'The same parameters as `/export`, and what is in that file and what its format has no words for. The file is made for it, and takes as long.',
        tags: ['Export'],
        querystring: query,
        response: {
          200: {
            description: 'The counts.',
            content: { 'application/json': { schema: oneOf(ExportReport) } },
          },
          ...NOT_MODIFIED,
          ...problems,
        },
      },
    },
    async (request, reply) => {
      await oneMore((done) =>
        answerReport(kit, request, reply, request.query as Query).finally(done),
      )
      return reply
    },
  )
}

async function answerFile(
  kit: Kit,
  request: FastifyRequest,
  reply: FastifyReply,
  query: Query,
  done: () => void,
): Promise<FastifyReply> {
  if (await answeredNotModified(request, reply, kit.probe)) {
    done()
    return reply
  }
  const { file, report, types, version } = await begin(kit, request, reply, query, done)
  const name = exportFileName(query.format, types, version)
  reply
    .type(EXPORT_FORMATS[query.format].mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
  // Fastify would read all of the file, only to drop it.
  if (request.method === 'HEAD') return reply.send(Readable.from([]))
  reply.trailer('x-row-count', async () => String(totalOf(report)))
  reply.trailer('x-export-report', async () => JSON.stringify(report))
  return reply.send(Readable.from(file))
}

async function answerReport(
  kit: Kit,
  request: FastifyRequest,
  reply: FastifyReply,
  query: Query,
): Promise<FastifyReply> {
  requireJson(request.headers.accept)
  if (await answeredNotModified(request, reply, kit.probe)) return reply
  const { file, report, types, version } = await begin(kit, request, reply, query)
  for await (const piece of file) void piece
  const data = { format: query.format, types, ...report }
  return reply.send({ data, meta: metaOf(version, { asOf: query.asOf ?? null }) })
}

/** Reads what has to be known first, and gives the file, of which nothing is read yet. */
async function begin(
  kit: Kit,
  request: FastifyRequest,
  reply: FastifyReply,
  query: Query,
  onClose: () => void = () => undefined,
) {
  const { format, type, bom, asOf, entityId, depth } = query
  const types = exportTypes(format, type)
  const gone = new AbortController()
  reply.raw.once('close', () => {
    gone.abort(new Error('The client has gone.'))
    onClose()
  })
  const source = await exportSource(kit.graph, { asOf, entityId, depth, signal: gone.signal })
  setVersionHeaders(request, reply, source.version)
  const report = emptyReport()
  const baseUrl = originOf(request, kit.publicUrl)
  const file = EXPORT_FORMATS[format].write(source, { types, bom, baseUrl }, report)
  return { file, report, types, version: source.version }
}
