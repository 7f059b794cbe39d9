import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, normalize } from 'node:path'
import { type Document, type DocumentNote, isBodsFile } from '../domain/document.ts'
import { BadDocumentError } from '../domain/errors.ts'
import { DOCUMENT_BYTES_MAX, tooLarge } from './decode.ts'
import { readDocument } from './read-document.ts'

/** What reading one file gives: the document, or why there is none. */
export type ReadResult =
  | { ok: true; file: string; document: Document }
  | { ok: false; file: string; error: BadDocumentError }

/**
 * Reads files, and the `.txt` and `.md` files of directories, not below them, sorted by name. The
 * notes are by path, as `readDocumentNotes` gives them. Data files are no articles, and are left out.
 *
 * A bad file is a result like any other and never stops the batch. The same content under a second
 * name, and a second content under one id, are refused.
 */
export async function* readDocuments(
  paths: string[],
  notes: ReadonlyMap<string, DocumentNote> = new Map(),
): AsyncGenerator<ReadResult> {
  const twins = createTwinCheck()
  for await (const listed of listDocuments(paths)) {
    if (!listed.ok) {
      yield listed
      continue
    }
    const { file } = listed
    if (isBodsFile(file)) continue
    const bytes = await readBytes(file)
    const result = documentIn(file, bytes, notes.get(normalize(file)))
    const error = result.ok ? twins(file, result.document) : null
    yield error ? { ok: false, file, error } : result
  }
}

/** The files of articles and of BODS data in its order, and the paths that cannot be read. */
export async function* listDocuments(
  paths: string[],
): AsyncGenerator<{ ok: true; file: string } | Extract<ReadResult, { ok: false }>> {
  for (const path of paths) {
    const listed = await filesIn(path)
    if (listed instanceof BadDocumentError) yield { ok: false, file: path, error: listed }
    else for (const file of listed) yield { ok: true, file }
  }
}

/** The document in the bytes of a file, or why there is none; `readBytes` gives the bytes. */
export function documentIn(
  file: string,
  bytes: Uint8Array | BadDocumentError,
  note: DocumentNote | undefined,
): ReadResult {
  if (bytes instanceof BadDocumentError) return { ok: false, file, error: bytes }
  try {
    return { ok: true, file, document: readDocument(bytes, basename(file), note) }
  } catch (error) {
    if (error instanceof BadDocumentError) return { ok: false, file, error }
    throw error
  }
}

/**
 * Tells of each readable document of a batch, one after the other, whether it is refused since one
 * before it has the same content or the same id.
 */
export function createTwinCheck() {
  const byHash = new Map<string, string>()
  const byId = new Map<string, string>()
  return (file: string, { id, sha256 }: { id: string; sha256: string }) => {
    const twin = byHash.get(sha256)
    const namesake = byId.get(id)
    if (!twin) byHash.set(sha256, file)
    if (!namesake) byId.set(id, file)
    if (twin) return duplicate('duplicateContent', file, twin)
    return namesake ? duplicate('duplicateId', file, namesake) : null
  }
}

/** How many files `listDocuments` lists: for progress. */
export async function countDocuments(paths: string[]): Promise<number> {
  let count = 0
  for (const path of paths) {
    const files = await filesIn(path)
    count += files instanceof BadDocumentError ? 1 : files.length
  }
  return count
}

async function filesIn(path: string): Promise<string[] | BadDocumentError> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const names = await readdir(path)
    return names
      .filter((name) => !name.startsWith('.') && (/.\.(?:txt|md)$/i.test(name) || isBodsFile(name)))
      .toSorted()
      .map((name) => join(path, name))
  } catch (cause) {
    return unreadable(path, cause)
  }
}

/** How large a file may be, and the error for one that is larger. */
export interface SizeLimit {
  bytesMax: number
  tooLarge(fileName: string, bytes: number): BadDocumentError
}

const ARTICLE: SizeLimit = { bytesMax: DOCUMENT_BYTES_MAX, tooLarge }

/** The bytes of a file, or why they cannot be read. One that is larger than an article may be is not, by default. */
export async function readBytes(
  file: string,
  limit: SizeLimit = ARTICLE,
): Promise<Uint8Array | BadDocumentError> {
  try {
    const entry = await stat(file)
    // A pipe would be read for ever.
    if (!entry.isFile()) return unreadable(file, 'it is no file')
    return entry.size > limit.bytesMax
      ? limit.tooLarge(basename(file), entry.size)
      : await readFile(file)
  } catch (cause) {
    return unreadable(file, cause)
  }
}

function unreadable(path: string, cause: unknown): BadDocumentError {
  const why = cause instanceof Error && 'code' in cause ? cause.code : cause
  const message = `'${path}' cannot be read (${String(why)}). Check that it exists and may be read.`
  return Object.assign(new BadDocumentError('unreadable', message), { cause })
}

function duplicate(reason: 'duplicateContent' | 'duplicateId', file: string, other: string) {
  const what =
    reason === 'duplicateContent' ? 'has the same content as' : 'would get the same id as'
  return new BadDocumentError(reason, `'${file}' ${what} '${other}'; only the first is loaded.`)
}
