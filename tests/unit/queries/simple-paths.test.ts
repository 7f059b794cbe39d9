import { expect, test } from 'vitest'
import type { EntityType } from '#src/domain/claim.ts'
import { simplePaths, type Ties } from '#src/queries/simple-paths.ts'

type Edge = [from: string, type: 'HOLDS' | 'IN' | 'PARTY_TO' | 'OWNS_BRAND', to: string]

const TYPES: Record<string, EntityType> = {
  co: 'company',
  br: 'brand',
  st: 'stake',
  pa: 'partnership',
  jv: 'jointVenture',
}
const typeOf = (id: string): EntityType => TYPES[id.slice(0, 2)] ?? 'company'

/** The paths of exactly so many hops, each as the ids that it goes over. */
function pathsOver(edges: Edge[], from: string, to: string, hops: number, limit = 10): string[] {
  const ties: Ties = new Map()
  const types = new Map<string, EntityType>()
  for (const [one, type, other] of edges)
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      types.set(a, typeOf(a))
      const of: NonNullable<ReturnType<Ties['get']>> = ties.get(a) ?? new Map()
      ties.set(a, of.set(b, { type, toType: typeOf(other) }))
    }
  return simplePaths({ ties, types, from, to }, hops, limit).walks.map(({ ids }) => ids.join(' '))
}

const stake = (id: string, holder: string, subject: string): Edge[] => [
  [holder, 'HOLDS', id],
  [id, 'IN', subject],
]
const both = (id: string, ...parties: string[]): Edge[] =>
  parties.map((party) => [party, 'PARTY_TO', id])

test('a fact between two companies is one hop', () => {
  const edges = [...stake('st_1', 'co_a', 'co_b'), ...both('pa_1', 'co_b', 'co_a')]

  expect(pathsOver(edges, 'co_a', 'co_b', 1)).toEqual(['co_a pa_1 co_b', 'co_a st_1 co_b'])
  expect(pathsOver(edges, 'co_a', 'co_b', 2)).toEqual([])
})

test('a company and its brand are one hop, with nothing between', () => {
  const edges: Edge[] = [['co_a', 'OWNS_BRAND', 'br_a'], ...both('pa_1', 'br_a', 'co_b')]

  expect(pathsOver(edges, 'co_a', 'br_a', 1)).toEqual(['co_a br_a'])
  expect(pathsOver(edges, 'co_a', 'co_b', 2)).toEqual(['co_a br_a pa_1 co_b'])
})

test('a venture is between its parties, and an entity to who holds a stake in it', () => {
  const edges = [...both('jv_1', 'co_a', 'co_b'), ...stake('st_1', 'co_c', 'jv_1')]

  expect(pathsOver(edges, 'co_a', 'co_b', 1)).toEqual(['co_a jv_1 co_b'])
  expect(pathsOver(edges, 'co_a', 'co_c', 2)).toEqual(['co_a jv_1 st_1 co_c'])
})

test('a path begins and ends at a fact where that was asked for', () => {
  const edges = [...stake('st_1', 'co_a', 'co_b'), ...stake('st_2', 'co_b', 'co_c')]

  expect(pathsOver(edges, 'st_1', 'st_2', 2)).toEqual(['st_1 co_b st_2'])
})

test('no path goes through a node twice', () => {
  const edges = [
    ...stake('st_1', 'co_a', 'co_b'),
    ...stake('st_2', 'co_b', 'co_a'),
    ...stake('st_3', 'co_b', 'co_c'),
  ]

  expect(pathsOver(edges, 'co_a', 'co_c', 2)).toEqual([
    'co_a st_1 co_b st_3 co_c',
    'co_a st_2 co_b st_3 co_c',
  ])
  expect([3, 4, 5, 6].flatMap((hops) => pathsOver(edges, 'co_a', 'co_c', hops))).toEqual([])
})

test('of many paths the first by id are given', () => {
  const edges = Array.from({ length: 20 }, (_, at) => at + 10).flatMap((at) =>
    both(`pa_${at}`, 'co_a', 'co_b'),
  )

  expect(pathsOver(edges, 'co_a', 'co_b', 1, 2)).toEqual(['co_a pa_10 co_b', 'co_a pa_11 co_b'])
})

test('what is not tied has no path', () => {
  const edges = [...stake('st_1', 'co_a', 'co_b'), ...stake('st_2', 'co_c', 'co_d')]

  expect(pathsOver(edges, 'co_a', 'co_d', 3)).toEqual([])
})
