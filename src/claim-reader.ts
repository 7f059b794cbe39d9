import type { Mention } from './domain/claim.ts'
import type { Document } from './domain/document.ts'
import { createExtractor } from './extraction/extract-claims.ts'
import { findMentions } from './extraction/mentions.ts'
import { compileNames } from './extraction/name-matcher.ts'
import { indexRegister, lexiconOf, type NameIndex } from './resolution/name-index.ts'
import { type Resolution, resolveClaims } from './resolution/resolve-claims.ts'
import { readRegister } from './seeds/read-register.ts'

/** From a document to its claims, without a database: what the command and the API share. */
export interface ClaimReader {
  index: NameIndex
  read(document: Document): Resolution
  /** All names that are found, in the order of the text, also those that no claim is about. */
  mentions(document: Document): Mention[]
}

/**
 * A reader with the register in `seedsDir`, compiled once for many documents.
 *
 * Throws `BadSeedError` for a bad register.
 */
export async function createClaimReader(seedsDir: string): Promise<ClaimReader> {
  const register = await readRegister(seedsDir)
  const index = indexRegister(register)
  const lexicon = lexiconOf(register)
  const extract = createExtractor(lexicon)
  const match = compileNames(lexicon)
  return {
    index,
    read: (document) => resolveClaims(document, extract(document), index),
    mentions: (document) =>
      findMentions(document, match).flatMap((found, sentence) =>
        document.sentences[sentence]?.kind === 'furniture'
          ? []
          : found.map(({ mention }) => mention),
      ),
  }
}
