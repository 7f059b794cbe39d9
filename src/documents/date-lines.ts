const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const MONTH = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
const DAY = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?'
const NUMERIC = String.raw`${YEAR}\s?[-/.年]\s?(?<m>[01]?\d)\s?[-/.月]\s?(?<day>[0-3]?\d)日?`
/** With stops the day is always first, with strokes only where it can be no month. */
const DAY_FIRST = String.raw`(?<day>[0-3]?\d)\.(?<m>1[0-2]|0?[1-9])\.${YEAR}|(?<day>1[3-9]|2\d|3[01])/(?<m>1[0-2]|0?[1-9])/${YEAR}|(?<m>1[0-2]|0?[1-9])/(?<day>1[3-9]|2\d|3[01])/${YEAR}`
/** The forms of a whole day that a header may have. Day and month in digits alone are ambiguous. */
const DATE = `(?:${WEEKDAY}${MONTH} ${DAY} ?,? ${YEAR}|${WEEKDAY}${DAY} ${MONTH},? ${YEAR}|${NUMERIC}|${DAY_FIRST})`
const TIME = String.raw`(?:(?:T|,? (?:at |- )?|\s*[|·•/-]\s*)\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?:Z| ?[A-Z]{2,5}| ?(?:GMT|UTC)?[+-]\d{1,2}:?\d{0,2})?)?`
const LABEL_WORDS = String.raw`(?:first |originally |last )?(?:published|posted|updated|modified|created|released|date|publication date|release date|发布时间|发布日期|发表时间|发布于|发表于|更新时间|时间|日期)\s*[:：]?\s*(?:on )?`
/** A word that a page has for its clock symbol may stick to the date: "iconMar 3, 2025". */
const LABEL = String.raw`(?:[(\[]?${LABEL_WORDS}|[a-z]{2,12}(?=[A-Z\d]))?`
/** Who or what else stands in the line: an author, a source, a reading time; no sentence. */
const REST = String.raw`(?:\s*[|·•].{0,60}|[\s,;/)\]-]+(?:by |updated|modified|source|published|作者|记者|编辑|文|阅读|浏览|更新|发布|\d+ min).{0,60}|\s*来源.{0,60}|(?<=:\d\d)\s+[\p{Script=Han}\p{L}· ]{2,24})?`

const DATE_LINE = new RegExp(
  String.raw`^${LABEL}(?:\d{1,2}:\d\d ?[AP]M(?: [A-Z]{2,4})?,? )?${DATE}${TIME}${REST}[)\]]?(?<![.。])$`,
  'iu',
)
/** "date 2020-01-17 Volkswagen buys …": a page's label that the article's first words stick to. */
const LABELLED = new RegExp(
  String.raw`^\s*${LABEL_WORDS}${DATE}${TIME}\s+(?=\p{Lu}|\p{Script=Han})`,
  'iu',
)
const BEFORE_TITLE = new RegExp(
  String.raw`^\s*${NUMERIC}${TIME}\s+(?=\p{Lu}|\p{Script=Han})(?!.*[.。!?]\s*$)`,
  'u',
)
/** "Jane Doe | March 3, 2025", "来源:盖世汽车 2025-03-03 10:00". */
const BEHIND = new RegExp(
  String.raw`^(?:(?:by |source|来源|作者|记者|编辑|文)[^!?。]{0,80}?(?:[|·•,/-]|\s|:)|[^.!?。|]{2,60}[|·•])\s*(?:${LABEL_WORDS})?${DATE}${TIME}$`,
  'i',
)
/** "BEIJING, March 3, 2025 /PRNewswire/ --": the place and day that open an agency's report. */
const DATELINE = new RegExp(
  String.raw`^(?:[A-Z][\p{L}., ]{2,40}?[,-]\s*\(?${DATE}\)?\s*(?:\(|/|-|:)|${DATE}\s+-+\s)`,
  'u',
)

/** Whether a line holds a date and perhaps a time, an author or a source, and no more. */
export const isDateLine = (line: string): boolean => DATE_LINE.test(line) || BEHIND.test(line)

/**
 * The length of a date that a page puts before the words of a line; 0 for none. In the first line
 * of a text it needs no label: "2019-09-26 GAC and Toyota sign …".
 */
export function gluedDateLength(line: string, isFirst: boolean): number {
  if (isDateLine(line.trim())) return 0
  const found = LABELLED.exec(line) ?? (isFirst ? BEFORE_TITLE.exec(line) : null)
  return found?.[0].length ?? 0
}

/** The day, `YYYY-MM-DD`, that a line of an article's header states; null for none. */
export function dayOfLine(line: string): string | null {
  for (const form of [DATE_LINE, BEHIND, DATELINE]) {
    const groups = form.exec(line)?.groups
    if (groups) return dayOf(groups)
  }
  return null
}

function dayOf({ year, month, m, day }: Record<string, string | undefined>): string | null {
  const name = `${month?.[0]?.toUpperCase()}${month?.slice(1, 3).toLowerCase()}`
  const date = new Date(0)
  date.setUTCFullYear(Number(year), month ? MONTH_NAMES.indexOf(name) : Number(m) - 1, Number(day))
  // 31 April would become the first of May: no such day.
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null
}
