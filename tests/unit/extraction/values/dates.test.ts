import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '#src/extraction/values/dates.ts'

describe('a date is read', () => {
  test.each([
    ['March 3, 2025', '2025-03-03', 'day'],
    ['March 3rd, 2025', '2025-03-03', 'day'],
    ['March 3 2025', '2025-03-03', 'day'],
    ['3 March 2025', '2025-03-03', 'day'],
    ['3rd of March, 2025', '2025-03-03', 'day'],
    ['Oct. 26, 2023', '2023-10-26', 'day'],
    ['Sept. 1, 2023', '2023-09-01', 'day'],
    ['May 5, 2023', '2023-05-05', 'day'],
    ['2023-10-26', '2023-10-26', 'day'],
    ['2023/10/26', '2023-10-26', 'day'],
    ['2023.10.26', '2023-10-26', 'day'],
    ['10/26/2023', '2023-10-26', 'day'],
    ['26/10/2023', '2023-10-26', 'day'],
    ['2023年10月26日', '2023-10-26', 'day'],
    ['2023 年 10 月 26 日', '2023-10-26', 'day'],
    ['二〇二三年十月二十六日', '2023-10-26', 'day'],
    ['October 2023', '2023-10', 'month'],
    ['October of 2023', '2023-10', 'month'],
    ['late October 2023', '2023-10', 'month'],
    ['Oct-2023', '2023-10', 'month'],
    ['2023-10', '2023-10', 'month'],
    ['2023年10月', '2023-10', 'month'],
    ['2023年10月底', '2023-10', 'month'],
    ['in 2023', '2023', 'year'],
    ['since 1953', '1953', 'year'],
    ['(2023)', '2023', 'year'],
    ['2024 sales', '2024', 'year'],
    ['around 2030', '2030', 'year'],
    ['early 2024', '2024', 'year'],
    ['mid-2024', '2024', 'year'],
    ['late 2024', '2024', 'year'],
    ['the end of 2024', '2024', 'year'],
    ['the first half of 2024', '2024', 'year'],
    ['H1 2024', '2024', 'year'],
    ['FY2024', '2024', 'year'],
    ['FY24', '2024', 'year'],
    ['fiscal 2024', '2024', 'year'],
    ['fiscal year 2024', '2024', 'year'],
    ['2024财年', '2024', 'year'],
    ['2023年', '2023', 'year'],
    ['2023年底', '2023', 'year'],
    ['2023年上半年', '2023', 'year'],
    ['二〇二三年', '2023', 'year'],
    ['Q4 2024', '2024-Q4', 'quarter'],
    ['4Q24', '2024-Q4', 'quarter'],
    ["Q4'24", '2024-Q4', 'quarter'],
    ['2024 Q4', '2024-Q4', 'quarter'],
    ['the fourth quarter of 2024', '2024-Q4', 'quarter'],
    ['fourth-quarter 2024', '2024-Q4', 'quarter'],
    ['2024年第四季度', '2024-Q4', 'quarter'],
    ['2024年三季度', '2024-Q3', 'quarter'],
    ['2024年Q1', '2024-Q1', 'quarter'],
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
    ...['last year', 'this year', 'next year', 'March 3', '3 March', 'five years ago', 'last week'],
    ...[
      'recently',
      'the fourth quarter',
      'the same year',
      'three weeks ago',
      'last March',
      'last month',
    ],
    ...[
      'yesterday',
      'the fourth quarter of last year',
      'the past year',
      'the early 1980s',
      '2023-24',
    ],
    ...[
      '去年',
      '今年',
      '近日',
      '日前',
      '3月3日',
      '五年前',
      '上月',
      '上周五',
      '去年第四季度',
      '今年3月3日',
      '去年12月',
    ],
  ])('%s keeps its words and has no value in an undated document', (text) => {
    expect(findDates(text, null).map((span) => span.date)).toEqual([
      { date: null, precision: 'unknown', earliest: null, latest: null, raw: text },
    ])
  })

  test.each([
    ['last year', '2024'],
    ['this year', '2025'],
    ['next year', '2026'],
    ['five years ago', '2020'],
    ['a decade ago', '2015'],
    ['last month', '2025-02'],
    ['two months ago', '2025-01'],
    ['three months ago', '2024-12'],
    ['yesterday', '2025-03-09'],
    ['two days ago', '2025-03-08'],
    ['on Monday', '2025-03-10'],
    ['on Tuesday', '2025-03-04'],
    ['March 3', '2025-03-03'],
    ['December 24', '2024-12-24'],
    ['in October', '2024-10'],
    ['the fourth quarter of last year', '2024-Q4'],
    ["last year's third quarter", '2024-Q3'],
    ['the first half of this year', '2025'],
    ['去年', '2024'],
    ['前年', '2023'],
    ['明年', '2026'],
    ['五年前', '2020'],
    ['上月', '2025-02'],
    ['3个月前', '2024-12'],
    ['昨日', '2025-03-09'],
    ['周一', '2025-03-10'],
    ['3月3日', '2025-03-03'],
    ['去年12月', '2024-12'],
    ['今年3月3日', '2025-03-03'],
    ['February 6 this year', '2025-02-06'],
    ['July last year', '2024-07'],
    ['去年第四季度', '2024-Q4'],
    ['今年上半年', '2025'],
  ])('%s is resolved by the day of the document', (text, date) => {
    expect(findDates(text, '2025-03-10').map((span) => span.date.date)).toEqual([date])
  })

  test.each([
    ...['last week', 'recently', 'the past year', 'last March', 'the fourth quarter', 'next week'],
    ...['近日', '上周五', '03/04/2025', 'the 1990s', '2023-24', 'fiscal year'],
  ])('%s stays open even then', (text) => {
    expect(findDates(text, '2025-03-10').map((span) => span.date.date)).toEqual([null])
  })

  test.each([
    'It will sign on March 20',
    'It plans to open in October',
    '预计3月20日签约',
    'It is to meet on Friday',
  ])('what is to come is not counted back: %s', (text) => {
    expect(findDates(text, '2025-03-10').map((span) => span.date.date)).toEqual([null])
  })

  test('a day and a month are given as they stand', () => {
    expect(
      findDates('March 3, 12月24日, in May, in 2023, last week', null).map((span) => span.partial),
    ).toEqual([{ month: 3, day: 3 }, { month: 12, day: 24 }, { month: 5, day: null }, null, null])
  })
})

test.each([
  ...[
    '2000 units',
    '1,000 kilometers',
    'a range of 2000 km',
    '2024 vehicles',
    'It may',
    'may 5',
    'now',
    'the second',
  ],
  ...[
    'march on',
    '$2000',
    'more than 2000',
    '2000辆',
    '2000万',
    '420 cities',
    '21:32',
    'the Peugeot 2008',
    '2024款',
  ],
  ...[
    'at Auto Shanghai 2025',
    '2024中国汽车论坛',
    'No. 2024',
    '10年内',
    '8年后年产能',
    '此前年产能',
    '每个月',
    '5个月',
  ],
])('%s is no date', (text) => {
  expect(findDates(text, null)).toEqual([])
})

test('two dates in one sentence are both read, in order', () => {
  const spans = findDates(
    'Founded in 1953, it signed on March 3, 2025 and will open in late 2026.',
    null,
  )

  expect(spans.map(({ date }) => date.date)).toEqual(['1953', '2025-03-03', '2026'])
})

test('a day that is not in the calendar keeps its words alone', () => {
  expect(findDates('February 30, 2024', null)[0]?.date.date).toBeNull()
})

const FORMATS = [
  (year: string, month: string, day: string) => `${year}-${month}-${day}`,
  (year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
  (year: string, month: string, day: string) => `${year}/${month}/${day}`,
]

test('every day is read back from its digits', () => {
  const days = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2049-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, fc.constantFrom(...FORMATS), (day, format) => {
      const iso = day.toISOString().slice(0, 10)
      const [year = '', month = '', date = ''] = iso.split('-')

      const spans = findDates(`它于${format(year, month, date)}签约。`, null)

      expect(spans.map((span) => span.date.date)).toEqual([iso])
    }),
  )
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
