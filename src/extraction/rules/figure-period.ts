import type { DatedValue } from '../../domain/partial-date.ts'
import type { RuleContext } from './rule.ts'

const DATE = /<(D\d+)>/g
/** A date that tells since when something is, and not when it was counted. */
const SINCE = /(?:\b(?:since|founded in|set up in|until|by) |自|成立于|始于|于)$/
/** Another clause of an English sentence has dates of its own; one at the very start is of all. */
const EN_CLAUSE = /[;:] |,? (?:and|but|while|whereas|although|after|before) /g
/** The day on which something was told is not the time that it was counted in. */
const IS_PERIOD = /year|quarter|month|half|\b(?:19|20)\d\d\b|季|年|月/i
const IS_DAY = /日|号|day\b/i

/**
 * The time that a value is of: the date beside it, else the nearest one before it in its clause, or
 * the one that opens its sentence: "In 2023 …", 2023年….
 */
export function periodOf(context: RuleContext, at: number, end: number): DatedValue | undefined {
  const { plain: text, tags, sentence } = context
  const behind = /^(?:[^;:.,。<]|<[CBX]\d+>){0,48}?<(D\d+)>/.exec(text.slice(end, end + 64))
  const isBeside =
    behind && !/ (?:and|but|while|from|after|before|than) |增|降|预计/.test(behind[0])
  if (isBeside) return asPeriod(tags.dates.get(behind[1] ?? ''))
  const from = clauseAt(text, at, sentence.lang)
  const dates = [...text.slice(0, at).matchAll(DATE)].filter(
    ({ index }) =>
      (index >= from || isOpening(text, index)) &&
      !SINCE.test(text.slice(Math.max(0, index - 14), index)),
  )
  return dates
    .toReversed()
    .map(([, tag = '']) => asPeriod(tags.dates.get(tag)))
    .find((date) => date !== undefined)
}

const isOpening = (text: string, index: number) => /^[^<]{0,24}$/.test(text.slice(0, index))

function clauseAt(text: string, at: number, lang: 'en' | 'zh'): number {
  if (lang === 'zh') return Math.max(text.lastIndexOf(';', at), text.lastIndexOf('。', at), 0)
  const starts = [...text.slice(0, at).matchAll(EN_CLAUSE)]
  return starts.at(-1)?.index ?? 0
}

function asPeriod(date: DatedValue | undefined): DatedValue | undefined {
  if (!date || date.precision === 'day') return undefined
  const isKnown = date.precision !== 'unknown'
  return isKnown || (IS_PERIOD.test(date.raw) && !IS_DAY.test(date.raw)) ? date : undefined
}
