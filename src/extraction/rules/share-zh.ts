import type { Share } from '../../domain/share.ts'
import { findAll, pattern } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import { type Stated, stated } from './share.ts'

const SUFFIX = '(?:公司|集团|汽车|方面|方|系)?'
const ZH_ABOUT = '(?:约为?|近|超过|逾|超|共计?|合计|不超过|至少|的)?'
const ZH_HOLDS = '(?:持股|持有|占股|占有|出资|占|拥有|控股|认缴|享有|获得|取得|所持|持)'
const ZH_FRAMES = [
  pattern(
    String.raw`{L:holder}${SUFFIX}[^<。;,]{0,6}?(?:将|则|仍|目前|各|共同|认缴)?(?:出资<M\d+>[,、])?${ZH_HOLDS}(?:比例)?(?:为|达|了|其|该公司|合资公司|公司|其余|剩余){0,2}${ZH_ABOUT}{R:share}(?!以上的?市场)(?:的)?(?:股份|股权|股)?`,
  ),
  pattern(
    String.raw`{L:holder}${SUFFIX}(?:的)?(?:持股|出资|股权|占股)(?:比例)?[^<。;]{0,6}?(?:(?:由|从)<R\d+>)?[^<。;]{0,6}?(?:至|到|为|达){R:share}`,
  ),
  pattern(String.raw`(?:余下|剩余|其余)(?:的)?{R:share}[^<。;]{0,8}?(?:由|归){L:holder}`),
  pattern(String.raw`{L:holder}${SUFFIX}(?:占|:|为|持)?{R:share}(?=[,、;。)]|$)`),
]
const ZH_SPLITS = pattern(
  String.raw`(?<holders><[CBXV]\d+>(?:${SUFFIX}(?:、|和|与|及|以及)<[CBXV]\d+>)+)${SUFFIX}[^<。;]{0,20}?(?:(?:<D\d+>|<[XVC]\d+>)[^<。;]{0,14}?)?(?:各自?|分别|依次|双方|三方|股比|比例)[^<。;]{0,12}?(?<shares><R\d+>(?:(?:、|和|与|及|:)<R\d+>)*)`,
)

/** Shares that a Chinese sentence states without saying of what. */
export const sharesZh = (context: RuleContext): Stated[] => [
  ...splitsZh(context),
  ...findAll(context.plain, ZH_FRAMES).map((match) => stated(context, match, context.plain)),
]

/** "A、B分别持股51%和49%", "A与B各持股50%", "三方股比为50:25:25". */
function splitsZh(context: RuleContext): Stated[] {
  return findAll(context.plain, [ZH_SPLITS]).map((match) => {
    const holders = partiesIn(context, match.groups.holders)
    const tags = tagsIn(match.groups.shares ?? '').map((tag) => context.tags.shares.get(tag))
    const parts = tags.length === 1 ? (tags[0]?.parts ?? null) : null
    const [only] = tags
    const shares = holders.map((_, index): Share | null => {
      if (parts) return parts.length === holders.length ? { exact: parts[index] ?? 0 } : null
      if (tags.length === 1) return /各/.test(match.text) ? (only?.share ?? null) : null
      return tags.length === holders.length ? (tags[index]?.share ?? null) : null
    })
    return { holders, shares, text: context.plain, start: match.start, end: match.end }
  })
}
