#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InterruptedError } from './command.ts'
import { run } from './run.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** npm passes a Ctrl-C on that the terminal has sent us already; two people are slower. */
const DOUBLE_MS = 500

const stop = new AbortController()
let stoppedAt: number | undefined

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now()
      stop.abort(new InterruptedError(name))
    } else if (performance.now() - stoppedAt > DOUBLE_MS) {
      process.stderr.write('Stopped by force.\n')
      process.exit(1)
    }
  })
}

// `… | head` closes our output early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
process.exitCode = await run(process.argv.slice(2), {
  version: String(version),
  // Wherever the program is called from, it has its own seeds and its own data.
  environment: { SEEDS_DIR: join(ROOT, 'seeds'), DATA_DIR: join(ROOT, 'data'), ...process.env },
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal,
})
// What was left in mid-work would keep the process alive.
if (stop.signal.aborted) process.exit()
