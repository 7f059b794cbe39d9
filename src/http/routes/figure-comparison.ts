import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Figure } from '../../domain/records/figure.ts'
import { FigureComparison } from '../../domain/records/figure-comparison.ts'
import { toCsv } from '../../exports/csv.ts'
import { comparisonColumns, comparisonRow } from '../../exports/figure-row.ts'
import { toNdjson } from '../../exports/ndjson.ts'
import { type ComparedFigures, compareFigures } from '../../queries/compare-figures.ts'
import { COMPARED_MAX, figuresToCompare } from '../../queries/figures-to-compare.ts'
import { answeredNotModified, Meta, metaOf, setVersionHeaders } from '../answer.ts'
import type { App } from '../app-type.ts'
import { id } from '../filters.ts'
import { formatOf } from '../negotiation.ts'
import { COMMON_PROBLEMS, formatParameter, type Kit, NOT_MODIFIED } from '../route-kit.ts'
import { text } from '../validate.ts'

const querystring = z.strictObject({
  metric: z
    .array(text(60))
    .min(1)
    .max(10)
    .describe('What to compare, exactly: `sales`, `deliveries` …; each has rows of its own.'),
  companyId: z
    .array(id)
    .max(50)
    .optional()
    .describe('Companies, brands or partnerships by id; all that report it by default.'),
  unit: text(60).optional().describe('Exactly this: `vehicles`, `percent`, `EUR` …'),
  scope: text(100).optional().describe('Part of the words that limit them, in any case.'),
  by: z
    .enum(['year', 'quarter', 'month'])
    .default('year')
    .describe('The length of time that has a column.'),
  lang: z.enum(['en', 'zh']).default('en').describe('Language of labels.'),
  ...formatParameter,
  bom: z.boolean().default(false).describe('Begin CSV with a byte order mark, for Excel.'),
})

const Comparison = z.object({
  data: z.array(FigureComparison),
  periods: z
    .array(z.string())
    .describe('The columns in time: `2023`, `2024` …, and `undated` last, where one is needed.'),
  meta: Meta,
})

/** `/figures/comparison`: comparable numbers as a wide table. */
export function figureComparisonRoute(app: App, kit: Kit): void {
  app.get(
    '/figures/comparison',
    {
      schema: {
        operationId: 'compareFigures',
        summary: 'Compare figures across companies and years',
        description:
          'A wide table: a row for each company, metric, unit and scope, and a column for each year. What differs in one of them is never in one row. A cell has the most exact value if all reports can be true, and none if they exclude each other; every report of it is listed with its sentences. Numbers whose time is not known are in the column `undated`, and `meta.warnings` says what the table leaves out.',
        tags: ['Figures'],
        querystring,
        response: {
          200: {
            description: 'The whole table; there are no pages.',
            content: {
              'application/json': { schema: Comparison },
              'text/csv': { schema: z.string().describe('RFC 4180, a header and a line a row.') },
              'application/x-ndjson': { schema: z.string().describe('One JSON object a line.') },
            },
          },
          ...NOT_MODIFIED,
          ...COMMON_PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      // The validator has checked it against the schema above.
      const query = request.query as z.infer<typeof querystring>
      const format = formatOf(query.format, request.headers.accept)
      if (await answeredNotModified(request, reply, kit.probe)) return reply
      const { row, version } = await figuresToCompare(kit.graph, query, query.lang)
      setVersionHeaders(request, reply, version)
      const table = compareFigures(row.figures, query.by)
      const { rows, periods } = table
      if (format === 'json') {
        const exploredCount = row.partial ? row.figures.length : null
        const warnings = warningsOf(query, row, table)
        const meta = metaOf(version, { partial: row.partial, exploredCount, warnings })
        return reply.send({ data: rows, periods, meta })
      }
      const columns = comparisonColumns(periods)
      const flat = Readable.from([rows.map((one) => comparisonRow(one, periods))])
      const isCsv = format === 'csv'
      const lines = isCsv ? toCsv(flat, columns, query.bom) : toNdjson(flat, columns)
      reply.type(isCsv ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson')
      return reply.send((await Array.fromAsync(lines)).join(''))
    },
  )
}

/** What somebody who reads the table alone would not know. */
function warningsOf(
  { metric, companyId = [], by }: z.infer<typeof querystring>,
  { figures, partial, metrics }: { figures: Figure[]; partial: boolean; metrics: string[] },
  { rows, left }: ComparedFigures,
): string[] {
  const absent = companyId.filter((one) => !figures.some(({ subject }) => subject.id === one))
  const units = new Set(rows.map(({ unit }) => unit))
  return [
    ...(partial ? [`Only the first ${COMPARED_MAX} figures are compared: ask for fewer.`] : []),
    ...(metrics.length > 0
      ? [`No figure has the metric '${metric.join("', '")}'. There are: ${metrics.join(', ')}.`]
      : absent.map((one) => `Nothing of this is reported of '${one}'.`)),
    ...(left.length > 0
      ? [
          `${left.length} figures are not of a whole ${by} and left out: ${left
            .slice(0, 20)
            .map((figure) => figure.id)
            .join(', ')}.`,
        ]
      : []),
    ...(units.size > 1
      ? [`The rows have ${units.size} units, and nothing is converted: choose one by 'unit'.`]
      : []),
  ]
}
