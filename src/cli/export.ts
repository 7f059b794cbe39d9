import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ParameterConflictError } from '../domain/errors.ts'
import { ExportFormat, ExportType } from '../domain/export.ts'
import { type ExportReport, emptyReport } from '../exports/report.ts'
import type { Graph } from '../graph/graph.ts'
import { EXPORT_FORMATS, exportTypes } from '../http/export-formats.ts'
import { exportSource } from '../queries/export-source.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { withDatabase } from './database.ts'
import { oneOf, readOptions } from './options.ts'
import { createProgress } from './progress.ts'

const FORMATS = ExportFormat.options
const TYPES = ExportType.options

/** Writes the graph, or a part of it, as a file. */
export const exportCommand: Command = {
  usage: 'export [--format csv|…] [--type stake|…] [--entity ID] [--output FILE]',
  help: `Writes the graph as a file: all of it, or what lies around one entity. While 'npm start' runs, its
database is used. What the format has no words for is counted at the end.

Options
  --format FORMAT   ${FORMATS.slice(0, 4).join(', ')},
                    ${FORMATS.slice(4).join(', ')}; by default csv.
  --type TYPE       ${TYPES.slice(0, 5).join(', ')},
                    ${TYPES.slice(5).join(', ')}; repeat it for several. CSV and
                    Parquet take one, by default ${TYPES[0]}; the others all that they can hold.
  --entity ID       Only what lies around this entity: an id, or a name that fits one.
  --depth HOPS      How far around it: 1, 2 or 3; by default 1.
  --as-of DAY       Only facts that may hold on that day, YYYY-MM-DD.
  --bom             Begin CSV with a byte order mark, for Excel.
  --base-url URL    What links in BODS, FollowTheMoney and JSON-LD begin with.
  --output FILE     Write to a file, which is there only once it is complete.

Examples
  npm run --silent export > stakes.csv
  npm run export -- --format parquet --type partnership --output partnerships.parquet
  npm run export -- --format gexf --entity co_volkswagen --depth 2 --output volkswagen.gexf
`,

  async run(args, context) {
    const { values } = readOptions(args, {
      format: { type: 'string', default: 'csv' },
      type: { type: 'string', multiple: true },
      entity: { type: 'string' },
      depth: { type: 'string', default: '1' },
      'as-of': { type: 'string' },
      bom: { type: 'boolean', default: false },
      'base-url': { type: 'string', default: `http://127.0.0.1:${context.config.PORT}` },
      output: { type: 'string' },
    })
    const format = oneOf('format', values.format, FORMATS)
    const types = typesOf(format, values.type)
    const depth = Number(oneOf('depth', values.depth, ['1', '2', '3']))
    const asOf = dayOf(values['as-of'])
    const baseUrl = values['base-url'].replace(/\/+$/, '')
    const { entity: entityId, bom, output } = values

    const report = emptyReport()
    const progress = createProgress(context.stderr)
    const write = async (graph: Graph, target: Writable, options: { end: boolean }) => {
      const { signal } = context
      const source = await exportSource(graph, { entityId, depth, asOf, signal })
      const file = EXPORT_FORMATS[format].write(source, { types, bom, baseUrl }, report)
      await pipeline(Readable.from(file), target, { ...options, signal })
    }
    await withDatabase(context, progress, (graph) =>
      output === undefined
        ? write(graph, context.stdout, { end: false })
        : whole(output, (target) => write(graph, target, { end: true })),
    )
    tell(report, context)
    return 0
  },
}

function typesOf(format: ExportFormat, given: string[] | undefined): readonly ExportType[] {
  const asked = given?.flatMap((text) => text.split(',')).map((type) => oneOf('type', type, TYPES))
  try {
    return exportTypes(format, asked)
  } catch (error) {
    if (error instanceof ParameterConflictError) throw new UsageError(error.message)
    throw error
  }
}

function dayOf(day: string | undefined): string | undefined {
  if (day === undefined || isDay(day)) return day
  throw new UsageError(`'${day}' is no day for --as-of: write it as 2026-11-21.`)
}

/** Such as 2026-02-28; not 2026-02-30, which JavaScript would take for a day in March. */
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** Writes a file under another name first, so that there is never a part of one under its own. */
async function whole(output: string, write: (target: Writable) => Promise<void>): Promise<void> {
  const part = `${output}.part`
  try {
    await write(createWriteStream(part))
    await rename(part, output)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** What was written and what was not, on standard error: data alone goes to standard output. */
function tell({ written, leftOut }: ExportReport, { stderr }: CommandContext): void {
  const listed = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')
  stderr.write(`Written: ${listed(written) || 'nothing'}.\n`)
  const missing = listed(leftOut)
  if (missing) stderr.write(`The format cannot hold, and lacks: ${missing}.\n`)
}
