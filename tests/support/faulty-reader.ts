import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { ReadingTask } from '#src/extraction-pool-task.ts'

// A reader of documents with every fault that one can have; the name of a file chooses it.
const say = (message: object) => parentPort?.postMessage(message)

parentPort?.on('message', ({ file }: ReadingTask) => {
  const name = basename(file)
  if (name.startsWith('hang')) /^(?:a|a)+$/.test(`${'a'.repeat(60)}b`)
  if (name.startsWith('throw')) throw new Error('a fault in a rule')
  if (name.startsWith('exit')) process.exit(3)
  if (name.startsWith('memory')) fill()
  const reading = { kind: 'known', file, id: name, sha256: name }
  // What comes first need not be done first.
  setTimeout(() => say({ type: 'read', reading }), name.startsWith('slow') ? 100 : 0)
})
say({ type: 'ready' })

function fill(): never {
  const kept: object[] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })))
}
