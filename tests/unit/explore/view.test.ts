import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KINDS } from '#src/explore/fact.ts'
import { addressOf, dayOf, START, type View, viewOf } from '#src/explore/view.ts'

const at = (address: string) => viewOf(new URL(address, 'http://localhost'))
const id = fc.stringMatching(/^[a-z]{2}_[a-z\u4e00-\u9fff-]{1,20}$/)

test('an address without anything is the start view', () => {
  expect(at('/explore')).toEqual(START)
  expect(addressOf(START)).toBe('/explore')
})

test('any view is reproduced by its address', () => {
  const views: fc.Arbitrary<View> = fc.record({
    page: fc.constantFrom('graph', 'review'),
    focus: fc.uniqueArray(id, { maxLength: 5 }),
    all: fc.boolean(),
    path: fc.option(fc.record({ from: id, to: id })),
    kinds: fc.subarray([...KINDS]),
    asOf: fc.constantFrom(null, 'today', '2022', '2025-03'),
    disputed: fc.boolean(),
    claims: fc.boolean(),
    selected: fc.option(id),
    lang: fc.constantFrom('en', 'zh'),
  })

  fc.assert(
    fc.property(views, (view) => {
      expect(at(addressOf(view))).toEqual(view)
    }),
  )
})

test.each([
  ['focus=<img>&select="><script>', { focus: [], selected: null }],
  ['asOf=2022-13', { asOf: null }],
  ['asOf=1', { asOf: null }],
  ['kinds=stake,nothing', { kinds: ['stake'] }],
  ['from=co_a', { path: { from: 'co_a', to: '' } }],
])('what an address says that makes no sense is left out: %s', (query, part) => {
  expect(at(`/explore?${query}`)).toMatchObject(part)
})

test.each([
  [null, undefined],
  ['today', '2026-11-21'],
  ['2022', '2022-12-31'],
  ['2024-02', '2024-02-29'],
  ['2026', '2026-11-21'],
])('the period %s stands for its last day, at most today: %s', (period, day) => {
  expect(dayOf(period, '2026-11-21')).toBe(day)
})
