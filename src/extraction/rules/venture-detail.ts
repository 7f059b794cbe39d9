import type { Claim, ClaimValue } from '../../domain/claim.ts'
import { findAll, pattern } from '../pattern.ts'
import { render } from '../tagged.ts'
import { claim, given, partiesIn, type RuleContext } from './rule.ts'

const DOES = String.raw`(?:focus(?:es|ed)? on|(?:is|was|are) (?:currently )?(?:limited to|focused on|responsible for|dedicated to|engaged in)|(?:will |would |to )?(?:produce|produces|make|makes|build|builds|sell|sells|develop|develops|export|exports|manufacture|manufactures|handle|handles|distribute|distributes|assemble|assembles|operate|operates))`
const SCOPE = pattern(
  String.raw`{V:venture},?(?: with [^,]{0,80},)? (?<does>${DOES}) (?<what>[^.;]+?)(?=,? but |[.;]|, (?:with|which|while|and) |$)`,
)
const PLACE =
  /\b(outside (?:of )?[\w' ]+?|in [A-Z][\w' ]+?|worldwide|globally|overseas)(?=$|[.,;]| and )/
const ZH_SCOPE = pattern(
  String.raw`{V:venture}[^<。;]{0,6}?(?:将|主要)?(?<does>负责|专注于|从事|生产|制造|销售|研发|经营)(?<what>[^。;]{2,60})`,
)
/** What a joint venture does and where. */
export function ventureDetailRule(context: RuleContext): Claim[] {
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
