import type { NumberToken } from './number-tokens.ts'

const GROUP = /^\d{3}(?!\d)/
const GROUPS = /^\d{1,3}(?: \d{3})*$/
/** Longer than any amount; a table of numbers has no end. */
const LENGTH_MAX = 20
const NAME_BEFORE = /(?<![\p{L}\d.-])\p{Lu}[\p{L}\d.-]* $/u

/**
 * Puts groups of three digits together that a space parts: "300 000". Behind a name the first group
 * may belong to it ("Model 3 500 cars"), and the number has no value.
 */
export function joinGroups(text: string, tokens: NumberToken[]): NumberToken[] {
  const joined: NumberToken[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (last && goesOn(text, last, token)) joined.splice(-1, 1, together(text, last, token))
    else joined.push(token)
  }
  return joined
}

function goesOn(text: string, last: NumberToken, token: NumberToken): boolean {
  return (
    last.end + 1 === token.start &&
    text[last.end] === ' ' &&
    last.end - last.start < LENGTH_MAX &&
    GROUP.test(text.slice(token.start, token.start + 4)) &&
    GROUPS.test(text.slice(last.start, last.end))
  )
}

function together(text: string, last: NumberToken, token: NumberToken): NumberToken {
  const isNamed = NAME_BEFORE.test(text.slice(Math.max(0, last.start - 24), last.start))
  const isRead = !isNamed && token.value !== null && last.value !== null
  const value = (last.value ?? 0) * 1_000 * token.factor + (token.value ?? 0)
  return { ...token, start: last.start, value: isRead ? Number(value.toPrecision(15)) : null }
}
