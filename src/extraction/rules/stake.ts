import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { type AssertionMode, SUPPORTING_MODES } from '../../domain/codelists.ts'
import { sameEntity } from '../tagged.ts'
import { claim, dateOf, given, type RuleContext } from './rule.ts'
import type { StakeDraft } from './stake-draft.ts'
import { holdings } from './stake-holdings.ts'
import { pairs } from './stake-pairs.ts'
import { phrases } from './stake-phrases.ts'
import { buyouts, investments, takeovers } from './stake-takeovers.ts'
import { chineseStakes } from './stake-zh.ts'

export type { StakeDraft } from './stake-draft.ts'

/** Stakes: who acquired, holds, raised, cut or sold which share of whom, when and for how much. */
export function stakeRule(context: RuleContext): Claim[] {
  if (context.sentence.lang === 'zh') return claimsOf(context, chineseStakes(context))
  const drafts = [
    ...pairs(context),
    ...phrases(context),
    ...holdings(context),
    ...takeovers(context),
    ...investments(context),
    ...buyouts(context),
  ]
  return claimsOf(context, drafts)
}

function claimsOf(context: RuleContext, drafts: StakeDraft[]): Claim[] {
  const claims = drafts.flatMap((draft) => {
    const subject = asVenture(context, draft.subject)
    const holders = draft.holders.filter(
      (holder) => holder.type !== 'partnership' && !sameEntity(holder, subject),
    )
    const date = dateOf(context, draft.text, draft.start, draft.end)
    const sells = draft.event === 'sells' || draft.event === 'sellsAll'
    const wish = isWish(draft)
    return holders.map((holder) => {
      const told = claim(context, {
        predicate: 'holdsStake',
        subject: holder,
        objects: [subject],
        roles: ['investor'],
        value: given<ClaimValue>({
          interestType: 'shareholding',
          share: draft.share ?? undefined,
          event: draft.event,
          price: draft.price.length > 0 ? draft.price : undefined,
          date: draft.event === 'holds' || sells ? undefined : date,
          ended: sells ? date : undefined,
        }),
        rule: `stake/${draft.rule}`,
        text: draft.text,
        start: draft.start,
        end: draft.end,
      })
      const isSure = SUPPORTING_MODES.includes(told.assertionMode)
      return wish && isSure ? { ...told, assertionMode: wish } : told
    })
  })
  return distinct(claims).filter(
    (one) => one.value.share || !context.claims.some((told) => told.value.share && same(told, one)),
  )
}

/** What somebody wanted to do is no deed: "had hoped to buy", "flirted with buying". */
const WISH =
  /\b(?:hoped|hopes|wanted|wants|wished|wishes|intended|tried|tries|trying|attempted|offered|offers|sought|aspired|longed|flirted|toyed|dreamt|dreamed|dreams|bid|vied|vying|considered|contemplated|mooted|courted|allowed|entitled|invited|asked|urged|an option|the option|the right|the chance|an offer|no need|close|came close|unable|unwilling|able|ready|keen|poised) (?:to|with|about|of|on|for) (?:[a-z]+ ){0,2}?[a-z]+\b(?![^<]{0,80}(?:,| and | but |;) ?[a-z]+ed\b)[^;:,]{0,80}$/
/** "Were <C0> to buy …". */
const INVERTED = /\b(?:Were|Should|Had) <[CBX]\d+> (?:to )?[a-z]+\b[^;:]{0,80}$/

function isWish({ text, start, end }: StakeDraft): AssertionMode | null {
  const until = text.slice(Math.max(0, start - 60), end)
  if (INVERTED.test(until)) return 'hypothetical'
  return WISH.test(until) ? 'hedged' : null
}

/** A company whose name a rule found to be a joint venture's is that venture. */
function asVenture({ memory }: RuleContext, mention: Mention): Mention {
  const venture = memory.ventureNames.get(mention.text)
  return venture ? { ...mention, type: 'jointVenture', parties: venture.parties ?? [] } : mention
}

/** Several frames may fit one stake: the first one stays, with a share that a later one states. */
function distinct(claims: Claim[]): Claim[] {
  return claims.filter((one, index) => {
    const told = claims
      .slice(0, index)
      .find((other) => same(one, other) && one.assertionMode === other.assertionMode)
    if (told && !told.value.share && one.value.share) told.value.share = one.value.share
    return !told
  })
}

function same(a: Claim, b: Claim): boolean {
  const [objectA] = a.objects
  const [objectB] = b.objects
  return (
    sameEntity(a.subject.mention, b.subject.mention) &&
    objectA !== undefined &&
    objectB !== undefined &&
    sameEntity(objectA.mention, objectB.mention)
  )
}
