import type { Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { sameEntity } from '../tagged.ts'
import type { RuleContext } from './rule.ts'
import type { Event } from './stake-frames-zh.ts'

/** What several hold "together" (合计) is the most that each of them can hold. */
export function each(share: Share | null, holders: Mention[], words: string): Share | null {
  const isSum = holders.length > 1 && /合计|共(?!同)/u.test(words)
  return isSum && share?.exact !== undefined ? { maximum: share.exact } : share
}

/** A share that a founder of a venture buys comes on top of its own: it is no level. */
export function levelOf(
  { memory }: RuleContext,
  event: Event,
  holders: Mention[],
  subject: Mention,
  share: Share | null,
): Share | null {
  if (event !== 'acquires' || share?.exact === 100) return share
  const venture = memory.ventureNames.get(subject.text)
  const parties = subject.parties ?? venture?.parties ?? []
  const isParty = holders.some((holder) => parties.some((party) => sameEntity(party, holder)))
  return isParty ? null : share
}
