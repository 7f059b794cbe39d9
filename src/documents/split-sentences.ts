import { MAYBE_LAST, MONTHS, NEVER_LAST, STARTERS, TITLES } from './abbreviations.ts'
import { type Enclosure, enclosuresOf } from './enclosures.ts'

/** A sentence's place in the text it was cut from. */
export interface Cut {
  start: number
  end: number
}

const LENGTH_MAX = 1_500
/** Where an endless sentence is cut, best first. */
const SEPARATORS = [';', ', ', ',', '、', ' ']
const STOPS = /[.!?。]+["')\]]*/g
/** What is read before a stop: a word, an abbreviation, a domain or an address. */
const WORD_LENGTH_MAX = 64
const LAST_WORD = /(?<![\p{L}\p{N}.@/&'-])[\p{L}\p{N}.@/&'-]*$/u
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u
/** Who spoke, behind a quotation. */
const SPEAKER_ZH = /^.{0,12}?(?:说|表示|指出|称|认为|透露|坦言)/u
/** "Node.JS", "Character.AI": no sentence begins behind such a stop. */
const DOMAIN = /^(?:com?|net|org|io|cn|ai|js|me|tv|de|uk)$/i

/**
 * The sentences of one normalised line, without white space around them.
 *
 * A Chinese stop, an exclamation or a question mark ends a sentence; a full stop does where no
 * abbreviation, initial, number, domain or address explains it, also without a space behind it
 * ("in 1953.It"). Nothing is cut inside quotation marks or brackets. What is longer than 1,500
 * letters is cut at a semicolon or comma.
 *
 * The rules are our own, since `Intl.Segmenter` breaks English after "Co." and "Oct.".
 */
export function splitSentences(line: string): Cut[] {
  const { outer, openingQuotes } = enclosuresOf(line)
  const cuts: Cut[] = []
  let start = 0
  let next = 0
  for (const match of line.matchAll(STOPS)) {
    const stop = { at: match.index, signs: match[0], end: match.index + match[0].length }
    const closed = closedStop(line, stop, openingQuotes)
    while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) < closed.at) next++
    if (isInside(outer[next], closed) || !isSentenceEnd(line, start, closed)) continue
    cuts.push({ start, end: closed.end })
    start = closed.end
  }
  if (start < line.length) cuts.push({ start, end: line.length })
  return cuts.flatMap((cut) => shorten(line, cut)).flatMap((cut) => trimmed(line, cut))
}

interface Stop {
  at: number
  signs: string
  /** Behind the stop and what closes with it. */
  end: number
}

/** A quotation mark behind a stop may open the next sentence: then it is no part of the stop. */
function closedStop(line: string, stop: Stop, openingQuotes: Set<number>): Stop {
  const quote = stop.signs.includes('"') ? line.indexOf('"', stop.at) : -1
  if (!openingQuotes.has(quote)) return stop
  return { ...stop, signs: line.slice(stop.at, quote), end: quote }
}

function isInside(enclosure: Enclosure | undefined, { at, end }: Stop): boolean {
  return enclosure !== undefined && enclosure.start < at && end <= enclosure.end
}

function isSentenceEnd(line: string, start: number, { at, signs, end }: Stop): boolean {
  const after = line.slice(end, end + WORD_LENGTH_MAX)
  if (after.trim() === '') return true
  if (!/[。!?]/.test(signs)) return isFullStop(line, start, at, after, signs)
  // "…!" they said: what goes on small, or tells who spoke, belongs to the quotation.
  if (/^\s*[,:;、)\]]/.test(after)) return false
  if (!signs.includes('。') && /^\s*\p{Ll}/u.test(after)) return false
  if (line.slice(Math.max(start, at - 5), at) === 'Yahoo') return false
  return !(signs.endsWith('"') && SPEAKER_ZH.test(after))
}

function isFullStop(line: string, start: number, at: number, after: string, signs: string) {
  const before = line.slice(Math.max(start, at - WORD_LENGTH_MAX), at)
  const word = LAST_WORD.exec(before)?.[0] ?? ''
  const isAlone = signs === '.'
  if (/^\S/.test(after)) return isGluedEnd(word, after, isAlone)
  const next = /^\s+["'([]?(.)/u.exec(after)?.[1] ?? ''
  if (/^\p{Ll}$/u.test(next) && !/^\s+["'([]?\p{Ll}\p{Lu}/u.test(after)) return false
  if (!isAlone) return true
  // "1. Ford takes a stake": the number of a list.
  if (at - start < 4 && /^\s*\d{1,2}$/.test(line.slice(start, at))) return false
  return !isAbbreviated(word, after) || isModel(before)
}

/** "Model Y", "Series B": one capital that is no initial. */
const isModel = (before: string) =>
  /\b(?:Model|Class|Type|Series|Plan|Phase|Round|Group|Grade|Level) \p{Lu}$/u.test(before)

/** Whether a stop with no space behind it ends a sentence all the same. */
function isGluedEnd(word: string, after: string, isAlone: boolean): boolean {
  if (/^\p{Script=Han}/u.test(after)) return !isAlone || !isAbbreviation(word)
  const next = /^["'(]?(\p{Lu}[\p{L}'-]*)(?:[\s,]|$)/u.exec(after)?.[1]
  if (!next || DOMAIN.test(next) || /[@/]|^www/.test(word)) return false
  if (!isAlone) return true
  if (isAbbreviation(word)) return STARTERS.has(next)
  const last = word.replace(/^.*[-/']/, '')
  // "1953.It" ends a sentence; "7203.T" and "TSLA.OQ" are shares.
  if (/^\d+$/.test(last)) return /^\p{Lu}\p{Ll}/u.test(next)
  if (/^\p{Lu}{4,}$/u.test(last)) return next.length > 2
  return /^(?:\p{Ll}{2,}|[\p{L}-]*\p{Ll}{3,}|)$/u.test(last)
}

/** Whether the word before a stop, or what follows it, says that the sentence goes on. */
function isAbbreviated(word: string, after: string): boolean {
  const next = /^\s+["'([]?([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? ''
  const short = word.toLowerCase()
  if (MONTHS.has(short) && /^\p{Lu}/u.test(word)) return /^\d/.test(next)
  // "No. 1", and "He said no. They left."
  if (/^(?:no|nos|art|fig|figs|vol|sec|ch|pp|nr)$/.test(short)) return /^\d/.test(next)
  if (TITLES.has(short)) return /^\p{Lu}/u.test(word)
  if (NEVER_LAST.has(short)) return true
  if (MAYBE_LAST.has(short)) return /^\s+[([]/.test(after) || !STARTERS.has(next)
  return INITIALS.test(word) && !STARTERS.has(next)
}

function isAbbreviation(word: string): boolean {
  const lists = [TITLES, NEVER_LAST, MAYBE_LAST, MONTHS]
  return lists.some((list) => list.has(word.toLowerCase())) || INITIALS.test(word)
}

function shorten(line: string, { start, end }: Cut): Cut[] {
  const cuts: Cut[] = []
  let from = start
  while (end - from > LENGTH_MAX) {
    const piece = line.slice(from, from + LENGTH_MAX)
    const at =
      SEPARATORS.map((sign) => piece.lastIndexOf(sign)).find((place) => place > LENGTH_MAX / 2) ??
      LENGTH_MAX - 1
    // Never between the two units of one letter.
    const isPair = /^[\uD800-\uDBFF]$/.test(line[from + at] ?? '')
    cuts.push({ start: from, end: from + at + (isPair ? 2 : 1) })
    from += at + (isPair ? 2 : 1)
  }
  return from < end ? [...cuts, { start: from, end }] : cuts
}

function trimmed(line: string, { start, end }: Cut): Cut[] {
  const text = line.slice(start, end)
  const left = text.length - text.trimStart().length
  const right = text.trimEnd().length
  return right > left ? [{ start: start + left, end: start + right }] : []
}
