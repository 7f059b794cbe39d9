import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '#src/extraction/values/dates.ts'

const datesIn = (text: string, publishedOn: string | null = null) =>
  findDates(text, publishedOn).map(({ date }) => date.date)

describe('a date is read in', () => {
  test.each([
    ['07-Mar-2025', '2025-03-07'],
    ["Mar 7 '25", '2025-03-07'],
    ['07-Mar-25', '2025-03-07'],
    ['31.12.2024', '2024-12-31'],
    ['5.3.2024', '2024-03-05'],
    ['31-12-2024', '2024-12-31'],
    ['2025年03月07日', '2025-03-07'],
    ["Sept. '24", '2024-09'],
    ['25年3月', '2025-03'],
    ['2025年1月上旬', '2025-01'],
    ['截至2023年3月底', '2023-03'],
    ['the first nine months of 2024', '2024'],
    ['the first three quarters of 2024', '2024'],
    ['January to October 2024', '2024'],
    ['Jan-Oct 2024', '2024'],
    ['between January and September 2024', '2024'],
    ['2024年前三季度', '2024'],
    ['2024年前11个月', '2024'],
    ['2024年1-9月', '2024'],
    ['2024年1月至9月', '2024'],
    ['full-year 2024', '2024'],
    ['calendar year 2024', '2024'],
    ['CY2024', '2024'],
    ['by end-2026', '2026'],
    ['year-end 2024', '2024'],
    ['2026年年底', '2026'],
    ['the 2020 financial year', '2020'],
    ['2H24', '2024'],
    ['1H 2024', '2024'],
    ['Q3 of 2024', '2024-Q3'],
    ['2024年一季度', '2024-Q1'],
    ['二零二四年', '2024'],
  ])('%s', (text, date) => {
    expect(datesIn(text)).toEqual([date])
  })

  test.each([
    ['今年前10个月', '2025'],
    ['今年1-10月', '2025'],
    ['the first 10 months of this year', '2025'],
    ['Last year', '2024'],
    ['Earlier this year', '2025'],
    ['by the end of this year', '2025'],
    ['今年年底', '2025'],
    ['大前年', '2022'],
    ['明年上半年', '2026'],
    ['twenty years ago', '2005'],
    ['two decades ago', '2005'],
    ['前天', '2025-03-08'],
    ['昨晚', '2025-03-09'],
    ['本月初', '2025-03'],
  ])('%s, by the day of the document', (text, date) => {
    expect(datesIn(text, '2025-03-10')).toEqual([date])
  })
})

test.each([
  ...[
    'Q3 FY24',
    'Q3 FY2024',
    'the second quarter of fiscal 2024',
    '2024财年第一季度',
    '2024财年Q1',
  ],
  ...['the fiscal year ended March 2024', 'the year to March 2024', 'FY 2024-25', 'FY2023/24'],
  ...['the nine months ended September 30, 2024', '2024-2025财年', '2024年3月31日止年度'],
  ...[
    'half a year ago',
    'more than five years ago',
    'over a decade ago',
    '半年前',
    '两周前',
    '近三年前',
  ],
  ...['January to September', 'the April-June quarter', '1-9月', '前三季度', '下半年'],
  ...['当年10月', '同年10月', '次年', 'a year earlier', 'the same period last year', '去年同期'],
  ...['7 Mar 25', '05-06-2024', '2024-13-01', '2024-02-30', '2024年2月30日', '2024年13月'],
  ...["the '90s", '90年代', '二十世纪九十年代', '2019/2020'],
])('%s keeps its words alone, even in a dated document', (text) => {
  const dates = datesIn(text, '2025-03-10')

  expect(dates.length).toBeGreaterThan(0)
  expect(dates.every((date) => date === null)).toBe(true)
})

test.each(['两年内', '三年内', '相当年产能', '同年级', '每次年检', 'Q3'])(
  '%s is no date',
  (text) => {
    expect(datesIn(text, '2025-03-10').filter((date) => date !== null)).toEqual([])
  },
)

const MONTHS =
  'January February March April May June July August September October November December'
const FORMS: ((year: number, month: number) => string)[] = [
  (year, month) => `in ${MONTHS.split(' ')[month - 1]} ${year}`,
  (year, month) =>
    `in ${MONTHS.split(' ')[month - 1]?.slice(0, 3)}. ${year}`.replace('May.', 'May'),
  (year, month) => `${year}年${month}月`,
  (year, month) => `于${year}年${month}月份签约`,
  (year, month) => `in early ${MONTHS.split(' ')[month - 1]} of ${year}`,
]

test('a random month is read back from every form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1950, max: 2049 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...FORMS),
      (year, month, form) => {
        expect(datesIn(form(year, month))).toEqual([`${year}-${String(month).padStart(2, '0')}`])
      },
    ),
    { seed: 7, numRuns: 400 },
  )
})

test('a random quarter is read back from every form', () => {
  const NTH = ['first', 'second', 'third', 'fourth']
  const forms: ((year: number, quarter: number) => string)[] = [
    (year, quarter) => `Q${quarter} ${year}`,
    (year, quarter) => `${quarter}Q${year}`,
    (year, quarter) => `the ${NTH[quarter - 1]} quarter of ${year}`,
    (year, quarter) => `${year}年第${'一二三四'[quarter - 1]}季度`,
    (year, quarter) => `${year}年${'一二三四'[quarter - 1]}季度`,
  ]
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2049 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(...forms),
      (year, quarter, form) => {
        expect(datesIn(form(year, quarter))).toEqual([`${year}-Q${quarter}`])
      },
    ),
    { seed: 7, numRuns: 200 },
  )
})
