import type { CuratedDocument } from '../domain/curation.ts'
import { codePointOffsets } from '../domain/offsets.ts'

/** Where words stand in a document. */
export interface Span {
  /** As the document writes it. */
  quote: string
  /** Code points, as a claim counts them. */
  start: number
  end: number
}

/**
 * Every place of a document where a quote stands, in the order of the text; none where it is gone.
 * Where the document has a space or a line break, the quote may have any other number of them.
 */
export function spansOf({ text }: CuratedDocument, quote: string): Span[] {
  const words = quote.trim().split(/\s+/).map(escaped)
  const offsets = codePointOffsets(text)
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))].map(({ 0: found, index }) => ({
    quote: found,
    start: offsets.toCodePoint(index),
    end: offsets.toCodePoint(index + found.length),
  }))
}

/** Whether two places have a letter in common. */
export const overlap = (a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end

const escaped = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
