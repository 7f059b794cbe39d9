import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DocumentNote } from '../domain/document.ts'
import { BadSeedError } from '../domain/errors.ts'
import { readYamlList } from './yaml-list.ts'

/**
 * What the `documents.yaml` of a folder says of its articles, by the path of the article; nothing
 * where there is none. For the path of an article: what is said of its folder's articles.
 *
 * Throws `BadSeedError` with the line of a note that does not fit, that is the second of its file,
 * or whose file is missing.
 */
export async function readDocumentNotes(path: string): Promise<Map<string, DocumentNote>> {
  const folder = (await kindOf(path)) === 'file' ? dirname(path) : path
  const file = join(folder, 'documents.yaml')
  const notes = new Map<string, DocumentNote>()
  if ((await kindOf(file)) !== 'file') return notes
  for (const { value, line } of await readYamlList(file, DocumentNote)) {
    const article = join(folder, basename(value.file))
    if (basename(value.file) !== value.file || (await kindOf(article)) !== 'file') {
      throw new BadSeedError(`${file}:${line}: there is no file '${value.file}' beside it.`)
    }
    if (notes.has(article)) {
      throw new BadSeedError(
        `${file}:${line}: a second note for '${value.file}'. Keep one of them.`,
      )
    }
    notes.set(article, value)
  }
  return notes
}

async function kindOf(path: string): Promise<'file' | 'other' | 'missing'> {
  return stat(path).then(
    (entry) => (entry.isFile() ? 'file' : 'other'),
    () => 'missing',
  )
}
