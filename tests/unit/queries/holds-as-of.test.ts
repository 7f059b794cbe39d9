import { expect, test } from 'vitest'
import { datedValue, unresolvedDate } from '#src/domain/partial-date.ts'
import { dayOf, holdsAsOf } from '#src/queries/holds-as-of.ts'

const in2015 = datedValue('2015', '2015')
const in2018 = datedValue('2018', '2018')
const lastWeek = unresolvedDate('last week')

test.each([
  ['before it began', in2015, null, '2014-12-31', null],
  ['while it may begin', in2015, null, '2015-01-01', 'possible'],
  ['once it surely began', in2015, null, '2015-12-31', 'certain'],
  ['long after, with no end told', in2015, null, '2030-01-01', 'certain'],
  ['before its end', in2015, in2018, '2017-12-31', 'certain'],
  ['while it may end', in2015, in2018, '2018-01-01', 'possible'],
  ['on the last day that it may end', in2015, in2018, '2018-12-31', 'possible'],
  ['after its end', in2015, in2018, '2019-01-01', null],
  ['without any date', null, null, '2020-01-01', 'unknown'],
  ['with a beginning that is only words', lastWeek, null, '2020-01-01', 'unknown'],
  ['with an end that is only words', in2015, lastWeek, '2020-01-01', 'unknown'],
  ['with an end alone, before it', null, in2018, '2010-01-01', 'unknown'],
  ['with an end alone, after it', null, in2018, '2020-01-01', null],
])('%s', (_, start, end, day, expected) => {
  expect(holdsAsOf({ start, end }, day)).toBe(expected)
})

test('what ended at an unknown time is unknown once it began', () => {
  expect(holdsAsOf({ start: in2015, end: null, endedSometime: true }, '2020-01-01')).toBe('unknown')
  expect(holdsAsOf({ start: in2015, end: null, endedSometime: true }, '2010-01-01')).toBeNull()
})

test('the day of an answer is the one asked for, else a day', () => {
  expect(dayOf('2020-01-01')).toBe('2020-01-01')
  expect(dayOf(null)).toMatch(/^\d{4}-\d\d-\d\d$/)
})
