import type { Comparator } from '../../domain/codelists.ts'

/** A number in a text, with the words that compare it: "nearly 3.2 million". */
export interface NumberSpan {
  /** Where the whole of it stands, comparing words included. */
  start: number
  end: number
  /** Where the number itself begins. */
  at: number
  value: number
  comparator: Comparator
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  a: 1,
  half: 0.5,
  'half a': 0.5,
}
const HAN: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SCALES: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  crore: 1e7,
  crores: 1e7,
  lakh: 1e5,
  lakhs: 1e5,
  hundred: 100,
  dozen: 12,
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
}
const SCALE = String.raw`(?:[ -]?(?:thousand|million|billion|trillion|crores?|lakhs?|hundred|dozen|mln|mn|bn|tn)(?![a-z])|(?:k|m|b|M|K|B)(?![\p{L}\d])|万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)`

/** The source of a pattern for one number with its scale: groups `digits`, `word`, `han`, `scale`. */
export const NUMBER = String.raw`(?:(?<digits>${DIGITS})(?<scale>${SCALE})?|(?<word>half a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a)(?<scale>[ -](?:hundred|thousand|million|billion|trillion|crore|lakh|dozen)(?![a-z]))|(?<han>[一二两三四五六七八九十百]+)(?<scale>万亿|亿|千万|百万|万|千))`

/** The value that the groups of `NUMBER` stand for; null for what cannot be read. */
export function numberIn(groups: Record<string, string | undefined>): number | null {
  const { digits, word, han, scale } = groups
  const base = digits
    ? Number(digits.replaceAll(',', ''))
    : word
      ? WORDS[word.toLowerCase()]
      : han
        ? hanNumber(han)
        : null
  if (base === null || base === undefined || Number.isNaN(base)) return null
  if (!scale) return base
  const factor = SCALES[scale.replace(/^[ -]/, '').toLowerCase()]
  // 3.2 * 1e6 must be 3200000, not 3200000.0000000005.
  return factor === undefined ? null : Number((base * factor).toPrecision(15))
}

/** Chinese numerals below a thousand: 二十, 三百五十, 十二. */
export function hanNumber(text: string): number | null {
  let total = 0
  let digit = 0
  for (const letter of text) {
    if (letter === '十' || letter === '百') {
      total += (digit || 1) * (letter === '十' ? 10 : 100)
      digit = 0
    } else digit = HAN[letter] ?? 0
  }
  return total + digit || null
}

const BEFORE: [Comparator, RegExp][] = [
  ['gtApprox', /(?:just over|slightly more than|slightly over|a little over|just above) $/i],
  [
    'ltApprox',
    /(?:nearly|almost|close to|just under|just shy of|just below|slightly less than) (?:a )?$|(?:近|接近|将近)$/i,
  ],
  [
    'gte',
    /(?:at least|no less than|no fewer than|a minimum of|not less than) $|(?:至少|不少于|不低于)$/i,
  ],
  [
    'lte',
    /(?:up to|at most|no more than|as much as|as many as|a maximum of|not more than) $|(?:至多|最多|不超过|不高于|高达|最高)$/i,
  ],
  ['lt', /(?:less than|fewer than|under|below|short of) $|(?:不到|不足|低于|少于)$/i],
  [
    'gt',
    /(?:more than|over|above|exceeding|in excess of|upwards? of|surpassing|topping|beyond) (?:a )?$|(?:超过|逾|超|突破|多于|高于)$/i,
  ],
  [
    'approx',
    /(?:about|around|roughly|approximately|some|circa|an estimated|estimated|or so) $|(?:约|大约|约为)$/i,
  ],
]
const AFTER: [Comparator, RegExp][] = [
  ['gte', /^(?: or more|以上|\+)/],
  ['lte', /^(?: or less|以下)/],
  ['gt', /^(?:多|余)/],
  ['approx', /^(?: or so|左右|上下)/],
]

/** How the words around a span compare it, and where they begin and end. */
export function comparatorAt(
  text: string,
  start: number,
  end: number,
): { comparator: Comparator; start: number; end: number } {
  const before = text.slice(Math.max(0, start - 32), start)
  for (const [comparator, words] of BEFORE) {
    const found = words.exec(before)
    if (found) return { comparator, start: start - before.length + found.index, end }
  }
  const after = text.slice(end, end + 12)
  for (const [comparator, words] of AFTER) {
    const found = words.exec(after)
    if (found) return { comparator, start, end: end + found[0].length }
  }
  return { comparator: 'eq', start, end }
}

const COUNT = new RegExp(String.raw`(?<![A-Za-z\d.,$€£¥₹₩-])${NUMBER}(?![\d%])(?!\.\d)`, 'giu')

/** The numbers of a text that are no part of a word: counts of cars, terminals, cities. */
export function findNumbers(text: string): NumberSpan[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const groups = match.groups ?? {}
    const value = numberIn(groups)
    if (value === null || (groups.word && !groups.scale)) return []
    const end = match.index + match[0].length
    const compared = comparatorAt(text, match.index, end)
    return [{ ...compared, at: match.index, value }]
  })
}
