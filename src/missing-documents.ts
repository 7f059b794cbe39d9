import { access, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { listDocuments } from './documents/read-documents.ts'
import { MissingDocumentsError } from './domain/errors.ts'
import { documentId } from './domain/ids.ts'

/**
 * What becomes of documents whose files are gone from the folder that they were loaded from: they
 * stay (`keep`), are withdrawn unless these are more than half of all documents (`withdrawFew`), or
 * are withdrawn in any case (`withdraw`).
 */
export type MissingRule = 'keep' | 'withdrawFew' | 'withdraw'

/** A loaded document whose file is gone. */
export interface MissingDocument {
  id: string
  /** Absolute. */
  path: string
}

/**
 * The documents that were loaded from some folders or files before, and whose files are not there
 * any more. `loaded` gives the path of each document's file by its id.
 *
 * A folder that cannot be read or is gone itself says nothing about its files, and neither does a
 * file that is there but not read any more. One that has another ending now is the same document.
 */
export async function missingDocuments(
  paths: string[],
  loaded: ReadonlyMap<string, string | null>,
): Promise<MissingDocument[]> {
  const listed = new Set<string>()
  for await (const result of listDocuments(paths)) {
    if (result.ok && (await isThere(result.file))) listed.add(documentId(basename(result.file)))
  }
  const folders = new Set<string>()
  const files = new Set<string>()
  for (const path of paths) {
    if (await isFolder(path)) folders.add(resolve(path))
    else files.add(resolve(path))
  }
  const candidates = [...loaded].flatMap(([id, path]) => {
    if (path === null || listed.has(id)) return []
    return folders.has(dirname(path)) || files.has(path) ? [{ id, path }] : []
  })
  const gone: MissingDocument[] = []
  for (const one of candidates) {
    const isOfThem = folders.has(dirname(one.path)) || (await isFolder(dirname(one.path)))
    if (isOfThem && !(await isThere(one.path))) gone.push(one)
  }
  return gone.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Those of the missing documents that a rule withdraws.
 *
 * Throws `MissingDocumentsError` where that would be more than half of all documents and nobody has said so: a
 * folder that is not mounted looks just like one that was emptied.
 */
export function withdrawnBy(
  rule: MissingRule,
  missing: MissingDocument[],
  loadedCount: number,
): MissingDocument[] {
  if (rule === 'keep') return []
  if (rule === 'withdraw' || missing.length * 2 <= loadedCount) return missing
  const names = missing.slice(0, 3).map(({ path }) => `'${basename(path)}'`)
  const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : ''
  throw new MissingDocumentsError(
    `${missing.length} of ${loadedCount} loaded documents have no file any more (${names.join(', ')}${more}), ` +
      'and more than half are not withdrawn without a word. Nothing was loaded. Put the files back, ' +
      "or withdraw them with 'seed --withdraw-missing'.",
  )
}

const isFolder = (path: string) =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )

/** Whatever else may be wrong with a file, it is there unless the system says that it is not. */
const isThere = (path: string) =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
