import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from '#src/documents/normalize.ts'
import { readSentences } from '#src/documents/sentences.ts'

const texts = (text: string) => readSentences(text).map((sentence) => sentence.text)
const kindsAndTexts = (text: string) =>
  readSentences(text).map((sentence) => [sentence.kind, sentence.text])

test('an address that sticks to the next words is cut off', () => {
  expect(texts('They said so.\nli@example.com.cnFAW and Ford met.')).toEqual([
    'They said so.',
    'li@example.com.cn',
    'FAW and Ford met.',
  ])
})

describe('a line is', () => {
  const kinds = (text: string) => readSentences(text).map(({ kind }) => kind)

  test('a title where it is the first without a stop, and a heading after it', () => {
    expect(
      kindsAndTexts(
        'Ford and Mazda part\n\nThe end of a venture\n\nFord has sold its stake in Mazda.',
      ),
    ).toEqual([
      ['title', 'Ford and Mazda part'],
      ['heading', 'The end of a venture'],
      ['body', 'Ford has sold its stake in Mazda.'],
    ])
  })

  test('a title though a way, a date or a site name stands above it', () => {
    const text =
      'Home / News / Cars\nMar 3, 2025 21:32\nExample\nFord and Mazda part\nFord has sold its stake in Mazda.'

    expect(kinds(text)).toEqual(['furniture', 'furniture', 'heading', 'title', 'body'])
  })

  test('a title though it asks, if it stands alone', () => {
    expect(kinds('Will Ford buy Rivian?\n\nFord has sold its stake in Mazda.')).toEqual([
      'title',
      'body',
    ])
  })

  test('body where an article has no title', () => {
    expect(kinds('Ford has sold its stake in Mazda.\nIt was the last one.')).toEqual([
      'body',
      'body',
    ])
  })

  test('a heading where Markdown or a list says so', () => {
    expect(
      kindsAndTexts(
        '# Ford and Mazda part!\n\nFord has sold its stake in Mazda.\n\n- Ford takes 12 percent',
      ),
    ).toEqual([
      ['title', 'Ford and Mazda part!'],
      ['body', 'Ford has sold its stake in Mazda.'],
      ['heading', 'Ford takes 12 percent'],
    ])
  })
})

describe('the language of a sentence', () => {
  test.each([
    ['Stellantis 与 Leapmotor 正式成立合资企业', 'zh'],
    ['零跑与Stellantis、Volkswagen Group China合作。', 'zh'],
    ['The probe goes on, reports 彭博社.', 'en'],
    ['For permissions, please 联系我们 first.', 'en'],
    ['FAW(中国一汽) and Leapmotor(零跑汽车) signed a memorandum in Changchun(长春).', 'en'],
  ])('%s is %s', (text, lang) => {
    expect(readSentences(text).map((sentence) => sentence.lang)).toEqual([lang])
  })
})

describe('lines that were wrapped', () => {
  test('to a width are put together, paragraph by paragraph', () => {
    const text = [
      'Ford and Mazda part ways',
      '',
      'DETROIT - Ford Motor Co. has sold its whole stake in',
      'Mazda Motor Corp. to Toyota Motor Corp., the three',
      'carmakers said on Monday. The price was 1.5 billion',
      'dollars.',
      '',
      'Ford bought 25 percent of Mazda in 1979 and raised',
      'it to 33.4 percent in 1996, when it took control of',
      'the company.',
      'Photo: Getty Images',
    ].join('\n')

    expect(kindsAndTexts(text)).toEqual([
      ['title', 'Ford and Mazda part ways'],
      [
        'body',
        'DETROIT - Ford Motor Co. has sold its whole stake in Mazda Motor Corp. to Toyota Motor Corp., the three carmakers said on Monday.',
      ],
      ['body', 'The price was 1.5 billion dollars.'],
      [
        'body',
        'Ford bought 25 percent of Mazda in 1979 and raised it to 33.4 percent in 1996, when it took control of the company.',
      ],
      ['furniture', 'Photo: Getty Images'],
    ])
  })

  test('in the middle of a sentence are put together, if the next goes on small', () => {
    expect(
      texts(
        'The German car group Volkswagen has bought a stake in Xpeng\nand will build two cars with it.',
      ),
    ).toHaveLength(1)
  })

  test('but not the lines of a list or of headings', () => {
    expect(
      texts('Ford takes 12 percent of the carmaker Rivian in Irvine\nMazda sells its plant'),
    ).toHaveLength(2)
  })
})

test('a date that a page puts before the first words is cut off', () => {
  expect(texts(' date 2020-05-30 VW pumps 2bn euros into China\nMore follows here.')).toEqual([
    'date 2020-05-30',
    'VW pumps 2bn euros into China',
    'More follows here.',
  ])
})

describe('the way back to the file', () => {
  /** What stands behind every sentence, and behind each of its words, reads the same. */
  const leadsBack = (text: string) => {
    let last = 0
    for (const { text: words, offsets } of readSentences(text)) {
      expect(offsets).toHaveLength(words.length + 1)
      expect(offsets.toSorted()).toEqual(offsets)
      expect(offsets[0]).toBeGreaterThanOrEqual(last)
      last = offsets.at(-1) ?? 0
      for (const word of words.matchAll(/[\p{L}\p{N}]+/gu)) {
        const [start, end] = [offsets[word.index], offsets[word.index + word[0].length]]
        expect(normalize(text.slice(start, end)).text.trim()).toContain(word[0])
      }
    }
    expect(last).toBeLessThanOrEqual(text.length)
  }

  test.each(readdirSync('seeds/documents').filter((name) => name.endsWith('.txt')))(
    'holds for %s, where every letter is as in the file or a plainer form of it',
    (name) => {
      const text = readFileSync(`seeds/documents/${name}`, 'utf8')

      leadsBack(text)
      for (const { text: words, offsets } of readSentences(text)) {
        const behind = text.slice(offsets[0], offsets.at(-1))
        expect(
          behind
            .replaceAll('’', "'")
            .replaceAll(/\u00a0/g, ' ')
            .trim(),
        ).toBe(words)
      }
    },
  )

  test('holds for any text', () => {
    const parts = fc.constantFrom(
      ...[
        'Ford ',
        'sold',
        ' it.',
        '"',
        '“',
        '&amp;',
        ';',
        '\u200b',
        '\u00a0',
        '％',
        'A',
        '汽车',
        '。',
        '\n',
        '!',
      ],
      ...['😀', '(', 'e\u0301', 'a@b.cn', 'Co. ', '© 2025', '- ', 'date 2020-01-02 '],
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (written) => leadsBack(written.join(''))),
    )
  })
})

test('the time that a text takes grows with its length, whatever is in it', () => {
  const began = performance.now()
  for (const part of ['Ford sold it\n', 'a.', '"a." ', 'a@b.cnF', '汽车。', '[', '(', 'Co. ']) {
    readSentences(part.repeat(Math.floor(100_000 / part.length)))
  }

  expect(performance.now() - began).toBeLessThan(10_000)
})
