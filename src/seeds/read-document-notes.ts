import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DocumentNote } from '../domain/document.ts'
import { BadSeedError } from '../domain/errors.ts'
import { readYamlList } from './yaml-list.ts'

/**
 * What `documents.yaml` of a directory says of its files, by file name; nothing where there is none.
 *
 * Throws `BadSeedError` with the line of a note that does not fit or whose file is missing.
 */
export async function readDocumentNotes(directory: string): Promise<Map<string, DocumentNote>> {
  const file = join(directory, 'documents.yaml')
  if (!(await exists(file))) return new Map()
  const notes = await readYamlList(file, DocumentNote)
  for (const { value, line } of notes) {
    if (await exists(join(dirname(file), value.file))) continue
    throw new BadSeedError(`${file}:${line}: there is no file '${value.file}' beside it.`)
  }
  return new Map(notes.map(({ value }) => [value.file, value]))
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
