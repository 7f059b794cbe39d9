import type { Claim } from '../../domain/claim.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { claim, isParty, partiesIn, type RuleContext } from './rule.ts'

const ORDER = String.raw`(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|No\. ?\d{1,2}|number (?:one|two|three))[- ])?`
const FIRST = String.raw`(?:oldest|largest|biggest|top-selling|best-selling|bestselling|leading|top|youngest|smallest)`
const WHERE = String.raw`(?:(?<geography>[A-Z][a-z]+(?: [A-Z][a-z]+)?)'s|[Tt]he (?<world>world)'s|[Tt]he (?<region>country|continent|region|nation)'s)`
const WHAT = String.raw`(?<what>(?:[A-Za-z]+(?:-[A-Za-z]+)? ){0,3}?(?:carmakers?|car makers?|automakers?|auto makers?|manufacturers?|makers?|suppliers?|groups?|compan(?:y|ies)|producers?|brands?|exporters?|sellers?|startups?|start-ups?|vendors?|dealers?|retailers?|foundry|foundries))`
const RANK = String.raw`${WHERE} (?<rank>${ORDER}${FIRST}) ${WHAT}`

const FRAMES = [
  pattern(String.raw`${RANK}(?: by [a-z ]{3,24})?,? {C:company}(?!'s?)`),
  pattern(String.raw`{C:company}, (?:which is )?${RANK}\b`),
  pattern(
    String.raw`{C:company} (?:is|was|remains|became|has become|is now|is still) (?:now |still )?${RANK}\b`,
  ),
]

const ZH_WHAT =
  '(?<what>[^<,。;、的]{0,8}(?:车企|汽车制造商|制造商|汽车公司|汽车集团|汽车企业|供应商|电池商|电池企业|生产商|厂商|公司|企业|品牌|集团))'
const ZH_RANK = `(?<geography>全球|世界|中国|国内|我国|欧洲|亚洲|日本|德国|美国|法国|韩国|印度|北美)(?<rank>最大|最古老|最老|最早|历史最悠久|第[一二三四五六七八九十]大|领先|销量最高|规模最大)的?${ZH_WHAT}`
const ZH_FRAMES = [
  pattern(`${ZH_RANK}[、,]?{C:company}`),
  pattern(`{C:company}(?:是|作为|为|系|已成为|成为)(?:了)?${ZH_RANK}`),
]

const WORLD = /^(?:world|全球|世界)$/

/** Superlatives of a company: "China's oldest carmaker", "the world's second-largest supplier". */
export function rankingRule(context: RuleContext): Claim[] {
  const frames = context.sentence.lang === 'zh' ? ZH_FRAMES : FRAMES
  // Not the plain form of the sentence: that has no appositions.
  const text = context.raw.replaceAll(/["“”]/g, '').replaceAll('’', "'")
  return findAll(text, frames).flatMap((match) => {
    const [company] = partiesIn(context, match.groups.company)
    const { rank, what } = match.groups
    // "The country's largest": which country is not said.
    if (!company || !isParty(company) || !rank || !what || match.groups.region) return []
    return [
      claim(context, {
        predicate: 'rankedAs',
        subject: company,
        objects: [],
        value: { metric: rank.trim(), scope: what.trim(), geography: geographyOf(match) },
        rule: 'ranking/superlative',
        text,
        start: match.start,
        end: match.end,
      }),
    ]
  })
}

function geographyOf({ groups }: Found): string {
  const where = groups.geography ?? groups.world ?? ''
  return WORLD.test(where) ? 'world' : where
}
