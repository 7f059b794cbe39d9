import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hanNumber } from '#src/extraction/values/han-numerals.ts'
import { wordNumber } from '#src/extraction/values/number-words.ts'
import { findNumbers } from '#src/extraction/values/numbers.ts'

describe('a number is read', () => {
  test.each([
    ['293,724 units', 293_724, 'eq'],
    ['1,00,000 units', 100_000, 'eq'],
    ['3.2 million vehicles', 3_200_000, 'eq'],
    ['3.2m vehicles', 3_200_000, 'eq'],
    ['50k units', 50_000, 'eq'],
    ['5 lakh cars', 500_000, 'eq'],
    ['three dozen cars', 36, 'eq'],
    ['two million cars', 2_000_000, 'eq'],
    ['two and a half million cars', 2_500_000, 'eq'],
    ['three hundred thousand cars', 300_000, 'eq'],
    ['one hundred and fifty cars', 150, 'eq'],
    ['forty-five cars', 45, 'eq'],
    ['half a million cars', 500_000, 'eq'],
    ['a million cars', 1_000_000, 'eq'],
    ['29.37万辆', 293_700, 'eq'],
    ['500 万台', 5_000_000, 'eq'],
    ['1亿2000万公里', 120_000_000, 'eq'],
    ['三百万辆', 3_000_000, 'eq'],
    ['两千三百万辆', 23_000_000, 'eq'],
    ['500萬輛', 5_000_000, 'eq'],
    ['nearly 3.2 million vehicles', 3_200_000, 'ltApprox'],
    ['just under 500 cars', 500, 'ltApprox'],
    ['over 3.2 million vehicles', 3_200_000, 'gt'],
    ['more than 20,000 cars', 20_000, 'gt'],
    ['in excess of 500 cars', 500, 'gt'],
    ['less than 20,000 cars', 20_000, 'lt'],
    ['fewer than 500 cars', 500, 'lt'],
    ['at least 6 models', 6, 'gte'],
    ['no fewer than 6 models', 6, 'gte'],
    ['500+ stores', 500, 'gte'],
    ['500 or more stores', 500, 'gte'],
    ['500 cars or more', 500, 'gte'],
    ['up to 500 cars', 500, 'lte'],
    ['up to a total of 500 cars', 500, 'lte'],
    ['no more than 500 cars', 500, 'lte'],
    ['some 500 cars', 500, 'approx'],
    ['about 500 cars', 500, 'approx'],
    ['500 or so cars', 500, 'approx'],
    ['just over 500 cars', 500, 'gtApprox'],
    ['近30万辆', 300_000, 'ltApprox'],
    ['超过30万辆', 300_000, 'gt'],
    ['逾1.2亿公里', 120_000_000, 'gt'],
    ['30多万辆', 300_000, 'gt'],
    ['20余家', 20, 'gt'],
    ['约50万辆', 500_000, 'approx'],
    ['50万辆左右', 500_000, 'approx'],
    ['50万辆以上', 500_000, 'gte'],
    ['不到2万辆', 20_000, 'lt'],
    ['不超过2万辆', 20_000, 'lte'],
    ['不少于2万辆', 20_000, 'gte'],
  ])('%s', (text, value, comparator) => {
    expect(findNumbers(text)).toMatchObject([{ value, comparator }])
  })

  test('without words that only look as if they compared it', () => {
    const texts = ['took over 20 stores', '最近3年', '签约30家', '附近20家']

    expect(texts.flatMap((text) => findNumbers(text)).map(({ comparator }) => comparator)).toEqual([
      'eq',
      'eq',
      'eq',
      'eq',
    ])
  })

  test('with the place of the number and of its words', () => {
    const text = 'It sold nearly 3.2 million cars.'

    const [span] = findNumbers(text)

    expect(text.slice(span?.start, span?.end)).toBe('nearly 3.2 million')
    expect(text.slice(span?.at, span?.end)).toBe('3.2 million')
  })
})

test.each([
  '2-3 million cars',
  '1.5 to 2 million cars',
  '1,5 million cars',
  '1.500.000 cars',
  '20万至30万辆',
])('%s has no one value', (text) => {
  expect(findNumbers(text).map(({ value }) => value)).toEqual([null])
})

test('a change has two values', () => {
  expect(findNumbers('from 200,000 to 300,000 cars').map(({ value }) => value)).toEqual([
    200_000, 300_000,
  ])
})

test.each([
  ...[
    'T03',
    'C10',
    'ID.4',
    'Q4',
    '5G',
    '20th',
    '600104.SS',
    'Motor 7203.T',
    '21:32',
    '3/4',
    '20%',
    '$500',
  ],
  ...[
    'the two companies',
    'at least six models',
    '两家公司',
    '三款车型',
    '百万辆',
    '第一千辆',
    'hundreds of cars',
  ],
])('%s is no number that is counted', (text) => {
  expect(findNumbers(text)).toEqual([])
})

test('every whole number is read back from its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
      const written = value.toLocaleString('en-US')

      expect(findNumbers(`It sold ${written} cars.`).map((span) => span.value)).toEqual([value])
    }),
  )
})

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(value: number): string {
  for (const [word, scale] of [
    ['million', 1e6],
    ['thousand', 1e3],
    ['hundred', 100],
  ] as const) {
    if (value < scale) continue
    const rest = value % scale
    const joint = rest > 0 && scale === 100 ? ' and ' : ' '
    return `${inWords(Math.floor(value / scale))} ${word}${rest > 0 ? joint + inWords(rest) : ''}`
  }
  if (value < 20) return UNITS[value] ?? ''
  const unit = value % 10
  return `${TENS[Math.floor(value / 10) - 2]}${unit > 0 ? `-${UNITS[unit]}` : ''}`
}

test('every number below a billion is read back from its English words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
      expect(wordNumber(inWords(value))).toBe(value)
    }),
  )
})

function inHan(value: number): string {
  for (const [letter, scale] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['千', 1e3],
    ['百', 100],
    ['十', 10],
  ] as const) {
    if (value < scale) continue
    const rest = value % scale
    const zero = rest > 0 && rest < scale / 10 ? '零' : ''
    return `${inHan(Math.floor(value / scale))}${letter}${rest > 0 ? zero + inHan(rest) : ''}`
  }
  return '零一二三四五六七八九'[value] ?? ''
}

test('every number is read back from its Chinese numeral', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9_999_999_999 }), (value) => {
      expect(hanNumber(inHan(value))).toBe(value)
    }),
  )
})

test.each([
  ['十二', 12],
  ['二十', 20],
  ['两千三百万', 23_000_000],
  ['一万亿', 1e12],
  ['五十一点五', 51.5],
  ['二〇二四', 2024],
  ['百万', null],
  ['汽车', null],
  ['', null],
])('the numeral %j is %j', (text, value) => {
  expect(hanNumber(text)).toBe(value)
})
