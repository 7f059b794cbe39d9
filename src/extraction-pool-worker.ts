import { parentPort, workerData } from 'node:worker_threads'
import type { BadDocumentError } from './domain/errors.ts'
import type { Register } from './domain/register.ts'
import { createTaskReader, type FileReading, type ReadingTask } from './extraction-pool-task.ts'

/** What a worker says: first that it has compiled the register, then an answer to each task. */
export type PoolMessage =
  | { type: 'ready' }
  | { type: 'read'; reading: Exclude<FileReading, { kind: 'bad' }> }
  | { type: 'bad'; reason: BadDocumentError['reason']; message: string; cause: unknown }

// Only our own `Worker` starts this file, with a register as it was read.
const read = createTaskReader(workerData as Register)
const say = (message: PoolMessage) => parentPort?.postMessage(message)

parentPort?.on('message', (task: ReadingTask) => {
  // A rejection ends the worker, which its pool takes for a crash.
  void read(task).then((reading) => say(messageOf(reading)))
})
say({ type: 'ready' })

/** A class does not survive the way to another thread. */
function messageOf(reading: FileReading): PoolMessage {
  if (reading.kind !== 'bad') return { type: 'read', reading }
  const { reason, message, cause } = reading.error
  return { type: 'bad', reason, message, cause }
}
