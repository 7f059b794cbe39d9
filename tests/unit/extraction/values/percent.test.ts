import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPercents } from '#src/extraction/values/percent.ts'

test.each([
  ['20 percent', { exact: 20 }],
  ['4.99%', { exact: 4.99 }],
  ['34.02 %', { exact: 34.02 }],
  ['20 per cent', { exact: 20 }],
  ['20-percent', { exact: 20 }],
  ['20-per-cent stake', { exact: 20 }],
  ['20 percent-owned', { exact: 20 }],
  ['51 pct', { exact: 51 }],
  ['20pc stake', { exact: 20 }],
  ['twenty percent', { exact: 20 }],
  ['fifty-one percent', { exact: 51 }],
  ['a third of the shares', { exact: 33.33 }],
  ['one-third stake', { exact: 33.33 }],
  ['half of the company', { exact: 50 }],
  ['half its shares', { exact: 50 }],
  ['half-owned', { exact: 50 }],
  ['two-thirds of', { exact: 66.67 }],
  ['a quarter stake', { exact: 25 }],
  ['three quarters of it', { exact: 75 }],
  ['百分之二十', { exact: 20 }],
  ['百分之4.99', { exact: 4.99 }],
  ['百分之五十一点五', { exact: 51.5 }],
  ['三成', { exact: 30 }],
  ['三成五', { exact: 35 }],
  ['三分之一', { exact: 33.33 }],
  ['一半股权', { exact: 50 }],
  ['各占50%股份', { exact: 50 }],
  ['just under 5 percent', { exclusiveMaximum: 5 }],
  ['nearly 5 percent', { exclusiveMaximum: 5 }],
  ['less than 5 percent', { exclusiveMaximum: 5 }],
  ['up to 25 percent', { maximum: 25 }],
  ['no more than 25 percent', { maximum: 25 }],
  ['at least 25 percent', { minimum: 25 }],
  ['more than 50 percent', { exclusiveMinimum: 50 }],
  ['just over 50 percent', { exclusiveMinimum: 50 }],
  ['about 10 percent', { exact: 10 }],
  ['up to a 15% stake', { maximum: 15 }],
  ['at least a 20 percent stake', { minimum: 20 }],
  ['more than a third of it', { exclusiveMinimum: 33.33 }],
  ['under a 20 percent plan', { exact: 20 }],
  ['超过50%', { exclusiveMinimum: 50 }],
  ['不超过25%', { maximum: 25 }],
  ['不低于25%', { minimum: 25 }],
  ['25%以上', { minimum: 25 }],
  ['近10%', { exclusiveMaximum: 10 }],
  ['近三成', { exclusiveMaximum: 30 }],
  ['约 10%', { exact: 10 }],
  ['20 to 25 percent', { minimum: 20, maximum: 25 }],
  ['20-25%', { minimum: 20, maximum: 25 }],
  ['20%-25%', { minimum: 20, maximum: 25 }],
  ['between 20 and 25 percent', { minimum: 20, maximum: 25 }],
  ['20%至25%', { minimum: 20, maximum: 25 }],
  ['50:50', { exact: 50 }],
  ['50-50', { exact: 50 }],
  ['50/50', { exact: 50 }],
  ['50比50', { exact: 50 }],
  ['fifty-fifty', { exact: 50 }],
  ['51:49', null],
  ['120%', null],
  ['more than 100 percent', null],
  ['-5%', null],
])('%s', (text, share) => {
  expect(findPercents(text).map((span) => span.share)).toEqual([share])
})

test.each([
  ['a 51:49 joint venture', [51, 49]],
  ['split 50.1/49.9', [50.1, 49.9]],
  ['held 40:30:30', [40, 30, 30]],
  ['a 60 to 40 split', [60, 40]],
])('%s keeps all parts', (text, parts) => {
  expect(findPercents(text).map((span) => span.parts)).toEqual([parts])
})

test('a rise has both shares', () => {
  const shares = (text: string) => findPercents(text).map(({ share }) => share?.exact)

  expect(shares('from 24.5 percent to 33.4 percent')).toEqual([24.5, 33.4])
  expect(shares('from 20 to 25 percent')).toEqual([20, 25])
})

test.each(['2 percentage points', '2个百分点', '2 percentage-point'])(
  '%s are no share, and say so',
  (text) => {
    expect(findPercents(text)).toMatchObject([{ share: null, parts: null, isPoints: true }])
  },
)

test.each([
  ...[
    '16/9',
    '成立',
    '三成立',
    '21:32',
    'the third quarter',
    '2024-25',
    'a third party',
    'a third stake',
  ],
  ...['the first half of 2024', 'half of the year', '20 to 40 cars', '30-70 km', 'Tencent'],
])('%s is no share', (text) => {
  expect(findPercents(text)).toEqual([])
})

test('every share of two decimals is read back from its words', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.constantFrom('%', ' percent', ' per cent'),
      (cents, unit) => {
        const share = cents / 100

        const [span] = findPercents(`It holds ${share}${unit} of it.`)

        expect(span?.share).toEqual({ exact: share })
      },
    ),
  )
})
