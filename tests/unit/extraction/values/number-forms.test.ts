import { expect, test } from 'vitest'
import { findNumbers } from '#src/extraction/values/numbers.ts'

test.each([
  ['three quarters of a million cars', 750_000, 'eq'],
  ['300 000 cars', 300_000, 'eq'],
  ["300'000 cars", 300_000, 'eq'],
  ['12,000 people', 12_000, 'eq'],
  ['120 GWh', 120, 'eq'],
  ['50GWh', 50, 'eq'],
  ['14.4万辆', 144_000, 'eq'],
  ['15 万辆', 150_000, 'eq'],
  ['二十五万辆', 250_000, 'eq'],
  ['年产能20万辆', 200_000, 'eq'],
  ['不足16.4万辆', 164_000, 'lt'],
  ['接近9万辆', 90_000, 'ltApprox'],
  ['将近30万辆', 300_000, 'ltApprox'],
  ['2000余辆', 2_000, 'gt'],
  ['最高达50万辆', 500_000, 'lte'],
  ['突破100万辆', 1_000_000, 'gt'],
  ['fewer than 4,200 vehicles', 4_200, 'lt'],
  ['well over 4,200 vehicles', 4_200, 'gt'],
  ['not quite 4,200 vehicles', 4_200, 'ltApprox'],
  ['as many as 4,200 vehicles', 4_200, 'lte'],
  ['a minimum of 4,200 vehicles', 4_200, 'gte'],
])('%s', (text, value, comparator) => {
  expect(findNumbers(text)).toMatchObject([{ value, comparator }])
})

test.each([
  ...['5-plus million cars', '几百万辆', '数十万辆', '二十几万辆', 'Model 3 500 cars', '3.3兆'],
  '1.500.000 cars',
])('%s has no value', (text) => {
  expect(findNumbers(text).every(({ value }) => value === null)).toBe(true)
})

test.each(['a third of a million cars', '兆瓦', '75kWh', 'EV6'])('%s is no number', (text) => {
  expect(findNumbers(text)).toEqual([])
})

test('a fall by one number to another has two values', () => {
  expect(findNumbers('fell by 20,000 to 180,000 units').map(({ value }) => value)).toEqual([
    20_000, 180_000,
  ])
})
