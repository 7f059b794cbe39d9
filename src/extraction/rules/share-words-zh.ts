import type { Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { sameEntity } from '../tagged.ts'
import type { RuleContext } from './rule.ts'
import type { Event } from './stake-words-zh.ts'

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

const WILL_HOLD =
  /将(?=(?:会|间接|直接|合计|共同|仍|继续|各自?|分别){0,2}(?:持有(?!的)|拥有|占|持股|控股)(?![^,。;]{0,40}(?:转让|出售|卖|转给|过户)))/gu
/** "将<C0>的30%股权卖给": what is dealt with, and no future. */
const DEALT =
  /将(?=(?:其|另|自己|那|手[中里]|剩余|余下|全部|[^,。;<]{0,6}<[CXVBR]\d+>)[^,。;]{0,40}(?:转让|出售|卖|转|售|交|让)(?:回)?(?:给|予|至))/gu

/** "将合资公司的期限延长": the same. */
const VENTURE_DEALT = /将(?=(?:其|双方的?)?合资(?:公司|企业|协议|合同))/gu

/** A text for its mode to be read in, as long as it: with "拟" for a future and "把" for none. */
export const modalOf = (text: string): string =>
  text.replace(WILL_HOLD, '拟').replace(DEALT, '把').replace(VENTURE_DEALT, '把')
