import { describe, expect, test } from 'vitest'
import { readDocument } from '#src/documents/read-document.ts'
import { BadDocumentError } from '#src/domain/errors.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readDocument(bytes(text), 'a.txt')

const reasonOf = (content: Uint8Array) => {
  try {
    readDocument(content, 'bad.txt')
    return null
  } catch (error) {
    return error instanceof BadDocumentError ? error.reason : error
  }
}

describe('a file is refused that', () => {
  test.each([
    ['is empty', new Uint8Array(), 'empty'],
    ['holds only white space', bytes(' \n\t\n\u3000'), 'empty'],
    ['holds only signs', bytes('--- *** ...'), 'empty'],
    ['holds only a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
    ['is larger than an article', new Uint8Array(1_048_577).fill(97), 'tooLarge'],
    ['holds NUL bytes', Uint8Array.of(97, 0, 98), 'binary'],
    ['holds control characters', Uint8Array.of(97, 7, 98), 'binary'],
    ['holds terminal escapes', bytes('\u001b[31mFord'), 'binary'],
    ['is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'binary'],
    ['is not UTF-8', Uint8Array.of(0xc3, 0x28), 'invalidUtf8'],
    ['is GBK', Uint8Array.of(0xb4, 0xf3, 0xd6, 0xda), 'invalidUtf8'],
    ['is cut off in a letter', Uint8Array.of(97, 0xe6, 0xb1), 'invalidUtf8'],
    ['has half a wide letter', Uint8Array.of(0xed, 0xa0, 0x80), 'invalidUtf8'],
    ['is UTF-16', Uint8Array.of(0xff, 0xfe, 97, 0), 'invalidUtf8'],
    ['is UTF-16 the other way round', Uint8Array.of(0xfe, 0xff, 0, 97), 'invalidUtf8'],
    ['is an HTML page', bytes('<!DOCTYPE html><p>Ford</p>'), 'markup'],
    ['is an HTML page behind a comment', bytes('<!-- x -->\n<html><p>Ford</p>'), 'markup'],
    ['is XML', bytes('<?xml version="1.0"?><rss>Ford</rss>'), 'markup'],
    ['is a piece of a page', bytes('<p class="x">Ford</p> <br>'.repeat(10)), 'markup'],
  ])('%s', (_, content, reason) => {
    expect(reasonOf(content)).toBe(reason)
  })

  test('with words that tell what to do', () => {
    expect(() => readDocument(Uint8Array.of(0xff, 0xfe, 97, 0), 'a.txt')).toThrow(
      "'a.txt' is UTF-16. Save it as UTF-8.",
    )
  })
})

describe('a file is read that', () => {
  test.each([
    ['is as large as an article may be', new Uint8Array(1_048_576).fill(97)],
    ['has a few tags in it', bytes('Ford <b>sold</b> it.<br>')],
    ['speaks of NUL', bytes('NUL and \\x00')],
    ['has form feeds and tabs', bytes('Ford\f\tsold it.\r\n')],
    ['has controls of writing direction', bytes('\u202eFord\u202c sold it.')],
  ])('%s', (_, content) => {
    expect(reasonOf(content)).toBeNull()
  })
})

describe('the title is', () => {
  test('the first line', () => {
    expect(read('Ford and Mazda part\n\nFord has sold its stake in it.').title).toBe(
      'Ford and Mazda part',
    )
  })

  test('not known where the text begins at once', () => {
    expect(read('Ford has sold its stake in Mazda. It was the last one.').title).toBeNull()
  })
})

describe('the date of a header is read', () => {
  test.each([
    ['iconMar 3, 2025 21:32', '2025-03-03'],
    ['Mar 3, 2025 21:32', '2025-03-03'],
    ['March 3rd, 2025', '2025-03-03'],
    ['Monday, March 3, 2025 at 9:32 pm EST', '2025-03-03'],
    ['October 11, 2023 — 11:04 pm EDT', '2023-10-11'],
    ['3 March 2025', '2025-03-03'],
    ['Sun 02 Mar 2025 10:00', '2025-03-02'],
    ['Published: March 3, 2025', '2025-03-03'],
    ['Posted on 3 March 2025 | 5 min read', '2025-03-03'],
    ['2025-03-03', '2025-03-03'],
    ['2025-03-03T21:32:00Z', '2025-03-03'],
    ['2025/03/03 21:32', '2025-03-03'],
    ['2025年3月3日', '2025-03-03'],
    ['发布时间：2024年5月1日', '2024-05-01'],
    ['2020-06-18 16:46:03来源:经济参考报', '2020-06-18'],
    ['2012-11-26 18:21  川北在线综合报道', '2012-11-26'],
    ['By Jane Doe | March 3, 2025', '2025-03-03'],
    ['By LI FUSHENG | chinadaily.com.cn | Updated: 2025-03-10 09:22', '2025-03-10'],
    ['China Daily | Updated: 2025-03-10 09:22', '2025-03-10'],
    ['Published 9:32 PM EST, Mon March 3, 2025', '2025-03-03'],
    ['03.03.2025', '2025-03-03'],
    ['25/03/2025 10:00', '2025-03-25'],
    ['来源：新华网 | 2024年05月01日 10:00:00', '2024-05-01'],
    ['2024-05-01 10:00　来源：盖世汽车　作者：张三', '2024-05-01'],
    ['Gabriella From Gasgoo| September 14 , 2021 18:51 BJT', '2021-09-14'],
    ['date 2020-05-30 VW pumps money into China', '2020-05-30'],
    ['DETROIT, March 3, 2025 (Reuters) - Ford has sold its stake.', '2025-03-03'],
    ['BEIJING, March 3, 2025 /PRNewswire/ -- Ford has sold its stake.', '2025-03-03'],
  ])('%s', (line, date) => {
    expect(read(`A title of words\n${line}\nFord sold it.`).publishedAt?.date).toBe(date)
  })

  test.each([
    'On March 3, 2025, Ford sold it.',
    'Ford sold it on March 3, 2025.',
    'February 30, 2025',
    '03/04/2025',
    'March 3',
  ])('but not from %s', (line) => {
    expect(read(`A title of words\n${line}\nFord sold it.`).publishedAt).toBeNull()
  })

  test('and none from behind the first sentences', () => {
    const text = 'A title of words\nFord sold it.\nMazda bought it.\nThat is all.\nMarch 3, 2025'

    expect(read(text).publishedAt).toBeNull()
  })
})

describe('the publisher is', () => {
  test.each([
    ['Source: Gasgoo', 'Gasgoo'],
    ['Source:gasgoo', 'gasgoo'],
    ['2020-06-18 16:46:03来源：经济参考报', '经济参考报'],
    ['Copyright © EVXL.co 2025. All rights reserved.', 'EVXL.co'],
    ['© 2025 China Daily. All rights reserved.', 'China Daily'],
    ['Copyright 2025 by Example News', 'Example News'],
    ['版权所有：客车信息网', '客车信息网'],
  ])('in %s', (line, publisher) => {
    expect(read(`A title of words\nFord sold its stake in Mazda.\n${line}`).publisher).toBe(
      publisher,
    )
  })

  test('not known where no line names it', () => {
    expect(read('A title of words\nFord sold it, a source said.').publisher).toBeNull()
  })
})

test('what a page says of its rights is kept as it says it', () => {
  const text =
    'A title of words\nFord sold its stake in Mazda.\n© 2025 Example. All rights reserved. Ask us first.'

  expect(read(text).rightsStatement).toBe('© 2025 Example. All rights reserved.')
})

test('what a note says wins over the text', () => {
  const note = {
    file: 'a.txt',
    title: 'T',
    publisher: 'P',
    lang: 'zh',
    publishedOn: '2020-01-02',
    rights: 'R',
    sourceType: 'primaryResearch',
  } as const
  const document = readDocument(bytes('A title\nMar 3, 2025\nSource: Gasgoo\nFord.'), 'a.txt', note)

  expect(document).toMatchObject({
    title: 'T',
    publisher: 'P',
    lang: 'zh',
    rightsStatement: 'R',
    sourceType: 'primaryResearch',
    publishedAt: { date: '2020-01-02', precision: 'day' },
  })
})

test.each([
  ['福特与宁德时代合作。\nFord.', 'zh'],
  ['Ford 与 CATL 合作建厂。', 'zh'],
  ['Ford works with CATL (宁德时代).', 'en'],
  ['Ford works with CATL.\n© 宁德时代汽车网版权所有未经授权不得转载', 'en'],
])('the language of %j is %s', (text, lang) => {
  expect(read(text).lang).toBe(lang)
})

test('the text is the file, without its byte order mark', () => {
  const document = readDocument(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('Ford’s\r\n')), 'a.txt')

  expect(document.text).toBe('Ford’s\r\n')
  expect(document.sentences[0]?.offsets[0]).toBe(0)
})

test('the id is the file name without what an address would have to escape', () => {
  expect(readDocument(bytes('Ford.'), '一汽 & Leap#1.txt').id).toBe('doc_一汽-Leap-1')
})
