import { expect, test } from 'vitest'
import type { LexiconName } from '#src/domain/lexicon.ts'
import { compileNames } from '#src/extraction/name-matcher.ts'

const name = (value: string, use: LexiconName['use'] = 'always'): LexiconName => ({
  value,
  lang: 'en',
  use,
  ref: `co_${value}`,
  type: 'company',
})
const match = compileNames({
  names: ['Ford', 'BYD', 'MG', 'Great Wall', 'Great Wall Motor', '上汽', '上汽集团', '长安']
    .map((value) => name(value))
    .concat(name('smart', 'never')),
})
const found = (text: string) => match(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Ford and BYD', ['Ford', 'BYD']],
  ["Ford's and FORD", ['Ford', 'FORD']],
  ['Great Wall Motor grew', ['Great Wall Motor']],
  ['SAIC-Ford', ['Ford']],
  ['Fordham afford ford', []],
  ['byd mg', []],
  ['a smart car', []],
  ['上汽集团与长安合作', ['上汽集团', '长安']],
  ['市场上汽车很多', []],
  ['上汽与Ford合作', ['上汽', 'Ford']],
])('%s', (text, names) => {
  expect(found(text)).toEqual(names)
})
