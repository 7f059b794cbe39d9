import { describe, expect, test } from 'vitest'
import { findMoney } from '#src/extraction/values/money.ts'

describe('an amount is read', () => {
  test.each([
    ['1.5 billion euros', 1.5e9, 'EUR'],
    ['($1.62 billion)', 1.62e9, 'USD'],
    ['€1.5bn', 1.5e9, 'EUR'],
    ['EUR 1.5 billion', 1.5e9, 'EUR'],
    ['€350-million', 350e6, 'EUR'],
    ['RMB 5 billion', 5e9, 'CNY'],
    ['5 billion yuan', 5e9, 'CNY'],
    ['5 billion renminbi', 5e9, 'CNY'],
    ['CNY 2.5bn', 2.5e9, 'CNY'],
    ['US$700m', 700e6, 'USD'],
    ['$700 million', 700e6, 'USD'],
    ['$2.5-billion', 2.5e9, 'USD'],
    ['$1.2B', 1.2e9, 'USD'],
    ['A$300 million', 300e6, 'AUD'],
    ['C$1 billion', 1e9, 'CAD'],
    ['HK$3bn', 3e9, 'HKD'],
    ['NT$20 billion', 20e9, 'TWD'],
    ['£20m', 20e6, 'GBP'],
    ['20 million pounds', 20e6, 'GBP'],
    ['10 billion won', 10e9, 'KRW'],
    ['300 billion yen', 300e9, 'JPY'],
    ['JPY 300bn', 300e9, 'JPY'],
    ['two billion euros', 2e9, 'EUR'],
    ['half a billion dollars', 500e6, 'USD'],
    ['Rs 500 crore', 5e9, 'INR'],
    ['₹500 crore', 5e9, 'INR'],
    ['500 million Swiss francs', 500e6, 'CHF'],
    ['100,000 dollars', 100_000, 'USD'],
    ['15亿欧元', 1.5e9, 'EUR'],
    ['16.2亿美元', 1.62e9, 'USD'],
    ['300亿日元', 30e9, 'JPY'],
    ['5亿元人民币', 500e6, 'CNY'],
    ['人民币5亿元', 500e6, 'CNY'],
    ['50亿元', 5e9, 'CNY'],
    ['20亿港元', 2e9, 'HKD'],
    ['1万亿韩元', 1e12, 'KRW'],
    ['3000万英镑', 30e6, 'GBP'],
  ])('%s', (text, amount, currency) => {
    expect(findMoney(text).map(({ money }) => money)).toEqual([{ amount, currency }])
  })

  test('with the words that compare it', () => {
    expect(findMoney('It paid about $500 million.')).toMatchObject([
      { money: { amount: 500e6, currency: 'USD' }, comparator: 'approx' },
    ])
  })
})

describe('no value is guessed for', () => {
  test.each([
    ['¥500 million', 'yen or yuan'],
    ['X$3 million', 'an unknown prefix'],
    ['$5-a-share', 'a price of one share'],
    ['$5 per share', 'a price of one share'],
    ['$1-2 billion', 'a range'],
    ['$700 to $800 million', 'a range'],
    ['$5 million yuan', 'two currencies'],
  ])('%s: %s', (text) => {
    expect(findMoney(text).map(({ money }) => money)).not.toContainEqual(expect.anything())
  })
})

test.each(['3.2 million vehicles', '20 percent', 'in 2023', 'T03', '三款车型'])(
  '%s is no money',
  (text) => {
    expect(findMoney(text)).toEqual([])
  },
)
