import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPercents } from '#src/extraction/values/percent.ts'

test.each([
  ['20 percent', { exact: 20 }],
  ['4.99%', { exact: 4.99 }],
  ['20 per cent', { exact: 20 }],
  ['20-percent', { exact: 20 }],
  ['51 pct', { exact: 51 }],
  ['twenty percent', { exact: 20 }],
  ['fifty-one percent', { exact: 51 }],
  ['a third of the shares', { exact: 33.33 }],
  ['half of the company', { exact: 50 }],
  ['two-thirds of', { exact: 66.67 }],
  ['a quarter stake', { exact: 25 }],
  ['百分之二十', { exact: 20 }],
  ['百分之4.99', { exact: 4.99 }],
  ['三成', { exact: 30 }],
  ['just under 5 percent', { exclusiveMaximum: 5 }],
  ['nearly 5 percent', { exclusiveMaximum: 5 }],
  ['less than 5 percent', { exclusiveMaximum: 5 }],
  ['up to 25 percent', { maximum: 25 }],
  ['at least 25 percent', { minimum: 25 }],
  ['more than 50 percent', { exclusiveMinimum: 50 }],
  ['超过50%', { exclusiveMinimum: 50 }],
  ['不超过25%', { maximum: 25 }],
  ['近10%', { exclusiveMaximum: 10 }],
  ['约10%', { exact: 10 }],
  ['50:50', { exact: 50 }],
  ['50-50', { exact: 50 }],
  ['51:49', null],
])('%s', (text, share) => {
  expect(findPercents(text).map((span) => span.share)).toEqual([share])
})

test('a split keeps both parts', () => {
  expect(findPercents('a 51:49 joint venture')).toMatchObject([{ parts: [51, 49] }])
})

test.each(['16/9', '成立', '21:32', 'the third quarter', '2024-25'])('%s is no share', (text) => {
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
