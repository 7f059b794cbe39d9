import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toCsv } from '../exports/csv.ts'
import { toNdjson } from '../exports/ndjson.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { EXPORT_TYPES, EXPORTS } from './exports.ts'
import { oneOf, readOptions } from './options.ts'
import { createProgress } from './progress.ts'

const FORMATS = ['csv', 'ndjson'] as const

/** Prints all facts of one kind, flat, as the list routes of the API give them. */
export const exportCommand: Command = {
  usage: `export [--type ${EXPORT_TYPES[0]}|…] [--format ${FORMATS.join('|')}]`,
  help: `Prints all facts of one kind, one a line, with the same columns as the API. While 'npm start' runs,
its database is used.

Options
  --type TYPE       ${EXPORT_TYPES.slice(0, 4).join(', ')},
                    ${EXPORT_TYPES.slice(4).join(', ')}; by default ${EXPORT_TYPES[0]}.
  --format FORMAT   ${FORMATS.join(' or ')}; by default ${FORMATS[0]}.
  --bom             Begin CSV with a byte order mark, for Excel.

Examples
  npm run --silent export > stakes.csv
  npm run --silent export -- --type partnership --format ndjson | jq .label
`,

  async run(args, context) {
    const { values } = readOptions(args, {
      type: { type: 'string', default: EXPORT_TYPES[0] },
      format: { type: 'string', default: FORMATS[0] },
      bom: { type: 'boolean', default: false },
    })
    const { columns, chunks } = EXPORTS[oneOf('type', values.type, EXPORT_TYPES)]
    const format = oneOf('format', values.format, FORMATS)

    const progress = createProgress(context.stderr)
    await withDatabase(context, progress, async (graph) => {
      let rows = 0
      const counted = counting(chunks(graph), (count) => {
        rows += count
      })
      const lines =
        format === 'csv'
          ? toCsv(counted, [...columns], values.bom)
          : toNdjson(counted, [...columns])
      await pipeline(Readable.from(lines), context.stdout, { end: false })
      progress.say(`${rows} rows`)
    })
    return 0
  },
}

async function* counting<Row>(chunks: AsyncIterable<Row[]>, onChunk: (rows: number) => void) {
  for await (const chunk of chunks) {
    onChunk(chunk.length)
    yield chunk
  }
}
