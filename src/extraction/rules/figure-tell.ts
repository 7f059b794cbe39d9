import type { Mention } from '../../domain/claim.ts'
import { cueBefore, isOfShares } from './figure-cues.ts'
import { subjectOf } from './figure-subject.ts'
import { unitOf } from './figure-units.ts'
import type { FigureValue } from './figure-values.ts'
import type { RuleContext } from './rule.ts'

/** What a value is of, and whose. */
export interface Told {
  metric: string
  unit: string
  isNegative: boolean
  subject: Mention
  /** Where the words begin that say so. */
  at: number
}

/** Below these, a number beside "sales" counts something else: models, months, years. */
const BARE_MIN = 100
const COUNT_MIN = 10
const DONE_BEHIND =
  /^ ?(?:vehicles?|cars?|units?|EVs|NEVs|trucks)? ?(?:were |was |have been |had been |have |had )?(?<what>sold|delivered|produced|built|exported|shipped)\b/
const DONE: Record<string, string> = {
  sold: 'sales',
  delivered: 'deliveries',
  shipped: 'deliveries',
  produced: 'production',
  built: 'production',
  exported: 'exports',
}
const LOST_JOBS =
  /^ ?(?:people|employees|workers|staff|jobs)[^.;]{0,40}?(?:lost their jobs|laid off|made redundant|(?:to|will) go\b|cut\b)/
const HAS =
  /\b(?:has|have|had|with|operat(?:es|ed|ing)|runs?|network of|includ(?:es|ing)|own(?:s|ed|ing)?|opened|built)(?: (?:a total of|a network of|its))? $|^$|(?:拥有|建成|布局|开设|累计建|运营|设有|已有|现有|雇有|聘用|共有)(?:了|的)?[^,<]{0,6}$/
const PLANT_BEHIND =
  /^[ -](?:[\w-]+ ){0,3}(?:investment|factory|plant|facility|gigafactory|project|complex)\b/
const MARKET_BEHIND =
  /^ (?:share of the (?:[\w-]+ ){0,4}market|market share|penetration|(?:gross |profit |operating )?margin)\b/
const CAPACITY_CUT =
  /产能[^,<]{0,6}(?:减少|削减)(?:了|约)?$|\b(?:cut|reduced?|slash(?:ed)?) (?:[\w-]+ ){0,4}capacity by $/
const DEBT_BEHIND = /^ (?:of|in) debt\b/
/** What goes into a company buys shares of it; what each of several pays is no one's sum. */
const INTO_FIRM =
  /^(?: \(?<M\d+>\)?)? (?:(?:in|into) (?:the )?<[CXV]\d+>(?!'s?\b)|apiece\b|each\b)|^(?:,|在)?(?:入股|参股)/
const OF_ANOTHER = /\bin which [^,;]{0,30}$/
const BOUGHT_PLANT =
  /\b(?:bought|buys|acquired|purchased) [^,;]{0,48}(?:plant|factory|site|facility)[^,;<]{0,24} for $/

/** What the words around a value say that it is; null where they do not. */
export function tell(context: RuleContext, value: FigureValue, from: number): Told | null {
  if (value.kind === 'count') return count(context, value, from)
  if (value.kind === 'money') return money(context, value, from)
  return rate(context, value, from)
}

function count(context: RuleContext, { at, end, value }: FigureValue, from: number): Told | null {
  const text = context.plain
  const after = behind(context, end)
  const counted = unitOf(after)
  if (CAPACITY_CUT.test(text.slice(Math.max(from, at - 24), at)))
    return told(context, 'capacityCut', counted?.unit ?? 'vehicles', at, at)
  const cue = cueBefore(text, from, at, 'count', context.sentence.lang)
  if (counted?.metric) {
    const has = HAS.test(text.slice(Math.max(from, at - 40), at))
    return has ? told(context, counted.metric, counted.unit, at, at) : null
  }
  if (counted?.unit === 'employees') return people(context, cue, after, at)
  const done = DONE_BEHIND.exec(after)?.groups?.what
  if (done && counted) return told(context, DONE[done] ?? 'sales', counted.unit, at, at)
  if (!cue || ['employees', 'jobCuts'].includes(cue.metric.name)) return null
  if (value < (counted ? COUNT_MIN : BARE_MIN) && counted?.unit !== 'GWh') return null
  if (!counted && !isBare(after)) return null
  return told(context, cue.metric.name, counted?.unit ?? 'vehicles', cue.at, at)
}

function people(
  context: RuleContext,
  cue: ReturnType<typeof cueBefore>,
  after: string,
  at: number,
): Told | null {
  const before = context.plain.slice(Math.max(0, at - 24), at)
  if (LOST_JOBS.test(after) || cue?.metric.name === 'jobCuts')
    return told(context, 'jobCuts', 'employees', cue?.at ?? at, at)
  if (/^ ?(?:jobs|positions|roles)/.test(after)) return null
  if (cue && cue.metric.name !== 'employees') return null
  const isStaff =
    cue || (/^ ?(?:employees|workers|staff)\b|^ ?(?:名|位)?员工/.test(after) && HAS.test(before))
  return isStaff ? told(context, 'employees', 'employees', cue?.at ?? at, at) : null
}

function money(context: RuleContext, { at, end, unit }: FigureValue, from: number): Told | null {
  const text = context.plain
  const after = behind(context, end)
  const currency = unit ?? ''
  if (DEBT_BEHIND.test(after)) return told(context, 'debt', currency, at, at)
  if (BOUGHT_PLANT.test(text.slice(Math.max(0, at - 120), at)))
    return told(context, 'investment', currency, at, at)
  const cue = cueBefore(text, from, at, 'money', context.sentence.lang)
  if (!cue) return PLANT_BEHIND.test(after) ? told(context, 'investment', currency, at, at) : null
  const { name, isNegative } = cue.metric
  if (['investment', 'valuation'].includes(name) && isOfShares(text, cue.at, end)) return null
  if (name === 'investment' && INTO_FIRM.test(after)) return null
  if (name === 'investment' && OF_ANOTHER.test(text.slice(Math.max(from, cue.at - 40), cue.at)))
    return null
  const negative = isNegative ? { isNegative } : {}
  const metric = name === 'operatingLoss' ? 'operatingProfit' : name
  const made = told(context, metric, currency, cue.at, at)
  return made && { ...made, ...negative }
}

function rate(context: RuleContext, { at, end }: FigureValue, from: number): Told | null {
  const after = MARKET_BEHIND.exec(behind(context, end))?.[0]
  if (after) {
    const metric = /margin/.test(after)
      ? 'profitMargin'
      : /penetr/.test(after)
        ? 'penetrationRate'
        : 'marketShare'
    return told(context, metric, 'percent', at, at)
  }
  const cue = cueBefore(context.plain, from, at, 'rate', context.sentence.lang)
  return cue && told(context, cue.metric.name, 'percent', cue.at, at)
}

const OF_SHARES = /(?:股份|股权|股票)$/u

function told(
  context: RuleContext,
  metric: string,
  unit: string,
  cueAt: number,
  at: number,
): Told | null {
  const subject = subjectOf(context, cueAt, at, metric)
  const around = context.plain.slice(Math.max(0, cueAt - 24), at + 70)
  const isOwn = unit === 'vehicles' && /\bown[- ]brand|\bown brands?|自主品牌/.test(around)
  const name = isOwn ? `ownBrand${metric[0]?.toUpperCase()}${metric.slice(1)}` : metric
  if (!subject || OF_SHARES.test(subject.text)) return null
  return { metric: name, unit, isNegative: false, subject, at: cueAt }
}

/** The words behind a value, with what an unknown name stands for: "120 <X0>" is 120 GWh. */
function behind({ plain, tags }: RuleContext, end: number): string {
  return plain
    .slice(end, end + 90)
    .replace(/^ ?<(X\d+)>/, (_, tag: string) => ` ${tags.words.get(tag) ?? ''}`)
}

/** Whether a number without a unit stands alone, and counts nothing else. */
const isBare = (after: string) =>
  /^ ?(?:$|[,.;:)]|<D|(?:in|last|this|for|up|down|from|compared|during|by|and|but|while|across)\b)/.test(
    after,
  )
