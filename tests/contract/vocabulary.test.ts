import { expect, test } from 'vitest'
import { VOCABULARIES } from '#src/domain/vocabulary.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../support/graph.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })
await app.ready()

interface Found {
  where: string
  codes: string[]
  description: string
}

const lists = VOCABULARIES.map(({ codes }) => codes.map(({ code }) => code))
const enums = enumsOf(app.swagger(), '', '')

/** Every `enum` below `value`, with the nearest description above it within one schema. */
function enumsOf(value: unknown, where: string, above: string): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => enumsOf(item, `${where}/${at}`, ''))
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const own = entries.find(([key]) => key === 'description')?.[1]
  const description = typeof own === 'string' ? own : above
  return entries.flatMap(([key, inner]) => {
    if (key === 'enum' && Array.isArray(inner))
      return [{ where, codes: inner.map(String), description }]
    // A list is explained by what is said of it, and so is what a parameter holds.
    const same = ['items', 'schema', 'anyOf', 'propertyNames'].includes(key)
    return enumsOf(inner, `${where}/${key}`, same ? description : '')
  })
}

/** The names of fields and columns, and ways to sort, are those of the answer itself. */
const OF_THE_ROUTE = /^(?:Only these fields of a row|Order;)/

test('there are codes in the contract, and lists of codes in the vocabulary', () => {
  expect(enums.length).toBeGreaterThan(50)
  expect(lists.length).toBeGreaterThan(16)
})

test('every code of the contract is in a list of the vocabulary, or its description tells it', () => {
  const loose = enums
    .filter(({ codes }) => codes.length > 1)
    .filter(({ description }) => !OF_THE_ROUTE.test(description))
    .filter((found) => !isTold(found, []) && !lists.some((list) => isTold(found, list)))

  expect(loose.map(({ where, codes }) => `${where}: ${codes.join(' ')}`)).toEqual([])
})

/** Whether each code is in the list, or in back-ticks in the description. */
function isTold({ codes, description }: Found, list: readonly string[]): boolean {
  return codes.every((code) => list.includes(code) || description.includes(`\`${code}\``))
}

test('every list has a source, and every code a title', () => {
  const bare = VOCABULARIES.filter(
    ({ title, source, codes }) => !title || !source || codes.some((code) => !code.title),
  )

  expect(bare).toEqual([])
  expect(new Set(VOCABULARIES.map(({ id }) => id)).size).toBe(VOCABULARIES.length)
})

test('every code says what it means', () => {
  const silent = VOCABULARIES.flatMap(({ id, codes }) =>
    codes.filter(({ description }) => !description).map(({ code }) => `${id} ${code}`),
  )

  expect(silent).toEqual([])
})
