import { type DateForm, form } from './date-form.ts'
import {
  DAY,
  HAN_DAY,
  HAN_MONTH,
  MONTH,
  MONTH_WORDS,
  NO_UNIT,
  NTH,
  PART,
  YEAR,
} from './date-parts.ts'

const ANY_CASE = { flags: 'giu' }
const RELATIVE_YEAR = '(?<relative>this year|last year|next year)'
const RELATIVE_HAN = '(?<relative>今年|去年|前年|明年)'
const HAN_PART = '(?:份|年?底|初|末|中旬|上旬|下旬)?'

/** Days with their year, and days of this or the last year. */
export const DAY_FORMS: DateForm[] = [
  // March 3, 2025; 3 March 2025; 2025-03-03; 3/15/2025; 2025年3月3日
  form('day', 'month', String.raw`\b${MONTH} ${DAY}(?:\s?-\s?\d{1,2})?,? ${YEAR}\b`),
  form('day', 'month', String.raw`\b${DAY}[ -](?:of )?${MONTH}(?:,? (?:of )?|-)${YEAR}\b`),
  form(
    'day',
    'month',
    String.raw`\b(?:${MONTH} ${DAY},? |${DAY}[ -]${MONTH}[ -])'(?<short>\d\d)\b`,
  ),
  form('day', 'month', String.raw`\b${DAY}-${MONTH}-(?<short>\d\d)\b`),
  form('open', 'month', String.raw`\b\d{1,2} ${MONTH_WORDS} [0-2]\d\b(?![,.:]?\d)`),
  form(
    'day',
    'fourDigits',
    String.raw`(?<![\d.])${YEAR}(?<sign>[-/.])(?<m>1[0-2]|0?[1-9])\k<sign>(?<day>[12]\d|3[01]|0?[1-9])(?![\d.]*\d)`,
  ),
  form('day', 'fourDigits', String.raw`(?<![\d.])${DAY}\.(?<m>1[0-2]|0?[1-9])\.${YEAR}(?!\d)`),
  form(
    'day',
    'fourDigits',
    String.raw`(?<![\d/])(?<m>1[0-2]|0?[1-9])\/(?<day>1[3-9]|2\d|3[01])\/${YEAR}(?!\d)`,
  ),
  form(
    'day',
    'fourDigits',
    String.raw`(?<![\d/-])(?<day>1[3-9]|2\d|3[01])(?<sign>[-/])(?<m>1[0-2]|0?[1-9])\k<sign>${YEAR}(?!\d)`,
  ),
  form('day', 'year', String.raw`(?<!\d)${YEAR} ?年 ?${HAN_MONTH} ?${HAN_DAY}`),
  form(
    'day',
    'han',
    String.raw`(?<hanYear>[一二][〇零○九一二三四五六七八]{3})年(?<hanMonth>十[一二]?|[一二三四五六七八九])月(?<hanDay>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]`,
  ),
  form(
    'open',
    'fourDigits',
    String.raw`(?<![\d/-])\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d)|(?<!\d)(?:19|20)\d\d年(?!1[0-2]月|0?[1-9]月)\d{1,2}月`,
  ),
  // February 6 this year, 今年3月3日, 去年12月
  form(
    'day',
    'month',
    String.raw`\b(?:${MONTH} ${DAY}|${DAY} ${MONTH})(?: of)?,? ${RELATIVE_YEAR}\b`,
  ),
  form('day', 'han', String.raw`${RELATIVE_HAN} ?${HAN_MONTH} ?${HAN_DAY}`),
  form('month', 'han', String.raw`${RELATIVE_HAN} ?${HAN_MONTH}${HAN_PART}`),
]

/** Quarters and halves of a year that is named. */
export const QUARTER_FORMS: DateForm[] = [
  // Q4 2024, 4Q24, the fourth quarter of last year, 2024年第四季度
  form(
    'quarter',
    'quarter',
    String.raw`\b(?:Q(?<q>[1-4])[ ,-]?(?:of |')?${YEAR}|(?<q>[1-4])Q[ ']?${YEAR})\b`,
  ),
  form(
    'quarter',
    'quarter',
    String.raw`\b(?:Q(?<q>[1-4])[ -]?'?(?<short>[12]\d)|(?<q>[1-4])Q'?(?<short>[12]\d))\b(?!%)`,
  ),
  form('quarter', 'quarter', String.raw`\b${YEAR}[ -]?'?s? ?Q(?<q>[1-4])\b`),
  form(
    'quarter',
    'quarter',
    String.raw`\b(?:the )?${NTH}[- ]quarter,? (?:of |in )?(?:the year )?${YEAR}\b|\b${YEAR}'?s? ${NTH}[- ]quarter\b`,
    ANY_CASE,
  ),
  form(
    'quarter',
    'quarter',
    String.raw`\b(?:the )?${NTH}[- ]quarter of ${RELATIVE_YEAR}\b|\b(?<relative>this|last|next) year's ${NTH} quarter\b`,
    ANY_CASE,
  ),
  form(
    'quarter',
    'quarter',
    String.raw`(?<!\d)${YEAR} ?年?(?:的)?(?:第? ?(?<han>[一二三四1-4]) ?季度?|Q(?<q>[1-4]))`,
  ),
  form('quarter', 'quarter', `${RELATIVE_HAN}(?:的)?第?(?<han>[一二三四1-4])季度?`),
  // the first half of 2024, H1 2024, 2024年上半年
  form(
    'half',
    'half',
    String.raw`\b(?:the )?(?:first|second|latter) half of (?:${YEAR}\b|${RELATIVE_YEAR}\b)|\b(?:H[12]|[12]H) ?'?(?:of )?${YEAR}\b|\b[12]H(?<short>[12]\d)\b`,
    ANY_CASE,
  ),
  form(
    'half',
    'half',
    String.raw`(?<!\d)${YEAR} ?年?(?:的)?(?:上|下|前|后)半年|${RELATIVE_HAN}(?:的)?(?:上|下|前|后)?半年`,
  ),
]

/** Months and years that are named. */
export const YEAR_FORMS: DateForm[] = [
  // March 2025, March '25, 2025年3月, 25年3月
  form(
    'month',
    'month',
    String.raw`\b(?:(?:early|late|mid)[- ]|mid)?${MONTH}(?:,? (?:of )?|-)(?:${YEAR}|'(?<short>[0-2]\d))\b`,
  ),
  form('month', 'fourDigits', String.raw`(?<!\d)${YEAR}[-/](?<m>1[0-2]|0[1-9])(?![\d/-])`),
  form('month', 'year', String.raw`(?<!\d)${YEAR} ?年 ?${HAN_MONTH}${HAN_PART}`),
  form('month', 'year', String.raw`(?<![\d第近约超历时满])(?<short>[12]\d)年${HAN_MONTH}(?!内)`),
  form('month', 'month', String.raw`\b${MONTH} (?:of )?${RELATIVE_YEAR}\b`),
  // fiscal 2024, late 2024, 2024年底, in 2024
  form(
    'year',
    'fiscal',
    String.raw`\b(?:the )?(?:fiscal(?: year)?|FY|financial year|FYE)[ -]?'?(?:${YEAR}(?:[-/]\d{2,4})?|(?<short>[12]\d)(?!\d|%))\b|\b(?:the )?${YEAR} (?:fiscal|financial|business) year\b`,
    ANY_CASE,
  ),
  form(
    'year',
    'fourDigits',
    String.raw`\b(?:CY ?|(?:calendar|full)[- ](?:year )?)${YEAR}\b`,
    ANY_CASE,
  ),
  form('year', 'fourDigits', String.raw`\b${PART}[ -](?:in )?${YEAR}\b${NO_UNIT}`, ANY_CASE),
  form(
    'year',
    'year',
    String.raw`(?<!\d)${YEAR} ?(?:财年|財年|年度?(?:年?底|年?初|年?末|年?中|间|间|以来|全年|春|夏|秋|冬|春季|夏季|秋季|冬季)?)(?!款|产|[0-9])`,
  ),
  form('year', 'han', '(?<hanYear>[一二][〇零○九一二三四五六七八]{3})年'),
  form(
    'open',
    'year',
    String.raw`\b(?:the )?(?:early |mid-?|late )?(?:19|20)\d0s\b|\bthe (?:early |mid-?|late )?'\d0s\b|(?:(?:上|本|20|21|二十|二十一)世纪)?[一二三四五六七八九\d](?:十|0)年代|(?:上|本|20|21|二十|二十一)世纪`,
  ),
  form(
    'open',
    'fourDigits',
    String.raw`(?<![\d.,-])(?:19|20)\d\d(?:[-/]\d\d|\/(?:19|20)\d\d)(?![\d-])`,
  ),
  form(
    'year',
    'fourDigits',
    String.raw`(?<![\d.,:/$€£¥₹₩A-Za-z#])(?<![A-Za-z]-)${YEAR}(?![\p{Script=Latin}]|[:/]\d|款|[\p{Script=Han}](?<![年至到和与、以]))${NO_UNIT}`,
  ),
]
