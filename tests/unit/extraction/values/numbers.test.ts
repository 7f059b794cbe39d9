import { expect, test } from 'vitest'
import { findNumbers } from '#src/extraction/values/numbers.ts'

test.each([
  ['293,724 units', 293_724, 'eq'],
  ['3.2 million vehicles', 3_200_000, 'eq'],
  ['nearly 3.2 million vehicles', 3_200_000, 'ltApprox'],
  ['over 3.2 million vehicles', 3_200_000, 'gt'],
  ['more than 20,000 cars', 20_000, 'gt'],
  ['less than 20,000 cars', 20_000, 'lt'],
  ['at least six models', null, null],
  ['at least 6 models', 6, 'gte'],
  ['up to 500 cars', 500, 'lte'],
  ['some 500 cars', 500, 'approx'],
  ['just over 500 cars', 500, 'gtApprox'],
  ['two million cars', 2_000_000, 'eq'],
  ['a million cars', 1_000_000, 'eq'],
  ['29.37万辆', 293_700, 'eq'],
  ['近30万辆', 300_000, 'ltApprox'],
  ['超过30万辆', 300_000, 'gt'],
  ['逾1.2亿公里', 120_000_000, 'gt'],
  ['约50万辆', 500_000, 'approx'],
  ['三百万辆', 3_000_000, 'eq'],
])('%s', (text, value, comparator) => {
  const expected = value === null ? [] : [{ value, comparator }]

  expect(findNumbers(text)).toMatchObject(expected)
})

test.each(['T03', 'C10', 'ID.4', 'Q4'])('%s is a name, not a number', (text) => {
  expect(findNumbers(text)).toEqual([])
})
