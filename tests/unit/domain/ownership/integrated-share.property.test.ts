import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundedHoldings } from '#src/domain/ownership/bounded-holdings.ts'
import { integratedShare } from '#src/domain/ownership/integrated-share.ts'
import { networkOf } from '#src/domain/ownership/network.ts'

/** Owners that are asked for in each graph; all of them in small ones. */
const OWNERS = 8

interface Tie {
  holder: number
  weight: number
}

/** A graph of companies: who holds each, and how much of it is held at all. */
const graphs = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 2, max: 40 }) },
      fc.integer({ min: 41, max: 200 }),
    ),
    fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    fc.constantFrom(0.3, 0.9, 0.99, 1),
  )
  .map(([size, seed, held]) => {
    const random = mulberry(seed)
    const ties = Array.from({ length: size }, (_, company): Tie[] => {
      const count = Math.floor(random() * 4)
      const holders = Array.from({ length: count }, () => Math.floor(random() * size))
      return [...new Set(holders)]
        .filter((holder) => holder !== company || random() < 0.3)
        .map((holder) => ({ holder, weight: random() + 0.01 }))
    })
    const shares = ties.map((list) => {
      const sum = list.reduce((total, { weight }) => total + weight, 0)
      return list.map(({ holder, weight }) => ({ holder, share: (weight / sum) * held }))
    })
    return { size, seed, shares }
  })

test('integrated ownership is what the matrix inverse gives, in a thousand graphs with loops', () => {
  let compared = 0
  let withLoops = 0

  fc.assert(
    fc.property(graphs, ({ size, seed, shares }) => {
      const random = mulberry(seed ^ 0x5eed)
      const inverse = inverseOf(shares, size)
      // A group that holds itself whole has no inverse, and no owner outside.
      fc.pre(inverse !== null)
      const network = networkOf(
        boundedHoldings(
          shares.flatMap((list, company) =>
            list.map(({ holder, share }) => ({
              id: `${holder}>${company}`,
              holder: `${holder}`,
              subject: `${company}`,
              share: { exact: share * 100 },
              certain: true,
            })),
          ),
        ),
      )
      for (let time = 0; time < Math.min(OWNERS, size); time += 1) {
        const owner = Math.floor(random() * size)
        const target = Math.floor(random() * size)
        if (owner === target) continue
        // Baldone et al.: the (i, j) entry of the inverse over the (i, i) entry.
        const expected = ((inverse[owner]?.[target] ?? 0) / (inverse[owner]?.[owner] ?? 1)) * 100
        const actual = integratedShare(network, `${owner}`, `${target}`)

        expect(Math.abs(actual.minimum - expected)).toBeLessThan(1e-7)
        expect(Math.abs(actual.maximum - expected)).toBeLessThan(1e-7)
        compared += 1
        if (actual.ways.loops) withLoops += 1
      }
    }),
    { numRuns: 1_000 },
  )

  expect(compared).toBeGreaterThan(4_000)
  expect(withLoops).toBeGreaterThan(500)
}, 60_000)

/** (I - A)^-1 by Gauss and Jordan with pivots, A(i, j) being the share of i in j; null if singular. */
function inverseOf(
  shares: { holder: number; share: number }[][],
  size: number,
): Float64Array[] | null {
  const rows = Array.from({ length: size }, (_, row) => {
    const line = new Float64Array(2 * size)
    line[row] = 1
    line[size + row] = 1
    return line
  })
  for (const [company, list] of shares.entries())
    for (const { holder, share } of list) {
      const line = rows[holder]
      if (line) line[company] = (line[company] ?? 0) - share
    }
  for (let column = 0; column < size; column += 1) {
    const order = rows
      .slice(column)
      .toSorted((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))
    rows.splice(column, size - column, ...order)
    const pivot = rows[column] ?? new Float64Array(2 * size)
    const head = pivot[column] ?? 0
    if (Math.abs(head) < 1e-9) return null
    for (let at = column; at < 2 * size; at += 1) pivot[at] = (pivot[at] ?? 0) / head
    for (const line of rows) {
      const factor = line === pivot ? 0 : (line[column] ?? 0)
      if (factor === 0) continue
      for (let at = column; at < 2 * size; at += 1)
        line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0)
    }
  }
  return rows.map((line) => line.slice(size))
}

/** A small generator of random numbers with a seed (mulberry32, public domain). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
