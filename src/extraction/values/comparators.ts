import type { Comparator } from '../../domain/codelists.ts'

/** Words before a number, the more exact ones first: "no more than" is not "more than". */
const BEFORE: [Comparator, string, string][] = [
  [
    'gtApprox',
    'just over|just above|just more than|slightly (?:more than|over|above|higher than)|a (?:little|bit) (?:more than|over|above)|a shade over',
    '略超|略高于|稍高于|刚超过',
  ],
  [
    'ltApprox',
    'nearly|almost|close to|approaching|just (?:under|below|shy of|short of|less than)|slightly (?:less than|under|below|lower than)|a (?:little|bit|shade) (?:less than|under|below)|not quite|virtually',
    '(?<![最附新临])近|接近|将近|逼近|略低于|稍低于',
  ],
  [
    'gte',
    'at least|no (?:less|fewer|lower) than|not (?:less|fewer|lower) than|a minimum of|minimum',
    '至少|不少于|不低于|最少|不小于|起码',
  ],
  [
    'lte',
    'up to|at most|at the most|no (?:more|higher|greater) than|not (?:more|higher|greater) than|not exceeding|as (?:much|many|high) as|a maximum of|maximum|capped at|not to exceed',
    '至多|最[多高]可?达?|不超过|不高于|不多于|高达|多达|不逾',
  ],
  [
    'lt',
    '(?:far |much |well |significantly )?(?:less|fewer|lower|smaller) than|(?:well |far )?(?:under|below)|short of|shy of',
    '不到|不足|低于|少于|未达|小于|未满|未到',
  ],
  [
    'gt',
    '(?:far |much |well |significantly )?(?:more|greater|higher|larger|bigger) than|(?:well |far )?(?:(?<!\\b(?:take|takes|took|taken|taking|hand|handed) )over|above)|exceeding|exceeds?|exceeded|in excess of|upwards? of|surpassing|surpass(?:es|ed)?|topping|topp?ed|tops|beyond|north of',
    '超过|逾|超|突破|多于|高于|大于|超出',
  ],
  [
    'approx',
    'about|around|roughly|approximately|approx\\.?|some|circa|ca\\.|an estimated|estimated|estimated at|in the region of|in the order of|or so|nearly about',
    '(?<![签簽合契条特履违])[约約]|大约|约为|大概|估计|约合',
  ],
]
/**
 * May stand between a comparing word and its number: "up to a total of 500", "at least a 20 percent
 * stake". "Under a 5 billion yuan deal" compares nothing.
 */
const FILLER = String.raw`(?: a total of| a combined| an additional| another|(?<!\b(?:under|below|over|above|beyond)) an?)?`

const EXPRESSIONS = BEFORE.map(([comparator, english, chinese]): [Comparator, RegExp] => [
  comparator,
  new RegExp(String.raw`(?:\b(?:${english})${FILLER} |(?:${chinese}) ?)$`, 'iu'),
])
const APPROX_SIGN = /~ ?$/
const BOUND_SIGN: [Comparator, RegExp][] = [
  ['gte', /(?:>=|≥) ?$/],
  ['lte', /(?:<=|≤) ?$/],
  ['gt', />\s?$/],
  ['lt', /<\s?$/],
]
/** Behind a number; a measure word may stand between: 30万辆以上. */
const AFTER: [Comparator, RegExp][] = [
  [
    'gte',
    /^(?: or (?:more|above|higher|over)\b|-?plus\b|\+|[^\s\d,。;]{0,2}?(?:以上|及以上|之上)| (?:\p{L}+ )?or more\b)/iu,
  ],
  [
    'lte',
    /^(?: or (?:less|fewer|below|lower|under)\b|[^\s\d,。;]{0,2}?(?:以下|以内|之内)| (?:\p{L}+ )?or (?:less|fewer)\b)/iu,
  ],
  ['gt', /^(?: odd\b|-odd\b|[多余餘])/iu],
  ['approx', /^(?: or so\b| (?:\p{L}+ )?or so\b|[^\s\d,。;]{0,2}?(?:左右|上下))/iu],
]
/** Signs that belong to the span; "or so" behind a unit does not. */
const GLUED_AFTER =
  /^(?: or (?:more|less|so|above|below|fewer|higher|lower|over|under)|-?plus|\+|-odd| odd|[多余餘]|以上|及以上|以下|以内|左右|上下)/iu

/** How the words around a span compare it, and where they begin and end. */
export function comparatorAt(
  text: string,
  start: number,
  end: number,
): { comparator: Comparator; start: number; end: number } {
  const before = text.slice(Math.max(0, start - 40), start)
  for (const [comparator, words] of [...BOUND_SIGN, ...EXPRESSIONS]) {
    const found = words.exec(before)
    if (found) return { comparator, start: start - before.length + found.index, end }
  }
  const sign = APPROX_SIGN.exec(before)
  if (sign) return { comparator: 'approx', start: start - sign[0].length, end }
  const after = text.slice(end, end + 24)
  for (const [comparator, words] of AFTER) {
    if (!words.test(after)) continue
    return { comparator, start, end: end + (GLUED_AFTER.exec(after)?.[0].length ?? 0) }
  }
  return { comparator: 'eq', start, end }
}
