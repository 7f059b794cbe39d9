import { expect, test } from 'vitest'
import { DATE_FORMS } from '#src/extraction/values/date-forms.ts'
import { findDates } from '#src/extraction/values/dates.ts'
import { findMoney } from '#src/extraction/values/money.ts'
import { findNumbers } from '#src/extraction/values/numbers.ts'
import { findPercents } from '#src/extraction/values/percent.ts'

const LENGTH = 100_000
const HOSTILE = [
  ...[
    '1',
    '1,',
    '1 ',
    '1,000,',
    '000 ',
    '1.',
    "1'000",
    '万',
    '亿',
    '1万',
    '1亿2',
    '一百',
    '千万',
    '万亿',
  ],
  ...[
    '3月',
    '2024年',
    '2024-',
    '5/',
    '5 May ',
    'May ',
    'Q4 ',
    '前10个',
    '1月至',
    '成',
    '半',
    '分之',
    '三分之',
  ],
  ...[
    '$',
    '$1 ',
    'USD ',
    '元',
    '%',
    '5%',
    '50:',
    '50:50 ',
    'half of ',
    'a half ',
    'twenty-',
    'one ',
  ],
  ...[
    'about ',
    'more than ',
    'a little more than ',
    '- ',
    ' ',
    '\t',
    '.',
    'the ',
    'early ',
    'A ',
    'Aa ',
  ],
]
const FINDERS: [string, (text: string) => unknown][] = [
  ['money', findMoney],
  ['shares', (text) => findPercents(text)],
  ['dates', (text) => findDates(text, '2025-03-10')],
  ['numbers', (text) => findNumbers(text)],
]

/** Time that grows with the square of the length would take minutes here. */
const FINDER_MS = 3_000
const EXPRESSION_MS = 50
/** The best of some runs, so that a busy machine fails nothing. */
const RUNS = 3

test.each(FINDERS)(
  '%s are found in linear time in hostile text',
  (_, find) => {
    for (const piece of HOSTILE) {
      const text = piece.repeat(LENGTH / piece.length)
      const started = performance.now()

      find(text)

      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(FINDER_MS)
    }
  },
  60_000,
)

test('no form of a date takes long for a hostile text', () => {
  for (const { expression } of DATE_FORMS) {
    for (const piece of HOSTILE) {
      const text = piece.repeat(LENGTH / piece.length)
      const runs = Array.from({ length: RUNS }, () => timeOf(expression, text))
      expect(Math.min(...runs), `${JSON.stringify(piece)} ${expression.source}`).toBeLessThan(
        EXPRESSION_MS,
      )
    }
  }
}, 60_000)

function timeOf(expression: RegExp, text: string): number {
  const started = performance.now()
  for (const _ of text.matchAll(expression));
  return performance.now() - started
}
