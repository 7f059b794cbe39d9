/** One way to write a date. `kind` says how its groups are understood. */
export interface DateForm {
  kind:
    | 'day'
    | 'month'
    | 'quarter'
    | 'half'
    | 'year'
    | 'monthDay'
    | 'bareMonth'
    | 'yearsBack'
    | 'monthsBack'
    | 'daysBack'
    | 'weekday'
    | 'open'
  expression: RegExp
  /** What must stand in a text for the form to be in it: a cheap test that spares the expression. */
  needs: Cue
  /** Of forms that count from the day of the document: how many units before it; negative after. */
  back?: number
}

const CUES = {
  fourDigits: /(?:19|20)\d\d/,
  year: /年|\d/,
  han: /[年月日周天号季期近前昨世]|星期|礼拜/,
  month: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/,
  quarter: /[Qq]uarter|\dQ|Q\d|季/,
  half: /[Hh]alf|\dH|H\d|半/,
  fiscal: /[Ff]iscal|[Ff]inancial|business year|FY|财/,
  months: /(?:months|quarters) of/,
  thisYear: /(?:this|last|next) (?:year|month)/i,
  ago: /ago\b|decade/i,
  compared: /year|month|quarter/i,
  today: /today|yesterday|tomorrow/i,
  english: /ago|earlier|recently|last|next|this|past|previous|later|same/i,
  weekday: /day|周|星期|礼拜/,
} as const
export type Cue = keyof typeof CUES

/** Tells, once for each text, what stands in it. */
export function cuesOf(text: string): (cue: Cue) => boolean {
  const known = new Map<Cue, boolean>()
  return (cue) => {
    const found = known.get(cue) ?? CUES[cue].test(text)
    known.set(cue, found)
    return found
  }
}

/**
 * Makes a form; its expression is global, and heeds case unless `flags` says otherwise. Without
 * Unicode properties it runs without the flag `u`, which makes a search much faster.
 */
export const form = (
  kind: DateForm['kind'],
  needs: Cue,
  source: string,
  { back, flags = 'gu' }: { back?: number; flags?: string } = {},
): DateForm => ({
  kind,
  needs,
  expression: new RegExp(source, source.includes('\\p{') ? flags : flags.replace('u', '')),
  ...(back === undefined ? {} : { back }),
})
