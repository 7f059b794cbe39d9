/** Turns offsets of a text between UTF-16 units, as JavaScript counts, and Unicode code points. */
export interface Offsets {
  toCodePoint(utf16: number): number
  toUtf16(codePoint: number): number
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu

/**
 * The offsets of `text`. Constant time where every letter is one unit, as in nearly every article;
 * else a look-up among its wider letters.
 */
export function codePointOffsets(text: string): Offsets {
  const wide = [...text.matchAll(ASTRAL)].map(({ index }) => index)
  if (wide.length === 0) return { toCodePoint: (at) => at, toUtf16: (at) => at }
  return {
    toCodePoint: (at) => at - wide.filter((index) => index < at).length,
    toUtf16: (at) => at + wide.filter((index, before) => index - before < at).length,
  }
}
