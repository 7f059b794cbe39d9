import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidateQueries, luceneQuery, wordsOf } from '#src/queries/lucene-query.ts'

test.each([
  ['Leapmotor', 'leapmotor'],
  ['Zhejiang Leapmotor', 'zhejiang AND leapmotor'],
  ['Škoda', 'skoda'],
  ['ＢＹＤ', 'byd'],
  ['FAW-Volkswagen (JV)', 'faw AND volkswagen AND jv'],
  ['AND ( leap: [', 'and AND leap'],
  ['NOT a OR b', 'not AND a AND or AND b'],
  ['Volkswagen AG', 'volkswagen'],
  ['Leapmotor Technology Co., Ltd.', 'leapmotor AND technology'],
  ["Xi'an", "xi'an"],
  ['AG', 'ag'],
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
  ['長安汽車股份有限公司', '"长安汽车"'],
])('%j asks the index of pairs for %j', (text, query) => {
  expect(luceneQuery(text, 'text', false)).toEqual({ index: 'names_cjk', query })
})

describe('a mode', () => {
  test('phrase keeps the words together', () => {
    expect(luceneQuery('Zhejiang Leapmotor', 'phrase', false).query).toBe('"zhejiang leapmotor"')
  })

  test('prefix asks for nothing of one word or of Chinese, since a range index answers it', () => {
    expect(luceneQuery('leap', 'prefix', false).query).toBe('')
    expect(luceneQuery('长安 汽', 'prefix', false).query).toBe('')
    expect(luceneQuery('mercedes be', 'prefix', false).query).toBe('mercedes AND (be OR be*)')
  })

  test('fuzzy allows for more wrong letters in longer words, and for none in short ones', () => {
    expect(luceneQuery('vw audi stellantis', 'text', true).query).toBe(
      'vw AND (audi OR audi~1) AND (stellantis OR stellantis~2)',
    )
  })
})

test('a candidate shares a word, perhaps misspelt, or a pair of Chinese letters', () => {
  expect(candidateQueries('Leapmotor Auto Co., Ltd.')).toEqual([
    { index: 'names_text', query: '(leapmotor OR leapmotor~2) OR (auto OR auto~1)' },
  ])
  expect(candidateQueries('BYD长安汽车')).toEqual([
    { index: 'names_text', query: 'byd' },
    { index: 'names_cjk', query: '长安 OR 安汽 OR 汽车' },
  ])
  expect(candidateQueries('(')).toEqual([])
})

test('a very long text is cut to a dozen words', () => {
  expect(wordsOf('a '.repeat(10_000))).toHaveLength(12)
  expect(wordsOf('x'.repeat(10_000))).toEqual(['x'.repeat(60)])
})

test('no text brings Lucene syntax or an operator into a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, fuzzy) => {
      const queries = [
        luceneQuery(text, 'text', fuzzy),
        luceneQuery(text, 'prefix', fuzzy),
        ...candidateQueries(text),
      ]
      const words = queries
        .map(({ query }) => query.replaceAll(/ AND | OR |[()"*]|~[12]/g, ' '))
        .join(' ')

      expect(words).toMatch(/^[\p{L}\p{N}\p{M}.' ]*$/u)
      expect(words).not.toMatch(/AND|OR|NOT|TO/)
    }),
  )
}, 30_000)
