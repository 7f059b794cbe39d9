/** Where a value of a JSON text stands, in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number
  end: number
}

/** A member of a JSON object: where its value stands, and where its name begins. */
export interface Member extends Span {
  nameStart: number
}

/**
 * Where the elements of the array at `start` stand, in order. For a text that is JSON: it tells places
 * and judges nothing.
 */
export function* elementSpans(text: string, start: number): Generator<Span> {
  for (let at = pastBlanks(text, start + 1); at < text.length && text[at] !== ']'; ) {
    const span = { start: at, end: valueEnd(text, at) }
    yield span
    at = pastBlanks(text, span.end)
    if (text[at] === ',') at = pastBlanks(text, at + 1)
  }
}

/** Where the members of the object at `start` stand, by name; of a name told twice the last, as JSON.parse has it. */
export function memberSpans(text: string, start: number): Map<string, Member> {
  const members = new Map<string, Member>()
  for (let at = pastBlanks(text, start + 1); at < text.length && text[at] !== '}'; ) {
    const nameEnd = valueEnd(text, at)
    const name = String(JSON.parse(text.slice(at, nameEnd)))
    const valueStart = pastBlanks(text, pastBlanks(text, nameEnd) + 1)
    const end = valueEnd(text, valueStart)
    members.set(name, { nameStart: at, start: valueStart, end })
    at = pastBlanks(text, end)
    if (text[at] === ',') at = pastBlanks(text, at + 1)
  }
  return members
}

/** Where the value that begins at `start` ends; the end of the text where it never does. */
export function valueEnd(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return stringEnd(text, start)
  if (first !== '{' && first !== '[') return scalarEnd(text, start)
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) at = stringEnd(text, at) - 1
    else if (sign === OPEN_OBJECT || sign === OPEN_ARRAY) depth++
    else if ((sign === CLOSE_OBJECT || sign === CLOSE_ARRAY) && --depth === 0) return at + 1
  }
  return text.length
}

/** The first place from `at` on that is no blank of JSON. */
export function pastBlanks(text: string, at: number): number {
  let next = at
  while (next < text.length && BLANKS.includes(text.charCodeAt(next))) next++
  return next
}

/** A quote that an odd number of backslashes precedes does not end a string. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at
    while (text.charCodeAt(before - 1) === BACKSLASH) before--
    if ((at - before) % 2 === 0) return at + 1
  }
  return text.length
}

function scalarEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && !AFTER_SCALAR.includes(text.charCodeAt(at))) at++
  // A sign that begins no value is passed all the same: no caller waits for ever.
  return Math.max(at, start + 1)
}

const code = (sign: string) => sign.charCodeAt(0)
const QUOTE = code('"')
const BACKSLASH = code('\\')
const OPEN_OBJECT = code('{')
const CLOSE_OBJECT = code('}')
const OPEN_ARRAY = code('[')
const CLOSE_ARRAY = code(']')
const BLANKS = [...' \t\n\r'].map(code)
const AFTER_SCALAR = [...BLANKS, ...[...',]}:'].map(code)]
