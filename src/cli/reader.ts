import type { ResolvedClaim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import type { BadDocumentError } from '../domain/errors.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { readClaims } from '../extraction-pool.ts'
import type { DocumentExtractor } from '../language-model/document-extractor.ts'
import { indexRegister, lexiconOf, type NameIndex } from '../resolution/name-index.ts'
import type { Resolution } from '../resolution/resolve-claims.ts'
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
  /** What a language model did; null without one. */
  modelSummary(): string | null
}

/** Who reads: the rules, in as many threads as there are processors, unless it says otherwise. */
export interface ReaderOptions {
  open?: (lexicon: Lexicon) => Promise<DocumentExtractor>
  workersMax?: number | undefined
}

/** A reader of articles with the register in `seedsDir`. Throws `BadSeedError` for a bad register. */
export async function createReader(
  seedsDir: string,
  { open, workersMax }: ReaderOptions = {},
): Promise<Reader> {
  const register = await readRegister(seedsDir)
  const extractor = await open?.(lexiconOf(register))
  return {
    index: indexRegister(register),
    modelSummary: () => extractor?.summary() ?? null,
    async *read(paths) {
      const maps = await Promise.all(paths.map(readDocumentNotes))
      const notes = new Map(maps.flatMap((map) => [...map]))
      const readings = readClaims({ paths, notes, register, extractor, workersMax })
      for await (const reading of readings) {
        if (reading.kind === 'bad') yield { ok: false, file: reading.file, error: reading.error }
        // Nothing is said to be known, so all else was read.
        if (reading.kind === 'read') yield { ok: true, ...reading }
      }
    },
  }
}
