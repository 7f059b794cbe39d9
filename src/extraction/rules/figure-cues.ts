import { METRICS, type Metric, type MetricKind } from './figure-metrics.ts'

/** The words of a metric near a value. */
export interface Cue {
  metric: Metric
  /** Where they begin in the sentence. */
  at: number
}

/** How far before its value the word of a metric may stand. */
const REACH = 90
/** Joins a noun to its value: "sales of", "revenue was", "a profit totalling". */
const LINK =
  /(?:^|[ :])(?:of|for|was|were|is|are|be|been|at|to|with|reach(?:es|ed|ing)?|hit(?:s|ting)?|totall?(?:ed|ing|s)|total|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|topp(?:ed|ing)|worth|a|an|just|only|record|came in|posted|reported|:)[ :]?$|^ ?$/
/** Before a change and no level: "rose by", "up", 增长. */
export const CHANGE =
  /(?:\b(?:by|from|up|down|increase of|rise of|drop of|decline of|fall of|gain of|growth of|rose|fell|grew|increased|jumped|climbed|dropped|declined|decreased|soared|surged)|[从由]|增长|下降|下滑|增加|增|同比|环比|减少|跌|蒸发|缩水|少|多)(?:了|约|近)? ?$/
/** "Another 20,000 cars" are no total; another billion that is invested is an investment. */
const MORE = /\b(?:additional|extra|another|further) $/
/** Between a word and its rate, no other rate but where it began: "share rose from <R0> to <R1>". */
const NONE = /(?!)/
const OTHER_RATE = /(?<!from |[从由])<R\d+>|\baverage\b|平均/
/** What stands between a verb and its value; a person or a share is another story. */
const OBJECT = /^(?:[^<]|<[DCBX]\d+>){0,48}$/
const SHARES =
  /\b(?:stakes?|shares?|equity|shareholdings?|holding)\b|<R\d+>|股权|股份|持股|入股|定增|收购|转让/

/** The metric of the value at `at`, by the nearest words before it; null where none speaks of it. */
export function cueBefore(
  text: string,
  from: number,
  at: number,
  kind: MetricKind,
  lang: 'en' | 'zh',
): Cue | null {
  const start = Math.max(from, at - REACH)
  const lead = text.slice(start, at)
  if (CHANGE.test(lead) || (kind === 'count' && MORE.test(lead))) return null
  let best: (Cue & { end: number }) | null = null
  for (const metric of METRICS) {
    if (metric.kind !== kind) continue
    for (const found of cuesIn(metric, lead, lang, kind === 'rate' ? OTHER_RATE : NONE)) {
      if (!best || found.end > best.end) best = { metric, at: start + found.at, end: found.end }
    }
  }
  return best
}

/** Whether money near a cue is the price of shares, which is told by a stake. */
export function isOfShares(text: string, from: number, to: number): boolean {
  const before = /[^,;。.]{0,12}$/.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? ''
  const after = /^[^,;。.]{0,48}/.exec(text.slice(to, to + 48))?.[0] ?? ''
  // 收购<C0><R0>的股份,市值<M0>: what the shares are worth, and not the company.
  const isWorth = /(?:股份|股权|股票),$/.test(text.slice(Math.max(0, from - 4), from))
  return isWorth || SHARES.test(before) || SHARES.test(text.slice(from, to)) || SHARES.test(after)
}

function cuesIn(
  metric: Metric,
  lead: string,
  lang: 'en' | 'zh',
  other: RegExp,
): { at: number; end: number }[] {
  const { noun, verb, chinese } = metric
  const matches = (expression: RegExp | null, fits: (middle: string) => boolean) =>
    expression
      ? [...lead.matchAll(expression)]
          .map((match) => ({ at: match.index, end: match.index + match[0].length }))
          .filter(({ end }) => fits(lead.slice(end)) && !other.test(lead.slice(end)))
      : []
  if (lang === 'zh')
    return matches(chinese, (middle) =>
      /^(?:[从由]<[MN]\d+>|(?:增长|增加|提升|下降|下滑|减少)[了约]?<[MNR]\d+>|[^,;。:<]){0,16}$/.test(
        middle,
      ),
    )
  return [
    ...matches(noun, (middle) => LINK.test(middle) && !/[;:]./.test(middle)),
    ...matches(
      verb,
      (middle) =>
        OBJECT.test(middle) &&
        !/[,;:]| (?:for|by|of|from|with|to|at) (?!a (?:total|record))/.test(middle),
    ),
  ]
}
