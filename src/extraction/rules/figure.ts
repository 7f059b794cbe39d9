import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import { claim, dateOf, given, isParty, partiesIn, type RuleContext } from './rule.ts'

const UNIT = String.raw`(?<unit>vehicles?|units?|cars?|EVs|NEVs|trucks|models|kilomet(?:er|re)s|km|辆|台|公里)`
const METRICS: [string, RegExp][] = [
  ['deliveries', /\bdeliver|交付/i],
  ['exports', /\bexport|出口/i],
  ['production', /\bproduc|\bbuilt\b|\bmade\b|产量|生产/i],
  ['capacity', /\bcapacity|产能/i],
  ['globalSales', /\bglobal sales|\bworldwide|全球销量/i],
  ['sales', /\bsales\b|\bsold\b|\bsell|销量|销售/i],
]
const VOLUMES = [
  pattern(
    String.raw`(?<lead>[^.;]{0,140}?)(?<what>sales|sold|delivered|deliver|deliveries|delivery volume|produced|production|exported|exports|capacity|销量|交付|销售|产量|出口)(?<mid>(?:[^.;。<]|<[RD]\d+>){0,80}?){N:number} ?(?:new )?${UNIT}`,
  ),
  pattern(
    String.raw`(?<lead>[^.;]{0,140}?)(?<what>sales|deliveries|production|exports)(?<mid>[^.;<]{0,80}? (?:are|were|is|was|reached|hit|totall?ed|stood at|came to) (?:just |only )?){N:number}(?! ?(?:<|%|percent|billion|million|yuan|euros?|dollars?))`,
  ),
  pattern(
    String.raw`(?<lead>[^.;]{0,140}?)(?<mid>){N:number} ?${UNIT} (?<what>sold|delivered|produced|built|exported)`,
  ),
]
/** Below this, a number beside "sales" counts something else: models, months, years. */
const VOLUME_MIN = 100
const RATES = [
  pattern(
    String.raw`(?<what>penetration rate|market share|profit margin|gross margin|渗透率|市场份额|市占率|毛利率)(?<mid>[^.;。<]{0,50}?){R:rate}`,
  ),
]

/** Reported numbers: sales, deliveries, production, exports and rates, with period and comparator. */
export function figureRule(context: RuleContext): Claim[] {
  const text = context.plain
  return [
    ...findAll(text, VOLUMES).flatMap((match) => volume(context, match, text)),
    ...findAll(text, RATES).flatMap((match) => rate(context, match, text)),
  ]
}

function volume(context: RuleContext, match: Found, text: string): Claim[] {
  const { tags } = context
  const number = tags.numbers.get(tagsIn(match.groups.number ?? '')[0] ?? '')
  const subject = subjectOf(context, match, text)
  if (!number || number.value === null || number.value < VOLUME_MIN || !subject) return []
  const words = `${match.groups.what ?? ''} ${match.groups.mid ?? ''} ${(match.groups.lead ?? '').slice(-24)}`
  const metric = METRICS.find(([, cue]) => cue.test(words))?.[0] ?? 'sales'
  const own = /\bown[- ]brand|\bown brands?/.test(text.slice(match.start, match.end + 60))
  const name = own ? `ownBrand${metric[0]?.toUpperCase()}${metric.slice(1)}` : metric
  const unit = /km|kilomet|公里/.test(match.groups.unit ?? '') ? 'km' : 'vehicles'
  return [
    figure(context, subject, match, text, {
      metric: name,
      value: number.value,
      comparator: number.comparator,
      unit,
    }),
  ]
}

function rate(context: RuleContext, match: Found, text: string): Claim[] {
  const share = context.tags.shares.get(tagsIn(match.groups.rate ?? '')[0] ?? '')?.share
  const subject = subjectOf(context, match, text)
  if (share?.exact === undefined || !subject) return []
  const metric = (match.groups.what ?? '').replaceAll(/ (\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  )
  return [
    figure(context, subject, match, text, {
      metric,
      value: share.exact,
      comparator: 'eq',
      unit: 'percent',
    }),
  ]
}

function figure(
  context: RuleContext,
  subject: Mention,
  match: Found,
  text: string,
  value: ClaimValue,
): Claim {
  const period = dateOf(context, text, match.start, match.end)
  return claim(context, {
    predicate: 'reportsFigure',
    subject,
    objects: [],
    value: given<ClaimValue>({ ...value, period }),
    rule: `figure/${value.metric}`,
    text,
    start: match.end,
    end: match.end,
  })
}

/** The company that the number is of: the last one before it, else the one spoken of. */
function subjectOf(context: RuleContext, match: Found, text: string): Mention | null {
  const before = partiesIn(
    context,
    text.slice(0, match.start + match.text.indexOf(match.groups.mid ?? '')),
  )
  const known = before.filter(({ type, refs }) => type !== 'person' && refs.length > 0)
  return known.at(0) ?? before.find(isParty) ?? context.memory.subject
}
