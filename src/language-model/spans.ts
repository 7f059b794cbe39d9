import { tagsIn } from '../extraction/tagged.ts'

/** A piece of a tagged text. */
export interface Span {
  start: number
  end: number
}

/**
 * The pieces of a text that hold one place of each group: each name of a claim, and a word for its
 * relation. The shortest comes first; none if a group has no place.
 */
export function spansOf(groups: Span[][]): Span[] {
  const spans = groups.flat().flatMap(({ start }): Span[] => {
    const nearest = groups.map((places) => firstFrom(places, start))
    const ends = nearest.flatMap((place) => (place ? [place.end] : []))
    return ends.length === groups.length ? [{ start, end: Math.max(...ends) }] : []
  })
  return spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))
}

const firstFrom = (places: Span[], start: number): Span | undefined =>
  places.filter((place) => place.start >= start).toSorted((a, b) => a.end - b.end)[0]

/** Where some tags stand in a text. */
export const placesOf = (text: string, tags: string[]): Span[] =>
  tags.flatMap((tag) => placesOfText(text, `<${tag}>`))

function placesOfText(text: string, part: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    places.push({ start, end: start + part.length })
  }
  return places
}

/** Where a pattern stands in a text. The pattern has the flag `g`. */
export const placesLike = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))

/** The parties named in a piece of a text that are none of `known`. */
export const strangersIn = (text: string, { start, end }: Span, known: Set<string>): string[] =>
  tagsIn(text.slice(start, end)).filter((tag) => /^[CBXV]/.test(tag) && !known.has(tag))

const LISTED = /^(?:,? and (?:the )?|, |, as well as | & |、|与|和|及|以及|同)$/

/** The tags that are named in one list with a tag: "<C0>, <C1> and <C2>". */
export function listedWith(text: string, tag: string): string[] {
  const places = [...text.matchAll(/<([CBXV]\d+)>/g)]
  const at = places.findIndex(([, name]) => name === tag)
  const joined = (from: number, to: number) => {
    const [a, b] = [places[from], places[to]]
    return a && b && LISTED.test(text.slice(a.index + a[0].length, b.index))
  }
  let first = at
  while (first > 0 && joined(first - 1, first)) first--
  let last = at
  while (last >= 0 && last < places.length - 1 && joined(last, last + 1)) last++
  return places.slice(Math.max(first, 0), last + 1).map(([, name = '']) => name)
}
