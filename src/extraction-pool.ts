import { availableParallelism } from 'node:os'
import { basename, normalize } from 'node:path'
import { PARTS_MAX } from './bods/parts.ts'
import { countDocuments, createTwinCheck, listDocuments } from './documents/read-documents.ts'
import { type DocumentNote, isBodsFile } from './domain/document.ts'
import { documentId, partId } from './domain/ids.ts'
import {
  createTaskReader,
  type FileReading,
  type Reading,
  type ReadingTask,
} from './extraction-pool-task.ts'
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
  const underWay: Promise<FileReading>[] = []
  try {
    for await (const listed of listDocuments(paths)) {
      const { file } = listed
      const reading = listed.ok
        ? read(taskOf(file, notes, knownHash))
        : Promise.resolve<FileReading>({ kind: 'bad', file, error: listed.error })
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
    for (const one of reading.kind === 'parts' ? reading.readings : [reading]) {
      const { file } = one
      const error = one.kind === 'bad' ? null : twins(file, identityOf(one))
      yield error ? { kind: 'bad', file, error } : one
      // What is said of one document of a file is so of all.
      if (error) return
    }
  }
}

interface Opened {
  read(task: ReadingTask): Promise<FileReading>
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
    ...(isBodsFile(file) ? { knownParts: knownPartsOf(id, knownHash) } : {}),
  }
}

/** The known ones of the further documents that a data file can have. */
function knownPartsOf(
  id: string,
  knownHash: (id: string) => string | undefined,
): Map<string, string> {
  const parts = Array.from({ length: PARTS_MAX - 1 }, (_, index) => partId(id, index + 2))
  return new Map(
    parts.flatMap((part) => {
      const sha256 = knownHash(part)
      return sha256 === undefined ? [] : [[part, sha256] as const]
    }),
  )
}

const identityOf = (reading: Exclude<Reading, { kind: 'bad' }>) =>
  reading.kind === 'read' ? reading.document : reading
