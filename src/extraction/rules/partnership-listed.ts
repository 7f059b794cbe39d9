import type { Claim, ClaimValue } from '../../domain/claim.ts'
import { isCompanyLike } from '../memory.ts'
import { sameEntity } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { canPartner } from './partnership-names.ts'
import { instrumentOf } from './partnership-value.ts'
import { claim, dateOf, given, isParty, labelOf, partiesIn, type RuleContext } from './rule.ts'

const LISTED =
  /\b(?:partner(?:ship|ed|s)?|alliance|collaborat\w+|co-?operat\w+|agreement|MoU|memorandum|supply (?:deal|contract|agreement)|suppl(?:ies|ied)|licen[cs]\w+|contract|tie-?up|framework)\b|合作|协议|备忘录|供应|供货|配套|合同|联盟|联合开发|共同开发/

/** An item of a list about the partners of the company that the article is about. */
export function listed(context: RuleContext): Claim[] {
  const { plain, memory, claims, sentence } = context
  const label = labelOf(context)
  const words = LISTED.exec(plain)
  const { topic } = memory
  if (!label || !words || !topic || sameEntity(label, topic)) return []
  const told = claims.some(({ predicate }) => predicate === 'formsJointVenture')
  const others = partiesIn(context, plain).filter(
    (party) =>
      canPartner(party) &&
      // A model that nobody knows is no third party.
      (sentence.lang === 'zh' || isCompanyLike(party)) &&
      !sameEntity(party, label) &&
      !sameEntity(party, topic),
  )
  if (told || others.length > 0 || !isParty(label)) return []
  const end = words.index + words[0].length
  const types = topicsOf(plain)
  return [
    claim(context, {
      predicate: 'partnersWith',
      subject: topic,
      objects: [label],
      value: given<ClaimValue>({
        partnershipType: types.length > 0 ? types : undefined,
        status: /sign|签/i.test(plain)
          ? 'signed'
          : /announc|宣布/i.test(plain)
            ? 'announced'
            : 'active',
        instrument: instrumentOf(plain),
        date: dateOf(context, plain, 0, end),
      }),
      rule: sentence.lang === 'zh' ? 'partnership/zhListed' : 'partnership/listed',
      text: plain,
      start: 0,
      end,
    }),
  ]
}
