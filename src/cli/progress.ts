import type { Writable } from 'node:stream'

/** What a person sees while a command works. All of it goes to standard error. */
export interface Progress {
  say(message: string): void
  /**
   * Says `message`, and while the work goes on, every ten seconds how long it has taken. Gives what
   * the work gives.
   */
  step<T>(message: string, work: () => Promise<T>): Promise<T>
  /** One line that is kept up to date on a terminal; in a file, a line every few seconds. */
  count(done: number, total: number, what: string): void
}

const HEARTBEAT_MS = 10_000
/** In a file: between two lines of a count. */
const LINE_MS = 5_000
/** A step that took less is not worth a number. */
const WORTH_TELLING_MS = 1_000

type Output = Writable & { isTTY?: boolean }

/** Progress on a stream; `now` gives milliseconds. */
export function createProgress(output: Output, now = () => performance.now()): Progress {
  let lastLineAt = Number.NEGATIVE_INFINITY
  let isLineOpen = false

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
      const line = `  ${done} of ${total} ${what}`
      if (output.isTTY) {
        output.write(`\r\u001b[K${line}`)
        isLineOpen = done < total
        if (!isLineOpen) output.write('\n')
      } else if (now() - lastLineAt >= LINE_MS || (done === total && total > 1)) {
        lastLineAt = now()
        output.write(`${line}\n`)
      }
    },
  }
}
