import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { isCjk, nameKey, normalizeName } from './names.ts'

/** The reasons as a schema. */
export const NameReason = z.enum([
  'sameName',
  'sameWithoutLegalForm',
  'sameWords',
  'sameWithoutGeneralWords',
  'initials',
  'beginning',
  'closeSpelling',
  'sharedWords',
])
export type NameReason = z.infer<typeof NameReason>

/** Why two names may mean one thing. The best reason decides the score. */
export const NAME_REASONS = {
  sameName: 'The names are the same but for case, width, accents or traditional characters.',
  sameWithoutLegalForm: 'The same without legal forms, punctuation and invisible characters.',
  sameWords: 'The same words in another order.',
  sameWithoutGeneralWords:
    'The same without words that many companies have, such as “Group”, “Motors”, 集团 or a province.',
  initials: 'One is the initials of the other.',
  beginning: 'One is how the other begins.',
  closeSpelling: 'The spellings differ by a few letters.',
  sharedWords: 'They share some words.',
} satisfies Record<NameReason, string>

/** How well two names fit: a score from 0 to 1, and each reason with its own, the best first. */
export interface NameComparison {
  score: number
  reasons: { reason: NameReason; score: number }[]
}

/** Words that tell nothing apart; of a name that has no others they are kept. */
const GENERAL = new Set(
  'group groupe gruppe motor motors automobile automobiles automotive auto autos car cars holding holdings international global technology technologies company the of and & industries industry new energy vehicle vehicles'.split(
    ' ',
  ),
)
const PLACES = new Set(
  'china chinese beijing shanghai zhejiang guangdong guangzhou chongqing anhui hubei jilin shenzhen hangzhou germany japan korea india usa america us europe asia'.split(
    ' ',
  ),
)
const GENERAL_ZH =
  /(?:中国|北京|上海|浙江|广东|广州|重庆|安徽|湖北|吉林|深圳|杭州)(?=.{2})|(?:新能源|汽车|集团|控股|科技|工业|股份|有限|公司|技术|动力)+(?=$|[新汽集控科工股有公技动])/gu

const INITIALS_MIN = 2
const BEGINNING_MIN = 4
/** Below this, a likeness of spelling is chance. */
const CLOSE_MIN = 0.75

/** What a comparison needs of a name; made once where a name is compared with many. */
export interface PreparedName {
  text: string
  normalized: string
  key: string
  words: string[]
  core: string
}

/** A name, ready to be compared. */
export function prepareName(text: string): PreparedName {
  const key = nameKey(text)
  return {
    text,
    normalized: normalizeName(text),
    key,
    words: key.split(' '),
    core: key === '' ? '' : coreOf(key),
  }
}

/** Compares two names as a person would who has only the names. Symmetric. */
export const compareNames = (a: string, b: string): NameComparison =>
  comparePrepared(prepareName(a), prepareName(b))

/** The same of names that are ready for it. */
export function comparePrepared(a: PreparedName, b: PreparedName): NameComparison {
  if (a.key === '' || b.key === '') return { score: 0, reasons: [] }
  const { key: keyA, words: wordsA, core: coreA } = a
  const { key: keyB, words: wordsB, core: coreB } = b
  const found: [NameReason, number][] = [
    ['sameName', a.normalized === b.normalized ? 1 : 0],
    ['sameWithoutLegalForm', keyA === keyB ? 0.98 : 0],
    ['sameWords', sorted(wordsA) === sorted(wordsB) ? 0.95 : 0],
    ['sameWithoutGeneralWords', coreA === coreB ? 0.9 : 0],
    ['initials', areInitials(wordsA, keyB) || areInitials(wordsB, keyA) ? 0.7 : 0],
    ['beginning', beginningScore(keyA, keyB)],
    ['closeSpelling', closeSpellingScore(coreA, coreB, keyA, keyB)],
    ['sharedWords', 0.75 * overlap(coreA.split(' '), coreB.split(' '))],
  ]
  const reasons = found
    .filter(([, score]) => score > 0)
    .map(([reason, score]) => ({ reason, score: Math.round(score * 1_000) / 1_000 }))
    .toSorted((one, other) => other.score - one.score)
  return { score: reasons[0]?.score ?? 0, reasons }
}

/** The words that tell a name apart from others. */
function coreOf(key: string): string {
  if (isCjk(key)) return key.replaceAll(GENERAL_ZH, '') || key
  const words = key.split(' ').filter((word) => !GENERAL.has(word) && !PLACES.has(word))
  return words.length > 0 ? words.join(' ') : key
}

const sorted = (words: string[]): string => words.toSorted().join(' ')

function areInitials(words: string[], key: string): boolean {
  if (words.length < INITIALS_MIN || key.includes(' ') || isCjk(key)) return false
  const letters = (from: string[]) => from.map((word) => word[0] ?? '').join('')
  return (
    key === letters(words) ||
    key === letters(words.filter((word) => !/^(?:of|and|the)$/.test(word)))
  )
}

function beginningScore(a: string, b: string): number {
  const [short = '', long = ''] = [a, b].toSorted((one, other) => one.length - other.length)
  const isWhole = isCjk(long) || long[short.length] === ' '
  const least = isCjk(short) ? 2 : BEGINNING_MIN
  if (short === long || short.length < least || !long.startsWith(short) || !isWhole) return 0
  return 0.6 + 0.25 * (short.length / long.length)
}

/** Where what tells names apart is near, the rest of them counts too: “Leapmotr International”. */
function closeSpellingScore(coreA: string, coreB: string, keyA: string, keyB: string): number {
  const score = spellingScore(coreA, coreB)
  return score === 0 ? 0 : Math.max(score, spellingScore(keyA, keyB))
}

function spellingScore(a: string, b: string): number {
  const [lettersA, lettersB] = [[...a].length, [...b].length]
  const longest = Math.max(lettersA, lettersB)
  // Of two or three Chinese letters, another one is another name.
  if (a === b || longest < (isCjk(a) ? 4 : 5)) return 0
  const likeness = 1 - distance(a, b) / longest
  return likeness < CLOSE_MIN ? 0 : 0.9 * likeness
}

/** Shared words over all words of both. */
function overlap(a: string[], b: string[]): number {
  const shared = a.filter((word) => b.includes(word)).length
  const all = new Set([...a, ...b]).size
  return all === 0 ? 0 : shared / all
}
