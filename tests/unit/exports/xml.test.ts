import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xml, xmlComment } from '#src/exports/xml.ts'

test.each([
  ['A & B <Ltd> "x" \'y\'', 'A &amp; B &lt;Ltd&gt; &quot;x&quot; &apos;y&apos;'],
  ['one\ntwo\tthree\r', 'one&#10;two&#9;three&#13;'],
  ['a\u0000b\u001Bc\uFFFFd', 'abcd'],
  ['half \uD83D of a pair', 'half  of a pair'],
  ['零跑汽车 😀 Škoda', '零跑汽车 😀 Škoda'],
])('%j is written so that XML can hold it', (value, written) => {
  expect(xml(value)).toBe(written)
})

test('whatever a name holds, only letters that XML allows are written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const written = [...xml(String.fromCharCode(...units))]

      expect(
        written.filter((letter) => `<>"'\uFFFE\uFFFF`.includes(letter) || letter < ' '),
      ).toEqual([])
    }),
  )
})

test('a comment cannot be ended by what it says', () => {
  const comment = xmlComment('a --> b ---')

  expect(comment.slice(4, -3)).not.toContain('--')
  expect(comment).toMatch(/^<!-- .* -->$/)
})
