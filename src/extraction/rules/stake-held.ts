import type { Mention } from '../../domain/claim.ts'
import { isCompanyLike } from '../memory.ts'
import { mentionsIn, sameEntity, tagsIn } from '../tagged.ts'
import { isParty, type RuleContext } from './rule.ts'

/** How many sentences after the last word of it a share can still be of the same company. */
const REACH = 3

const BRACKETED = /<([CXV]\d+)> \([^()]*$|<([CXV]\d+)>[^<:;.]{0,30}: $/
const LABEL = /^<([CXV]\d+)>(?:[::] ?|方面,|中,)/u
/** "<C0>'s shareholders are …": the shares behind it are of <C0>. */
const SHAREHOLDERS =
  /(?:(?<=\b(?:[Oo]wnership|[Cc]ontrol|[Ss]hares|[Cc]apital|[Ss]tock) (?:of|in) )<([CXV]\d+)>|<([CXV]\d+)>(?:'s? (?:[\w-]+ ){0,3}?(?:shareholders?|owners?|ownership|shareholding|shares)\b|(?:公司|集团|汽车)?的?(?:股东|股权结构|持股结构|股权|股份|最新股权)))[^。;.]*$/u

/** Of what company or venture a share without a name is. */
export function heldIn(
  context: RuleContext,
  holders: Mention[],
  text: string,
  start: number,
  isStake: boolean,
): Mention | null {
  const { claims, memory, sentence, tags } = context
  const other = (mention: Mention | undefined) =>
    mention && !holders.some((holder) => sameEntity(holder, mention)) ? mention : null
  const formed = claims.some(({ predicate }) => predicate === 'formsJointVenture')
  if (formed && memory.venture) return memory.venture
  const before = text.slice(0, Math.max(start, 0))
  const spokenOf = SHAREHOLDERS.exec(before)
  const near = BRACKETED.exec(before)
  const label = LABEL.exec(text)?.[1] ?? near?.[1] ?? near?.[2] ?? spokenOf?.[1] ?? spokenOf?.[2]
  const labelled = label ? other(tags.mentions.get(label)) : null
  if (labelled) return asVenture(context, labelled)
  const venture = tagsIn(text.slice(0, Math.max(start, 0) + 1)).findLast((tag) =>
    tag.startsWith('V'),
  )
  const spoken = venture ? other(tags.mentions.get(venture)) : null
  if (spoken) return spoken
  const stake = claims.find(
    ({ predicate, value }) => predicate === 'holdsStake' && value.share !== undefined,
  )
  const told = stake ? other(stake.objects[0]?.mention) : null
  if (told) return told
  const { focus } = memory
  // What a share is of is not named behind it: "<C0> owns 30 percent, while <C1> …".
  const isNamedAfter =
    focus && isAmong(mentionsIn(text.slice(Math.max(start, 0)), tags), focus.held)
  if (focus && !isNamedAfter && sentence.index - focus.sentence <= REACH) return other(focus.held)
  return isStake ? theOther(context, holders) : null
}

const isAmong = (mentions: Mention[], held: Mention): boolean =>
  mentions.some((one) => one.via === 'name' && sameEntity(one, held))

/** The one company that a sentence names beside the holders. */
export function theOther({ plain, tags }: RuleContext, holders: Mention[]): Mention | null {
  const others = mentionsIn(plain, tags).filter(
    (one) => isParty(one) && !holders.some((holder) => sameEntity(holder, one)),
  )
  const [only] = others.length === 1 ? others : []
  return only && isCompanyLike(only) ? only : null
}

function asVenture({ memory }: RuleContext, mention: Mention): Mention {
  const venture = memory.ventureNames.get(mention.text)
  return venture ? { ...mention, type: 'jointVenture', parties: venture.parties ?? [] } : mention
}
