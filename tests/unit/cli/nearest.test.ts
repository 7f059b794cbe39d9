import { expect, test } from 'vitest'
import { COMMANDS } from '#src/cli/commands.ts'
import { nearest } from '#src/cli/nearest.ts'

const names = COMMANDS.map(({ name }) => name)

test.each([
  ['sed', 'seed'],
  ['Strat', 'start'],
  ['evalute', 'evaluate'],
  ['eval', 'evaluate'],
  ['exprot', 'export'],
])("'%s' means '%s'", (word, meant) => {
  expect(nearest(word, names)).toBe(meant)
})

test.each(['', 'x', 'frobnicate', '吉利'])("'%s' means nothing that is known", (word) => {
  expect(nearest(word, names)).toBeUndefined()
})
