import type { Mention } from '../domain/claim.ts'
import type { Tags } from './tagged.ts'

/** One word, tag or sign of a tagged sentence. */
export interface Token {
  text: string
  /** Letter of the tag: `C` of `<C0>`; empty for words. */
  letter: string
  start: number
  end: number
}

const TOKEN = /<([A-Z])\d+>|'s?(?=[\s,.;:)])|[\p{L}\p{N}](?:[\p{L}\p{N}&%/.-]*[\p{L}\p{N}%])?|\S/gu

/** The words, tags and signs of a tagged sentence, in order. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    letter: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }))

const PARTY = 'CBXV'
const isParty = (token: Token | undefined) =>
  token !== undefined && token.letter !== '' && PARTY.includes(token.letter)
const isPossessive = (token: Token | undefined) => token?.text === "'s" || token?.text === "'"

/** Words between a subject and the verb that tells what it does. */
const AUXILIARY = new Set(
  `has have had having is are was were be been being will would may might could should can cannot must
  shall to not n't also already recently formally officially jointly further subsequently later
  previously originally successfully earlier initially eventually finally just now currently together
  reportedly effectively actively deeply closely separately respectively each both all ever never yet
  still only then first again soon even thereby thus therefore instead there once before agreed agree
  agrees plans plan planned planning intends intend intended expects expect expected wants want wanted
  hopes hope hoped hoping set due about going aims aim aimed aiming seeking seeks seek sought looking
  considering decided decides moved offered offers offer ready preparing prepares prepared continue
  continues continued continuing began begun begins started starts helped helps used poised scheduled
  likely unlikely committed commits pledged pledges vowed willing able allowed chose opted managed tried
  trying failed forced obliged said confirmed announced announces denied denies consider considered
  mulling weighing exploring explore planning completed completes did does do refused declined proceed
  proceeded wishes keen eager close`.split(/\s+/),
)
const PREPOSITION = new Set(
  `with in for of by from to at between through like than on under via alongside against about among
  including without over into after before since amid despite behind within across per towards toward
  as unlike versus vs besides beside following upon inside outside`.split(/\s+/),
)
const COMPANION = new Set(['with', 'alongside', 'including'])
/** A group, unit or body acts for the company whose it is: "the board of <C0> approved". */
const ACTS_FOR =
  /^(?:boards?|management|unit|arm|subsidiary|shareholders?|division|group|parent|owner|executives?|directors?|chairman|chair|head|consortium|affiliate|branch|president|chief|officer|ceo|spokes(?:man|woman|person)|supervisory|holding|company)$/i
const RELATIVE = new Set(['which', 'that', 'who'])
const COORDINATION = new Set(['and', 'or', '&', ',', 'but', 'then', 'as', 'well'])

const STOPPERS = new Set(
  'and but or which that who whose while as if when after before because where than'.split(' '),
)

/** Who does something, and how sure the reading of it is. */
export interface Subject {
  mentions: Mention[]
  /** Where the subject begins, for the reading of the clause. */
  start: number
  via: 'next' | 'relative' | 'carried'
}

/**
 * The parties that do what the verb at `index` says: the names before it, those that a "which"
 * points at, or the ones that the sentence is about where the verb only goes on ("… and later sold").
 */
export function subjectOf(tokens: Token[], index: number, tags: Tags): Subject | null {
  let at = index - 1
  for (let steps = 0; at >= 0 && steps < 24; steps++) {
    const token = tokens[at]
    if (!token) break
    const word = token.text.toLowerCase()
    if (isParty(token)) {
      const list = listEndingAt(tokens, at, tags)
      const governor = tokens[list.first - 1]?.text.toLowerCase() ?? ''
      if (!PREPOSITION.has(governor)) return found(list, tokens, 'next')
      // "a stake in <C0> and <C1> bought": what the preposition governs ends before the "and".
      if (list.mentions.length > 1 && tokens[at - 1]?.text === 'and' && governor !== 'with') {
        return found({ mentions: mentionOf(token.text, tags), first: at }, tokens, 'next')
      }
      if (COMPANION.has(governor)) {
        const head = headBefore(tokens, list.first - 1, tags)
        if (head) return { ...head, mentions: [...head.mentions, ...list.mentions] }
      }
      if (governor === 'of' && ACTS_FOR.test(tokens[list.first - 2]?.text ?? '')) {
        return found(list, tokens, 'next')
      }
      return carried(tokens, list.first - 1, tags)
    }
    if (RELATIVE.has(word)) {
      const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
      if (isParty(tokens[before]))
        return found(listEndingAt(tokens, before, tags), tokens, 'relative')
      return carried(tokens, at, tags)
    }
    if (token.letter === 'D' || token.letter === 'N') {
      at -= PREPOSITION.has(tokens[at - 1]?.text.toLowerCase() ?? '') ? 2 : 1
      continue
    }
    // A person's deed is not that of the company whose name stands before.
    if (isPossessive(token) || word === 'it' || word === 'they' || token.letter === 'P') return null
    if (AUXILIARY.has(word) || /ly$/.test(word)) {
      at--
      continue
    }
    const near = throughWords(tokens, at)
    if (near !== null) {
      at = near
      continue
    }
    return carried(tokens, at + 1, tags)
  }
  return null
}

/** The name before a few small words ("<C0> in turn has"), where only such words stand between. */
function throughWords(tokens: Token[], from: number): number | null {
  for (let at = from; at >= 0 && from - at < 4; at--) {
    const token = tokens[at]
    if (!token) return null
    if (RELATIVE.has(token.text)) return at
    if (isParty(token)) {
      const governor = tokens[at - 1]?.text.toLowerCase() ?? ''
      return isPossessive(tokens[at + 1]) || PREPOSITION.has(governor) ? null : at
    }
    if (!/^[a-z]+$/.test(token.text) || STOPPERS.has(token.text)) return null
  }
  return null
}

interface List {
  mentions: Mention[]
  first: number
}

const found = ({ mentions, first }: List, tokens: Token[], via: Subject['via']): Subject | null =>
  mentions.length > 0 ? { mentions, start: tokens[first]?.start ?? 0, via } : null

/** The list of names that ends at a token: "<C0>, <C1> and <C2>". */
export function listEndingAt(tokens: Token[], last: number, tags: Tags): List {
  let first = last
  for (let at = last - 1; at >= 0; ) {
    let joint = at
    while (joint >= 0 && COORDINATION.has(tokens[joint]?.text ?? '')) joint--
    if (joint === at || at - joint > 3 || !isParty(tokens[joint])) break
    if (at - joint === 1 && tokens[at]?.text === ',' && !endsList(tokens, first, last)) break
    first = joint
    at = joint - 1
  }
  const mentions = tokens.slice(first, last + 1).flatMap(({ text }) => mentionOf(text, tags))
  return { mentions, first }
}

/** Whether what follows a comma is the rest of a list, that is, an "and" joins its last two. */
const endsList = (tokens: Token[], first: number, last: number) =>
  tokens.slice(first, last + 1).some(({ text }) => text === 'and' || text === '&')

export function mentionOf(tag: string, tags: Tags): Mention[] {
  const mention = tags.mentions.get(tag.slice(1, -1))
  return mention ? [mention] : []
}

/** The names before a phrase such as ", together with <C1>,". */
function headBefore(tokens: Token[], governor: number, tags: Tags): Subject | null {
  let at = governor - 1
  while (
    at >= 0 &&
    /^(?:,|together|along|jointly|partnership|in|cooperation)$/.test(tokens[at]?.text ?? '')
  )
    at--
  return isParty(tokens[at]) ? found(listEndingAt(tokens, at, tags), tokens, 'next') : null
}

const VERBISH =
  /^(?:has|have|had|is|are|was|were|will|would|could|may|might|did|does|do|also|now|then|later|said|says|took|bought|sold|held|paid|gave|got|made|built|began|chose|put|set|won|lost|led|left|met|kept|saw|came|went|became|grew|rose|fell|spent|[a-z]{2,}ed|[a-z]{3,}s|[a-z]+ly)$/

/**
 * Who the words before a token are about: the nearest names with a verb of their own that nothing
 * governs, else the first names that nothing governs.
 */
export function carried(tokens: Token[], before: number, tags: Tags): Subject | null {
  const start = clauseBegin(tokens, before)
  for (const from of start > 0 ? [start, 0] : [0]) {
    const lists = freeLists(tokens, from, before, tags)
    const acting = lists.findLast(({ last }) => VERBISH.test(tokens[last + 1]?.text ?? ''))
    const chosen = acting ?? lists[0]
    if (chosen) return found(chosen, tokens, 'carried')
  }
  return null
}

/** The lists of names between two tokens that no preposition governs and that own nothing. */
function freeLists(tokens: Token[], from: number, before: number, tags: Tags) {
  const lists: (List & { last: number })[] = []
  for (let at = from; at < before; at++) {
    if (!isParty(tokens[at])) continue
    let last = at
    for (let next = at + 1; next < before; next++) {
      if (isParty(tokens[next])) last = next
      else if (!/^(?:and|&|,|or)$/.test(tokens[next]?.text ?? '')) break
    }
    const list = listEndingAt(tokens, last, tags)
    const governor = tokens[list.first - 1]?.text.toLowerCase() ?? ''
    if (!isPossessive(tokens[last + 1]) && !PREPOSITION.has(governor)) lists.push({ ...list, last })
    at = last
  }
  return lists
}

/** Where the clause around a token begins: after the last semicolon, or "but" or "while" with a name. */
function clauseBegin(tokens: Token[], before: number): number {
  for (let at = before - 1; at > 0; at--) {
    const word = tokens[at]?.text ?? ''
    if (word === ';' || word === ':') return at + 1
    if (/^(?:but|while|whereas|although|though)$/.test(word) && isParty(tokens[at + 1]))
      return at + 1
  }
  return 0
}

/** The index of the token that begins at or after a place in the text. */
export const tokenAt = (tokens: Token[], place: number): number => {
  const index = tokens.findIndex(({ end }) => end > place)
  return index < 0 ? tokens.length : index
}
