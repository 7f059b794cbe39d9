/** One line of a system: x = min(1, constant + Σ weights · x[columns]). */
export interface Equation {
  constant: number
  columns: number[]
  weights: number[]
}

/** What encloses the solution, and whether a value was cut at 1. */
export interface Solution {
  least: Float64Array
  most: Float64Array
  capped: boolean
}

/** Both ends are this near when the solution counts as found. */
const NEAR = 1e-13

/** Sweeps before what has not settled is eliminated directly. */
const SWEEPS = 40

/** More unknowns than this are not eliminated, since that takes their third power of steps. */
const DIRECT_MAX = 300

/** Sweeps over what is too large to be eliminated. */
const SWEEPS_MAX = 1_000

/**
 * The solution of a system whose weights and constants are not negative, cut at 1.
 *
 * The system is monotone and concave, so it has one solution above 0 where each line is reached,
 * over weights, from a line with a constant. It is enclosed: sweeps (Gauss–Seidel) from all 0 stay
 * below it, sweeps from all 1 stay above it. What they do not settle, since loops fade slowly or
 * not at all, is eliminated. What is too large for that stays enclosed, so both ends hold in any case.
 */
export function solveCapped(system: readonly Equation[]): Solution {
  const least = new Float64Array(system.length)
  const most = new Float64Array(system.length).fill(1)
  const open = sweep(system, least, most, SWEEPS)
  if (open.length > DIRECT_MAX) sweep(system, least, most, SWEEPS_MAX)
  else if (open.length > 0) {
    const exact = eliminate(system, least, open)
    for (const [index, line] of open.entries()) least[line] = most[line] = exact[index] ?? 0
  }
  return { least, most, capped: system.some((line) => evaluate(line, most) > 1 + NEAR) }
}

/** Improves both ends in place, and gives the lines in which they are still apart. */
function sweep(
  system: readonly Equation[],
  least: Float64Array,
  most: Float64Array,
  times: number,
): number[] {
  let open: number[] = []
  for (let time = 0; time < times; time += 1) {
    open = []
    for (const [index, line] of system.entries()) {
      const lower = Math.min(1, evaluate(line, least))
      const upper = Math.min(1, evaluate(line, most))
      least[index] = lower
      most[index] = upper
      if (upper - lower > NEAR) open.push(index)
    }
    if (open.length === 0) break
  }
  return open
}

function evaluate({ constant, columns, weights }: Equation, values: Float64Array): number {
  let value = constant
  for (let index = 0; index < columns.length; index += 1)
    value += (weights[index] ?? 0) * (values[columns[index] ?? 0] ?? 0)
  return value
}

/**
 * The values of the `open` lines, the others being known. Begins with all of them at 1, and solves
 * for those that come out below 1 until no more do (policy iteration, Howard 1960): each round is
 * below the one before and above the solution, so there are at most as many as lines.
 */
function eliminate(
  system: readonly Equation[],
  values: Float64Array,
  open: readonly number[],
): number[] {
  const trial = Float64Array.from(values)
  for (const line of open) trial[line] = 1
  let free: number[] = []
  for (;;) {
    const below = open.filter((line) => {
      const equation = system[line]
      return equation !== undefined && evaluate(equation, trial) < 1
    })
    const grown = [...new Set([...free, ...below])].toSorted((a, b) => a - b)
    if (grown.length === free.length) return open.map((line) => trial[line] ?? 0)
    free = grown
    for (const line of free) trial[line] = 0
    const solved = solveLinear(system, trial, free)
    for (const [index, line] of free.entries()) trial[line] = Math.min(1, solved[index] ?? 0)
  }
}

/** Solves for the `free` lines, whose values are 0 on entry, by Gaussian elimination with pivots. */
function solveLinear(
  system: readonly Equation[],
  values: Float64Array,
  free: readonly number[],
): number[] {
  const place = new Map(free.map((line, index) => [line, index]))
  const rows = free.map((line, index) => {
    const row = new Float64Array(free.length + 1)
    const equation = system[line] ?? { constant: 0, columns: [], weights: [] }
    row[index] = 1
    row[free.length] = evaluate(equation, values)
    for (const [at, column] of equation.columns.entries()) {
      const unknown = place.get(column)
      if (unknown !== undefined) row[unknown] = (row[unknown] ?? 0) - (equation.weights[at] ?? 0)
    }
    return row
  })
  return eliminated(rows)
}

/** Gaussian elimination with partial pivoting of `[matrix | right side]`, in place. */
function eliminated(rows: Float64Array[]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    let best = column
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    const pivot = rows[best] ?? new Float64Array(size + 1)
    const swapped = rows[column] ?? pivot
    rows[best] = swapped
    rows[column] = pivot
    for (let row = column + 1; row < size; row += 1) {
      const line = rows[row] ?? pivot
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1)
      if (factor === 0) continue
      for (let at = column; at <= size; at += 1)
        line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0)
    }
  }
  const values = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = rows[row] ?? new Float64Array(size + 1)
    let rest = line[size] ?? 0
    for (let column = row + 1; column < size; column += 1)
      rest -= (line[column] ?? 0) * (values[column] ?? 0)
    values[row] = rest / (line[row] ?? 1)
  }
  return values
}
