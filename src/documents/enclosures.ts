/** A quotation or a pair of brackets: the places of its first and last sign. */
export interface Enclosure {
  start: number
  end: number
}

/** The quotations and brackets of a line, outermost only and in order, and what opens a quotation. */
export interface Enclosures {
  outer: Enclosure[]
  openingQuotes: Set<number>
}

/** Longer ones are two signs that do not belong together. */
const BRACKETS_LENGTH_MAX = 300
const QUOTE_LENGTH_MAX = 1_000
const CLOSERS = new Map([
  [')', '('],
  [']', '['],
  ['》', '《'],
])

/**
 * The quotations and brackets of a normalised line.
 *
 * Straight quotes are paired one by one. A sign without its partner, as where a quotation goes on
 * in the next paragraph, encloses nothing.
 */
export function enclosuresOf(line: string): Enclosures {
  const found: Enclosure[] = []
  const openingQuotes = new Set<number>()
  const open = new Map<string, number>()
  for (const { 0: sign, index } of line.matchAll(/["()[\]《》]/g)) {
    const opener = sign === '"' ? '"' : CLOSERS.get(sign)
    const start = opener ? open.get(opener) : undefined
    const longest = sign === '"' ? QUOTE_LENGTH_MAX : BRACKETS_LENGTH_MAX
    if (opener && start !== undefined && index - start <= longest) {
      found.push({ start, end: index })
      open.delete(opener)
      if (sign === '"') openingQuotes.add(start)
    } else if (!opener || (sign === '"' && !isInches(line, index))) open.set(sign, index)
  }
  return { outer: outermost(found.toSorted((a, b) => a.start - b.start)), openingQuotes }
}

/** 18" is a wheel: no quotation opens behind a digit. */
const isInches = (line: string, index: number) => /\d/.test(line[index - 1] ?? '')

function outermost(sorted: Enclosure[]): Enclosure[] {
  const kept: Enclosure[] = []
  for (const one of sorted) {
    const last = kept.at(-1)
    if (!last || one.start > last.end) kept.push(one)
    else if (one.end > last.end) last.end = one.end
  }
  return kept
}
