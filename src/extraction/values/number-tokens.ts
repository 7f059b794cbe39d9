import { joinGroups } from './digit-groups.ts'
import { hanNumber } from './han-numerals.ts'
import { matchesOf } from './matches.ts'
import { NUMBER_WORDS, wordNumber } from './number-words.ts'
import { factorOf } from './scales.ts'

/** A number as it is written, without what compares it. */
export interface NumberToken {
  start: number
  end: number
  value: number | null
  /** How it is written. */
  kind: 'digits' | 'words' | 'han'
  /** Whether a scale belongs to it: "million", "bn", 万. */
  hasScale: boolean
  /** What its scale multiplies its digits by. */
  factor: number
  /** 30多万: more than the number. */
  isMore: boolean
}

const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:'\d{3})+`
const PLAIN = String.raw`\d+(?:\.\d+)?|(?<![\p{L}\d.])\.\d+`
const LONG_SCALE = String.raw`[ -]?(?:(?:hundred|thousand|lakh)[ -](?:thousand|million|billion|trillion|crores?)|thousand|million|billion|trillion|crores?|lakhs?|hundred|dozen|mln|bln|mio\.?|mrd\.?|mn|bn|trn|tn)(?!\p{L})`
/**
 * The same in small letters, with a capital or in capitals. An expression that switches its case within,
 * `(?i:…)`, misses matches once V8 compiles it without optimisations, as it does when there are many.
 */
const ANY_CASE = LONG_SCALE.replaceAll(
  /(?<!\\)\b[a-z]+\??/g,
  (word) => `(?:${word}|${word[0]?.toUpperCase()}${word.slice(1)}|${word.toUpperCase()})`,
)
const SHORT_SCALE = String.raw`(?:[kKmMbB](?![\p{L}\d]| (?:long|wide|high|tall|deep|away)\b)|MM(?![\p{L}\d]))`
const HAN_SCALE =
  '(?: ?(?:[万萬]亿|千亿|百亿|十亿|[亿億]|千万|百万|十万|[万萬]|千|百|兆(?![瓦赫字欧帕伏焦比位级])))'
/** What only stands behind an amount of money: "$5 m", "Rs 500 cr", "$1.5t". */
const MONEY_SCALE = String.raw`(?: ?(?:mm|m|b|cr|tr|t|k)(?![\p{L}\d]))`
const HAN_NUMERAL =
  '[零〇一二两兩三四五六七八九十百千][零〇一二两兩三四五六七八九十百千万萬亿億点]*'

/**
 * "1,5 million", "1.500.000", "600104.SS", "21:32", "3/4", "5-plus million", 二十几万: no numbers that
 * are read here.
 */
const NOT_READ = new RegExp(
  String.raw`^(?:(?:[.,:/']\d+)+(?:(?:${ANY_CASE}))?|\.[A-Z]+|(?:-plus|-odd|\+)(?:${ANY_CASE})|几[十百千万萬亿億]+)`,
  'u',
)
/** 数十亿, 几百万: some, and no number. */
const SOME_BEFORE = /[几幾数數]$/

const digits = (scale: string) =>
  String.raw`(?<digits>${GROUPED}|${PLAIN})(?<more>[多余餘])?(?<scale>${LONG_SCALE}|${HAN_SCALE}|${scale})?(?<rest>(?<=[亿億])\d+(?:\.\d+)?[万萬])?`
const NOT_IN_WORD = String.raw`(?<![\p{Script=Latin}\p{N}]|[\p{L}\d][.,:/])`
/** "EUR1.5bn", "RM500": a code sticks to its amount. */
const BEHIND_CODE = String.raw`(?<=(?<![\p{L}\p{N}.])(?:[A-Z]{2,3}|Rs\.?|Rp))`
const DIGITS = new RegExp(String.raw`(?=[\d.])${NOT_IN_WORD}${digits(SHORT_SCALE)}`, 'giu')
const MONEY_DIGITS = new RegExp(
  String.raw`(?=[\d.])(?:${NOT_IN_WORD}|${BEHIND_CODE})${digits(`${SHORT_SCALE}|${MONEY_SCALE}`)}`,
  'giu',
)
const WORDS = new RegExp(String.raw`\b(?<words>${NUMBER_WORDS})(?![a-z\d])`, 'gi')
const HAN = new RegExp(String.raw`(?<![a-zA-Z\d])(?<han>${HAN_NUMERAL})`, 'g')

/** Cheap tests: without these, no expression need look. */
const HAS_DIGIT = /\d/
const HAS_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|forty|zero|million|billion|trillion|hundred|thousand|crore|lakh|dozen)/i
const HAS_HAN = /[零〇一二两兩三四五六七八九十百千]/

/**
 * The numbers of a text as they are written, in order: digits, English words and Chinese numerals,
 * each with its scale. `money` reads the scales of amounts, too. A number whose separators are not
 * those of English has no value.
 */
export function numberTokens(text: string, options: { money?: boolean } = {}): NumberToken[] {
  const tokens = matchesIn(text, options.money ? MONEY_DIGITS : DIGITS).map((match) => {
    const groups = match.groups ?? {}
    const start = match.index
    const after = text.slice(start + match[0].length, start + match[0].length + 40)
    const more = NOT_READ.exec(after)?.[0].length ?? 0
    const end = start + match[0].length + more
    const { kind, value, factor } = readValue(groups)
    const hasScale = groups.scale !== undefined || /\d/.test(groups.rest ?? '') || isScaled(groups)
    const isMore = groups.more !== undefined
    const isSome = kind === 'han' && SOME_BEFORE.test(text.slice(Math.max(0, start - 1), start))
    return { start, end, value: more > 0 || isSome ? null : value, kind, hasScale, factor, isMore }
  })
  return joinGroups(text, tokens)
}

function matchesIn(text: string, expression: RegExp): RegExpExecArray[] {
  const found = [
    ...(HAS_DIGIT.test(text) ? matchesOf(text, expression) : []),
    ...(HAS_WORD.test(text) ? matchesOf(text, WORDS) : []),
    ...(HAS_HAN.test(text) ? matchesOf(text, HAN) : []),
  ].toSorted((a, b) => a.index - b.index)
  let end = 0
  return found.filter((match) => {
    const isFree = match.index >= end
    if (isFree) end = match.index + match[0].length
    return isFree
  })
}

function readValue(
  groups: Record<string, string | undefined>,
): Pick<NumberToken, 'kind' | 'value' | 'factor'> {
  const { digits: written, scale, rest, words, han } = groups
  if (words) return { kind: 'words', value: wordNumber(words), factor: 1 }
  if (han) return { kind: 'han', value: hanNumber(han), factor: 1 }
  const base = Number((written ?? '').replaceAll(/[,']/g, ''))
  const factor = scale ? factorOf(scale) : 1
  if (factor === null) return { kind: 'digits', value: null, factor: 1 }
  const more = rest ? Number(rest.slice(0, -1)) * 1e4 : 0
  // 3.2 * 1e6 must be 3200000, not 3200000.0000000005.
  return { kind: 'digits', value: Number((base * factor + more).toPrecision(15)), factor }
}

/** Whether a number in words or Chinese numerals has a scale in it. */
const isScaled = ({ words, han }: Record<string, string | undefined>): boolean =>
  /hundred|thousand|million|billion|trillion|crore|lakh|dozen/i.test(words ?? '') ||
  /[千万萬亿億]/.test(han ?? '')
