import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentNote } from './domain/document.ts'
import type { Register } from './domain/register.ts'

/** The folders whose code decides what claims a document gives and what facts claims give. */
const DECIDING = ['domain', 'documents', 'bods', 'extraction', 'resolution']

/**
 * A hash over the code that reads, the register it reads with and what is noted of the documents:
 * where it is the same, an unchanged document gives the same claims, and need not be read again.
 * `extraction` is the key of a language model that reads too, empty for the rules alone.
 */
export function codeVersion(
  register: Register,
  notes: ReadonlyMap<string, DocumentNote>,
  extraction = '',
): string {
  const hash = createHash('sha256').update(extraction)
  const folders = extraction === '' ? DECIDING : [...DECIDING, 'language-model']
  const files = folders.flatMap((folder) =>
    globSync(join(import.meta.dirname, folder, '**/*.ts')).toSorted(),
  )
  for (const file of files) hash.update(readFileSync(file))
  hash.update(JSON.stringify([register, [...notes.values()]]))
  return hash.digest('hex').slice(0, 16)
}
