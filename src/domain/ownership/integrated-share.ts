import { type BoundedHolding, type ShareBounds, tidy } from './holding.ts'
import { type Network, type Ways, waysBetween } from './network.ts'
import { type Equation, solveCapped } from './solve-capped.ts'

/** An owner's share of a company, directly and through all others. */
export interface IntegratedShare extends ShareBounds {
  /** Whether holdings added up to more than all of a company, and were cut at 100 percent. */
  capped: boolean
  ways: Ways
}

/**
 * The integrated ownership of `owner` in `target` in percent, once by the least and once by the
 * most that each holding can be. Circular holdings are summed to their limit (Brioschi, Buzzacchi
 * and Colombo 1989), and walks that lead through the owner itself are not counted (Baldone,
 * Brioschi and Paleari 1998). 0 where the one is not above the other.
 *
 * The share p(i) of the owner in company i is its own stake in i, and its share of each other
 * holder of i: p(i) = a(owner, i) + Σ a(j, i) · p(j), j ≠ owner. To leave out j = owner is to delete
 * the stakes in the owner. No p(i) can be more than all of i, so each is cut at 100 percent.
 */
export function integratedShare(network: Network, owner: string, target: string): IntegratedShare {
  const [from = -1, to = -1] = [network.numbers.get(owner), network.numbers.get(target)]
  const ways = waysBetween(network, from, to)
  const least = solve(network, ways, { from, to, side: 'minimum' })
  const isExact = ways.holdings.every((index) => isKnown(network.holdings[index]))
  const most = isExact ? least : solve(network, ways, { from, to, side: 'maximum' })
  return {
    minimum: tidy(least.least * 100),
    maximum: tidy(most.most * 100),
    capped: least.capped || most.capped,
    ways,
  }
}

const isKnown = (holding?: BoundedHolding) => holding?.minimum === holding?.maximum

interface Question {
  from: number
  to: number
  side: 'minimum' | 'maximum'
}

function solve(network: Network, ways: Ways, { from, to, side }: Question) {
  const { holdings, holders, subjects } = network
  const inside = new Set(ways.holdings.filter((index) => (holdings[index]?.[side] ?? 0) > 0))
  // Only what the owner surely reaches: elsewhere is nothing of it, and a line would be undetermined.
  const reached = new Set([from])
  for (const company of reached)
    for (const index of network.from[company] ?? [])
      if (inside.has(index)) reached.add(subjects[index] ?? from)
  reached.delete(from)
  const companies = [...reached]
  const place = new Map(companies.map((company, index) => [company, index]))
  const at = place.get(to)
  if (at === undefined) return { least: 0, most: 0, capped: false }
  const system = companies.map((): Equation => ({ constant: 0, columns: [], weights: [] }))
  for (const index of inside) {
    const equation = system[place.get(subjects[index] ?? -1) ?? -1]
    const share = (holdings[index]?.[side] ?? 0) / 100
    const holder = holders[index] ?? -1
    const column = place.get(holder)
    if (equation && holder === from) equation.constant += share
    else if (equation && column !== undefined) {
      equation.columns.push(column)
      equation.weights.push(share)
    }
  }
  const { least, most, capped } = solveCapped(system)
  return { least: least[at] ?? 0, most: most[at] ?? 0, capped }
}
