import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '#src/extraction/values/dates.ts'

describe('a date is read', () => {
  test.each([
    ['March 3, 2025', '2025-03-03', 'day'],
    ['3 March 2025', '2025-03-03', 'day'],
    ['Oct. 26, 2023', '2023-10-26', 'day'],
    ['Sept. 1, 2023', '2023-09-01', 'day'],
    ['2023-10-26', '2023-10-26', 'day'],
    ['2023/10/26', '2023-10-26', 'day'],
    ['2023年10月26日', '2023-10-26', 'day'],
    ['October 2023', '2023-10', 'month'],
    ['2023年10月', '2023-10', 'month'],
    ['in 2023', '2023', 'year'],
    ['since 1953', '1953', 'year'],
    ['late 2024', '2024', 'year'],
    ['the end of 2024', '2024', 'year'],
    ['FY2024', '2024', 'year'],
    ['fiscal 2024', '2024', 'year'],
    ['2024财年', '2024', 'year'],
    ['2023年底', '2023', 'year'],
    ['Q4 2024', '2024-Q4', 'quarter'],
    ['the fourth quarter of 2024', '2024-Q4', 'quarter'],
    ['2024年第四季度', '2024-Q4', 'quarter'],
    ['2024年三季度', '2024-Q3', 'quarter'],
  ])('%s', (text, date, precision) => {
    expect(findDates(text, null).map((span) => span.date)).toMatchObject([{ date, precision }])
  })

  test('with the first and last day that it can mean', () => {
    expect(findDates('Q1 2024', null)[0]?.date).toMatchObject({
      earliest: '2024-01-01',
      latest: '2024-03-31',
    })
  })
})

describe('what names no year', () => {
  test.each([
    'last year',
    'March 3',
    'five years ago',
    'last week',
    'recently',
    'the fourth quarter',
    '去年',
    '近日',
    '3月3日',
    '五年前',
  ])('%s keeps its words and has no value in an undated document', (text) => {
    expect(findDates(text, null).map((span) => span.date)).toEqual([
      { date: null, precision: 'unknown', earliest: null, latest: null, raw: text },
    ])
  })

  test.each([
    ['last year', '2024'],
    ['this year', '2025'],
    ['five years ago', '2020'],
    ['去年', '2024'],
    ['五年前', '2020'],
    ['March 3', '2025-03-03'],
    ['December 24', '2024-12-24'],
  ])('%s is resolved by the day of the document', (text, date) => {
    expect(findDates(text, '2025-03-10').map((span) => span.date.date)).toEqual([date])
  })
})

test.each([
  '2000 units',
  '1,000 kilometers',
  '2024 vehicles',
  'It may',
  'now',
  'the second',
  '$2000',
  '2000辆',
  '420 cities',
])('%s is no date', (text) => {
  expect(findDates(text, null)).toEqual([])
})

test('a day that is not in the calendar keeps its words alone', () => {
  expect(findDates('February 30, 2024', null)[0]?.date.date).toBeNull()
})

test('every day is read back from its words', () => {
  const days = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2049-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10)
      const words = day.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })

      expect(findDates(`It was on ${words} there.`, null).map((span) => span.date.date)).toEqual([
        iso,
      ])
    }),
  )
})
