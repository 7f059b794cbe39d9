import type { Claim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { createExtractor } from '../extraction/extract-claims.ts'
import type { ModelSettings } from './settings.ts'

/** What a document gives. */
export interface Extracted {
  claims: Claim[]
  /** False where the model should have been asked and was not, or did not answer. */
  complete: boolean
}

/** Reads documents one after the other, by rules, by a model or by both. */
export interface DocumentExtractor {
  extract(document: Document): Promise<Extracted>
  /** What the model did in this run, in a sentence or two; null without a model. */
  summary(): string | null
}

/** Who reads, and how a model is asked. */
export type Extraction =
  | { extractor: 'rules' }
  | { extractor: 'llm' | 'both'; settings: ModelSettings }

/** Around a run: whom warnings are told, and what ends it. */
export interface Surroundings {
  onWarning(message: string): void
  signal?: AbortSignal | undefined
}

/**
 * The extractor that the settings ask for. The code of the model, and the packages that it needs,
 * are loaded only where a model is asked.
 */
export async function openExtractor(
  extraction: Extraction,
  lexicon: Lexicon,
  surroundings: Surroundings,
): Promise<DocumentExtractor> {
  if (extraction.extractor === 'rules') return rulesExtractor(lexicon)
  const { createModelExtractor } = await import('./model-extractor.ts')
  return createModelExtractor(extraction, lexicon, surroundings)
}

/** The extractor that asks no model. */
export function rulesExtractor(lexicon: Lexicon): DocumentExtractor {
  const extract = createExtractor(lexicon)
  return {
    extract: async (document) => ({ claims: extract(document), complete: true }),
    summary: () => null,
  }
}

/**
 * What the claims of an unchanged document depend on beside the code: who reads, and which model.
 * Empty for the rules alone.
 */
export const extractionKey = (extraction: Extraction): string =>
  extraction.extractor === 'rules' ? '' : `${extraction.extractor}/${extraction.settings.model}`
