const MONTH_WORDS = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const MONTH = `(?<month>${MONTH_WORDS})`
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`
const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`
const HAN_MONTH = String.raw`(?<m>1[0-2]|0?[1-9]) ?月`
const HAN_DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9]) ?[日号號]`
const NTH = '(?<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)'
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const COUNT = String.raw`(?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an)`
const HAN_COUNT = String.raw`(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3})`
const PART =
  '(?:the )?(?:very )?(?:early|mid|late|middle of|end of|start of|beginning of|close of|turn of|summer of|autumn of|fall of|winter of|spring of|spring|summer|autumn|fall|winter)'
/** What counts or measures: "2000 units" is no year. */
export const NO_UNIT = String.raw`(?!,\d|\.\d|[\d%]|\s?(?:units?|vehicles?|cars?|trucks?|buses|models?|km|kilomet\w+|miles?|met(?:er|re)s|people|employees|engineers|jobs|workers|staff|staffers|stores|dealers?|dealerships|outlets|stations|chargers|terminals|patents|robots|batteries|cells|packs|megawatts?|gigawatts?|MW|GWh?|kWh?|TOPS|Nm|hp|horsepower|mm|kg|tonnes?|tons|yuan|euros?|dollars?|yen|won|rupees|pounds|crore|lakh|million|billion|thousand|hundred|percent|per cent|pieces|sets|hours|cycles|辆|輛|台|人|名|公里|千米|米|家|座|万|萬|亿|億|款|个|個|元|项|件|套|次|毫米|千瓦|马力|吨|颗|余|多)|-(?!\d)\p{L})`

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
  /** Of forms that count from the day of the document: how many units before it; negative after. */
  back?: number
}

const form = (kind: DateForm['kind'], source: string, back?: number, flags = 'gu'): DateForm => ({
  kind,
  expression: new RegExp(source, flags),
  ...(back === undefined ? {} : { back }),
})

/**
 * The ways to write a date, best first: what an earlier form took, no later one reads.
 *
 * Lower-case "may", "march" and "second" never begin one, nor does a number with a unit behind it.
 */
export const DATE_FORMS: DateForm[] = [
  // March 3, 2025; 3 March 2025; 2025-03-03; 3/15/2025; 2025年3月3日
  form('day', String.raw`\b${MONTH} ${DAY}(?:\s?-\s?\d{1,2})?,? ${YEAR}\b`),
  form('day', String.raw`\b${DAY} (?:of )?${MONTH},? (?:of )?${YEAR}\b`),
  form(
    'day',
    String.raw`(?<![\d.])${YEAR}(?<sign>[-/.])(?<m>1[0-2]|0?[1-9])\k<sign>(?<day>[12]\d|3[01]|0?[1-9])(?![\d.])`,
  ),
  form('day', String.raw`(?<![\d/])(?<m>1[0-2]|0?[1-9])\/(?<day>1[3-9]|2\d|3[01])\/${YEAR}(?!\d)`),
  form('day', String.raw`(?<![\d/])(?<day>1[3-9]|2\d|3[01])\/(?<m>1[0-2]|0?[1-9])\/${YEAR}(?!\d)`),
  form('day', String.raw`(?<!\d)${YEAR} ?年 ?${HAN_MONTH} ?${HAN_DAY}`),
  form(
    'day',
    String.raw`(?<hanYear>[一二][〇零○九一二三四五六七八]{3})年(?<hanMonth>十[一二]?|[一二三四五六七八九])月(?<hanDay>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]`,
  ),
  form('open', String.raw`(?<![\d/])\d{1,2}\/\d{1,2}\/(?:19|20)\d\d(?!\d)`),
  // February 6 this year, 今年3月3日, 去年12月
  form(
    'day',
    String.raw`\b(?:${MONTH} ${DAY}|${DAY} ${MONTH})(?: of)?,? (?<relative>this year|last year|next year)\b`,
  ),
  form('day', String.raw`(?<relative>今年|去年|前年|明年) ?${HAN_MONTH} ?${HAN_DAY}`),
  form(
    'month',
    String.raw`(?<relative>今年|去年|前年|明年) ?${HAN_MONTH}(?:份|底|初|末|中旬|上旬|下旬)?`,
  ),
  // Q4 2024, 4Q24, the fourth quarter of last year, 2024年第四季度
  form(
    'quarter',
    String.raw`\b(?:Q(?<q>[1-4])[ ,-]?(?:of |FY|')?${YEAR}|(?<q>[1-4])Q[ ']?${YEAR})\b`,
  ),
  form(
    'quarter',
    String.raw`\b(?:Q(?<q>[1-4])[ -]?'?(?<short>[12]\d)|(?<q>[1-4])Q'?(?<short>[12]\d))\b(?!%)`,
  ),
  form('quarter', String.raw`\b${YEAR}[ -]?'?s? ?Q(?<q>[1-4])\b`),
  form(
    'quarter',
    String.raw`\b(?:the )?${NTH}[- ]quarter,? (?:of |in |of fiscal )?(?:the year )?${YEAR}\b|\b${YEAR}'?s? ${NTH}[- ]quarter\b`,
    undefined,
    'giu',
  ),
  form(
    'quarter',
    String.raw`\b(?:the )?${NTH}[- ]quarter of (?<relative>this year|last year|next year)\b|\b(?<relative>this|last|next) year's ${NTH} quarter\b`,
    undefined,
    'giu',
  ),
  form(
    'quarter',
    String.raw`(?<!\d)${YEAR} ?年?(?:第? ?(?<han>[一二三四1-4]) ?季度?|Q(?<q>[1-4]))`,
  ),
  form('quarter', '(?<relative>今年|去年|前年|明年)第?(?<han>[一二三四1-4])季度?'),
  // the first half of 2024, H1 2024, 2024年上半年
  form(
    'half',
    String.raw`\b(?:the )?(?:first|second|latter) half of (?:${YEAR}\b|(?<relative>this year|last year|next year)\b)|\b(?:H[12]|[12]H) ?'?(?:of )?${YEAR}\b|\b[12]H(?<short>[12]\d)\b`,
    undefined,
    'giu',
  ),
  form(
    'half',
    String.raw`(?<!\d)${YEAR} ?年?(?:的)?(?:上|下|前|后)半年|(?<relative>今年|去年|前年|明年)(?:的)?(?:上|下|前|后)?半年`,
  ),
  // March 2025, 2025年3月
  form('month', String.raw`\b(?:(?:early|late|mid)[- ]|mid)?${MONTH}(?:,? (?:of )?|-)${YEAR}\b`),
  form('month', String.raw`(?<!\d)${YEAR}[-/](?<m>1[0-2]|0[1-9])(?![\d/-])`),
  form('month', String.raw`(?<!\d)${YEAR} ?年 ?${HAN_MONTH}(?:份|底|初|末|中旬|上旬|下旬)?`),
  form('month', String.raw`\b${MONTH} (?:of )?(?<relative>this year|last year|next year)\b`),
  // fiscal 2024, late 2024, 2024年底, in 2024
  form(
    'year',
    String.raw`\b(?:the )?(?:fiscal(?: year)?|FY|financial year|FYE)[ -]?'?(?:${YEAR}(?:[-/]\d{2,4})?|(?<short>[12]\d)(?!\d|%))\b`,
    undefined,
    'giu',
  ),
  form('year', String.raw`\b${PART}[ -](?:in )?${YEAR}\b${NO_UNIT}`, undefined, 'giu'),
  form(
    'year',
    String.raw`(?<!\d)${YEAR} ?(?:财年|財年|年度?(?:底|初|末|中|间|间|以来|全年|春|夏|秋|冬|春季|夏季|秋季|冬季)?)(?!款|产|[0-9])`,
  ),
  form('year', '(?<hanYear>[一二][〇零○九一二三四五六七八]{3})年'),
  form(
    'open',
    String.raw`\b(?:the )?(?:early |mid-?|late )?(?:19|20)\d0s\b|(?:上世纪|本世纪|20世纪|21世纪)[一二三四五六七八九\d]{0,2}0?年代`,
  ),
  form('open', String.raw`(?<![\d.,-])(?:19|20)\d\d[-/]\d\d(?![\d-])`),
  form(
    'year',
    String.raw`(?<![\d.,:/$€£¥₹₩A-Za-z#])(?<![A-Za-z]-)${YEAR}(?![\p{Script=Latin}]|[:/]\d|款|[\p{Script=Han}](?<![年至到和与、以]))${NO_UNIT}`,
  ),
  // March 3, 3月3日
  form(
    'monthDay',
    String.raw`\b${MONTH} ${DAY}\b(?!,? ?\d{4}|[.,]\d|\d|%| ?(?:percent|per cent|million|billion))`,
  ),
  form('monthDay', String.raw`\b${DAY} (?:of )?${MONTH}\b(?! \d)`),
  form('monthDay', String.raw`(?<![\d年])${HAN_MONTH} ?${HAN_DAY}`),
  form(
    'bareMonth',
    String.raw`\b(?<=(?:\b[Ii]n|\b[Ss]ince|\b[Bb]y|\b[Uu]ntil|\b[Ff]rom|\b[Dd]uring|\b[Ee]arly|\b[Ll]ate|\b[Mm]id|\bof) )${MONTH}\b(?! \d|-\p{L})`,
  ),
  form('open', String.raw`\b(?:last|next|this) ${MONTH_WORDS}\b`),
  form(
    'bareMonth',
    String.raw`(?<![\d年个個])${HAN_MONTH}(?:份|底|初|末|中旬|上旬|下旬)?(?![\d日号])`,
  ),
  // last year, five years ago, 去年
  form(
    'yearsBack',
    String.raw`\b(?:earlier |later )?this year\b|今年|(?<![\d一二三四五六七八九十多几])年[内內]|本年度?`,
    0,
  ),
  form(
    'yearsBack',
    String.raw`\b(?:(?:early|late|mid) |the end of |the start of )?last year\b|去年(?:底|初|末|年底|年初|年中)?|上年度?`,
    1,
  ),
  form('yearsBack', '(?<![之此以目先\\d])前年(?![产產销銷度])', 2),
  form(
    'yearsBack',
    String.raw`\b(?:early |late |the end of )?next year\b|明年(?:底|初|年底|年初)?|来年`,
    -1,
  ),
  form('yearsBack', String.raw`\b${COUNT} years? ago\b|${HAN_COUNT} ?年前`),
  form('yearsBack', String.raw`\ba decade ago\b|十年前`, 10),
  form('monthsBack', String.raw`\b(?:earlier |later )?this month\b|本月(?!薪)`, 0),
  form('monthsBack', String.raw`\b(?:early |late )?last month\b|上个?月(?:底|初|末)?`, 1),
  form('monthsBack', String.raw`\bnext month\b|下个?月`, -1),
  form('monthsBack', String.raw`\b${COUNT} months? ago\b|${HAN_COUNT} ?个月前`),
  form('daysBack', String.raw`\btoday\b(?!'s)|今日|今天`, 0),
  form('daysBack', String.raw`\byesterday\b(?!'s)|昨日|昨天`, 1),
  form('daysBack', String.raw`\btomorrow\b|明日|明天`, -1),
  form('daysBack', String.raw`\b${COUNT} days? ago\b|${HAN_COUNT} ?天前`),
  form(
    'weekday',
    String.raw`\b(?:(?<=\bon )|(?<=\b(?:early|late) on ))(?<weekday>${WEEKDAY})\b|(?<![上下本这])(?:周|星期|礼拜)(?<hanWeekday>[一二三四五六日天])`,
  ),
  form(
    'open',
    String.raw`\b(?:last|this|next|past) (?:week|quarter|summer|spring|autumn|fall|winter|${WEEKDAY})\b|\b(?:earlier|later) (?:this|last) week\b|\brecently\b|\b(?:a few|several|some|many|two|three|four|a couple of) (?:weeks|months|days|years) (?:ago|earlier)\b|\bthe (?:past|previous) (?:year|month|week|quarter)\b|\b${COUNT} weeks? ago\b|\b(?:\w+ )?years earlier\b|\bthe same year\b`,
  ),
  form(
    'open',
    '近日|日前|近期|最近|不久前|此前不久|上周[一二三四五六日天]?|本周[一二三四五六日天]?|下周[一二三四五六日天]?|这周|前不久|几天前|数月前|几年前|数年前',
  ),
  form(
    'open',
    String.raw`\b(?:the )?${NTH}[- ]quarter(?: of the (?:fiscal )?year)?\b|第[一二三四]季度|[一二三四]季度`,
    undefined,
    'giu',
  ),
  form('open', String.raw`\b(?:the )?(?:fiscal|financial) year\b`, undefined, 'giu'),
]
