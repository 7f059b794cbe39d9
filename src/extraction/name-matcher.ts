import type { Lexicon, LexiconName } from '../domain/lexicon.ts'

/** A span of a sentence that has a known name, and all that the name may mean. */
export interface NameMatch {
  start: number
  end: number
  names: LexiconName[]
}

interface Node {
  next: Map<string, Node>
  names: LexiconName[]
}

/** Gives the known names in a text: longest match first, left to right, never overlapping. */
export type NameMatcher = (text: string) => NameMatch[]

const WORD = /[\p{L}\p{N}]/u
const HAN = /\p{Script=Han}/u
/** A Latin name of fewer letters is matched to the letter: "MG" is not "Mg". */
const FOLDED_LENGTH_MIN = 4

/**
 * Builds a matcher from all names that text may be read by.
 *
 * Latin names stand on word boundaries and begin with the capital that they have; the rest of a
 * long name is matched in any case, so that "XPENG" and "Xpeng" are one. Chinese names stand
 * anywhere, since Chinese has no word boundaries.
 */
export function compileNames(lexicon: Lexicon): NameMatcher {
  const root: Node = { next: new Map(), names: [] }
  for (const name of lexicon.names) if (name.use !== 'never') insert(root, name)
  return (text) => matches(root, text)
}

function insert(root: Node, name: LexiconName): void {
  let node = root
  for (const letter of keyOf(name.value)) {
    const next = node.next.get(letter) ?? { next: new Map(), names: [] }
    node.next.set(letter, next)
    node = next
  }
  node.names.push(name)
}

function matches(root: Node, text: string): NameMatch[] {
  const found: NameMatch[] = []
  const key = keyOf(text)
  for (let start = 0; start < text.length; ) {
    const match = isStart(text, start) ? longest(root, key, text, start) : null
    if (match) found.push(match)
    start = match ? match.end : start + 1
  }
  return found
}

function longest(root: Node, key: string, text: string, start: number): NameMatch | null {
  let node = root
  let best: NameMatch | null = null
  for (let at = start; at < key.length; at++) {
    const next = node.next.get(key[at] ?? '')
    if (!next) break
    node = next
    if (node.names.length === 0 || !isEnd(text, at)) continue
    const written = text.slice(start, at + 1)
    const names = node.names.filter((name) => fits(written, name.value))
    if (names.length > 0) best = { start, end: at + 1, names }
  }
  return best
}

/** Whether `written` may stand for `name`: to the letter if short, else with the same capital. */
function fits(written: string, name: string): boolean {
  if (written === name) return true
  return name.length >= FOLDED_LENGTH_MIN && written[0] === name[0] && /^\p{Lu}/u.test(written)
}

function isStart(text: string, at: number): boolean {
  const letter = text[at] ?? ''
  if (!WORD.test(letter)) return false
  if (HAN.test(letter)) return true
  const before = text[at - 1] ?? ' '
  return !WORD.test(before) || HAN.test(before)
}

function isEnd(text: string, at: number): boolean {
  const letter = text[at] ?? ''
  // 上汽 is a carmaker; 市场上汽车 is "cars on the market".
  if (letter === '汽') return text[at + 1] !== '车'
  if (HAN.test(letter)) return true
  const after = text[at + 1] ?? ' '
  return !WORD.test(after) || HAN.test(after)
}

/** One letter for one letter, so that offsets stay as they are. */
function keyOf(text: string): string {
  const folded = text.toLowerCase()
  return folded.length === text.length ? folded : text
}
