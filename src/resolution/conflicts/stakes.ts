import type { ConflictContext, Found } from './context.ts'
import { endLinks, endSets } from './stake-ends.ts'
import { levelLinks, levelSets } from './stake-levels.ts'

/** Conflicts about the shares of one holder in one company: levels that no date puts in order. */
export function stakeConflicts(context: ConflictContext): Found {
  const found = context.having('Stake').map((stake) => {
    const ends = stake.claims.filter(({ value }) => value.event === 'sellsAll')
    // A share that is sold is no level; one that is held, bought, raised or lowered to is.
    const held = stake.claims.filter(
      ({ value }) => !['sells', 'sellsAll'].includes(value.event ?? ''),
    )
    const levels = held.filter(({ value }) => Object.keys(value.share ?? {}).length > 0)
    const unstated = held.filter((claim) => !levels.includes(claim))
    return {
      sets: [...levelSets(context, stake, levels), ...endSets(context, stake, held, ends)],
      links: [...levelLinks(levels, unstated), ...endLinks(held, ends)],
    }
  })
  return {
    sets: found.flatMap(({ sets }) => sets),
    links: found.flatMap(({ links }) => links),
  }
}
