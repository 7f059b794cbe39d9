import type { Claim, ClaimValue } from '../../domain/claim.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity } from '../tagged.ts'
import { claim, given, isParty, partiesIn, type RuleContext } from './rule.ts'

const CARS = String.raw`(?:(?:[a-z]+-)?(?:vehicles?|cars?|models?|EVs?|SUVs?|sedans?|vans?|trucks?|pickups?|crossovers?|hatchbacks?|minivans?))`
const KIND = String.raw`(?:(?:electric|battery-electric|compact|small|plug-in|hybrid|passenger|commercial|new|first|branded|badged|own|luxury|light) ){0,3}`
const PLANT = String.raw`(?:(?:[A-Z][a-z]+|car|assembly|vehicle|global|European|local|idle|spare|existing|own) ){0,3}(?:plants?|factory|factories|facility|facilities|site|assembly lines?|production lines?)`
const BUILD = String.raw`(?:build|produce|make|assemble|manufacture)`
const BUILDS = String.raw`(?:builds?|producing|produces?|produced|built|assembles?|assembled|assembling|building|manufactures?|manufactured|manufacturing)`
const BUILT = String.raw`(?:built|produced|assembled|made|manufactured)`

const FRAMES = [
  pattern(
    String.raw`\b(?:[Pp]roduction|[Aa]ssembly|manufacturing|manufacture|output) of {C:owner}(?:'s?|-branded)? ${KIND}${CARS} (?:[a-z]+ ){0,3}?(?:at|in|by) (?:(?:an?|the|one of) )?{C:host}(?:'s?)? ${PLANT}`,
  ),
  pattern(
    String.raw`{C:host} (?:also |now |already |currently )?(?:will |would |is to |is set to |plans to |began to |has begun |started |to )?${BUILDS} (?:the )?(?:<N\d+> )?{C:owner}(?:'s?|-branded|-badged)? ${KIND}${CARS}(?: [^.;<]{0,40}?)? (?:at|in) (?:its|their|an?|the|<C1\d\d>'s) ${PLANT}`,
  ),
  pattern(
    String.raw`{C:owner}(?:'s?|-branded|-badged)? ${KIND}${CARS} (?:(?:are|is|were|was|will|to|be|being|already|now|currently|also|have|has|been) ){1,4}${BUILT} (?:at|in|by) (?:(?:an?|the|one of) )?{C:host}(?:'s? ${PLANT})?`,
  ),
  pattern(
    String.raw`{C:owner} (?:[a-z]+ ){0,4}?(?:us(?:e|es|ed|ing)|tap(?:s|ped|ping)?|rel(?:y|ies|ied|ying) on|tak(?:e|es|ing) advantage of|shar(?:e|es|ing)) {C:host}(?:'s?)? ${PLANT} (?:[a-z ]{0,30}?)(?:to|for) (?:${BUILD}|production|assembly|manufacturing|local)`,
  ),
]

const ZH_CARS =
  '(?:的)?(?:电动|新能源|纯电|品牌|首款|旗下|全新){0,3}(?:汽车|车型|车辆|电动车|轿车|产品|SUV|皮卡)'
const ZH_FRAMES = [
  pattern(
    String.raw`{C:host}[^<。;]{0,16}?(?:工厂|基地|生产线)[^<。;]{0,16}?(?:生产|代工|组装|制造|投产)(?:了)?{C:owner}(?:${ZH_CARS}|(?=[,。;]|$))`,
  ),
  pattern(
    String.raw`{C:owner}[^<。;]{0,10}?(?:利用|借助|使用|借用|依托|共用){C:host}(?:的)?[^<。;]{0,10}?(?:工厂|基地|生产线|产能)[^<。;]{0,12}?(?:生产|制造|组装|投产)`,
  ),
  pattern(
    String.raw`{C:owner}${ZH_CARS}[^<。;]{0,10}?(?:在|由){C:host}(?:的)?[^<。;]{0,10}?(?:工厂|基地|生产线)?[^<。;]{0,8}?(?:生产|代工|组装|投产|下线)`,
  ),
]

/** Where the plant is, right behind what is told of it. */
const PLACE = /^(?: [a-z]+){0,2} in ((?:[A-Z][\w-]+)(?: [A-Z][\w-]+)?)/

/** "looking to <C1> for help with software": somebody is wanted as a partner, no more. */
const SOUGHT = pattern(
  String.raw`{C:seeker} (?:is|are|was|were|has been|have been) (?:also |now |reportedly )?(?:looking|turning|pinning (?:its|their) hopes) (?:to|on) {C:sought} (?:for|to) (?:help|support|assistance|expertise|advice)(?: (?:with|in|on) (?<what>[^.,;<]{3,60}))?`,
)

/** Whose cars a company builds in its plants, and whose help one looks for. */
export function productionRule(context: RuleContext): Claim[] {
  const { plain, sentence } = context
  const frames = sentence.lang === 'zh' ? ZH_FRAMES : FRAMES
  return [
    ...findAll(plain, frames).flatMap((match) => produces(context, match)),
    ...findAll(plain, [SOUGHT]).flatMap((match) => seeks(context, match)),
  ]
}

function produces(context: RuleContext, match: Found): Claim[] {
  const [host] = partiesIn(context, match.groups.host)
  const [owner] = partiesIn(context, match.groups.owner)
  if (!host || !owner || !isParty(host) || !isParty(owner) || sameEntity(host, owner)) return []
  const place = PLACE.exec(context.plain.slice(match.end))?.[1]
  return [
    claim(context, {
      predicate: 'producesFor',
      subject: host,
      objects: [owner],
      roles: ['manufacturer', 'customer'],
      value: given<ClaimValue>({ place }),
      rule: 'production/builds',
      text: context.plain,
      start: match.start,
      end: match.end,
    }),
  ]
}

function seeks(context: RuleContext, match: Found): Claim[] {
  const [seeker] = partiesIn(context, match.groups.seeker)
  const [sought] = partiesIn(context, match.groups.sought)
  if (!seeker || !sought || !isParty(seeker) || !isParty(sought) || sameEntity(seeker, sought))
    return []
  const what = match.groups.what?.trim()
  const made = claim(context, {
    predicate: 'partnersWith',
    subject: seeker,
    objects: [sought],
    value: given<ClaimValue>({
      areas: what ? [{ code: null, text: what, assertionMode: 'hedged' }] : undefined,
    }),
    rule: 'production/looksFor',
    text: context.plain,
    start: match.start,
    end: match.end,
  })
  // Whoever looks for help has not yet found it.
  return [made.assertionMode === 'negated' ? made : { ...made, assertionMode: 'hedged' }]
}
