import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCY_CODES } from '#src/extraction/values/currencies.ts'
import { findMoney } from '#src/extraction/values/money.ts'

describe('an amount is read', () => {
  test.each([
    ['1.5 billion euros', 1.5e9, 'EUR'],
    ['($1.62 billion)', 1.62e9, 'USD'],
    ['€1.5bn', 1.5e9, 'EUR'],
    ['EUR 1.5 billion', 1.5e9, 'EUR'],
    ['EUR1.5bn', 1.5e9, 'EUR'],
    ['1.5bn EUR', 1.5e9, 'EUR'],
    ['500 million €', 500e6, 'EUR'],
    ['€350-million', 350e6, 'EUR'],
    ['350-million-euro deal', 350e6, 'EUR'],
    ['RMB 5 billion', 5e9, 'CNY'],
    ['RMB5bn', 5e9, 'CNY'],
    ['5 billion yuan', 5e9, 'CNY'],
    ['5bn yuan', 5e9, 'CNY'],
    ['5 billion Chinese yuan', 5e9, 'CNY'],
    ['5 billion renminbi', 5e9, 'CNY'],
    ['CNY 2.5bn', 2.5e9, 'CNY'],
    ['¥500 million yuan', 500e6, 'CNY'],
    ['CN¥500m', 500e6, 'CNY'],
    ['US$700m', 700e6, 'USD'],
    ['U.S. $700 million', 700e6, 'USD'],
    ['USD 700m', 700e6, 'USD'],
    ['700m USD', 700e6, 'USD'],
    ['$700 million', 700e6, 'USD'],
    ['$28,500', 28_500, 'USD'],
    ['$2.5-billion', 2.5e9, 'USD'],
    ['$1.2B', 1.2e9, 'USD'],
    ['$560M', 560e6, 'USD'],
    ['$5 m', 5e6, 'USD'],
    ['$5mm', 5e6, 'USD'],
    ['2.5 million U.S. dollars', 2.5e6, 'USD'],
    ['5-billion-dollar deal', 5e9, 'USD'],
    ['half a billion dollars', 500e6, 'USD'],
    ['a billion dollars', 1e9, 'USD'],
    ['100,000 dollars', 100_000, 'USD'],
    ['$2bn-worth', 2e9, 'USD'],
    ['A$300 million', 300e6, 'AUD'],
    ['300 million Australian dollars', 300e6, 'AUD'],
    ['A $300 million stake', 300e6, 'USD'],
    ['C$1 billion', 1e9, 'CAD'],
    ['HK$3bn', 3e9, 'HKD'],
    ['3 billion Hong Kong dollars', 3e9, 'HKD'],
    ['NT$20 billion', 20e9, 'TWD'],
    ['S$5m', 5e6, 'SGD'],
    ['R$2 billion', 2e9, 'BRL'],
    ['£20m', 20e6, 'GBP'],
    ['20 million pounds', 20e6, 'GBP'],
    ['20 British pounds', 20, 'GBP'],
    ['10 billion won', 10e9, 'KRW'],
    ['₩10bn', 10e9, 'KRW'],
    ['1.2 trillion South Korean won', 1.2e12, 'KRW'],
    ['300 billion yen', 300e9, 'JPY'],
    ['JPY 300bn', 300e9, 'JPY'],
    ['two billion euros', 2e9, 'EUR'],
    ['one and a half billion euros', 1.5e9, 'EUR'],
    ['Rs 500 crore', 5e9, 'INR'],
    ['Rs. 500 crore', 5e9, 'INR'],
    ['Rs 1,151-crore unit', 11.51e9, 'INR'],
    ['Rs 1.5 lakh crore', 1.5e12, 'INR'],
    ['Rs 1,00,000', 100_000, 'INR'],
    ['₹500 crore', 5e9, 'INR'],
    ['₹5,000 cr', 50e9, 'INR'],
    ['500 crore rupees', 5e9, 'INR'],
    ['500 million Swiss francs', 500e6, 'CHF'],
    ['2 billion Swedish crowns', 2e9, 'SEK'],
    ['2 billion kronor', 2e9, 'SEK'],
    ['RM1.5 billion', 1.5e9, 'MYR'],
    ['5 trillion rupiah', 5e12, 'IDR'],
    ['10 billion baht', 10e9, 'THB'],
    ['500 million Mexican pesos', 500e6, 'MXN'],
    ['10 billion roubles', 10e9, 'RUB'],
    ['2 billion Turkish lira', 2e9, 'TRY'],
    ['3 billion zloty', 3e9, 'PLN'],
    ['15亿欧元', 1.5e9, 'EUR'],
    ['16.2亿美元', 1.62e9, 'USD'],
    ['500萬美元', 5e6, 'USD'],
    ['300亿日元', 30e9, 'JPY'],
    ['5亿元人民币', 500e6, 'CNY'],
    ['人民币5亿元', 500e6, 'CNY'],
    ['54亿人民币', 5.4e9, 'CNY'],
    ['50亿元', 5e9, 'CNY'],
    ['5 亿元', 500e6, 'CNY'],
    ['二十亿元', 2e9, 'CNY'],
    ['1亿2000万元', 120e6, 'CNY'],
    ['20亿港元', 2e9, 'HKD'],
    ['1万亿韩元', 1e12, 'KRW'],
    ['3000万英镑', 30e6, 'GBP'],
    ['10亿瑞士法郎', 1e9, 'CHF'],
    ['20亿新台币', 2e9, 'TWD'],
    ['500亿印度卢比', 50e9, 'INR'],
  ])('%s', (text, amount, currency) => {
    expect(findMoney(text).map(({ money }) => money)).toEqual([{ amount, currency }])
  })

  test.each([
    ['It paid about $500 million.', 'approx', 'about $500 million'],
    ['It is worth ~$560M.', 'approx', '~$560M'],
    ['It paid up to RMB 5 billion.', 'lte', 'up to RMB 5 billion'],
    ['It paid more than 5 billion yuan.', 'gt', 'more than 5 billion yuan'],
    ['It costs $35,000-plus.', 'gte', '$35,000-plus'],
    ['约116亿元人民币', 'approx', '约116亿元人民币'],
    ['超过50亿元', 'gt', '超过50亿元'],
    ['30多亿元', 'gt', '30多亿元'],
    ['50亿元以上', 'gte', '50亿元以上'],
  ])('with the words that compare it: %s', (text, comparator, words) => {
    const spans = findMoney(text)

    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([words])
    expect(spans.map((span) => span.comparator)).toEqual([comparator])
  })

  test('in each of two currencies', () => {
    expect(findMoney('1.5 billion euros ($1.62 billion)').map(({ money }) => money)).toEqual([
      { amount: 1.5e9, currency: 'EUR' },
      { amount: 1.62e9, currency: 'USD' },
    ])
  })

  test('before and after a rise', () => {
    expect(findMoney('from $1 billion to $2 billion').map(({ money }) => money?.amount)).toEqual([
      1e9, 2e9,
    ])
  })
})

describe('no value is guessed for', () => {
  test.each([
    ['¥500 million', 'yen or yuan'],
    ['X$3 million', 'an unknown prefix'],
    ['2 million Jamaican dollars', 'an unknown dollar'],
    ['500 million francs', 'francs of several countries'],
    ['500 million pesos', 'pesos of several countries'],
    ['2 billion kroner', 'crowns of several countries'],
    ['20 pounds', 'a weight or money'],
    ['$5-a-share', 'a price of one share'],
    ['$5 per share', 'a price of one share'],
    ['$120 per kWh', 'a price of one unit'],
    ['$5 billion a year', 'a rate'],
    ['每股5元', 'a price of one share'],
    ['5元/股', 'a price of one share'],
    ['$1-2 billion', 'a range'],
    ['$700 to $800 million', 'a range'],
    ['$1 billion to $2 billion', 'a range'],
    ['between $1 billion and $2 billion', 'a range'],
    ['10亿至20亿元', 'a range'],
    ['$5 million yuan', 'two currencies'],
    ['$1,5 billion', 'an unknown separator'],
    ['$1.500.000', 'an unknown separator'],
    ['$5G', 'an unknown scale'],
    ['$5-million-a-year', 'an unknown hyphen word'],
  ])('%s: %s', (text) => {
    const spans = findMoney(text)

    expect(spans.length).toBeGreaterThan(0)
    expect(spans.map(({ money }) => money)).not.toContainEqual(expect.anything())
  })
})

test.each([
  ...['3.2 million vehicles', '20 percent', 'in 2023', 'T03', '三款车型', '20元素', 'EUR', '5.5亿'],
  ...[
    'a multi-million-euro deal',
    'billions of dollars',
    'won 20 races',
    'team of 20 won the race',
  ],
])('%s is no amount', (text) => {
  expect(findMoney(text)).toEqual([])
})

const scales = fc.constantFrom<[string, number]>(
  [' million', 1e6],
  [' billion', 1e9],
  ['bn', 1e9],
  ['m', 1e6],
  ['-million', 1e6],
  ['亿', 1e8],
  ['', 1],
)
const codes = fc.constantFrom(...CURRENCY_CODES)
const tenths = fc.integer({ min: 1, max: 9_999 }).map((value) => value / 10)

test('every amount behind the code of its currency is read back', () => {
  fc.assert(
    fc.property(codes, tenths, scales, (currency, value, [scale, factor]) => {
      const [span] = findMoney(`It paid ${currency} ${value}${scale} for it.`)

      expect(span?.money).toEqual({ amount: Number((value * factor).toPrecision(15)), currency })
    }),
  )
})

test('an amount before a word that is not understood has no value', () => {
  const words = fc
    .stringMatching(/^-[b-z]{3,8}$/)
    .filter(
      (word) =>
        !/^-(?:plus|worth|strong|odd|hundred|thousand|million|billion|trillion|crores?|lakhs?|dozen|mln|bln|mio|mrd|trn|euros?|yen|yuan|won|baht|rand|dong|pounds?|peso.*|franc.*|rupee.*|dollar.*|crown.*|dinar.*|riyal.*|rial.*|dirham.*|ringgit|reais|zlot.*|forint.*|lira.*|tenge|shekel.*|kron.*|rouble.*|ruble.*|rupiah.*|sterling|renminbi)$/.test(
          word,
        ),
    )
  fc.assert(
    fc.property(words, (word) => {
      expect(findMoney(`It paid $5${word} for it.`).map(({ money }) => money)).toEqual([null])
    }),
  )
})
