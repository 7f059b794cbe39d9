import { boundedHoldings } from '#src/domain/ownership/bounded-holdings.ts'
import type { BoundedHolding } from '#src/domain/ownership/holding.ts'
import type { Share } from '#src/domain/share.ts'

/** What a test says of a share: percent, bounds, or null where nothing is stated. */
export type Told = number | Share | null

/** Holdings written as `{ 'a > b': 60 }`: a holds 60 percent of b. */
export function holdings(
  told: Record<string, Told>,
  options: { closedWorld?: boolean } = {},
): BoundedHolding[] {
  const all = Object.entries(told).map(([id, share]) => {
    const [holder = '', subject = ''] = id.split(' > ')
    return {
      id,
      holder,
      subject,
      share: typeof share === 'number' ? { exact: share } : share,
      certain: true,
    }
  })
  return boundedHoldings(all, options)
}
