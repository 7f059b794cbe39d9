import { type BoundedHolding, type ShareBounds, tidy } from './holding.ts'

/** Stakes one below the other, from an owner down to what it owns a part of. */
export interface Chain extends ShareBounds {
  /** From the owner downwards; each holds the holder of the next. */
  holdings: BoundedHolding[]
}

/** How far and wide to look for chains. */
export interface ChainLimits {
  /** Most holdings of a chain. */
  maxDepth: number
  /** Most chains to one other end. */
  eachMax: number
  /** Most chains that are looked at in all. */
  totalMax: number
}

/** The chains between one company and each other end, the shortest first. */
export interface Chains {
  byEnd: Map<string, Chain[]>
  /** Whether `eachMax` or `totalMax` left any out. */
  cut: boolean
}

/**
 * The chains of holdings that begin or end at `company`: up to its owners, or down to what it holds.
 *
 * No company comes twice in a chain, and none has the other end only in passing. Breadth first, by
 * the ids of the stakes where chains are as long, so that a cut leaves out the longest.
 */
export function chainsOf(
  holdings: readonly BoundedHolding[],
  company: string,
  direction: 'up' | 'down',
  { maxDepth, eachMax, totalMax }: ChainLimits,
): Chains {
  const [near, far] = direction === 'up' ? (['subject', 'holder'] as const) : DOWN
  const sorted = holdings.filter(({ maximum }) => maximum > 0).toSorted(byId)
  const next = Map.groupBy(sorted, (holding) => holding[near])
  const byEnd = new Map<string, Chain[]>()
  let level: Step[] = [{ end: company, seen: [company], holdings: [] }]
  let total = 0
  let cut = false
  for (let depth = 1; depth <= maxDepth && level.length > 0; depth += 1) {
    const grown: Step[] = []
    for (const step of level) {
      for (const holding of next.get(step.end) ?? []) {
        const end = holding[far]
        if (step.seen.includes(end)) continue
        const known = byEnd.get(end) ?? []
        if (total >= totalMax) return { byEnd, cut: true }
        total += 1
        const path = direction === 'up' ? [holding, ...step.holdings] : [...step.holdings, holding]
        if (known.length < eachMax)
          byEnd.set(end, [...known, { holdings: path, ...productOf(path) }])
        else cut = true
        grown.push({ end, seen: [...step.seen, end], holdings: path })
      }
    }
    level = grown
  }
  return { byEnd, cut }
}

const DOWN = ['holder', 'subject'] as const

interface Step {
  end: string
  seen: string[]
  holdings: BoundedHolding[]
}

const byId = (a: BoundedHolding, b: BoundedHolding) => (a.id < b.id ? -1 : 1)

function productOf(holdings: BoundedHolding[]): ShareBounds {
  const product = (side: 'minimum' | 'maximum') =>
    tidy(holdings.reduce((share, holding) => (share * holding[side]) / 100, 100))
  return { minimum: product('minimum'), maximum: product('maximum') }
}
