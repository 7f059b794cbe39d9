import { type DateForm, form } from './date-form.ts'
import { MONTH_WORDS, NTH, YEAR } from './date-parts.ts'

const ANY_CASE = { flags: 'giu' }
const RELATIVE_YEAR = '(?<relative>this year|last year|next year)'
const RELATIVE_HAN = '(?<relative>今年|去年|前年|明年)'
const COUNT = String.raw`(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)`
const HAN_MONTHS = String.raw`1?\d ?月?(?:份)? ?[-~至到] ?1?\d ?月(?:份)?`
const FIRST_MONTHS = '(?:前|头)(?:[一二两三四五六七八九十]{1,2}|1?\\d) ?(?:个?季度?|个?月)'
const MONTHS = String.raw`\b(?:${MONTH_WORDS}(?: to | through |-|\/)${MONTH_WORDS}|(?<=\b[Bb]etween )${MONTH_WORDS} and ${MONTH_WORDS})`

/**
 * Parts of a year that are neither a half nor a quarter: "the first nine months of 2024", 今年前10个月,
 * "January to October 2024". They are known to the year.
 *
 * Fiscal quarters and years that end on a day are none of the calendar, and keep their words.
 */
export const PERIOD_FORMS: DateForm[] = [
  form(
    'half',
    'months',
    String.raw`\b(?:the )?(?:first|last) ${COUNT} (?:months|quarters) of (?:${YEAR}\b|${RELATIVE_YEAR}\b)`,
    ANY_CASE,
  ),
  form('half', 'month', String.raw`${MONTHS},? (?:of )?(?:${YEAR}\b|${RELATIVE_YEAR}\b)`),
  form('half', 'han', String.raw`(?<!\d)${YEAR} ?年 ?(?:的)?(?:${HAN_MONTHS}|${FIRST_MONTHS})`),
  form('half', 'han', String.raw`${RELATIVE_HAN} ?(?:的)?(?:${HAN_MONTHS}|${FIRST_MONTHS})`),
  form('open', 'month', String.raw`${MONTHS}\b(?! \d)(?: (?:quarter|period))?`),
  form('open', 'han', String.raw`(?<![\d.])${HAN_MONTHS}(?! ?\d)|(?<!年)前三季度?`),
  form(
    'open',
    'month',
    String.raw`\b(?:the )?(?:(?:fiscal|financial) )?(?:year|quarter|(?:${COUNT}) months),? (?:that )?(?:ended|ending|ends|to|through) (?:in |on )?(?:${MONTH_WORDS}(?: \d{1,2})?|\d{1,2} ${MONTH_WORDS})(?:,? (?:19|20)\d\d)?\b`,
    ANY_CASE,
  ),
  form(
    'open',
    'fiscal',
    String.raw`\b(?:(?:the )?${NTH}[- ]quarter of (?:fiscal|financial)(?: year)? ?|Q[1-4] ?(?:of )?FY ?'?|[1-4]Q ?FY ?'?)(?:(?:19|20)\d\d(?:[-/]\d{2,4})?|\d\d)\b|(?<!\d)(?:19|20)\d\d ?财年(?:第?[一二三四1-4](?:财?季度?)|Q[1-4])|第?[一二三四]财季`,
    ANY_CASE,
  ),
  form(
    'open',
    'fiscal',
    String.raw`\b(?:the )?(?:fiscal(?: year)?|FY|financial year)[ -]?(?:19|20)\d\d[-/]\d{2,4}\b|(?<!\d)(?:19|20)\d\d ?[-/至] ?(?:\d\d)?\d\d ?财年`,
    ANY_CASE,
  ),
  form(
    'open',
    'year',
    String.raw`(?<!\d)(?:19|20)\d\d年\d{1,2}月\d{1,2}日止(?:的)?(?:年度|财年|季度|[六三九]个月)`,
  ),
]
