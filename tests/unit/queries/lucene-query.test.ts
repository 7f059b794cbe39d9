import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { luceneQuery, wordsOf } from '#src/queries/lucene-query.ts'

test.each([
  ['Leapmotor', 'leapmotor'],
  ['Zhejiang Leapmotor', 'zhejiang AND leapmotor'],
  ['Škoda', 'skoda'],
  ['ＢＹＤ', 'byd'],
  ['FAW-Volkswagen (JV)', 'faw AND volkswagen AND jv'],
  ['AND ( leap: [', 'and AND leap'],
  ['NOT a OR b', 'not AND a AND or AND b'],
  ['"~*?^\\/!', ''],
  ['', ''],
])('%j asks for %j', (text, query) => {
  expect(luceneQuery(text, 'text', false)).toEqual({ index: 'names_text', query })
})

test.each([
  ['零跑', '"零跑"'],
  ['零', '零*'],
  ['一汽-大众', '"一汽" AND "大众"'],
  ['Stellantis集团', 'stellantis AND "集团"'],
  ['현대', '"현대"'],
])('%j asks the index of pairs for %j', (text, query) => {
  expect(luceneQuery(text, 'text', false)).toEqual({ index: 'names_cjk', query })
})

describe('a mode', () => {
  test('phrase keeps the words together', () => {
    expect(luceneQuery('Zhejiang Leapmotor', 'phrase', false).query).toBe('"zhejiang leapmotor"')
  })

  test('prefix asks for nothing, since a range index answers it', () => {
    expect(luceneQuery('leap', 'prefix', false).query).toBe('')
  })

  test('fuzzy allows for more wrong letters in longer words, and for none in short ones', () => {
    expect(luceneQuery('vw audi stellantis', 'text', true).query).toBe(
      'vw AND (audi OR audi~1) AND (stellantis OR stellantis~2)',
    )
  })
})

test('a very long text is cut to a dozen words', () => {
  expect(wordsOf('a '.repeat(10_000))).toHaveLength(12)
  expect(wordsOf('x'.repeat(10_000))).toEqual(['x'.repeat(60)])
})

test('no text brings Lucene syntax or an operator into a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, fuzzy) => {
      const { query } = luceneQuery(text, 'text', fuzzy)
      const words = query.replaceAll(/ AND | OR |[()"*]|~[12]/g, ' ')

      expect(words).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u)
      expect(words).not.toMatch(/AND|OR|NOT|TO/)
    }),
  )
}, 30_000)
