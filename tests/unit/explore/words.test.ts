import { expect, test } from 'vitest'
import { periodsOf } from '#src/explore/periods.ts'
import { dateText, moneyText, shareText, title, words } from '#src/explore/words.ts'

test.each([
  [null, null],
  [{}, null],
  [{ exact: 4.99 }, '4.99 %'],
  [{ maximum: 49 }, '0–49 %'],
  [{ minimum: 20, maximum: 30 }, '20–30 %'],
  [{ exclusiveMinimum: 50 }, '> 50 %'],
  [{ minimum: 50 }, '≥ 50 %'],
  [{ exclusiveMaximum: 50 }, '< 50 %'],
])('the share %j is %s', (share, text) => {
  expect(shareText(share)).toBe(text)
})

test.each([
  ['2023', '2023'],
  ['2023-Q4', 'Q4 2023'],
  ['2025-03', 'March 2025'],
  ['2025-03-03', '3 March 2025'],
  [null, '“recently”'],
])('the date %s is told as %s, never more exactly than it is known', (date, text) => {
  const value = { date, precision: 'day', earliest: null, latest: null, raw: 'recently' }

  expect(dateText(value)).toBe(text)
})

test('amounts and codes are in words', () => {
  expect(moneyText({ amount: 1_500_000_000, currency: 'EUR' })).toBe('EUR 1.5 billion')
  expect(moneyText({ amount: 950, currency: 'EUR' })).toBe('EUR 950')
  expect(words('jointDevelopment')).toBe('joint development')
  expect(title('rnd')).toBe('R&D')
})

test('the slider begins a year before the first date, so that what was before can be seen', () => {
  expect(periodsOf(['2023-05-01', '2025-01-01'], false)).toEqual(['2022', '2023', '2024', '2025'])
  expect(periodsOf(['2024-05-01', '2024-06-01'], true)).toHaveLength(18)
  expect(periodsOf(['2023-05-01', '2024-01-01'], false, '2020')[0]).toBe('2020')
})
