import type { Claim, ClaimValue } from '../../domain/claim.ts'
import { findAll, pattern } from '../pattern.ts'
import { render, tagsIn } from '../tagged.ts'
import { claim, given, partiesIn, type RuleContext } from './rule.ts'

const DOES = String.raw`(?:focus(?:es|ed)? on|(?:is|was|are) (?:currently )?(?:limited to|focused on|responsible for|dedicated to|engaged in)|(?:will |would |to )?(?:produce|produces|make|makes|build|builds|sell|sells|develop|develops|export|exports|manufacture|manufactures|handle|handles|distribute|distributes|assemble|assembles|operate|operates))`
const SCOPE = pattern(
  String.raw`{V:venture},?(?: with [^,]{0,80},)? (?<does>${DOES}) (?<what>[^.;]+?)(?=,? but |[.;]|, (?:with|which|while|and) |$)`,
)
const PLACE =
  /\b(outside (?:of )?[\w' ]+?|in [A-Z][\w' ]+?|worldwide|globally|overseas)(?=$|[.,;]| and )/
const SHARES = pattern(
  String.raw`(?:with|in which|where|of which|,|;|and|under which) {C:holder} (?:will |would |to |is to )?(?:hold|holds|holding|own|owns|owning|have|has|having|tak(?:e|es|ing)|control|controls|controlling|with) (?:a |an |the |about |around |some )?(?:remaining |majority |minority )?{R:share}`,
)
const ZH_SCOPE = pattern(
  String.raw`{V:venture}[^<。;]{0,6}?(?:将|主要)?(?<does>负责|专注于|从事|生产|制造|销售|研发|经营)(?<what>[^。;]{2,60})`,
)
const ZH_SHARES = pattern(
  String.raw`{C:holder}(?:方)?(?:将)?(?:持股(?:比例)?(?:为)?|持有|占股|出资(?:占)?|占)(?:其|该公司)?(?:约)?{R:share}`,
)

/** What a joint venture does and where; and the shares that a sentence about a venture states. */
export function ventureDetailRule(context: RuleContext): Claim[] {
  return [...scopes(context), ...shares(context)]
}

function scopes(context: RuleContext): Claim[] {
  const { plain, sentence, tags } = context
  return findAll(plain, [sentence.lang === 'zh' ? ZH_SCOPE : SCOPE]).flatMap((match) => {
    const [venture] = partiesIn(context, match.groups.venture)
    if (venture?.type !== 'jointVenture' || !venture.parties) return []
    const what = render(match.groups.what ?? '', tags)
    const does = match.groups.does ?? ''
    const verb = /limited|focus|responsible|dedicated|engaged|负责|专注|从事/.test(does)
    return [
      claim(context, {
        predicate: 'ventureScope',
        subject: venture,
        objects: [],
        value: given<ClaimValue>({
          activities: [verb ? what : `${does.replace(/^(?:will|would|to) /, '')} ${what}`],
          geography: PLACE.exec(what)?.[1],
        }),
        rule: 'venture-detail/scope',
        text: plain,
        start: match.start,
        end: match.start + (match.groups.venture?.length ?? 0) + 1 + does.length,
      }),
    ]
  })
}

/** "… a joint venture, in which A holds 51 percent and B 49 percent." */
function shares(context: RuleContext): Claim[] {
  const { plain, sentence, tags, claims, memory } = context
  const told = claims.some(({ predicate }) => predicate === 'formsJointVenture')
  const spoken = tagsIn(plain).some((tag) => tag.startsWith('V'))
  if (!told && !spoken) return []
  const venture = memory.venture
  if (!venture?.parties) return []
  const expressions = sentence.lang === 'zh' ? [ZH_SHARES] : [SHARES]
  return findAll(plain, expressions).flatMap((match) => {
    const [holder] = partiesIn(context, match.groups.holder)
    const [tag = ''] = tagsIn(match.groups.share ?? '')
    const share = tags.shares.get(tag)?.share
    if (!holder || holder.type === 'jointVenture' || !share) return []
    const elsewhere = plain
      .slice(match.end)
      .match(/^[ \w-]{0,24}(?:stake|share|interest) (?:in|of) (<[CX]\d+>)/)
    if (elsewhere) return []
    return [
      claim(context, {
        predicate: 'holdsStake',
        subject: holder,
        objects: [venture],
        roles: ['investor'],
        value: { interestType: 'shareholding', share, event: 'holds' },
        rule: 'venture-detail/share',
        text: plain,
        start: match.start,
        end: match.end,
      }),
    ]
  })
}
