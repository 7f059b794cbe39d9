import type { Mention } from '../../domain/claim.ts'
import { FIRM_WORD, NO_NAME_WORD, TITLE_NOUN } from '../role-words.ts'
import { isNoName } from '../word-lists.ts'
import { personBySurname } from './position-memory.ts'
import type { RuleContext } from './rule.ts'

const WORD = String.raw`\p{Lu}[\p{L}]*(?:['.-]\p{L}+)*\.?`
/** A name that the tagging cut at an initial goes on: "<X0>. <X1>" is "Anne K. Miller". */
const PIECE = String.raw`(?:<[PX]\d+>(?:\.(?= <X))?|${WORD})`
const PARTICLE = String.raw`(?:de|del|della|da|di|du|van|von|der|den|ter|ten|zu|bin|al|el|la|le|dos|ben)`
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}<>@-])${PIECE}(?: (?:${PARTICLE} ){0,2}${PIECE}){0,4}`,
  'gu',
)
const PIECES = new RegExp(String.raw`${PIECE}|${PARTICLE}(?= )`, 'gu')
/** First names that are also months, so that no run of capitals begins with them. */
const NAME_AND_MONTH = /^(?:Jan|May|April|June|August)$/
const PARTICLE_WORD = new RegExp(`^${PARTICLE}$`, 'u')
const CAPITALISED = /^\p{Lu}[\p{L}'.-]*\p{Ll}[\p{L}'-]*$/u
const INITIAL = /^\p{Lu}\.?$|^(?:\p{Lu}\.){2}$/u
/** "RJ Scaringe", but not "SK On". */
const INITIALS = /^\p{Lu}{2} \p{Lu}\p{Ll}{5}/u
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.?$/

/**
 * A tagged English text in which every person has one tag: names that the tagging cut in pieces
 * ("Jan <X0>"), names that it left out, and surnames of people who were named before.
 */
export function tagPeople(context: RuleContext, text: string): string {
  const open = text.replaceAll(/<(X\d+)>/g, (whole, tag: string) => {
    const words = context.tags.words.get(tag) ?? ''
    if (words.split(' ').every((word) => TITLE_NOUN.test(word))) return words
    const [first = '', ...rest] = words.split(' ')
    const name = rest.join(' ')
    if (!NO_NAME_WORD.test(first) || !isPersonName(name)) return whole
    const start = context.sentence.text.indexOf(name)
    return `${first} ${newPerson(context, personAt(context, name, start), name)}`
  })
  return open.replaceAll(RUN, (run) => {
    const pieces = [...run.matchAll(PIECES)].map((match) => ({ text: match[0], at: match.index }))
    let made = ''
    let end = 0
    for (const group of groupsOf(pieces)) {
      const from = group[0]?.at ?? 0
      const last = group.at(-1)
      const to = (last?.at ?? 0) + (last?.text.length ?? 0)
      const words = run.slice(from, to)
      made += run.slice(end, from) + (personTag(context, words, group.length) ?? words)
      end = to
    }
    return made + run.slice(end)
  })
}

interface Piece {
  text: string
  at: number
}

/** The pieces of a run between words that belong to no name. */
function groupsOf(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [[]]
  pieces.forEach((piece, index) => {
    const follows = pieces[index + 1] !== undefined
    const month = NAME_AND_MONTH.test(piece.text) && follows
    const alone = piece.text.startsWith('<P')
    if (alone || NO_NAME_WORD.test(piece.text) || (isNoName(piece.text) && !month)) {
      groups.push([])
    } else groups.at(-1)?.push(piece)
  })
  return groups.filter((group) => group.length > 0)
}

/** A tag for a person whose name some tagged words are, or null where they are none. */
export function personTag(context: RuleContext, tagged: string, pieces: number): string | null {
  const { tags } = context
  const words = tagged.replaceAll(/<([A-Z]\d+)>/g, (_, tag: string) => tags.words.get(tag) ?? '')
  if (!words.includes(' ')) {
    const known = personBySurname(context, words)
    return known ? newPerson(context, known, words) : null
  }
  if (pieces < 2 || !isPersonName(words)) return null
  const start = context.sentence.text.indexOf(words)
  if (start < 0) return null
  return newPerson(context, personAt(context, words, start), words)
}

function newPerson({ tags }: RuleContext, mention: Mention, words: string): string {
  const tag = `P${900 + tags.mentions.size}`
  tags.mentions.set(tag, mention)
  tags.words.set(tag, words)
  return `<${tag}>`
}

/** A person that no entry knows, whose name stands at a place of the sentence. */
export function personAt({ sentence }: RuleContext, text: string, start: number): Mention {
  return {
    type: 'person',
    text,
    start: sentence.offsets[start] ?? 0,
    end: sentence.offsets[start + text.length] ?? 0,
    refs: [],
    via: 'name',
  }
}

/** Latin names of people are two to five words, each but the particles with a capital. */
export function isPersonName(text: string): boolean {
  if (/^[\p{Script=Han}·]{2,12}$/u.test(text)) return true
  const words = text.split(' ')
  if (words.length < 2 || words.length > 5) return false
  return words.every((word, index) => {
    if (FIRM_WORD.test(word) || HONORIFIC.test(word)) return false
    if (index > 0 && PARTICLE_WORD.test(word)) return true
    return CAPITALISED.test(word) || INITIAL.test(word) || (index === 0 && INITIALS.test(text))
  })
}
