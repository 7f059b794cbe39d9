import type { Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { pairBeforeZh } from '../clause-zh.ts'
import { findAll, pattern } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import { SUFFIX } from './share-frames-zh.ts'
import type { Event } from './stake-words-zh.ts'

/** Shares as a sentence states them, before it is known what they are of. */
export interface Stated {
  name: string
  event: Event
  holders: Mention[]
  shares: (Share | null)[]
  /** Whose telling is no plan, whatever the words around it: "the 30% that A holds". */
  presupposed?: boolean
  /** Who had them before: what they are of is what these had shares of. */
  from?: Mention[]
  /** What they are shares of, where the words say it. */
  held?: Mention | undefined
  start: number
  end: number
}

const SPLITS = pattern(
  String.raw`(?<holders><[CBXV]\d+>(?:${SUFFIX}(?:、|和|与|及|以及)<[CBXV]\d+>)+)${SUFFIX}[^<。;]{0,20}?(?:(?:<D\d+>|<[XV]\d+>)[^<。;]{0,14}?)?(?:各自?|分别|依次|双方|三方|股比|比例|按照?)[^<。;]{0,12}?(?:(?<=持有的?|所持|各持|拥有|持股)(?<held><[CBXV]\d+>)(?:公司|集团|汽车)?(?:的)?[约近]?)?(?:<M\d+>[,、]各?(?:自)?[^<。;,]{0,4})?(?<shares><R\d+>(?:(?:、|和|与|及|:)<R\d+>)*)`,
)
/** "各占一半": of those who are told of just before. */
const EACH = pattern(
  String.raw`(?<=[,;])(?:双方|三方)?各(?:自)?(?:占|持有?|持股|出资|出)(?:股|有)?(?<shares><R\d+>)`,
)

/** "A、B分别持股51%和49%", "A与B各持股50%", "三方股比为50:25:25", "…,各占一半". */
export function splitsZh(context: RuleContext): Stated[] {
  const { plain, tags, memory } = context
  const listed = findAll(plain, [SPLITS]).map((match) => ({
    match,
    holders: partiesIn(context, match.groups.holders),
  }))
  const each = findAll(plain, [EACH]).map((match) => ({
    match,
    holders:
      context.claims.findLast(({ predicate }) => predicate === 'formsJointVenture') &&
      memory.venture?.parties
        ? memory.venture.parties
        : (pairBeforeZh(plain.slice(0, match.start), tags) ?? []),
  }))
  return [...listed, ...each].map(({ match, holders }) => {
    const found = tagsIn(match.groups.shares ?? '').map((tag) => tags.shares.get(tag))
    const parts = found.length === 1 ? (found[0]?.parts ?? null) : null
    const [only] = found
    const shares = holders.map((_, index): Share | null => {
      if (parts) return parts.length === holders.length ? { exact: parts[index] ?? 0 } : null
      if (found.length === 1) return /各|分别|均|都/.test(match.text) ? (only?.share ?? null) : null
      return found.length === holders.length ? (found[index]?.share ?? null) : null
    })
    const presupposed = /持有的|所持/u.test(match.text)
    const { start, end } = match
    const [held] = partiesIn(context, match.groups.held)
    return { name: 'split', event: 'holds', holders, shares, presupposed, held, start, end }
  })
}
