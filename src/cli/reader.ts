import { readDocuments } from '../documents/read-documents.ts'
import type { ResolvedClaim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import type { BadDocumentError } from '../domain/errors.ts'
import { createExtractor } from '../extraction/extract-claims.ts'
import { indexRegister, lexiconOf, type NameIndex } from '../resolution/name-index.ts'
import { type Resolution, resolveClaims } from '../resolution/resolve-claims.ts'
import { readDocumentNotes } from '../seeds/read-document-notes.ts'
import { readRegister } from '../seeds/read-register.ts'

/** What reading one article gives, or why it cannot be read. */
export type Reading =
  | { ok: true; document: Document; claims: ResolvedClaim[]; unresolved: Resolution['unresolved'] }
  | { ok: false; file: string; error: BadDocumentError }

/** The pipeline up to the claims, without a database. */
export interface Reader {
  index: NameIndex
  read(paths: string[]): AsyncGenerator<Reading>
}

/** A reader of articles with the register in `seedsDir`. */
export async function createReader(seedsDir: string): Promise<Reader> {
  const register = await readRegister(seedsDir)
  const index = indexRegister(register)
  const extract = createExtractor(lexiconOf(register))
  return {
    index,
    async *read(paths) {
      const notes = await Promise.all(paths.map(readDocumentNotes))
      const byFile = new Map(notes.flatMap((map) => [...map]))
      for await (const result of readDocuments(paths, byFile)) {
        if (!result.ok) yield result
        else {
          const { document } = result
          yield { ok: true, document, ...resolveClaims(document, extract(document), index) }
        }
      }
    },
  }
}
