import type { DirectOrIndirect } from '../codelists.ts'

/** A stake, as far as it matters who holds it through whom. */
interface Tie {
  holder: string
  subject: string
  directOrIndirect: DirectOrIndirect
}

/**
 * Stakes without those that only sum up others: an indirect stake, where other stakes lead from its
 * holder to its subject as well. Counting both would count the same shares twice. An indirect stake stays
 * where nothing tells through whom it is held.
 */
export function withoutSummaries<Stake extends Tie>(stakes: readonly Stake[]): Stake[] {
  const ties = stakes.filter(({ directOrIndirect }) => directOrIndirect !== 'indirect')
  if (ties.length === stakes.length) return ties
  const below = Map.groupBy(ties, ({ holder }) => holder)
  const reached = new Map<string, Set<string>>()
  const reachedFrom = (holder: string): Set<string> => {
    const known = reached.get(holder)
    if (known) return known
    const found = new Set([holder])
    // A set can grow while it is walked: what is added comes last.
    for (const at of found) for (const { subject } of below.get(at) ?? []) found.add(subject)
    reached.set(holder, found)
    return found
  }
  return stakes.filter(
    ({ directOrIndirect, holder, subject }) =>
      directOrIndirect !== 'indirect' || !reachedFrom(holder).has(subject),
  )
}
