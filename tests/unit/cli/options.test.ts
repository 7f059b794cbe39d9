import { expect, test } from 'vitest'
import { UsageError } from '#src/cli/command.ts'
import { oneOf, readOptions } from '#src/cli/options.ts'

const OPTIONS = {
  explain: { type: 'boolean', default: false },
  gold: { type: 'string', default: 'gold.jsonl' },
} as const

test('options that are not given have their defaults', () => {
  const { values } = readOptions([], OPTIONS)

  expect(values).toEqual({ explain: false, gold: 'gold.jsonl' })
})

test('options may stand before and after paths, and what follows -- is a path', () => {
  const args = ['a.txt', '--explain', '--gold=b.jsonl', '--', '--explain']

  const { values, positionals } = readOptions(args, OPTIONS, { positionals: true })

  expect(values).toEqual({ explain: true, gold: 'b.jsonl' })
  expect(positionals).toEqual(['a.txt', '--explain'])
})

test.each([
  [['--explan'], "There is no option '--explan'. Did you mean '--explain'?"],
  [['--glod=x'], "There is no option '--glod=x'. Did you mean '--gold'?"],
  [['--frobnicate'], "There is no option '--frobnicate'."],
])('the unknown option in %j is named, with the nearest', (args, message) => {
  expect(() => readOptions(args, OPTIONS)).toThrow(new UsageError(message))
})

test.each([[['--gold']], [['--explain=yes']], [['a.txt']]])('%j is a mistake', (args) => {
  expect(() => readOptions(args, OPTIONS)).toThrow(UsageError)
})

test('a value is one of those allowed', () => {
  expect(oneOf('format', 'csv', ['csv', 'ndjson'])).toBe('csv')
})

test('for another value, the nearest and all that are allowed are named', () => {
  expect(() => oneOf('format', 'cvs', ['csv', 'ndjson'])).toThrow(
    /'cvs' is no value of --format\. .*csv, ndjson/,
  )
})
