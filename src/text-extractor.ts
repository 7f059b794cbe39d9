import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { BadDocumentError, DomainError } from './domain/errors.ts'
import type { ExtractedText, ExtractRequest, TextExtractor } from './http/extraction.ts'
import type { WorkerMessage, WorkerSettings } from './text-extractor-worker.ts'

/** How many texts are read at once, how many may wait, and for how long. */
export interface TextExtractorOptions {
  seedsDir: string
  workersMax?: number
  waitingMax?: number
  waitingMs?: number
  /** How long the reading of one text may take. */
  timeLimitMs?: number
  /** How much memory one worker may use: articles need a tenth of it. */
  heapMbMax?: number
}

/** A worker compiles the register first, within this time. */
const START_MS = 30_000

class TooLongError extends DomainError {
  readonly code = 'query-timeout'
}

class BusyError extends DomainError {
  readonly code = 'overloaded'
}

interface Job {
  request: ExtractRequest
  resolve(answer: ExtractedText): void
  reject(error: unknown): void
  /** Takes it out of the list of those that wait: its end is decided now. */
  settle(): void
}

interface Reader {
  worker: Worker
  job: Job | null
  ready: boolean
  timer: NodeJS.Timeout | undefined
}

/**
 * Reads texts in worker threads, so that other requests are answered meanwhile. The workers are
 * started when they are needed and kept. One that takes too long is ended, and a new one started.
 */
export function createTextExtractor(options: TextExtractorOptions): TextExtractor {
  const { seedsDir, waitingMax = 32, waitingMs = 10_000, timeLimitMs = 10_000 } = options
  const { heapMbMax = 512, workersMax = Math.max(1, Math.min(2, availableParallelism() - 1)) } =
    options
  const waiting: Job[] = []
  const readers = new Set<Reader>()
  let isClosed = false

  function handOut(): void {
    while (waiting.length > 0) {
      const idle = [...readers].find(({ job }) => job === null)
      const reader = idle ?? (readers.size < workersMax ? start() : undefined)
      const job = reader && waiting.shift()
      if (!job) return
      job.settle()
      reader.job = job
      reader.worker.ref()
      reader.worker.postMessage(job.request)
      // Until it is ready, its start is what takes the time.
      if (reader.ready) limit(reader)
    }
  }

  function start(): Reader {
    const settings: WorkerSettings = { seedsDir }
    const worker = new Worker(new URL('./text-extractor-worker.ts', import.meta.url), {
      workerData: settings,
      // It reads what strangers send: it needs no password and no option of ours.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
    })
    const reader: Reader = { worker, job: null, ready: false, timer: undefined }
    readers.add(reader)
    reader.timer = setTimeout(
      () => end(reader, new BusyError('The reader of texts did not start in time. Try again.')),
      START_MS,
    )
    worker.on('message', (message: WorkerMessage) => hear(reader, message))
    worker.on('error', (error) => end(reader, isOutOfMemory(error) ? tooMuch() : error))
    worker.on('exit', () => end(reader, new Error('The reader of texts ended by itself.')))
    return reader
  }

  function limit(reader: Reader): void {
    reader.timer = setTimeout(() => end(reader, tooLong(timeLimitMs)), timeLimitMs)
  }

  function hear(reader: Reader, message: WorkerMessage): void {
    clearTimeout(reader.timer)
    if (message.type === 'ready') {
      reader.ready = true
      if (reader.job) limit(reader)
      return
    }
    const { job } = reader
    reader.job = null
    // An idle worker keeps no process alive.
    reader.worker.unref()
    if (message.type === 'read') job?.resolve(message.answer)
    else if (message.type === 'failed') job?.reject(message.error)
    else job?.reject(new BadDocumentError(message.reason, message.message))
    handOut()
  }

  function end(reader: Reader, error: unknown): void {
    if (!readers.delete(reader)) return
    clearTimeout(reader.timer)
    reader.job?.reject(error)
    reader.job = null
    reader.worker.terminate().catch(() => undefined)
    if (!isClosed) handOut()
  }

  return {
    extract: (request, signal) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new BusyError('The server is stopping.')
        if (signal.aborted) throw new BusyError('The request was given up.')
        if (waiting.length >= waitingMax) {
          throw new BusyError(`${waitingMax} texts wait to be read already. Try again in a moment.`)
        }
        const giveUp = (error: DomainError) => {
          waiting.splice(waiting.indexOf(job), 1)
          job.settle()
          reject(error)
        }
        const onAbort = () => giveUp(new BusyError('The request was given up.'))
        const timer = setTimeout(
          () => giveUp(new BusyError('Other texts take long to be read. Try again in a moment.')),
          waitingMs,
        )
        const job: Job = {
          request,
          resolve,
          reject,
          settle() {
            clearTimeout(timer)
            signal.removeEventListener('abort', onAbort)
          },
        }
        signal.addEventListener('abort', onAbort)
        waiting.push(job)
        handOut()
      }),
    async close() {
      isClosed = true
      for (const job of waiting.splice(0)) {
        job.settle()
        job.reject(new BusyError('The server is stopping.'))
      }
      const ended = [...readers].map(({ worker }) => worker)
      for (const reader of readers) end(reader, new BusyError('The server is stopping.'))
      await Promise.all(ended.map((worker) => worker.terminate()))
    },
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooLong = (timeLimitMs: number) =>
  new TooLongError(
    `The text took longer than ${timeLimitMs / 1_000} seconds to read, and was given up. Send less of it: one article, or its parts one by one.`,
  )

const tooMuch = () =>
  new TooLongError(
    'The text took too much memory to read, and was given up. Send less of it: one article, or its parts one by one.',
  )
