import type { Span } from './json-spans.ts'

/** Most bytes of text that one document holds. */
export const PART_BYTES_MAX = 1_048_576

/** Two parts that follow each other are more than one can be, so a file of 64 MiB has at most so many. */
export const PARTS_MAX = 130

/**
 * The text of a file in parts of whole statements, one after the other and nothing left out, each of at
 * most so many bytes, if no statement is longer than that.
 */
export function partsOf(text: string, statements: Span[], bytesMax = PART_BYTES_MAX): Span[] {
  // No text has more than three bytes for a UTF-16 unit, so most files need not be measured.
  if (text.length * 3 <= bytesMax) return [{ start: 0, end: text.length }]
  const parts: Span[] = []
  let start = 0
  let bytes = 0
  let end = 0
  for (const [index, statement] of statements.entries()) {
    // What follows the last statement goes with it.
    const next = index === statements.length - 1 ? text.length : statement.end
    const more = Buffer.byteLength(text.slice(end, next))
    if (bytes > 0 && bytes + more > bytesMax) {
      parts.push({ start, end })
      start = end
      bytes = 0
    }
    bytes += more
    end = next
  }
  parts.push({ start, end: text.length })
  return parts
}
