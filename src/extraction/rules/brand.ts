import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { render } from '../tagged.ts'
import { claim, given, partiesIn, type RuleContext } from './rule.ts'

const BRANDS = String.raw`(?<brands><[BX]\d+>(?:(?:, and |, | and )<[BX]\d+>)*)`
const OWNED = String.raw`(?<brand><[BC]\d+>)`
const ADJECTIVES = String.raw`(?<segment>(?:[\w/-]+ (?:\(\w+\) )?){0,4}?)`
const NEW_BRAND = String.raw`(?:an?|its|their|the) (?<segment>(?:[\w/-]+ ){0,5}?)(?:brand|marque)\b`

const OWNS = [
  pattern(String.raw`{C:owner}(?:'s?) ${ADJECTIVES}(?:brand|marque),? ${OWNED}`),
  pattern(String.raw`{C:owner}(?:'s?) ${ADJECTIVES}${OWNED} (?:brand|marque)`),
  pattern(
    String.raw`${OWNED}, (?:an?|the) ${ADJECTIVES}(?:brand|marque) (?:of|owned by|under|from) {C:owner}`,
  ),
  pattern(String.raw`{C:owner}(?:'s?) [^.;<]{3,140}? of the ${OWNED} brand`),
  pattern(String.raw`{C:owner}, (?:which|who) owns [^.;]{0,40}?${OWNED}`),
]
const LAUNCHES = [
  pattern(
    String.raw`{C:one}[^.;]{0,160}?(?:launch|creat|introduc|unveil|establish)(?:e|es|ed|ing)?(?: a| its| their| new| several| electric| premium)* (?:brands?|marques?)(?: such as| including| like| called| named| dubbed|:)? ${BRANDS}(?:[^.;<]{0,40}?(?:with|between) {L:others})?`,
  ),
]
const LAUNCHES_UNNAMED = [
  pattern(
    String.raw`{C:one}[^.;]{0,60}?with {L:others}[^.;<]{0,24}? (?:launch|creat|introduc|develop|build|establish)(?:e|es|ed|ing)? ${NEW_BRAND}(?!,? (?:<|named|called))`,
  ),
  pattern(
    String.raw`{LL:one}[^.;<]{0,40}? (?:launch|creat|introduc|establish)(?:e|es|ed|ing)? ${NEW_BRAND}(?!,? (?:<|named|called))`,
  ),
]
const ZH_OWNS = [
  pattern(
    String.raw`{C:owner}(?:集团|公司)?(?:旗下|的)(?:的|[^<。;,]{0,10}?)(?:品牌)?[“"]?(?<brand><B\d+>)`,
  ),
]
const ZH_LAUNCHES = [
  pattern(
    String.raw`{L:one}[^<。;]{0,24}?(?:推出|发布|打造|创立)[^<。;]{0,16}?(?:品牌)[“"]?${BRANDS}`,
  ),
]

/** Brands: whose brand it is, and which brand parties launch together. */
export function brandRule(context: RuleContext): Claim[] {
  const zh = context.sentence.lang === 'zh'
  const text = context.raw.replaceAll('"', '').replaceAll(/\s?\([^()<>]*\)/g, '')
  const owns = findAll(text, zh ? ZH_OWNS : OWNS).flatMap((match) =>
    ownership(context, match, text),
  )
  const launches = findAll(context.plain, zh ? ZH_LAUNCHES : LAUNCHES).flatMap((match) =>
    launch(context, match, partiesIn(context, match.groups.brands)),
  )
  const unnamed = zh
    ? []
    : findAll(context.plain, LAUNCHES_UNNAMED).flatMap((match) => launch(context, match, []))
  const claims = [...owns, ...launches, ...unnamed]
  return claims.filter((one, index) => !claims.slice(0, index).some((other) => same(one, other)))
}

function ownership(context: RuleContext, match: Found, text: string): Claim[] {
  const [owner] = partiesIn(context, match.groups.owner)
  const [brand] = partiesIn(context, match.groups.brand)
  if (!owner || !brand || owner.type !== 'company' || brand.text === owner.text) return []
  const segment = render(match.groups.segment ?? '', context.tags).replace(/^(?:own|new|the) ?/, '')
  return [
    claim(context, {
      predicate: 'ownsBrand',
      subject: owner,
      objects: [brand],
      value: given<ClaimValue>({ segment: segment || undefined }),
      rule: `brand/owns${match.pattern}`,
      text,
      start: match.start,
      end: match.end,
    }),
  ]
}

function launch(context: RuleContext, match: Found, named: Mention[]): Claim[] {
  const parties = [
    ...partiesIn(context, match.groups.one),
    ...partiesIn(context, match.groups.others),
  ]
  const [subject, ...objects] = parties
  if (!subject || (named.length === 0 && objects.length === 0)) return []
  const brands = named.length > 0 ? named : [unnamedBrand(parties)]
  const segment = render(match.groups.segment ?? '', context.tags)
  return brands.map((brand) =>
    claim(context, {
      predicate: 'launchesBrand',
      subject,
      objects: [{ ...brand, type: 'brand' }, ...objects],
      value: given<ClaimValue>({ segment: segment || undefined }),
      rule: named.length > 0 ? 'brand/launches' : 'brand/launchesUnnamed',
      text: context.plain,
      start: match.start,
      end: match.end,
    }),
  )
}

/** A brand that a document tells of without a name is known by whose it is. */
function unnamedBrand(parties: Mention[]): Mention {
  const [first] = parties
  return {
    type: 'brand',
    text: '',
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    refs: [],
    via: 'memory',
    parties,
  }
}

function same(a: Claim, b: Claim): boolean {
  return (
    a.predicate === b.predicate &&
    a.objects[0]?.mention.text === b.objects[0]?.mention.text &&
    a.objects[0]?.mention.refs[0] === b.objects[0]?.mention.refs[0]
  )
}
