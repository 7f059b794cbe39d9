import type { Claim, ClaimValue } from '../../domain/claim.ts'
import { CHANGE } from './figure-cues.ts'
import { periodOf } from './figure-period.ts'
import { type Told, tell } from './figure-tell.ts'
import { type FigureValue, valuesIn } from './figure-values.ts'
import { claim, given, type Rule, type RuleContext } from './rule.ts'

const PLAN =
  /\b(?:target(?:s|ed|ing)?|goal|aim(?:s|ed|ing)? (?:for|at)|forecast|guidance|ambition|capable of|able to|capacity to)\b|规划|目标|力争|有望|可望|预估|预期|挑战/
/** Of what is there now, a plan in the clause before says nothing: "规划产能<N>,目前已有<N>". */
const BEFORE_NOW = /^.*[,;](?=(?:目前|现|如今|截至)[^,;]{0,16}$)/
/** What joins a value to the metric of the one before: "and <C1> <N>", 2020年却只剩<N>. */
const CARRY_EN =
  /^(?: (?:vehicles|cars|units))?(?: in <D\d+>)?,? (?:and|while|compared with|against)(?: <(?<party>[CBXV]\d+)>(?: with)?)?(?: (?:only|just))? $/
const CARRY_ZH =
  /^(?:辆|台|人|元)?[^,;<]{0,6}[,;](?:而|但|到)?(?:<D\d+>,?)?(?:<(?<party>[CBXV]\d+)>)?(?:则|却|更|也|仅|只|已|当月|全年){0,3}(?:为|达到?|剩|有|升至|增至|降至|跌至|回升至|回落至)?$/

/**
 * Reported numbers of companies: volumes, money, staff and rates, with period and comparator.
 *
 * Each value looks for the words that say what it is, before it and, for a few, behind it. Changes
 * ("rose by 20,000") are no levels, and the price of shares belongs to the stake.
 */
export const figureRule: Rule = (context) => {
  const claims: Claim[] = []
  let last: { told: Told; value: FigureValue } | null = null
  let from = 0
  for (const value of valuesIn(context)) {
    const told: Told | null = tell(context, value, from) ?? (last && carried(context, last, value))
    if (told) claims.push(figure(context, value, told))
    if (told) last = { told, value }
    // "From 2 million to 3 million", "by 20,000 to 180,000": the words still speak of the level.
    const isChange = CHANGE.test(context.plain.slice(Math.max(0, value.at - 16), value.at))
    if (value.kind !== 'rate' && !isChange) from = value.end
  }
  return claims
}

/** What a value tells whose words stand with the one before. */
function carried(
  { plain, tags, sentence }: RuleContext,
  last: { told: Told; value: FigureValue },
  value: FigureValue,
): Told | null {
  if (last.value.kind !== value.kind || (value.unit ?? last.told.unit) !== last.told.unit)
    return null
  const between = plain.slice(last.value.end, value.at)
  const joint = (sentence.lang === 'zh' ? CARRY_ZH : CARRY_EN).exec(between)
  const isDated = /<D\d+>/.test(between) || /^[^<,;]{0,20}<D/.test(plain.slice(value.end))
  if (!joint || !(joint.groups?.party || isDated)) return null
  const subject = tags.mentions.get(joint.groups?.party ?? '') ?? last.told.subject
  return { ...last.told, subject }
}

function figure(context: RuleContext, value: FigureValue, told: Told): Claim {
  const { metric, unit, isNegative, subject } = told
  const period = periodOf(context, value.at, value.end)
  const amount = isNegative ? -value.value : value.value
  const made = claim(context, {
    predicate: 'reportsFigure',
    subject,
    objects: [],
    value: given<ClaimValue>({ metric, value: amount, comparator: value.comparator, unit, period }),
    rule: `figure/${metric}`,
    text: context.plain,
    start: value.end,
    end: value.end,
  })
  const lead = context.plain.slice(Math.max(0, told.at - 40), value.at)
  const isPlan = made.assertionMode === 'asserted' && PLAN.test(lead.replace(BEFORE_NOW, ''))
  return isPlan ? { ...made, assertionMode: 'planned' } : made
}
