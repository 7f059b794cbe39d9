import { hanNumber } from './han-numerals.ts'
import { NUMBER_WORDS, wordNumber } from './number-words.ts'

/** A number as it is written, without what compares it. */
export interface NumberToken {
  start: number
  end: number
  value: number | null
  /** How it is written. */
  kind: 'digits' | 'words' | 'han'
  /** Whether a scale belongs to it: "million", "bn", 万. */
  hasScale: boolean
  /** 30多万: more than the number. */
  isMore: boolean
}

const SCALES: Record<string, number> = {
  hundred: 100,
  dozen: 12,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  trillion: 1e12,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}
const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?`
const PLAIN = String.raw`\d+(?:\.\d+)?`
const LONG_SCALE = String.raw`[ -]?(?:(?:hundred|thousand|lakh)[ -](?:thousand|million|billion|trillion|crores?)|thousand|million|billion|trillion|crores?|lakhs?|hundred|dozen|mln|bln|mio\.?|mrd\.?|mn|bn|trn|tn)(?!\p{L})`
const SHORT_SCALE = String.raw`(?:[kKmMbB](?![\p{L}\d]| (?:long|wide|high|tall|deep|away)\b)|MM(?![\p{L}\d]))`
const HAN_SCALE = '(?: ?(?:[万萬]亿|千亿|百亿|十亿|[亿億]|千万|百万|十万|[万萬]|千|百))'
/** What only stands behind an amount of money: "$5 m", "Rs 500 cr", "$1.5t". */
const MONEY_SCALE = String.raw`(?: ?(?:mm|m|b|cr|t|k)(?![\p{L}\d]))`
const HAN_NUMERAL =
  '[零〇一二两兩三四五六七八九十百千][零〇一二两兩三四五六七八九十百千万萬亿億点]*'

/** "1,5 million", "1.500.000", "600104.SS", "21:32", "3/4": no numbers that are read here. */
const NOT_READ = new RegExp(String.raw`^(?:(?:[.,:/]\d+)+(?:${LONG_SCALE})?|\.[A-Z]+)`, 'u')

const digits = (scale: string) =>
  String.raw`(?<digits>${GROUPED}|${PLAIN})(?<more>[多余餘])?(?<scale>${LONG_SCALE}|${HAN_SCALE}|${scale})?(?<rest>(?<=[亿億])\d+(?:\.\d+)?[万萬])?`
const NOT_IN_WORD = String.raw`(?<![\p{Script=Latin}\p{N}]|[\p{L}\d][.,:/])`
/** "EUR1.5bn", "RM500": a code sticks to its amount. */
const BEHIND_CODE = String.raw`(?<=(?<![\p{L}\p{N}.])(?:[A-Z]{2,3}|Rs|Rp))`
const source = (border: string, scale: string) =>
  String.raw`${border}(?:${digits(scale)}|(?<words>${NUMBER_WORDS})(?![\p{L}\d])|(?<han>${HAN_NUMERAL}))`
const PATTERN = new RegExp(source(NOT_IN_WORD, SHORT_SCALE), 'giu')
const MONEY_PATTERN = new RegExp(
  source(`(?:${NOT_IN_WORD}|${BEHIND_CODE})`, `${SHORT_SCALE}|${MONEY_SCALE}`),
  'giu',
)

/**
 * The numbers of a text as they are written, in order: digits, English words and Chinese numerals,
 * each with its scale. `money` reads the scales of amounts, too. A number whose separators are not
 * those of English has no value.
 */
export function numberTokens(text: string, options: { money?: boolean } = {}): NumberToken[] {
  return [...text.matchAll(options.money ? MONEY_PATTERN : PATTERN)].flatMap((match) => {
    const groups = match.groups ?? {}
    const start = match.index
    const after = text.slice(start + match[0].length, start + match[0].length + 40)
    const more = NOT_READ.exec(after)?.[0].length ?? 0
    const end = start + match[0].length + more
    const { kind, value } = readValue(groups)
    const hasScale = groups.scale !== undefined || /\d/.test(groups.rest ?? '') || isScaled(groups)
    const isMore = groups.more !== undefined
    return [{ start, end, value: more > 0 ? null : value, kind, hasScale, isMore }]
  })
}

function readValue(
  groups: Record<string, string | undefined>,
): Pick<NumberToken, 'kind' | 'value'> {
  const { digits: written, scale, rest, words, han } = groups
  if (words) return { kind: 'words', value: wordNumber(words) }
  if (han) return { kind: 'han', value: hanNumber(han) }
  const base = Number((written ?? '').replaceAll(',', ''))
  const factor = scale ? factorOf(scale) : 1
  if (factor === null) return { kind: 'digits', value: null }
  const more = rest ? Number(rest.slice(0, -1)) * 1e4 : 0
  // 3.2 * 1e6 must be 3200000, not 3200000.0000000005.
  return { kind: 'digits', value: Number((base * factor + more).toPrecision(15)) }
}

function factorOf(scale: string): number | null {
  const words = scale
    .toLowerCase()
    .split(/[ .-]+/)
    .filter((word) => word !== '')
  const factors = words.map((word) => SCALES[word])
  return factors.reduce<number | null>(
    (product, factor) => (product === null || factor === undefined ? null : product * factor),
    1,
  )
}

/** Whether a number in words or Chinese numerals has a scale in it. */
const isScaled = ({ words, han }: Record<string, string | undefined>): boolean =>
  /hundred|thousand|million|billion|trillion|crore|lakh|dozen/i.test(words ?? '') ||
  /[千万萬亿億]/.test(han ?? '')
