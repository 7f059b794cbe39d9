import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Equation, solveCapped } from '#src/domain/ownership/solve-capped.ts'

const line = (constant: number, ...terms: [column: number, weight: number][]): Equation => ({
  constant,
  columns: terms.map(([column]) => column),
  weights: terms.map(([, weight]) => weight),
})

/** A circle in which each line takes from the next, so that a sweep moves on by one line only. */
const circle = (size: number, weight: number): Equation[] =>
  Array.from({ length: size }, (_, at) =>
    line(at === size - 1 ? 0.001 : 0, [(at + 1) % size, weight]),
  )

test('a circle that fades slowly is solved as by the sum of its series', () => {
  const { least, most } = solveCapped([line(0.000_001, [1, 0.999_999]), line(0, [0, 1])])

  expect(least[0]).toBeCloseTo(1, 9)
  expect(most[1]).toBeCloseTo(1, 9)
})

test('what sweeps do not settle is eliminated exactly', () => {
  const { least, most } = solveCapped(circle(200, 0.999))

  const last = 0.001 / (1 - 0.999 ** 200)
  expect(least[199]).toBeCloseTo(last, 12)
  expect(least[0]).toBeCloseTo(last * 0.999 ** 199, 12)
  expect([...most]).toEqual([...least])
})

test('what is too large to be eliminated stays enclosed', () => {
  const { least, most } = solveCapped(circle(1_500, 0.999))

  const last = 0.001 / (1 - 0.999 ** 1_500)
  expect(least[1_499]).toBeLessThanOrEqual(last + 1e-12)
  expect(most[1_499]).toBeGreaterThanOrEqual(last - 1e-12)
  expect((most[1_499] ?? 0) - (least[1_499] ?? 0)).toBeGreaterThan(0)
})

test.each([
  ['exactly', [line(0.01, [1, 1]), line(0, [0, 1])]],
  ['by more', [line(0.01, [1, 1.5]), line(0, [0, 1])]],
  ['very slowly', [line(1e-9, [1, 1]), line(0, [0, 1])]],
])('a circle that keeps or grows what comes in, %s, ends at 1', (_, system) => {
  const { least, most, capped } = solveCapped(system)

  expect([...least, ...most]).toEqual([1, 1, 1, 1])
  expect(capped).toBe(true)
})

test('only what really reaches 1 is cut, not what would be above 1 without the cut', () => {
  // Without a cut the first is 1.5 and the second 1.2; with it they are 1 and 0.8.
  const { least, capped } = solveCapped([line(1.5), line(0, [0, 0.8])])

  expect([...least]).toEqual([1, 0.8])
  expect(capped).toBe(true)
})

const equations = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.array(
    fc.record({
      constant: fc.double({ min: 0.001, max: 0.6, noNaN: true }),
      terms: fc.array(fc.tuple(fc.nat(size - 1), fc.double({ min: 0, max: 0.9, noNaN: true })), {
        maxLength: 4,
      }),
    }),
    { minLength: size, maxLength: size },
  ),
)

test('any system, also one that grows, comes out as if it had been iterated for long', () => {
  fc.assert(
    fc.property(equations, (told) => {
      const system = told.map(({ constant, terms }) => line(constant, ...terms))
      const { least, most } = solveCapped(system)

      let values = system.map(() => 0)
      for (let time = 0; time < 20_000; time += 1) {
        values = system.map(({ constant, columns, weights }) =>
          Math.min(
            1,
            columns.reduce(
              (sum, column, at) => sum + (weights[at] ?? 0) * (values[column] ?? 0),
              constant,
            ),
          ),
        )
      }
      for (const [at, value] of values.entries()) {
        expect(Math.abs((least[at] ?? 0) - value)).toBeLessThan(1e-9)
        expect(Math.abs((most[at] ?? 0) - value)).toBeLessThan(1e-9)
      }
    }),
    { numRuns: 60 },
  )
})
