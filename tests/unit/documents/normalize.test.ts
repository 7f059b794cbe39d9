import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from '#src/documents/normalize.ts'

describe('a text is made plain', () => {
  test.each([
    ['curly quotes', '“It’s done,” ‘he’ said', `"It's done," 'he' said`],
    ['Chinese quotes', '「零跑」与『一汽』', '"零跑"与"一汽"'],
    [
      'entities',
      'R&amp;D &lt;1&gt; &#8364;5&nbsp;bn &#x20AC; Citro&euml;n',
      'R&D <1> €5 bn € Citroën',
    ],
    ['entities of old pages', 'Ford&#146;s &#147;deal&#148;', `Ford's "deal"`],
    [
      'what only looks like an entity',
      'AT&T; R&D; &nothing; &#xD800;',
      'AT&T; R&D; &nothing; &#xD800;',
    ],
    ['full-width letters and digits', 'ＢＹＤ持股２０％（约￥５亿）', 'BYD持股20%(约¥5亿)'],
    ['full-width punctuation', '合作：好，行；吗？好！', '合作:好,行;吗?好!'],
    ['the Chinese stop and list comma, kept', '丰田、本田。', '丰田、本田。'],
    ['all kinds of spaces', 'a\u00a0b\u2009c\u3000d\te', 'a b c d e'],
    ['what cannot be seen', 'F\u200bo\u00adr\u2060d\ufeff \u202eBYD\u202c', 'Ford BYD'],
    ['accents behind their letters', 'S\u030ckoda Citroe\u0308n', 'Škoda Citroën'],
    ['ligatures', 'ﬁnance o\ufb03ce', 'finance office'],
    ['dashes', '2020–2025, co‑founder, 一汽—大众', '2020-2025, co-founder, 一汽-大众'],
    ['a dash between words', 'Ford—the maker—said', 'Ford - the maker - said'],
    ['an ellipsis', 'and so on…', 'and so on...'],
    ['line breaks inside a paragraph', 'Ford and\nMazda\r\nmet', 'Ford and Mazda  met'],
    ['line breaks between Chinese letters', '零跑\n汽车', '零跑汽车'],
    ['bold words of Markdown', '**Ford** and **Mazda**', 'Ford and Mazda'],
    [
      'links of Markdown',
      'with [Ford](https://ford.com/a_(b)) and ![x](/y.png)!',
      'with Ford and x!',
    ],
    ['brackets that are no links', '[Photo] (see 1)', '[Photo] (see 1)'],
    ['arrows of a page', 'Home » News', 'Home » News'],
    ['guillemets', '«Ford»', '"Ford"'],
    ['emoji', 'Ford 😀 Mazda ❤️', 'Ford 😀 Mazda ❤'],
  ])('%s', (_, written, plain) => {
    expect(normalize(written).text).toBe(plain)
  })
})

describe('the way back', () => {
  test('leads to where each letter came from', () => {
    const { text, offsets } = normalize('R&amp;D\u200b at “Ford”', 100)

    expect(text).toBe('R&D at "Ford"')
    expect([...offsets.slice(0, 4)]).toEqual([100, 101, 106, 108])
    expect(offsets.at(-1)).toBe(118)
  })

  const letters = fc.constantFrom(
    ...[
      'a',
      'B',
      ' ',
      '.',
      '"',
      '“',
      '’',
      '&amp;',
      '&nbsp;',
      '&#8217;',
      '&',
      ';',
      '\u200b',
      '\u00a0',
    ],
    ...[
      'Ａ',
      '％',
      '汽',
      '车',
      '。',
      '，',
      '\n',
      '\r\n',
      '😀',
      'e\u0301',
      '…',
      '—',
      '**',
      '[',
      '](#',
      ')',
    ],
  )
  const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''))

  test('never goes backwards and ends at the end', () => {
    fc.assert(
      fc.property(texts, fc.nat(1000), (original, start) => {
        const { text, offsets } = normalize(original, start)

        expect(offsets).toHaveLength(text.length + 1)
        expect(offsets.toSorted()).toEqual(offsets)
        expect(offsets.at(-1)).toBe(start + original.length)
      }),
    )
  })

  test('gives for every span the original that reads the same', () => {
    // Without the dash, the line break and the signs of Markdown, whose reading hangs on what is around.
    const simple = texts.map((text) => text.replaceAll(/[—\n\r*[\]()#]/g, ''))
    fc.assert(
      fc.property(simple, fc.nat(), fc.nat(), (original, a, b) => {
        const { text, offsets } = normalize(original)
        const places = [...offsets.keys()].filter(
          (at) => at === 0 || offsets[at] !== offsets[at - 1],
        )
        const [from = 0, to = 0] = [a, b]
          .map((at) => places[at % places.length] ?? 0)
          .toSorted((one, two) => one - two)

        const behind = original.slice(offsets[from], offsets[to])

        expect(normalize(behind).text).toBe(text.slice(from, to))
      }),
    )
  })

  test('a plain text is plain already', () => {
    const once = texts.map((original) => normalize(original).text.replaceAll(/[&—*[\]]/g, ''))
    fc.assert(
      fc.property(once, (plain) => {
        expect(normalize(plain).text).toBe(plain.normalize('NFC'))
      }),
    )
  })
})
