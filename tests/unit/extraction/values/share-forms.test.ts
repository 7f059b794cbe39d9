import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPercents } from '#src/extraction/values/percent.ts'

const sharesIn = (text: string) => findPercents(text).map(({ share }) => share)

describe('a share is read in', () => {
  test.each([
    ['just shy of 17 percent', { exclusiveMaximum: 17 }],
    ['some 40 percent', { exact: 40 }],
    ['the remaining 49 percent', { exact: 49 }],
    ['49 per cent', { exact: 49 }],
    ['a 10-percent stake', { exact: 10 }],
    ['ten-percent', { exact: 10 }],
    ['10pct', { exact: 10 }],
    ['.5 percent', { exact: 0.5 }],
    ['5 per cent or more', { minimum: 5 }],
    ['20%+', { minimum: 20 }],
    ['one and a half percent', { exact: 1.5 }],
    ['a quarter of a percent of Toyota', { exact: 0.25 }],
    ['a quarter of one percent', { exact: 0.25 }],
    ['half a percent', { exact: 0.5 }],
    ['three-quarters of a percent', { exact: 0.75 }],
    ['a tenth of a per cent', { exact: 0.1 }],
    ['It had half when the venture was born.', { exact: 50 }],
    ['It owns half.', { exact: 50 }],
    ['It holds two thirds, and wants more.', { exact: 66.67 }],
    ['It kept a quarter.', { exact: 25 }],
    ['a bit more than half of it', { exclusiveMinimum: 50 }],
    ['with just under half of the shares', { exclusiveMaximum: 50 }],
    ['so a fifth each until this week', { exact: 20 }],
    ['a third of Nissan', { exact: 33.33 }],
    ['a 1/3 stake', { exact: 33.33 }],
    ['2/3 of the shares', { exact: 66.67 }],
    ['a fifth of its global capacity', { exact: 20 }],
    ['余下四成', { exact: 40 }],
    ['约三成', { exact: 30 }],
    ['逾五成', { exclusiveMinimum: 50 }],
    ['近七成', { exclusiveMaximum: 70 }],
    ['不足三成', { exclusiveMaximum: 30 }],
    ['五成以上', { minimum: 50 }],
    ['三成多', { exclusiveMinimum: 30 }],
    ['两成半', { exact: 25 }],
    ['三四成', { minimum: 30, maximum: 40 }],
    ['四分之三', { exact: 75 }],
    ['二分之一', { exact: 50 }],
    ['千分之三', { exact: 0.3 }],
    ['百分之百', { exact: 100 }],
    ['百分之零点五', { exact: 0.5 }],
    ['各占一半', { exact: 50 }],
    ['双方各出资一半', { exact: 50 }],
    ['持股过半', { exclusiveMinimum: 50 }],
    ['过半股权', { exclusiveMinimum: 50 }],
    ['半数以上', { minimum: 50 }],
  ])('%s', (text, share) => {
    expect(sharesIn(text)).toEqual([share])
  })

  test.each([
    ['三方股比为50:25:25', [50, 25, 25]],
    ['51%:49%', [51, 49]],
    ['60%对40%', [60, 40]],
    ['五五开', [50, 50]],
    ['七三开', [70, 30]],
    ['fifty-fifty', [50, 50]],
    ['a 25:25:25:25 joint venture', [25, 25, 25, 25]],
  ])('%s, with its parts', (text, parts) => {
    expect(findPercents(text).map((span) => span.parts)).toEqual([parts])
  })
})

test.each([
  ...['5,5%', '5.5.5%', '20-odd percent', '1/2 percent', '3.5 percentage points', '2 ppt'],
  ...['1.5pp', '50 basis points', 'half a percentage point', '三五成', '50个基点', '上升2个百分点'],
])('%s has no value', (text) => {
  expect(sharesIn(text)).toEqual([null])
})

test.each([
  ...[
    'the third quarter of 2020',
    'half a million cars',
    'a quarter of a million cars',
    'a quarter',
  ],
  ...[
    'first half of 2020',
    'the second half',
    'a half-hour drive',
    'half',
    'two-thirds',
    'half-year',
  ],
  ...[
    'sold half a million',
    'fell by more than half',
    'a third plant',
    'in a quarter of record sales',
  ],
  ...['一半', '半数', '时间过半', '年过半百', '下半年', '八成立', '开始', '十三五开局'],
])('%s is no share', (text) => {
  expect(findPercents(text)).toEqual([])
})

const FORMS: ((value: number) => string)[] = [
  (value) => `holds ${value}% of it`,
  (value) => `holds a ${value}-percent stake`,
  (value) => `holds ${value} pct of it`,
  (value) => `holds ${value} per cent.`,
  (value) => `持股${value}%,`,
  (value) => `持有百分之${value}的股份`,
]
const COMPARED: [string, string][] = [
  ['just under ', 'exclusiveMaximum'],
  ['nearly ', 'exclusiveMaximum'],
  ['at least ', 'minimum'],
  ['up to ', 'maximum'],
  ['more than ', 'exclusiveMinimum'],
  ['不到', 'exclusiveMaximum'],
  ['至少', 'minimum'],
  ['不超过', 'maximum'],
  ['逾', 'exclusiveMinimum'],
]
const shares = fc.integer({ min: 1, max: 9_999 }).map((value) => value / 100)

test('a random share is read back from every form', () => {
  fc.assert(
    fc.property(shares, fc.constantFrom(...FORMS), (value, form) => {
      expect(sharesIn(form(value))).toEqual([{ exact: value }])
    }),
    { seed: 7, numRuns: 400 },
  )
})

test('and from every word that compares it', () => {
  fc.assert(
    fc.property(shares, fc.constantFrom(...COMPARED), (value, [words, bound]) => {
      expect(sharesIn(`It has ${words}${value}% of it`)).toEqual([{ [bound]: value }])
    }),
    { seed: 7, numRuns: 200 },
  )
})
