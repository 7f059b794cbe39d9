import { expect, test } from 'vitest'
import { countryCode } from '#src/domain/country-code.ts'

test.each([
  ['CN', 'CN'],
  [' cn ', 'CN'],
  ['CHN', 'CN'],
  ['China', 'CN'],
  ['中国', 'CN'],
  ['中國', 'CN'],
  ['Germany', 'DE'],
  ['德国', 'DE'],
  ['USA', 'US'],
  ['United Kingdom', 'GB'],
  ['UK', 'GB'],
  ['South Korea', 'KR'],
  ['ZZ', null],
  ['Wolfsburg', null],
  ['', null],
])('%j is the country %j', (text, code) => {
  expect(countryCode(text)).toBe(code)
})
