import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSentences } from '#src/documents/sentences.ts'

const texts = (text: string) => readSentences(text).map((sentence) => sentence.text)

describe('sentences end', () => {
  test.each([
    ['Ford sold it. Mazda bought it.', ['Ford sold it.', 'Mazda bought it.']],
    [
      'General Motors Co. President Mark Reuss spoke.',
      ['General Motors Co. President Mark Reuss spoke.'],
    ],
    ['It met on Oct. 26 in Detroit. All came.', ['It met on Oct. 26 in Detroit.', 'All came.']],
    ['The U.S. market grew. Sales rose.', ['The U.S. market grew.', 'Sales rose.']],
    ['SAIC (600104.SS) grew 3.5 percent.', ['SAIC (600104.SS) grew 3.5 percent.']],
    ['See DroneXL.co for more. It is free.', ['See DroneXL.co for more.', 'It is free.']],
    ['Mr. Blume spoke. He said no.', ['Mr. Blume spoke.', 'He said no.']],
    ['J. D. Power ranked it.', ['J. D. Power ranked it.']],
    ['It ended in 1953.It began again.', ['It ended in 1953.', 'It began again.']],
    ['"It is done." They left.', ['"It is done."', 'They left.']],
    ['零跑成立合资公司。双方签约。', ['零跑成立合资公司。', '双方签约。']],
    ['First line\nSecond line', ['First line', 'Second line']],
    ['Is it so? Yes! Good.', ['Is it so?', 'Yes!', 'Good.']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })
})

test.each([
  'Copyright 2025 Example. All rights reserved.',
  'Home / Metal News / Some title',
  'Source: Gasgoo',
  'For queries, please contact Jane Doe at jane@example.com',
  'Subscribe to our newsletter',
  'Photo courtesy of Ford.',
  '照片由 Stellantis 提供。',
  '订阅后即可通过电子邮件收到最新文章。',
  'someone@example.com',
  'Leave a comment',
])('%s is page furniture', (text) => {
  expect(readSentences(`A title\nFord sold it.\n${text}`).at(-1)?.kind).toBe('furniture')
})

test('what follows a copyright line is furniture', () => {
  const kinds = readSentences('A title\nFord sold it.\n© Example 2025\nJane Doe').map(
    ({ kind }) => kind,
  )

  expect(kinds).toEqual(['title', 'body', 'furniture', 'furniture'])
})

test('an address that sticks to the next words is cut off', () => {
  expect(texts('They said so.\nli@example.com.cnFAW and Ford met.')).toEqual([
    'They said so.',
    'li@example.com.cn',
    'FAW and Ford met.',
  ])
})

describe('the way back to the file', () => {
  const same = (text: string) => {
    for (const { text: words, offsets } of readSentences(text)) {
      expect(offsets).toHaveLength(words.length + 1)
      expect(offsets.toSorted()).toEqual(offsets)
      for (let at = 0; at < words.length; at++) {
        if (/[A-Za-z0-9\p{Script=Han}]/u.test(words[at] ?? '') && text[offsets[at] ?? 0] !== '&') {
          expect(text.slice(offsets[at], offsets[at + 1]).normalize('NFKC')).toContain(words[at])
        }
      }
    }
  }

  test.each(readdirSync('seeds/documents').filter((name) => name.endsWith('.txt')))(
    'holds for %s',
    (name) => {
      same(readFileSync(`seeds/documents/${name}`, 'utf8'))
    },
  )

  test('holds for any text', () => {
    const letters = fc.constantFrom(...'Ab1 .,’“&;\u200b\u00a0%A汽车。\n!😀(')
    fc.assert(fc.property(fc.string({ unit: letters, maxLength: 120 }), same))
  })

  test('leads behind entities and invisible letters', () => {
    const [sentence] = readSentences('R&amp;D at \u200bFord.')

    expect(sentence?.text).toBe('R&D at Ford.')
    expect(sentence?.offsets[2]).toBe(6)
  })
})
