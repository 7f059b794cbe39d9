import type { BoundedHolding } from './holding.ts'

/** Who holds whom, with companies and holdings by number, so that walks need no look-up by id. */
export interface Network {
  /** Ids of holders and companies; the index is the number. */
  companies: string[]
  numbers: Map<string, number>
  holdings: readonly BoundedHolding[]
  /** Of each holding: the numbers of who holds and of what is held. */
  holders: number[]
  subjects: number[]
  /** Of each company: the holdings in it, and the holdings that it has. */
  into: number[][]
  from: number[][]
}

/** The network of some holdings. A holding that can only be 0 is no tie, and is left out. */
export function networkOf(all: readonly BoundedHolding[]): Network {
  const holdings = all.filter(({ maximum }) => maximum > 0)
  const companies = [...new Set(holdings.flatMap(({ holder, subject }) => [holder, subject]))]
  const numbers = new Map(companies.map((id, number) => [id, number]))
  const numberOf = (id: string) => numbers.get(id) ?? -1
  const network: Network = {
    companies,
    numbers,
    holdings,
    holders: holdings.map(({ holder }) => numberOf(holder)),
    subjects: holdings.map(({ subject }) => numberOf(subject)),
    into: companies.map(() => []),
    from: companies.map(() => []),
  }
  for (const [index, holder] of network.holders.entries()) network.from[holder]?.push(index)
  for (const [index, subject] of network.subjects.entries()) network.into[subject]?.push(index)
  return network
}

/** What lies between an owner and a company that it may own a part of. */
export interface Ways {
  /** Numbers of the companies on the ways, the nearest to the owner first; without the owner. */
  companies: number[]
  /** The holdings on the ways; none of them is in the owner. */
  holdings: number[]
  /** Whether a way can go round in a circle. */
  loops: boolean
  /** Whether the owner is part of a circle itself. */
  loopsThroughOwner: boolean
}

/** All ways from `owner` to `target` that do not come back to the owner; none if they are the same. */
export function waysBetween(network: Network, owner: number, target: number): Ways {
  const { holders, subjects, into, from } = network
  const below = walk(owner, (at) => (from[at] ?? []).map((index) => subjects[index] ?? at))
  // Upwards only within what is below the owner: a hub has many holders, and few of them are.
  const tiesWithin = (at: number) =>
    at === owner ? [] : (into[at] ?? []).filter((index) => below.has(holders[index] ?? -1))
  const between = below.has(target)
    ? walk(target, (at) => tiesWithin(at).map((index) => holders[index] ?? at))
    : new Set<number>()
  const companies =
    owner === target
      ? []
      : [...below].filter((company) => company !== owner && between.has(company))
  return {
    companies,
    holdings: companies.flatMap(tiesWithin).filter((index) => between.has(holders[index] ?? -1)),
    loops: hasCircle(network, companies),
    loopsThroughOwner: (into[owner] ?? []).some((index) => below.has(holders[index] ?? -1)),
  }
}

/** What can be reached from `start`, itself first, then the nearest. */
function walk(start: number, next: (at: number) => number[]): Set<number> {
  const seen = new Set([start])
  // A set can grow while it is walked: what is added comes last.
  for (const at of seen) for (const found of next(at)) seen.add(found)
  return seen
}

/** Takes away what nothing inside holds, again and again; what remains goes round (Kahn 1962). */
function hasCircle({ holders, subjects, into, from }: Network, companies: number[]): boolean {
  const inside = new Set(companies)
  const open = new Map(
    companies.map((company) => [
      company,
      (into[company] ?? []).filter((index) => inside.has(holders[index] ?? -1)).length,
    ]),
  )
  const done = companies.filter((company) => open.get(company) === 0)
  for (const company of done) {
    for (const index of from[company] ?? []) {
      const subject = subjects[index] ?? -1
      const left = (open.get(subject) ?? 0) - 1
      if (!inside.has(subject)) continue
      open.set(subject, left)
      if (left === 0) done.push(subject)
    }
  }
  return done.length < companies.length
}
