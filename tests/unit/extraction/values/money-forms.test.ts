import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCY_CODES, CURRENCY_CUE } from '#src/extraction/values/currencies.ts'
import { findMoney } from '#src/extraction/values/money.ts'

describe('an amount is read in', () => {
  test.each([
    ['US$1,234,567.89', 1_234_567.89, 'USD'],
    ['US $ 5 million', 5e6, 'USD'],
    ['US$5Mn', 5e6, 'USD'],
    ['USD 5 MILLION', 5e6, 'USD'],
    ['$3tr', 3e12, 'USD'],
    ['$1.5t', 1.5e12, 'USD'],
    ['$50K', 50_000, 'USD'],
    ['$.5 billion', 0.5e9, 'USD'],
    ['$1,50,000', 150_000, 'USD'],
    ['five billion dollars', 5e9, 'USD'],
    ['a quarter of a billion dollars', 0.25e9, 'USD'],
    ['three quarters of a million dollars', 750_000, 'USD'],
    ['100美金', 100, 'USD'],
    ['10.95 亿美元', 1.095e9, 'USD'],
    ['五千万美元', 50e6, 'USD'],
    ['500 mln euros', 500e6, 'EUR'],
    ['2bn euro', 2e9, 'EUR'],
    ['€4.2 mio', 4.2e6, 'EUR'],
    ['€1.5 Mrd.', 1.5e9, 'EUR'],
    ['5 BILLION EUROS', 5e9, 'EUR'],
    ['300 000 euros', 300_000, 'EUR'],
    ['1 000 000 €', 1e6, 'EUR'],
    ["€1'000'000", 1e6, 'EUR'],
    ['EUR 1,500 million', 1.5e9, 'EUR'],
    ['quarter of a million euros', 250_000, 'EUR'],
    ['约24亿欧元', 2.4e9, 'EUR'],
    ['£1.3bn', 1.3e9, 'GBP'],
    ['1.3bn sterling', 1.3e9, 'GBP'],
    ['JP¥96 billion', 96e9, 'JPY'],
    ['2000亿日元', 200e9, 'JPY'],
    ['Rmb2bn', 2e9, 'CNY'],
    ['RMB20.4亿', 2.04e9, 'CNY'],
    ['20.4亿元人民币', 2.04e9, 'CNY'],
    ['人民币20.4亿元', 2.04e9, 'CNY'],
    ['1元人民币', 1, 'CNY'],
    ['5千万元', 50e6, 'CNY'],
    ['3,000万元', 30e6, 'CNY'],
    ['五百万元', 5e6, 'CNY'],
    ['500块钱', 500, 'CNY'],
    ['2.7 trillion won', 2.7e12, 'KRW'],
    ['KRW2.7tn', 2.7e12, 'KRW'],
    ['2.7万亿韩元', 2.7e12, 'KRW'],
    ['Rs 175 crore', 1.75e9, 'INR'],
    ['Rs.175 crore', 1.75e9, 'INR'],
    ['₹1.75 lakh', 175_000, 'INR'],
    ['Rs 12,345.67 crore', 123_456.7e6, 'INR'],
    ['CHF5 million', 5e6, 'CHF'],
    ['SEK 2bn', 2e9, 'SEK'],
    ['2 billion Norwegian kroner', 2e9, 'NOK'],
    ['500 million Danish kroner', 500e6, 'DKK'],
    ['CAN$5m', 5e6, 'CAD'],
    ['NZ$3m', 3e6, 'NZD'],
    ['HKD 3.5bn', 3.5e9, 'HKD'],
    ['60 billion Taiwanese dollars', 60e9, 'TWD'],
    ['5 million Singapore dollars', 5e6, 'SGD'],
    ['1.1 billion reais', 1.1e9, 'BRL'],
    ['MX$5m', 5e6, 'MXN'],
    ['3 billion Argentine pesos', 3e9, 'ARS'],
    ['3 billion Philippine pesos', 3e9, 'PHP'],
    ['Bt5 billion', 5e9, 'THB'],
    ['Rp 5 trillion', 5e12, 'IDR'],
    ['5 trillion dong', 5e12, 'VND'],
    ['10bn rubles', 10e9, 'RUB'],
    ['500 million rand', 500e6, 'ZAR'],
    ['zł 3bn', 3e9, 'PLN'],
    ['Kč 5 billion', 5e9, 'CZK'],
    ['HUF 5bn', 5e9, 'HUF'],
    ['2 billion Saudi riyals', 2e9, 'SAR'],
    ['AED 300m', 300e6, 'AED'],
    ['500 million shekels', 500e6, 'ILS'],
    ['3 billion Egyptian pounds', 3e9, 'EGP'],
  ])('%s', (text, amount, currency) => {
    expect(findMoney(text).map(({ money }) => money)).toEqual([{ amount, currency }])
  })

  test.each([
    ['a $2.5bn-plus deal', 'gte', '$2.5bn-plus'],
    ['$1 billion or more', 'gte', '$1 billion or more'],
    ['总投资最高达41亿欧元', 'lte', '最高达41亿欧元'],
    ['5亿多元', 'gt', '5亿多元'],
    ['逾20亿元', 'gt', '逾20亿元'],
    ['近10亿元', 'ltApprox', '近10亿元'],
    ['不到10亿元', 'lt', '不到10亿元'],
  ])('%s, with what compares it', (text, comparator, words) => {
    expect(
      findMoney(text).map((span) => [span.comparator, text.slice(span.start, span.end)]),
    ).toEqual([[comparator, words]])
  })
})

test.each([
  ['$5-plus billion', 'a comparison inside'],
  ['$1+ billion', 'a comparison inside'],
  ['-$5 billion', 'less than nothing'],
  ['$-5 billion', 'less than nothing'],
  ['minus $5 billion', 'less than nothing'],
  ['3.3兆韩元', 'a scale with two meanings'],
  ['数十亿元', 'some'],
  ['几十亿元', 'some'],
  ['近百亿元', 'no digit'],
  ['Model 3 500 euros', 'a name and a number'],
  ['Q4 300 000 euros', 'a name and a number'],
  ['3 million Kuwaiti dinars', 'an unknown currency'],
  ['3 million Uruguayan pesos', 'an unknown currency'],
  ['300 million dirhams', 'dirhams of several countries'],
  ['5 million bucks', 'slang'],
  ['1,5 Mrd. Euro', 'a German comma'],
  ['4.5.6 billion euros', 'two points'],
  ['12,34 million dollars', 'a wrong group'],
  ['$12,345,67', 'a wrong group'],
  ['C¥5bn', 'an unknown prefix'],
  ['QQ$5m', 'an unknown prefix'],
  ['$300m-a-year', 'a rate'],
  ['5亿元/年', 'a rate'],
  ['15.98-20.98万元', 'a range'],
  ['£5m-£10m', 'a range'],
  ['1亿到2亿元', 'a range'],
])('%s has no value: %s', (text) => {
  const spans = findMoney(text)

  expect(spans.length).toBeGreaterThan(0)
  expect(spans.map(({ money }) => money)).not.toContainEqual(expect.anything())
})

test.each(['12 percent to 14 billion euros', '3 cars to 4 billion euros'])(
  '%s is no range',
  (text) => {
    expect(findMoney(text).map(({ money }) => money?.currency)).toEqual(['EUR'])
  },
)

const NAMES: Record<string, string[]> = {
  USD: ['dollars', 'US dollars', '美元', '美金'],
  EUR: ['euros', '欧元', '歐元'],
  GBP: ['British pounds', '英镑'],
  JPY: ['yen', '日元', '日圆'],
  CNY: ['yuan', 'renminbi', '元', '元人民币'],
  KRW: ['won', '韩元'],
  INR: ['rupees', '卢比'],
  CHF: ['Swiss francs', '瑞士法郎'],
  SEK: ['Swedish kronor', '瑞典克朗'],
  THB: ['baht', '泰铢'],
  AUD: ['Australian dollars', '澳元'],
  HKD: ['Hong Kong dollars', '港元'],
  RUB: ['roubles', 'rubles', '卢布'],
  BRL: ['reais', '雷亚尔'],
  MYR: ['ringgit', '林吉特'],
  IDR: ['rupiah', '印尼盾'],
}
const named = fc.constantFrom(
  ...Object.entries(NAMES).flatMap(([currency, names]) => names.map((name) => [currency, name])),
)
const ENGLISH: [string, number][] = [
  [' million ', 1e6],
  ['m ', 1e6],
  [' billion ', 1e9],
  ['bn ', 1e9],
  ['-billion-', 1e9],
  [' trillion ', 1e12],
]
const CHINESE: [string, number][] = [
  ['万', 1e4],
  ['亿', 1e8],
  ['万亿', 1e12],
]
const amounts = fc.integer({ min: 1, max: 99_999 }).map((value) => value / 100)

test('a random amount is read back from every scale and name, or has no value', () => {
  fc.assert(
    fc.property(named, amounts, fc.nat(5), ([currency = '', name = ''], value, pick) => {
      const isHan = /\p{Script=Han}/u.test(name)
      const [scale, factor] = (isHan ? CHINESE : ENGLISH)[pick % (isHan ? 3 : 6)] ?? [' ', 1]
      const text = isHan
        ? `投资${value}${scale}${name}建厂`
        : `It put ${value}${scale}${name} in it.`

      const [span] = findMoney(text)

      expect(span?.money).toEqual({ amount: Number((value * factor).toPrecision(15)), currency })
    }),
    { seed: 7, numRuns: 600 },
  )
})

test('what stands before or behind an amount never changes it silently', () => {
  const noise = fc.constantFrom('about ', 'over ', '(', '"', 'X', '1,', '5-', '.', 'EUR ', '3 ')
  const tail = fc.constantFrom(
    '',
    '.',
    ',5',
    '-plus',
    '+',
    '%',
    ' a share',
    '/kWh',
    'x',
    ' million',
  )
  fc.assert(
    fc.property(noise, tail, fc.integer({ min: 2, max: 9 }), (before, behind, value) => {
      const read = findMoney(`${before}$${value}bn${behind}`).flatMap(({ money }) => money ?? [])

      expect(read.every(({ amount }) => amount === value * 1e9)).toBe(true)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('no currency is missed by the cheap test', () => {
  const all = [...CURRENCY_CODES, ...Object.values(NAMES).flat(), ...'$€£¥₩₹₽₺฿₱₫₪']

  expect(all.filter((name) => !CURRENCY_CUE.test(`5 ${name}`))).toEqual([])
})
