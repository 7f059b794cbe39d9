import { createHash } from 'node:crypto'
import { createBodsReader } from './bods-reader.ts'
import { documentIn, readBytes } from './documents/read-documents.ts'
import { type Document, type DocumentNote, isBodsFile } from './domain/document.ts'
import { BadDocumentError } from './domain/errors.ts'
import type { Register } from './domain/register.ts'
import { type DocumentExtractor, rulesExtractor } from './language-model/document-extractor.ts'
import { indexRegister, lexiconOf } from './resolution/name-index.ts'
import { type Resolution, resolveClaims } from './resolution/resolve-claims.ts'

/** One file to read. */
export interface ReadingTask {
  file: string
  note: DocumentNote | undefined
  /** Where the file's bytes have this hash, nothing is to be read: it is known what they say. */
  known: { id: string; sha256: string } | undefined
  /** Of a data file: the hashes of its further documents by id, as far as they are known. */
  knownParts?: ReadonlyMap<string, string>
}

/** What became of a file, or of a document of it. */
export type Reading =
  | ReadDocument
  | { kind: 'known'; file: string; id: string; sha256: string; more?: true }
  | { kind: 'bad'; file: string; error: BadDocumentError }

/** What became of a file: of a data file there may be several documents. */
export type FileReading = Reading | { kind: 'parts'; file: string; readings: Reading[] }

/** A document with its claims, resolved. */
export interface ReadDocument extends Resolution {
  kind: 'read'
  file: string
  document: Document
  /** False where a language model should have read it too and did not. */
  complete: boolean
  /** Of a data file: how much it holds, and what of it is left out. */
  summary?: string
  /** Whether another document of the same file follows. */
  more?: true
}

/** Does a task. Only what is no fault of the document is thrown. */
export type TaskReader = (task: ReadingTask) => Promise<FileReading>

/**
 * Reads documents with the names of a register: by its rules, unless another extractor is given. A
 * document at which the rules fail is a bad document; the error is its cause.
 */
export function createTaskReader(register: Register, other?: DocumentExtractor): TaskReader {
  const index = indexRegister(register)
  const extractor = other ?? rulesExtractor(lexiconOf(register))
  const readBodsFile = createBodsReader(index)
  return async (task) => {
    const { file, note, known } = task
    try {
      if (isBodsFile(file)) return await readBodsFile(task)
      const bytes = await readBytes(file)
      if (known && !(bytes instanceof BadDocumentError) && sha256Of(bytes) === known.sha256) {
        return { kind: 'known', file, ...known }
      }
      const result = documentIn(file, bytes, note)
      if (!result.ok) return { kind: 'bad', file, error: result.error }
      const { document } = result
      const { claims, complete } = await extractor.extract(document)
      return {
        kind: 'read',
        file,
        document,
        complete,
        ...resolveClaims(document, claims, index),
      }
    } catch (error) {
      // What stops a language model stops the run; the rules fail only at what they read.
      if (other) throw error
      return { kind: 'bad', file, error: crashed(file, error) }
    }
  }
}

/** The error for a document at which the program failed. */
export function crashed(file: string, cause: unknown): BadDocumentError {
  const why = cause instanceof Error ? cause.message : String(cause)
  const message = `'${file}' made the reader fail (${why}). Leave it out, and report it as a bug.`
  return Object.assign(new BadDocumentError('crash', message), { cause })
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
