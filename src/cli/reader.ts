import { createClaimReader } from '../claim-reader.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { ResolvedClaim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import type { BadDocumentError } from '../domain/errors.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import type { DocumentExtractor } from '../language-model/document-extractor.ts'
import { lexiconOf, type NameIndex } from '../resolution/name-index.ts'
import { type Resolution, resolveClaims } from '../resolution/resolve-claims.ts'
import { readDocumentNotes } from '../seeds/read-document-notes.ts'

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

/** A reader of articles with the register in `seedsDir`: by rules, unless `open` gives another. */
export async function createReader(
  seedsDir: string,
  open?: (lexicon: Lexicon) => Promise<DocumentExtractor>,
): Promise<Reader> {
  const reader = await createClaimReader(seedsDir)
  const extractor = await open?.(lexiconOf(reader.index.register))
  const read = async (document: Document) => {
    if (!extractor) return reader.read(document)
    const { claims } = await extractor.extract(document)
    return resolveClaims(document, claims, reader.index)
  }
  return {
    index: reader.index,
    modelSummary: () => extractor?.summary() ?? null,
    async *read(paths) {
      const notes = await Promise.all(paths.map(readDocumentNotes))
      const byFile = new Map(notes.flatMap((map) => [...map]))
      for await (const result of readDocuments(paths, byFile)) {
        if (!result.ok) yield result
        else {
          const { document } = result
          yield { ok: true, document, ...(await read(document)) }
        }
      }
    },
  }
}
