import { expect, test } from 'vitest'
import { scriptOf } from '#src/graph/publish/script-of.ts'

test.each([
  ['Stellantis', 'Latn'],
  ['Škoda', 'Latn'],
  ['零跑汽车', 'Hani'],
  ['长安Ford', 'Hani'],
  ['トヨタ', 'Jpan'],
  ['日産自動車のリーフ', 'Jpan'],
  ['현대자동차', 'Kore'],
  ['АвтоВАЗ', 'Cyrl'],
  ['4711', 'Zyyy'],
])('%s is written in %s', (name, script) => {
  expect(scriptOf(name)).toBe(script)
})
