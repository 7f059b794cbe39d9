import type { Writable } from 'node:stream'

/** What a person sees while a command works. All of it goes to standard error. */
export interface Progress {
  say(message: string): void
  /**
   * Says `message`, and while the work goes on, every ten seconds how long it has taken. Gives what
   * the work gives.
   */
  step<T>(message: string, work: () => Promise<T>): Promise<T>
  /**
   * On a terminal one line that is kept up to date: a bar, how many a second and how long it will
   * take. In a file, a line every few seconds.
   */
  count(done: number, total: number, what: string): void
}

const HEARTBEAT_MS = 10_000
/** In a file: between two lines of a count. */
const LINE_MS = 5_000
/** A step that took less is not worth a number. */
const WORTH_TELLING_MS = 1_000

/** On a terminal: between two drawings of a bar. */
const REDRAW_MS = 100
const BAR_WIDTH = 20
/** So long is watched before a rate is told. */
const RATE_MS = 2_000

type Output = Writable & { isTTY?: boolean }

/** Progress on a stream; `now` gives milliseconds. */
export function createProgress(output: Output, now = () => performance.now()): Progress {
  let lastLineAt = Number.NEGATIVE_INFINITY
  let isLineOpen = false
  let first = { done: 0, total: 0, at: 0 }

  const closeLine = () => {
    if (isLineOpen) output.write('\n')
    isLineOpen = false
  }
  const say = (message: string) => {
    closeLine()
    output.write(`${message}\n`)
  }

  return {
    say,

    async step(message, work) {
      say(message)
      const began = now()
      const seconds = () => Math.round((now() - began) / 1000)
      const heartbeat = setInterval(() => say(`  … ${seconds()} s so far`), HEARTBEAT_MS)
      heartbeat.unref()
      try {
        const result = await work()
        if (now() - began >= WORTH_TELLING_MS) say(`  done in ${seconds()} s`)
        return result
      } finally {
        clearInterval(heartbeat)
      }
    },

    count(done, total, what) {
      if (done <= first.done || total !== first.total) first = { done, total, at: now() }
      const line = `${done} of ${total} ${what}`
      if (output.isTTY) {
        if (isLineOpen && done < total && now() - lastLineAt < REDRAW_MS) return
        lastLineAt = now()
        const speed = speedOf(done, total, done - first.done, now() - first.at)
        output.write(`\r\u001b[K  ${barOf(done / total)} ${line}${speed}`)
        isLineOpen = done < total
        if (!isLineOpen) output.write('\n')
      } else if (now() - lastLineAt >= LINE_MS || (done === total && total > 1)) {
        lastLineAt = now()
        output.write(`  ${line}\n`)
      }
    },
  }
}

function barOf(part: number): string {
  const full = Math.floor(Math.min(1, part) * BAR_WIDTH)
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}]`
}

/** How many a second and how long for the rest, once it can be told. */
function speedOf(done: number, total: number, counted: number, ms: number): string {
  if (counted <= 0 || ms < RATE_MS) return ''
  const rate = (counted * 1000) / ms
  const told = `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`
  return done < total ? `${told}, ${durationOf((total - done) / rate)} left` : told
}

function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
