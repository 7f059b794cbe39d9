import { findHanFractions } from './han-fractions.ts'
import { matchesOf } from './matches.ts'
import { wordNumber } from './number-words.ts'
import { newPlaces } from './places.ts'

/** A fraction of a whole, in percent. */
export interface Fraction {
  start: number
  end: number
  value: number
}

const DENOMINATORS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
])
const NAMES = [...DENOMINATORS.keys()].filter((name) => name !== 'halves').join('|')
const COUNT = '(?<count>one|two|three|four|five|six|seven|eight|nine|an?)'
/** What a fraction is of; "the first half of 2024", "a quarter of a million" and "a third party" are no shares. */
const OF = String.raw`(?= (?:of(?! (?:the |this |last |next )?(?:year|decade|century|month|\d{4})| an? (?:hundred|thousand|million|billion|trillion|dozen|century|decade|year))\b|(?:its|their|the|all) (?:shares|equity|stake|stock|company|business)|(?:equity )?(?:stake|shareholding|share|interest|ownership|owned))|-(?:owned|stake|share|interest)| each\b| apiece\b)`
const NO_ORDINAL = String.raw`(?<!\b(?:first|second|third|fourth|last|latter|other|next|1st|2nd|in|by|per) )`
const WITH_OF = new RegExp(
  String.raw`${NO_ORDINAL}\b(?:(?:${COUNT}[ -])?(?<whole>${NAMES})s?|(?<over>[1-9])\/(?<under>[2-9]|10))\b${OF}`,
  'giu',
)
const KEEPS = String.raw`(?:own(?:s|ed|ing)?|h[eo]ld(?:s|ing)?|control(?:s|led|ling)?|retain(?:s|ed|ing)?|ke(?:eps?|pt))`
const GETS = String.raw`(?:ha(?:s|ve|d|ving)|takes?|took|taken|taking|acquir(?:es?|ed|ing)|buy(?:s|ing)?|bought|sells?|sold|selling|gets?|got|left with|the (?:other|remaining))`
const ABOUT = String.raw`(?: (?:just|only|about|nearly|almost|over|under|around|roughly|some|the (?:other|remaining)|another|(?:a (?:little|bit)|slightly|just|no) (?:more|less) than|more than|less than|at least|up to|exactly))?`
/** Where a share is told without what it is of: "It owns half." */
const ENDS = String.raw`(?=$|[,.;:)!?]| (?:and|or|while|when|whereas|but|after|before|since|until|from|through|as of|for|to)\b)`
const HELD_HALF = new RegExp(String.raw`(?<=\b(?:${KEEPS}|${GETS})${ABOUT} )half\b${ENDS}`, 'giu')
const HELD_PART = new RegExp(
  String.raw`(?<=\b${KEEPS}${ABOUT} )(?:${COUNT}[ -])(?<whole>third|quarter|fourth|fifth|sixth|eighth|tenth)s?\b${ENDS}`,
  'giu',
)
const COMPARED_HALF = new RegExp(
  String.raw`(?<=(?<!\bby )\b(?:more than|over|less than|at least|just under|just over|nearly|almost) )half\b${ENDS}`,
  'giu',
)

/**
 * The fractions of a text that can be shares: "a third of", "two-thirds", "owns half", 三分之一.
 *
 * Without a count a fraction other than "half" is an ordinal, and so is "a third stake". Without a
 * whole behind it, a fraction is a share only where something is held, and it ends its clause.
 */
export function findFractions(text: string): Fraction[] {
  return [...(ENGLISH_CUE.test(text) ? english(text) : []), ...findHanFractions(text)]
}

const ENGLISH_CUE = /hal(?:f|ves)\b|(?:th|ird|quarter)s?\b|[1-9]\//i

function english(text: string): Fraction[] {
  const ofWhole = matchesOf(text, WITH_OF).flatMap((match) => {
    const { count, whole, over, under } = match.groups ?? {}
    if (over && under)
      return Number(over) < Number(under) ? [spanOf(match, Number(over) / Number(under))] : []
    const parts = partsOf(whole)
    if (parts === undefined || (!count && parts !== 2)) return []
    const isOrdinal = /^an? /i.test(match[0]) && ![2, 4].includes(parts)
    const after = text.slice(match.index + match[0].length)
    if (isOrdinal && !/^ (?:of|each|apiece)\b/.test(after)) return []
    return [spanOf(match, numberOf(count) / parts)]
  })
  const held = [HELD_HALF, COMPARED_HALF, HELD_PART].flatMap((expression) =>
    matchesOf(text, expression).map((match) =>
      spanOf(match, numberOf(match.groups?.count) / (partsOf(match.groups?.whole) ?? 2)),
    ),
  )
  const take = newPlaces(text.length)
  return [...ofWhole, ...held].filter((one) => one.value <= 100 && take(one))
}

const partsOf = (whole: string | undefined) => DENOMINATORS.get(whole?.toLowerCase() ?? '')

const numberOf = (count: string | undefined): number =>
  !count || /^an?$/i.test(count) ? 1 : (wordNumber(count) ?? 1)

function spanOf(match: RegExpExecArray, share: number): Fraction {
  return { start: match.index, end: match.index + match[0].length, value: share * 100 }
}
