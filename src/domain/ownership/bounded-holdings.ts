import { leastOf, mostOf } from '../share.ts'
import { type BoundedHolding, type Holding, tidy } from './holding.ts'

/**
 * What each holding can be: as stated, and never more than the others surely leave of 100 percent.
 *
 * With `closedWorld` the known holders of a company are taken to be all of them, so that the shares
 * of each company add up to 100: where the others can have at most 51, the last has at least 49.
 * This is not assumed of the companies in `open`, of which more holders are known than are given.
 *
 * An exact share is never changed, not even where the shares of a company contradict each other.
 */
export function boundedHoldings(
  holdings: readonly Holding[],
  { closedWorld = false, open = new Set<string>() } = {},
): BoundedHolding[] {
  const bySubject = Map.groupBy(holdings, ({ subject }) => subject)
  return [...bySubject].flatMap(([subject, all]) =>
    boundsWithin(all, closedWorld && !open.has(subject)),
  )
}

function boundsWithin(holdings: Holding[], closed: boolean): BoundedHolding[] {
  const least = holdings.map(({ share, certain }) => (certain ? leastOf(share) : 0))
  const sumLeast = sum(least)
  const most = holdings.map(({ share }, index) => {
    const own = least[index] ?? 0
    const left = 100 - (sumLeast - own)
    return share?.exact ?? Math.max(own, Math.min(mostOf(share), left))
  })
  const sumMost = sum(most)
  return holdings.map((holding, index) => {
    const { share, certain } = holding
    const [stated = 0, maximum = 100] = [least[index], most[index]]
    // What the others cannot have is left to this one, if there is nobody else.
    const needed = Math.min(maximum, 100 - (sumMost - maximum))
    const raised = closed && certain && share?.exact === undefined && tidy(needed - stated) > 0
    return {
      ...holding,
      minimum: tidy(raised ? needed : stated),
      maximum: tidy(maximum),
      aboveMinimum:
        !raised && certain && share?.exact === undefined && share?.exclusiveMinimum === stated,
      closed: raised,
    }
  })
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
