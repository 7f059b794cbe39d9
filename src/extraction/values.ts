import type { DocumentLang } from '../domain/document.ts'
import type { Tags } from './tagged.ts'
import { findDates } from './values/dates.ts'
import { findMoney } from './values/money.ts'
import { numberTokens } from './values/number-tokens.ts'
import { findNumbers } from './values/numbers.ts'
import { findPercents } from './values/percent.ts'
import { newPlaces } from './values/places.ts'

/** A date, an amount, a share or a number that stands in a sentence. */
export interface FoundValue {
  start: number
  end: number
  /** The letter of its tag. */
  letter: 'D' | 'M' | 'R' | 'N'
  /** Puts what it means under its tag. */
  keep(tags: Tags, tag: string): void
}

/** The values of a sentence. Where two could be read from the same words, the first kind wins. */
export function findValues(
  text: string,
  _lang: DocumentLang,
  publishedOn: string | null,
): FoundValue[] {
  const words = (span: { start: number; end: number }) => text.slice(span.start, span.end)
  const tokens = numberTokens(text)
  const all: FoundValue[] = [
    ...findMoney(text).map(
      (span): FoundValue => ({
        ...span,
        letter: 'M',
        keep: ({ money }, tag) =>
          money.set(tag, { amounts: span.money ? [span.money] : [], text: words(span) }),
      }),
    ),
    ...findPercents(text, tokens).map(
      (span): FoundValue => ({
        ...span,
        letter: 'R',
        keep: ({ shares }, tag) =>
          shares.set(tag, { share: span.share, parts: span.parts, text: words(span) }),
      }),
    ),
    ...findDates(text, publishedOn).map(
      (span): FoundValue => ({
        ...span,
        letter: 'D',
        keep: ({ dates }, tag) => dates.set(tag, span.date),
      }),
    ),
    ...findNumbers(text, tokens).map(
      (span): FoundValue => ({
        ...span,
        letter: 'N',
        keep: ({ numbers }, tag) =>
          numbers.set(tag, { value: span.value, comparator: span.comparator, text: words(span) }),
      }),
    ),
  ]
  return all.filter(newPlaces(text.length))
}
