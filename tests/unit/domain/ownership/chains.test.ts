import { expect, test } from 'vitest'
import { chainsOf } from '#src/domain/ownership/chains.ts'
import { holdings } from './holdings.ts'

const LIMITS = { maxDepth: 6, eachMax: 50, totalMax: 1_000 }
const known = holdings({ 'a > b': 50, 'b > c': 40, 'a > c': 10, 'c > a': 5, 'd > a': null })

test('chains up end at each owner, the shortest first', () => {
  const { byEnd, cut } = chainsOf(known, 'c', 'up', LIMITS)

  expect([...byEnd.keys()]).toEqual(['a', 'b', 'd'])
  expect(byEnd.get('a')?.map((chain) => chain.holdings.map(({ id }) => id))).toEqual([
    ['a > c'],
    ['a > b', 'b > c'],
  ])
  expect(byEnd.get('a')?.map(({ minimum, maximum }) => [minimum, maximum])).toEqual([
    [10, 10],
    [20, 20],
  ])
  expect(byEnd.get('d')?.map(({ minimum, maximum }) => [minimum, maximum])).toEqual([
    [0, 9.5],
    [0, 19],
  ])
  expect(cut).toBe(false)
})

test('chains down begin at the company and end at what it holds', () => {
  const { byEnd } = chainsOf(known, 'd', 'down', LIMITS)

  expect([...byEnd.keys()]).toEqual(['a', 'b', 'c'])
  expect(byEnd.get('c')?.[1]?.holdings.map(({ id }) => id)).toEqual(['d > a', 'a > b', 'b > c'])
})

test('no company comes twice in a chain, so a circle ends', () => {
  const { byEnd } = chainsOf(known, 'a', 'down', LIMITS)

  expect(byEnd.has('a')).toBe(false)
})

test.each([
  [{ ...LIMITS, maxDepth: 1 }, ['a', 'b'], false],
  [{ ...LIMITS, totalMax: 2 }, ['a', 'b'], true],
  [{ ...LIMITS, eachMax: 1 }, ['a', 'b', 'd'], true],
])('%j finds %j, and says whether it cut', (limits, ends, isCut) => {
  const { byEnd, cut } = chainsOf(known, 'c', 'up', limits)

  expect([...byEnd.keys()]).toEqual(ends)
  expect(cut).toBe(isCut)
})
