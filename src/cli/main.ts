import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './run.ts'
import { StoppedError } from './stopped.ts'

/** A terminal sends a signal to all its processes, and a launcher sends it on: that is one wish. */
const SAME_WISH_MS = 500
/** Longer than requests, the driver and the database may take to end, one after the other. */
const STOP_WITHIN_MS = 90_000
/** When the work is done, nothing may keep the process alive. */
const LINGER_MS = 5_000

const controller = new AbortController()
let firstSignal: number | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (firstSignal !== undefined && performance.now() - firstSignal > SAME_WISH_MS) process.exit(1)
    if (firstSignal !== undefined) return
    firstSignal = performance.now()
    controller.abort(new StoppedError())
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
  })
}

// The reader of a pipe has seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  stop: controller.signal,
})

sleep(LINGER_MS, undefined, { ref: false }).then(() => process.exit())
