import { gluedDateLength } from './date-lines.ts'

/** A paragraph's place in a text. In a hard-wrapped text it takes several lines. */
export interface Line {
  start: number
  end: number
  /** Whether an empty line, or the end of the text, follows. */
  isLast: boolean
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
/** "…@chinadaily.com.cnFAW and …": an address that the next article's words stick to. */
const GLUED_ADDRESS = /(?<=@[\w-]{1,63}(?:\.[a-z]{2,3}){1,3})(?=\p{Lu})/u
const ENDED = /[.!?。！？:：;；…]["'”’)）\]」』]*\s*$/u
/** Lines of a text that was wrapped by hand or by a mailer are as long as these, and never longer. */
const WRAPPED_LENGTH = { min: 45, max: 120 }
const WRAPPED_LENGTH_ZH = { min: 18, max: 60 }
const WRAPPED_LINES_MIN = 4
const WRAPPED_SHARE = 0.6
/** A line that is much shorter than the width ends its paragraph. */
const FULL_SHARE = 0.65

/**
 * The paragraphs of a text, without empty ones.
 *
 * One is a line, as article texts have it. Lines that were wrapped to a width are put together
 * again, and so is a line that goes on with a small letter.
 */
export function linesOf(text: string): Line[] {
  const lines = physicalLines(text)
  const width = wrappedWidth(text, lines)
  const paragraphs: Line[] = []
  let before: Line | undefined
  let last = ''
  for (const line of lines) {
    const words = text.slice(line.start, line.end).trim()
    const isOpen = before !== undefined && !before.isLast
    if (before && isOpen && goesOn(last, words, width)) {
      before.end = line.end
      before.isLast = line.isLast
    } else {
      before = { ...line }
      paragraphs.push(before)
    }
    last = words
  }
  return paragraphs.flatMap((paragraph) => withoutGlue(text, paragraph))
}

function physicalLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of [...text.matchAll(BREAK), { index: text.length, 0: '' }]) {
    const end = match.index
    const last = lines.at(-1)
    if (text.slice(start, end).trim() !== '') lines.push({ start, end, isLast: false })
    else if (last) last.isLast = true
    start = end + match[0].length
  }
  const last = lines.at(-1)
  if (last) last.isLast = true
  return lines
}

/**
 * The width to which a text was wrapped: that of its longest line, where most lines inside
 * paragraphs have about one width and break off in the middle of a sentence; else null.
 */
function wrappedWidth(text: string, lines: Line[]): number | null {
  const inner = lines
    .filter(({ isLast }) => !isLast)
    .map(({ start, end }) => text.slice(start, end).trim())
  const isHan = inner.some((line) => /\p{Script=Han}{8}/u.test(line))
  const { min, max } = isHan ? WRAPPED_LENGTH_ZH : WRAPPED_LENGTH
  const broken = inner.filter((line) => line.length >= min && !ENDED.test(line))
  const longest = inner.reduce((most, { length }) => Math.max(most, length), 0)
  const isWrapped =
    inner.length >= WRAPPED_LINES_MIN &&
    broken.length >= inner.length * WRAPPED_SHARE &&
    longest <= max
  return isWrapped ? longest : null
}

/** Whether a line goes on with what the line before began. */
function goesOn(last: string, next: string, width: number | null): boolean {
  if (/^(?:[-*•#>]|\d{1,2}[.)]\s)/.test(next)) return false
  if (width !== null) return last.length >= width * FULL_SHARE
  return last.length >= WRAPPED_LENGTH.min && !ENDED.test(last) && /^\p{Ll}+ /u.test(next)
}

/** Cuts off a date or an address that the words of an article stick to. */
function withoutGlue(text: string, line: Line): Line[] {
  const words = text.slice(line.start, line.end)
  const date = gluedDateLength(words, text.slice(0, line.start).trim() === '')
  const pieces = [words.slice(0, date), ...words.slice(date).split(GLUED_ADDRESS)]
  let start = line.start
  return pieces.flatMap((piece) => {
    const end = start + piece.length
    const cut = { start, end, isLast: line.isLast && end === line.end }
    start = end
    return piece === '' ? [] : [cut]
  })
}
