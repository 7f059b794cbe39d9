import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffsets } from '#src/domain/offsets.ts'

test('a text without wide letters has the same offsets both ways', () => {
  const offsets = codePointOffsets('Škoda 汽车')

  expect([0, 3, 8].map(offsets.toCodePoint)).toEqual([0, 3, 8])
  expect([0, 3, 8].map(offsets.toUtf16)).toEqual([0, 3, 8])
})

test('a wide letter is two units and one code point', () => {
  const offsets = codePointOffsets('a😀b😀c')

  expect([0, 1, 3, 4, 6, 7].map(offsets.toCodePoint)).toEqual([0, 1, 2, 3, 4, 5])
  expect([0, 1, 2, 3, 4, 5].map(offsets.toUtf16)).toEqual([0, 1, 3, 4, 6, 7])
})

test('in any text, a place counted in code points leads back to its place in units', () => {
  const letters = fc.constantFrom('a', '汽', '😀', '𠮷', ' ')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (written) => {
      const offsets = codePointOffsets(written.join(''))

      written.forEach((_, index) => {
        const utf16 = written.slice(0, index).join('').length
        expect(offsets.toUtf16(index)).toBe(utf16)
        expect(offsets.toCodePoint(utf16)).toBe(index)
      })
    }),
  )
})
