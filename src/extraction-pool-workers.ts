import { Worker } from 'node:worker_threads'
import { BadDocumentError } from './domain/errors.ts'
import type { Register } from './domain/register.ts'
import { crashed, type FileReading, type ReadingTask } from './extraction-pool-task.ts'
import type { PoolMessage } from './extraction-pool-worker.ts'

/** How many worker threads read, and what one document may take. */
export interface WorkersOptions {
  register: Register
  workersMax: number
  /** How long the reading of one document may take. */
  timeLimitMs?: number
  /** How much memory one worker may use: articles need a tenth of it. */
  heapMbMax?: number
  /** What the workers run. */
  program?: URL
}

/** Reads documents in worker threads. */
export interface Workers {
  /**
   * What became of a file. A document that takes too long, too much memory or ends the worker is a bad
   * one, and the worker is replaced. Rejects only where no worker can be started.
   */
  read(task: ReadingTask): Promise<FileReading>
  close(): Promise<void>
}

/** A worker compiles the register first, within this time. */
const START_MS = 60_000

interface Job {
  task: ReadingTask
  resolve(reading: FileReading): void
  reject(error: unknown): void
}

interface Slot {
  worker: Worker
  job: Job | null
  ready: boolean
  timer: NodeJS.Timeout | undefined
}

/** Workers that are started when there is something to read, and kept until they are closed. */
export function openWorkers(options: WorkersOptions): Workers {
  const { register, workersMax, timeLimitMs = 30_000, heapMbMax = 1_024 } = options
  const { program = new URL('./extraction-pool-worker.ts', import.meta.url) } = options
  const waiting: Job[] = []
  const slots = new Set<Slot>()
  let isClosed = false

  function handOut(): void {
    while (waiting.length > 0 && !isClosed) {
      const idle = [...slots].find(({ job }) => job === null)
      const slot = idle ?? (slots.size < workersMax ? start() : undefined)
      const job = slot && waiting.shift()
      if (!job) return
      slot.job = job
      slot.worker.postMessage(job.task)
      // Until it is ready, its start is what takes the time.
      if (slot.ready) limit(slot)
    }
  }

  function start(): Slot {
    const worker = new Worker(program, {
      workerData: register,
      // It reads what strangers wrote: it needs no password and no option of ours.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
    })
    const timer = setTimeout(() => end(slot, new Error('it did not start in time')), START_MS)
    const slot: Slot = { worker, job: null, ready: false, timer }
    slots.add(slot)
    worker.on('message', (message: PoolMessage) => hear(slot, message))
    worker.on('messageerror', (error) => end(slot, error))
    worker.on('error', (error) => end(slot, error))
    worker.on('exit', () => end(slot, new Error('it ended by itself')))
    return slot
  }

  function limit(slot: Slot): void {
    slot.timer = setTimeout(() => {
      const { job } = slot
      slot.job = null
      job?.resolve(bad(job.task, tooLong(job.task.file, timeLimitMs)))
      end(slot, null)
    }, timeLimitMs)
  }

  function hear(slot: Slot, message: PoolMessage): void {
    clearTimeout(slot.timer)
    if (message.type === 'ready') {
      slot.ready = true
      if (slot.job) limit(slot)
      return
    }
    const { job } = slot
    slot.job = null
    if (message.type === 'read') job?.resolve(message.reading)
    else if (job) {
      const error = new BadDocumentError(message.reason, message.message)
      job.resolve(bad(job.task, Object.assign(error, { cause: message.cause })))
    }
    handOut()
  }

  function end(slot: Slot, why: unknown): void {
    if (!slots.delete(slot)) return
    clearTimeout(slot.timer)
    const { job, ready } = slot
    slot.job = null
    slot.worker.terminate().catch(() => undefined)
    if (!ready) {
      // It never came to a document, and another one would not either.
      const error = new Error('The reader of documents did not start.', { cause: why })
      for (const one of [...(job ? [job] : []), ...waiting.splice(0)]) one.reject(error)
    } else job?.resolve(bad(job.task, crashed(job.task.file, why)))
    handOut()
  }

  return {
    read: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject })
        handOut()
      }),
    async close() {
      isClosed = true
      const ended = [...slots]
      slots.clear()
      for (const { timer } of ended) clearTimeout(timer)
      await Promise.all(ended.map(({ worker }) => worker.terminate()))
    },
  }
}

const bad = ({ file }: ReadingTask, error: BadDocumentError): FileReading => ({
  kind: 'bad',
  file,
  error,
})

const tooLong = (file: string, timeLimitMs: number) =>
  new BadDocumentError(
    'timeLimit',
    `'${file}' took longer than ${timeLimitMs / 1_000} seconds to read, and was given up. Split it, one article a file.`,
  )
