import { describe, expect, test } from 'vitest'
import { readDocument } from '#src/documents/read-document.ts'
import { BadDocumentError } from '#src/domain/errors.ts'

const read = (text: string, fileName = 'a.txt') =>
  readDocument(new TextEncoder().encode(text), fileName)

const reasonOf = (bytes: Uint8Array) => {
  try {
    readDocument(bytes, 'bad.txt')
    return null
  } catch (error) {
    return error instanceof BadDocumentError ? error.reason : error
  }
}

describe('a file is refused that', () => {
  test.each([
    ['is empty', new Uint8Array(), 'empty'],
    ['holds only white space', new TextEncoder().encode(' \n\t\n'), 'empty'],
    ['is larger than an article', new Uint8Array(1_048_577).fill(97), 'tooLarge'],
    ['holds NUL bytes', Uint8Array.of(97, 0, 98), 'binary'],
    ['holds control characters', Uint8Array.of(97, 7, 98), 'binary'],
    ['is not UTF-8', Uint8Array.of(0xc3, 0x28), 'invalidUtf8'],
    ['is UTF-16', Uint8Array.of(0xff, 0xfe, 97, 0), 'invalidUtf8'],
    ['is an HTML page', new TextEncoder().encode('<!DOCTYPE html><p>x</p>'), 'markup'],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason)
  })
})

describe('a document', () => {
  test('has its first line as its title', () => {
    expect(read('Ford and Mazda part\n\nFord has sold its stake.').title).toBe(
      'Ford and Mazda part',
    )
  })

  test('has the date of its header, also behind the name of an icon', () => {
    expect(read('A title\niconMar 3, 2025 21:32\nFord sold it.').publishedAt?.date).toBe(
      '2025-03-03',
    )
  })

  test('has no date where only its sentences name one', () => {
    expect(read('A title\nOn March 3, 2025, Ford sold it.').publishedAt).toBeNull()
  })

  test('has the publisher that a source line names', () => {
    expect(read('A title\nSource: Gasgoo\nFord sold it.').publisher).toBe('Gasgoo')
  })

  test('is Chinese where most of it is', () => {
    expect(read('福特与宁德时代合作。\nFord.').lang).toBe('zh')
  })

  test('counts offsets after a byte order mark', () => {
    const document = readDocument(Uint8Array.of(0xef, 0xbb, 0xbf, 70, 111, 114, 100, 46), 'a.txt')

    expect(document.text).toBe('Ford.')
  })
})
