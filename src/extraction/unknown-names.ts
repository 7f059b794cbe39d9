import type { Document, Sentence } from '../domain/document.ts'
import { newMention, type SentenceMention } from './mentions.ts'
import { isPlace } from './places.ts'
import { isCountry, isNoName, ROLE } from './word-lists.ts'

const CAPITALISED = String.raw`(?:[A-Z][\p{Script=Latin}\p{N}]*(?:(?:[.&-]|'(?!s\b))[\p{Script=Latin}\p{N}]+)*)`
const RUN = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}.@-])${CAPITALISED}(?:(?: & | (?:e-)?|-|(?<=University|Institute|Bank|Academy|College|Ministry|State|Government) of )${CAPITALISED})*`,
  'gu',
)
const ROLE_WORD = new RegExp(`^${ROLE}$`, 'i')
/** "State-owned", "Shanghai-based": an adjective, whatever its capital. */
const COMPOUND = /^\p{Lu}[\p{L}]*-\p{Ll}+$/u
/** "CTC", "ADS": by itself a technology or a word in short more often than a company. */
const ABBREVIATION =
  /^(?:[\p{Lu}\d]{2,3}|[\p{Lu}]*\d[\p{Lu}\d]*|ADAS|LIDAR|NAFTA|USMCA|WLTP|EREV|REEV|PHEV|NEVS?|GWH|KWH|ASEAN|OPEC|NATO|COVID|FOTA|ESOP|EBIT|EBITDA|BEVS?|SUVS?|MPVS?|ICEV|NCAP|RAND|YUAN|LEED)$/u
/** More capitals than this share of the words: a title-case heading, where capitals say nothing. */
const TITLE_CASE_SHARE = 0.6

/**
 * Adds names that no entry knows: runs of capitalised words outside the known mentions.
 *
 * A known name that goes on with capitals ("BMW Brilliance") is a longer, unknown name. A single
 * word that opens a sentence counts only where the document has it elsewhere with its capital.
 */
export function unknownNames(document: Document, known: SentenceMention[][]): SentenceMention[][] {
  const inside = new Set<string>()
  const runs = document.sentences.map((sentence, index) => {
    if (sentence.kind === 'furniture' || isTitleCase(sentence)) return []
    const found = runsOf(sentence, known[index] ?? [])
    for (const run of found) if (run.start > 0) inside.add(run.mention.text)
    return found
  })
  return document.sentences.map((sentence, index) => {
    const sure = (runs[index] ?? []).filter(
      ({ start, end, mention }) =>
        start > 0 ||
        mention.text.includes(' ') ||
        inside.has(mention.text) ||
        /^(?:'s |, (?:the|an?|which|its|whose) )/.test(sentence.text.slice(end)) ||
        (isRareWord(mention.text) &&
          /^ (?:was|is|has|had|will|said)\b/.test(sentence.text.slice(end))) ||
        (isSingular(mention.text) && COMPANY_DEED.test(sentence.text.slice(end))),
    )
    const taken = isTitleCase(sentence) ? repeated(sentence, inside, known[index] ?? []) : sure
    const kept = (known[index] ?? []).filter(
      (mention) => !taken.some((run) => run.start <= mention.start && mention.end <= run.end),
    )
    return [...kept, ...taken]
  })
}

function runsOf(sentence: Sentence, known: SentenceMention[]): SentenceMention[] {
  return [...sentence.text.matchAll(RUN)]
    .flatMap((match) => pieces(match[0], match.index))
    .flatMap(({ start, end }) => {
      const overlapped = known.filter((mention) => mention.start < end && start < mention.end)
      const [inner] = overlapped
      // Two known names in one run are two companies, or one that is named after both.
      if (overlapped.length > 1) return namedAfter(sentence, start, end, overlapped)
      const isLast = inner !== undefined && inner.end === end && inner.start > start
      if (inner && isLast && !isFirstName(sentence, start, inner)) return []
      if (inner && !isLast && (inner.start !== start || inner.end >= end)) return []
      if (inner?.mention.type === 'person') return []
      const words = sentence.text.slice(start, end)
      if (!inner && (isGeography(words) || isPlace(words) || ABBREVIATION.test(words))) return []
      return [{ start, end, names: [], mention: newMention(sentence, start, end, 'company') }]
    })
}

/** "SML Isuzu", "Beijing Hyundai": in the middle of a sentence, capitals before a name belong to it. */
function isFirstName(
  { text, kind }: Sentence,
  start: number,
  { start: name, mention }: SentenceMention,
) {
  const words = text.slice(start, name).trim().split(' ')
  const isBrand = mention.type !== 'company' || kind !== 'body'
  const isCamel = words.some((word) => /[a-z][A-Z]/.test(word))
  if (
    (start === 0 && !isCamel) ||
    isBrand ||
    words.length > 2 ||
    /[.:!?|]["')]? $/.test(text.slice(0, start))
  )
    return false
  return words.every(
    (word) => /^[\p{Lu}][\p{L}\d&]*$/u.test(word) && (!isNoName(word) || isCountry(word)),
  )
}

/** "Mazda Toyota Manufacturing": a company that its owners gave their names to. */
function namedAfter(
  sentence: Sentence,
  start: number,
  end: number,
  owners: SentenceMention[],
): SentenceMention[] {
  const [first, second] = owners
  const refs = new Set(owners.flatMap(({ mention }) => mention.refs))
  const isPair =
    owners.length === 2 &&
    owners.every(
      ({ mention, names }) =>
        mention.type === 'company' ||
        (mention.type === 'brand' && !names.some(({ owner }) => owner && refs.has(owner))),
    )
  if (!first || !second || !isPair || first.start !== start) return []
  if (sentence.text.slice(first.end, second.start) !== ' ') return []
  if (first.mention.refs[0] === second.mention.refs[0]) return []
  const mention = newMention(sentence, start, end, 'company')
  return [
    {
      start,
      end,
      names: [],
      mention: { ...mention, parties: owners.map((owner) => owner.mention) },
    },
  ]
}

/** No form of a common word, so that even its capital at the beginning of a sentence tells. */
const isRareWord = (word: string): boolean =>
  /^[A-Z][a-z]{3,}$/.test(word) &&
  !/(?:ing|ed|s|ly|er|est|ion|ment|ness|ance|ence|ure|age|th)$/.test(word) &&
  /(?:[aiou]|[xzqkvw]|[^aeiou]y)$/.test(word)

/** What no thing does, and people seldom: whoever opens a sentence with it is a company by name. */
const COMPANY_DEED =
  /^ (?:holds|owns|owned|bought|buys|acquired|acquires|purchased|sold|sells|invested|invests|controls|controlled) (?:an?|the|its|all|about|nearly|more|over|up|\d|[€$£¥]|in)/

const isSingular = (word: string): boolean =>
  /^[A-Z]\p{L}{2,}$/u.test(word) && !/(?:s|ing|ed|ly|ion|ment)$/.test(word)

/** Splits a run at words that belong to no name: roles, months, function words, nationalities. */
function pieces(run: string, index: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let open: { start: number; end: number } | null = null
  for (const word of run.matchAll(/\S+/g)) {
    const start = index + word.index
    const end = start + word[0].length
    if (isSeparator(word[0]) || (word[0] === 'of' && !open)) {
      if (open) found.push(open)
      open = null
    } else if (open) open.end = end
    else open = { start, end }
  }
  if (open) found.push(open)
  return found
}

const isSeparator = (word: string) => {
  const bare = word.replace(/'s?$/, '')
  return (isNoName(bare) && !isCountry(bare)) || COMPOUND.test(bare) || ROLE_WORD.test(bare)
}

/** Whether a run holds nothing but countries and regions. */
const isGeography = (run: string) => run.split(/[ -]/).every((word) => isNoName(word))

/** In a title-case heading: only names that the body has too. */
function repeated(sentence: Sentence, names: Set<string>, known: SentenceMention[]) {
  return [...names].flatMap((name) => {
    const start = sentence.text.indexOf(name)
    const end = start + name.length
    if (start < 0 || !name.includes(' ')) return []
    if (known.some((mention) => mention.start < end && start < mention.end && mention.end > end)) {
      return []
    }
    return [{ start, end, names: [], mention: newMention(sentence, start, end, 'company') }]
  })
}

function isTitleCase({ text, kind, lang }: Sentence): boolean {
  if (lang === 'zh' || kind === 'body') return false
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  return capitals.length > words.length * TITLE_CASE_SHARE
}
