import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine, printable } from '#src/cli/printable.ts'

/** By number, so that it is not the same text as in the source. */
const isObeyed = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  const isControl = (code < 0x20 && code !== 9 && code !== 10) || (code >= 0x7f && code < 0xa0)
  return isControl || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}

test('no text has anything that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...printable(text)].filter(isObeyed)).toEqual([])
    }),
  )
})

test('a line of JSON has nothing that a terminal obeys, and is still the same value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = jsonLine({ text })

      expect([...line].filter(isObeyed)).toEqual([])
      expect(line.trimEnd().split('\n')).toHaveLength(1)
      expect(JSON.parse(line)).toEqual({ text })
    }),
  )
})

test('letters of any script stay as they are', () => {
  expect(printable('Citroën 吉利 🚗\tñ\n')).toBe('Citroën 吉利 🚗\tñ\n')
})
