import type { Comparator } from '../../domain/codelists.ts'
import type { Share } from '../../domain/share.ts'
import { findMoney } from '../values/money.ts'
import type { MetricKind } from './figure-metrics.ts'
import type { RuleContext } from './rule.ts'

/** A number, amount or share of a sentence, and where its tag stands. */
export interface FigureValue {
  kind: MetricKind
  value: number
  comparator: Comparator
  /** The currency, or percent; null for a number, whose unit stands behind it. */
  unit: string | null
  at: number
  end: number
}

/** The values of a sentence that are understood, in order; of one price in two currencies the first. */
export function valuesIn({ plain, tags }: RuleContext): FigureValue[] {
  return [...plain.matchAll(/(?<!<M\d+> )<([NMR]\d+)>/g)].flatMap((match): FigureValue[] => {
    const [whole, tag = ''] = match
    const place = { at: match.index, end: match.index + whole.length }
    const number = tags.numbers.get(tag)
    if (number?.value != null) {
      const { value, comparator } = number
      return [{ ...place, kind: 'count', value, comparator, unit: null }]
    }
    const money = tags.money.get(tag)
    const [amount] = money?.amounts ?? []
    if (money && amount) {
      const comparator = findMoney(money.text)[0]?.comparator ?? 'eq'
      return [{ ...place, kind: 'money', value: amount.amount, comparator, unit: amount.currency }]
    }
    const level = levelOf(tags.shares.get(tag)?.share ?? null)
    return level ? [{ ...place, ...level, kind: 'rate', unit: 'percent' }] : []
  })
}

/** A share as one number and how it is compared; null for a range. */
function levelOf(share: Share | null): { value: number; comparator: Comparator } | null {
  if (!share || Object.keys(share).length !== 1) return null
  if (share.exact !== undefined) return { value: share.exact, comparator: 'eq' }
  if (share.minimum !== undefined) return { value: share.minimum, comparator: 'gte' }
  if (share.maximum !== undefined) return { value: share.maximum, comparator: 'lte' }
  if (share.exclusiveMinimum !== undefined)
    return { value: share.exclusiveMinimum, comparator: 'gt' }
  return share.exclusiveMaximum === undefined
    ? null
    : { value: share.exclusiveMaximum, comparator: 'lt' }
}
