import { expect, test } from 'vitest'
import type { Comparator } from '#src/domain/codelists.ts'
import { canAgree, rangeOf } from '#src/domain/number-range.ts'

test.each<[string, number, Comparator, number, Comparator, boolean]>([
  ['nearly 3.2 million and over 3.2 million', 3.2e6, 'ltApprox', 3.2e6, 'gt', false],
  ['nearly 300,000 and 293,724', 300_000, 'ltApprox', 293_724, 'eq', true],
  ['nearly 300,000 and 250,000', 300_000, 'ltApprox', 250_000, 'eq', false],
  ['3.2 million and 3,214,512', 3.2e6, 'eq', 3_214_512, 'eq', true],
  ['3.2 million and 3,262,000', 3.2e6, 'eq', 3_262_000, 'eq', false],
  ['293,724 and 293,725', 293_724, 'eq', 293_725, 'eq', false],
  ['under 20,000 and 19,500', 20_000, 'lt', 19_500, 'eq', true],
  ['at most 20,000 and at least 20,000', 20_000, 'lte', 20_000, 'gte', true],
  ['under 20,000 and at least 20,000', 20_000, 'lt', 20_000, 'gte', false],
  ['about 100 and just over 100', 100, 'approx', 100, 'gtApprox', true],
  ['a loss of nearly 5 billion and one of 4.9', -5e9, 'ltApprox', -4.9e9, 'eq', true],
  ['a loss of over 5 billion and one of 4.1', -5e9, 'gt', -4.1e9, 'eq', false],
])('%s', (_what, a, comparatorA, b, comparatorB, expected) => {
  const first = rangeOf(a, comparatorA, 'vehicles')
  const second = rangeOf(b, comparatorB, 'vehicles')

  expect(canAgree(first, second)).toBe(expected)
  expect(canAgree(second, first)).toBe(expected)
})

test('a percentage is rounded by half a point at most', () => {
  expect(canAgree(rangeOf(40, 'eq', 'percent'), rangeOf(40.4, 'eq', 'percent'))).toBe(true)
  expect(canAgree(rangeOf(40, 'eq', 'percent'), rangeOf(41, 'eq', 'percent'))).toBe(false)
})
