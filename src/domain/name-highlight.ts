import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { isCjk, normalizeName, withoutLegalForm } from './names.ts'

/** A part of a name, in Unicode code points; `end` is the first one that is not of it. */
export const NameSpan = z
  .object({
    start: z.int().min(0).max(1_000).describe('Unicode code points before the part.'),
    end: z.int().min(0).max(1_000).describe('Unicode code points up to its end.'),
  })
  .meta({ id: 'NameSpan' })
export type NameSpan = z.infer<typeof NameSpan>

/** A folded letter, and the code point of the name that it is from. */
interface Letter {
  text: string
  from: number
}

/**
 * The parts of `name` that a search for `query` found, in order and without overlap: the whole query
 * where the name has it as it is, else each word of it, else the words that are nearest in spelling.
 * Case, width, accents and traditional characters do not matter.
 */
export function highlightOf(name: string, query: string): NameSpan[] {
  const letters = lettersOf(name)
  const folded = letters.map(({ text }) => text).join('')
  const key = normalizeName(query)
  if (key === '') return []
  const short = withoutLegalForm(query)
  const whole = placeOf(folded, key) ?? placeOf(folded, short)
  const places = whole
    ? [whole]
    : (short.match(WORD) ?? []).flatMap((word) => {
        const place = placeOf(folded, word) ?? nearestPlace(folded, word)
        return place ? [place] : []
      })
  const spans = places.map(([start, end]) => spanOf(letters, start, end))
  return merged(spans.toSorted((a, b) => a.start - b.start))
}

/** A run of Chinese letters, or of others. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}'])+/gu

type Place = [start: number, end: number]

/** One letter at a time, so that each knows where it is from; a gap of spaces is one space. */
function lettersOf(name: string): Letter[] {
  const letters: Letter[] = []
  for (const [from, point] of [...name].entries()) {
    const isSpace = /^\s$/u.test(point)
    if (isSpace && (letters.length === 0 || letters.at(-1)?.text === ' ')) continue
    const folded = isSpace ? ' ' : normalizeName(point)
    // One letter can fold to several, such as ㈱; each is from the same place.
    for (const text of folded.split('')) letters.push({ text, from })
  }
  return letters
}

/** Where a text stands first; one that begins with a letter only where a word begins. */
function placeOf(folded: string, text: string): Place | null {
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
    const before = folded[at - 1] ?? ' '
    const isBeginning = isCjk(text) || isCjk(before) || !/[\p{L}\p{N}]/u.test(before)
    if (isBeginning) return [at, at + text.length]
  }
  return null
}

/** The word that differs from `word` by the fewest letters, if by no more than a search allows. */
function nearestPlace(folded: string, word: string): Place | null {
  if (isCjk(word)) return null
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
  const near = [...folded.matchAll(WORD)]
    .map(({ 0: text, index }) => ({ text, index, far: distance(text, word) }))
    .filter(({ far }) => far <= allowed)
    .toSorted((a, b) => a.far - b.far || a.index - b.index)[0]
  return near ? [near.index, near.index + near.text.length] : null
}

function spanOf(letters: Letter[], start: number, end: number): NameSpan {
  const last = letters[end - 1]?.from ?? 0
  return { start: letters[start]?.from ?? 0, end: last + 1 }
}

function merged(spans: NameSpan[]): NameSpan[] {
  const found: NameSpan[] = []
  for (const span of spans) {
    const before = found.at(-1)
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end)
    else found.push({ ...span })
  }
  return found
}
