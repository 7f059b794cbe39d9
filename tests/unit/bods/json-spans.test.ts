import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementSpans, memberSpans, type Span } from '#src/bods/json-spans.ts'

const cut = (text: string, { start, end }: Span) => text.slice(start, end)

/** Strings with what makes places hard to tell: escapes, quotes, brackets, signs of two units. */
const words = fc
  .array(
    fc.constantFrom(
      '"',
      '\\',
      '\\"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '零跑',
      '🚗',
      '\u2028',
      '\n',
      '\u0001',
      'é',
      ' ',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, -1.5, 1e21),
    words,
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(words, tie('value'), { maxKeys: 4 }),
  ),
})).value

/** As programs write it: with blanks or none, and with signs that need no escape written as one. */
const written = fc
  .tuple(json, fc.constantFrom(undefined, 1, '\t', '\r\n  ' as string), fc.boolean())
  .map(([value, indent, isEscaped]) => {
    const text = JSON.stringify({ list: [value], object: { value } }, null, indent)
    return isEscaped
      ? text.replaceAll(
          /[^ -~\t\r\n]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
      : text
  })

/** Follows the places down to the last value, and puts together what stands there. */
function rebuilt(text: string, at: Span): unknown {
  const slice = cut(text, at)
  if (slice.startsWith('['))
    return [...elementSpans(text, at.start)].map((span) => rebuilt(text, span))
  if (!slice.startsWith('{')) return JSON.parse(slice)
  const members = [...memberSpans(text, at.start)]
  return Object.fromEntries(members.map(([name, span]) => [name, rebuilt(text, span)]))
}

test('the places of all values of a JSON text hold just these values', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(rebuilt(text, { start: 0, end: text.length })).toEqual(JSON.parse(text))
    }),
    { numRuns: 500 },
  )
})

test('a member is found behind escaped quotes and signs of two units', () => {
  const text = String.raw`{ "a\"🚗": "\\", "share" : {"exact": 20} }`

  const members = memberSpans(text, 0)

  expect([...members.keys()]).toEqual(['a"🚗', 'share'])
  expect(cut(text, members.get('share') ?? { start: 0, end: 0 })).toBe('{"exact": 20}')
  expect(text.slice(members.get('share')?.nameStart)).toBe('"share" : {"exact": 20} }')
})

test.each(['[', '[1', '["', '[{', '[{"a"', '[1 2', '[,', '[}', '[[}', '[1,'])(
  'the places in the broken text %s come to an end',
  (text) => {
    const spans = [...elementSpans(text, 0)]

    expect(spans.length).toBeLessThan(4)
  },
)
