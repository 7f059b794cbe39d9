import { type BoundedHolding, type ShareBounds, tidy } from './holding.ts'

/** Why one controls another: by its own stake, or only together with what it controls. */
export type ControlRule = 'majorityStake' | 'controlThroughControlled'

/** One company that is controlled, by whom, and by which holdings. */
export interface ControlStep extends ShareBounds {
  controlled: string
  controller: string
  rule: ControlRule
  /** Those of the controller, or of it and of what it controls. `minimum` and `maximum` sum them. */
  holdings: BoundedHolding[]
}

/** The top of a control chain. */
export interface ControlChain {
  /** The highest that controls; the company itself where none does. */
  top: string
  /** Where some control each other at the top: all of them, by id. */
  circle: string[]
  /** Every control that the top's control of the company rests on, from the company upwards. */
  steps: ControlStep[]
}

/**
 * Who controls `company` in the end: x controls y where x, with everything that x controls, surely
 * holds more than `threshold` percent of y (a monotone fixpoint, as in the company control problem).
 *
 * With a threshold of at least 50 no two that do not control each other can control the same.
 */
export function controlChain(
  holdings: readonly BoundedHolding[],
  company: string,
  threshold: number,
): ControlChain {
  const index: Index = {
    into: Map.groupBy(holdings, ({ subject }) => subject),
    from: Map.groupBy(holdings, ({ holder }) => holder),
  }
  const groups = new Map<string, Set<string>>()
  const groupOf = (id: string) => {
    const group = groups.get(id) ?? controlledBy(index, id, threshold)
    groups.set(id, group)
    return group
  }
  const holders = [...new Set(holdings.map(({ holder }) => holder))].toSorted()
  const above = (id: string) => holders.filter((x) => x !== id && groupOf(x).has(id))
  const controllers = above(company)
  const tops = [company, ...controllers].filter((x) => above(x).every((y) => groupOf(x).has(y)))
  const top = tops.includes(company) ? company : (tops[0] ?? company)
  return {
    top,
    circle: tops.length > 1 ? tops.toSorted() : [],
    steps: top === company ? [] : stepsFrom(index, company, top, threshold),
  }
}

interface Index {
  into: Map<string, BoundedHolding[]>
  from: Map<string, BoundedHolding[]>
}

/** Everything that `controller` controls, itself included, in the order in which it is found. */
function controlledBy({ into, from }: Index, controller: string, threshold: number): Set<string> {
  const group = new Set([controller])
  // A set can grow while it is walked. What a new member holds may be controlled only now.
  for (const member of group) {
    for (const { subject } of from.get(member) ?? []) {
      if (group.has(subject)) continue
      const held = (into.get(subject) ?? []).filter(({ holder }) => group.has(holder))
      if (isMajority(held, threshold)) group.add(subject)
    }
  }
  return group
}

function stepsFrom(index: Index, company: string, top: string, threshold: number): ControlStep[] {
  const order = [...controlledBy(index, top, threshold)]
  const rank = new Map(order.map((id, at) => [id, at]))
  const steps: ControlStep[] = []
  const open = new Set([company])
  for (const controlled of open) {
    if (controlled === top) continue
    const before = (id: string) => (rank.get(id) ?? order.length) < (rank.get(controlled) ?? 0)
    const held = (index.into.get(controlled) ?? []).filter(({ holder }) => before(holder))
    // One that needs no others explains it best; the top itself before any other.
    const byHolder = [...Map.groupBy(held, ({ holder }) => holder)].toSorted(
      ([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
    )
    const alone = byHolder.find(([, own]) => isMajority(own, threshold))
    const used = alone?.[1] ?? held
    steps.push({
      controlled,
      controller: alone?.[0] ?? top,
      rule: alone ? 'majorityStake' : 'controlThroughControlled',
      holdings: used,
      ...sumOf(used),
    })
    for (const { holder } of used) open.add(holder)
  }
  return steps
}

/** The holders that share control of `company`, by id; none where it is not shared for sure. */
export function jointControllers(
  holdings: readonly BoundedHolding[],
  company: string,
  { threshold, isVenture }: { threshold: number; isVenture: boolean },
): BoundedHolding[] {
  const held = holdings.filter(({ subject, maximum }) => subject === company && maximum > 0)
  const halves = held.filter(({ minimum }) => minimum >= 50)
  if (halves.length === 2) return halves
  // A venture is shared by its nature: where nobody can have more, its holders control it together.
  const none = held.every(({ maximum }) => maximum <= threshold)
  return isVenture && none && held.length > 1 ? held : []
}

/** The holders of `company` that may control it, as far as shares are not known. */
export function possibleControllers(
  holdings: readonly BoundedHolding[],
  company: string,
  threshold: number,
): string[] {
  return holdings
    .filter(({ subject, maximum }) => subject === company && maximum > threshold)
    .map(({ holder }) => holder)
}

/** Whether these are surely more than `threshold` percent together. */
function isMajority(holdings: readonly BoundedHolding[], threshold: number): boolean {
  const { minimum } = sumOf(holdings)
  const isAbove = holdings.some(({ aboveMinimum }) => aboveMinimum)
  return minimum > threshold || (minimum === threshold && isAbove)
}

function sumOf(holdings: readonly BoundedHolding[]): ShareBounds {
  const sum = (side: 'minimum' | 'maximum') =>
    Math.min(100, tidy(holdings.reduce((all, one) => all + one[side], 0)))
  return { minimum: sum('minimum'), maximum: sum('maximum') }
}
