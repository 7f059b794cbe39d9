import { availableParallelism } from 'node:os'
import { basename, normalize } from 'node:path'
import { countDocuments, createTwinCheck, listDocuments } from './documents/read-documents.ts'
import type { DocumentNote } from './domain/document.ts'
import { documentId } from './domain/ids.ts'
import { createTaskReader, type Reading, type ReadingTask } from './extraction-pool-task.ts'
import { openWorkers, type WorkersOptions } from './extraction-pool-workers.ts'
import type { DocumentExtractor } from './language-model/document-extractor.ts'

/** Which documents are read, and by whom. */
export interface ReadingOptions extends Omit<WorkersOptions, 'workersMax'> {
  paths: string[]
  /** By path, as `readDocumentNotes` gives them. */
  notes: ReadonlyMap<string, DocumentNote>
  /** As many as there are processors, unless it says less. */
  workersMax?: number | undefined
  /** Reads instead of the rules, one document after the other in this thread. */
  extractor?: DocumentExtractor | undefined
  /** The hash of the file that need not be read again, by the id of its document. */
  knownHash?: (id: string) => string | undefined
}

/** A worker takes about a second to start; so many documents are read meanwhile. */
const WORTH_WORKERS = 20
/** How many documents for each worker are under way: enough to wait for a slow one, and flat memory. */
const AHEAD = 8

/**
 * Reads documents to resolved claims, in the order of `readDocuments`, whoever reads them: worker
 * threads where there are many, else this one. A bad document is a result like any other.
 */
export async function* readClaims(options: ReadingOptions): AsyncGenerator<Reading> {
  const { paths, notes, knownHash = () => undefined } = options
  const twins = createTwinCheck()
  const open = options.extractor || (await countDocuments(paths)) < WORTH_WORKERS ? here : inThreads
  const { read, ahead, close } = open(options)
  const underWay: Promise<Reading>[] = []
  try {
    for await (const listed of listDocuments(paths)) {
      const { file } = listed
      const reading = listed.ok
        ? read(taskOf(file, notes, knownHash))
        : Promise.resolve<Reading>({ kind: 'bad', file, error: listed.error })
      // It is waited for in its turn; until then, a failure is not unheard of.
      reading.catch(() => undefined)
      underWay.push(reading)
      if (underWay.length >= ahead) yield* next()
    }
    while (underWay.length > 0) yield* next()
  } finally {
    await close()
  }

  async function* next(): AsyncGenerator<Reading> {
    const reading = await underWay.shift()
    if (!reading) return
    const { file } = reading
    const error = reading.kind === 'bad' ? null : twins(file, identityOf(reading))
    yield error ? { kind: 'bad', file, error } : reading
  }
}

interface Opened {
  read(task: ReadingTask): Promise<Reading>
  /** How many are asked for at once. */
  ahead: number
  close(): Promise<void>
}

function here({ register, extractor }: ReadingOptions): Opened {
  return { read: createTaskReader(register, extractor), ahead: 1, close: async () => undefined }
}

function inThreads({ workersMax = Number.POSITIVE_INFINITY, ...options }: ReadingOptions): Opened {
  const workers = Math.min(workersMax, availableParallelism())
  return { ...openWorkers({ ...options, workersMax: workers }), ahead: workers * AHEAD }
}

function taskOf(
  file: string,
  notes: ReadingOptions['notes'],
  knownHash: (id: string) => string | undefined,
): ReadingTask {
  const id = documentId(basename(file))
  const sha256 = knownHash(id)
  return {
    file,
    note: notes.get(normalize(file)),
    known: sha256 === undefined ? undefined : { id, sha256 },
  }
}

const identityOf = (reading: Exclude<Reading, { kind: 'bad' }>) =>
  reading.kind === 'read' ? reading.document : reading
