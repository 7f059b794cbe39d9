import { parentPort, workerData } from 'node:worker_threads'
import { createClaimReader } from './claim-reader.ts'
import { BadDocumentError } from './domain/errors.ts'
import { extractText } from './extract-text.ts'
import type { ExtractedText, ExtractRequest } from './http/extraction.ts'

/** What a worker says: first that it has compiled the register, then an answer to each request. */
export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'read'; answer: ExtractedText }
  | { type: 'refused'; reason: BadDocumentError['reason']; message: string }
  | { type: 'failed'; error: unknown }

/** What a worker is started with. */
export interface WorkerSettings {
  seedsDir: string
}

// Only our own `Worker` starts this file, with these settings.
const { seedsDir } = workerData as WorkerSettings
const reader = await createClaimReader(seedsDir)
const say = (message: WorkerMessage) => parentPort?.postMessage(message)

parentPort?.on('message', (request: ExtractRequest) => say(answerTo(request)))
say({ type: 'ready' })

function answerTo(request: ExtractRequest): WorkerMessage {
  try {
    return { type: 'read', answer: extractText(reader, request) }
  } catch (error) {
    // A class does not survive the way to another thread.
    if (error instanceof BadDocumentError) {
      return { type: 'refused', reason: error.reason, message: error.message }
    }
    return { type: 'failed', error }
  }
}
