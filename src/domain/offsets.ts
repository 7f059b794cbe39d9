/** Turns offsets of a text between UTF-16 units, as JavaScript counts, and Unicode code points. */
export interface Offsets {
  toCodePoint(utf16: number): number
  toUtf16(codePoint: number): number
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu

/**
 * The offsets of `text`. Constant time where every letter is one unit, as in nearly every article;
 * else a binary search among its wider letters. The middle of a wide letter counts as its end.
 */
export function codePointOffsets(text: string): Offsets {
  const wide = [...text.matchAll(ASTRAL)].map(({ index }) => index)
  if (wide.length === 0) return { toCodePoint: (at) => at, toUtf16: (at) => at }
  // The same places, counted in code points: each wide letter before one makes it one less.
  const places = wide.map((index, before) => index - before)
  return {
    toCodePoint: (at) => at - countBelow(wide, at),
    toUtf16: (at) => at + countBelow(places, at),
  }
}

/** How many of the ascending `numbers` are below `limit`. */
function countBelow(numbers: number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
