import { Writable } from 'node:stream'
import { z } from 'zod'
import { printable } from './printable.ts'

const LEVELS: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  40: 'warning',
  50: 'error',
  60: 'fatal',
}

const Entry = z.object({
  level: z.number(),
  time: z.number(),
  msg: z.string().default(''),
  method: z.string().optional(),
  path: z.string().optional(),
  status: z.number().optional(),
  ms: z.number().optional(),
  requestId: z.string().optional(),
  err: z.object({ stack: z.string().optional(), message: z.string() }).optional(),
})
type Entry = z.infer<typeof Entry>

/**
 * Where the log goes: on a terminal a stream that turns each JSON of the log into a line for people,
 * else `output` itself, so that machines get the JSON.
 */
export function logStream(output: Writable & { isTTY?: boolean }): Writable {
  if (output.isTTY !== true) return output
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      output.write(String(chunk).replaceAll(/[^\n]+/g, readableLine), () => done())
    },
  })
}

/** `12:03:44 GET /v1/stakes 200 in 3.1 ms`; what is no log entry stays as it is. */
export function readableLine(line: string): string {
  const entry = entryOf(line)
  if (!entry) return printable(line)
  const { level, time, msg, err, requestId } = entry
  const clock = new Date(time).toTimeString().slice(0, 8)
  const word = LEVELS[level] ? ` ${LEVELS[level]}:` : ''
  const said = entry.status === undefined ? msg : requestText(entry)
  const cause = err ? `\n${err.stack ?? err.message}` : ''
  // An error is looked up by the id that its answer has.
  const id = err && requestId ? ` (${requestId})` : ''
  return printable(`${clock}${word} ${said}${id}${cause}`)
}

const requestText = ({ method = '', path = '', status, ms }: Entry) =>
  `${method} ${path} ${status}${ms === undefined ? '' : ` in ${ms} ms`}`

function entryOf(line: string): Entry | null {
  try {
    return Entry.parse(JSON.parse(line))
  } catch {
    // No entry of ours: it is shown as it came.
    return null
  }
}
