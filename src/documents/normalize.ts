import { simplifiedLetter } from '../domain/simplified.ts'
import { entityAt } from './entities.ts'

/** A text made plain for reading, with the way back: `offsets[i]` is where `text[i]` came from. */
export interface Normalized {
  text: string
  /** One more than letters: the last is the end. UTF-16 units of the original. */
  offsets: Uint32Array
}

const PLAIN = new Map(
  Object.entries({
    '’': "'",
    '‘': "'",
    '‚': "'",
    '‛': "'",
    '′': "'",
    '`': "'",
    '´': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '‟': '"',
    '″': '"',
    '「': '"',
    '」': '"',
    '『': '"',
    '』': '"',
    '〝': '"',
    '〞': '"',
    '【': '[',
    '】': ']',
    '〔': '[',
    '〕': ']',
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '―': '-',
    '−': '-',
    '…': '...',
    '\t': ' ',
  }),
)
const SPACE = /[\p{Zs}]/u
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/
const DROPPED = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]/gu
/** Full-width ASCII and signs, small forms and ligatures: another width of the same letter. */
const OTHER_WIDTH = /[\uff01-\uff5e\uffe0-\uffe6\ufe50-\ufe6b\ufb00-\ufb06]/
/** The ampersand, the asterisk, the brackets of links and the grave accent. */
const SPECIAL = new Set([33, 38, 42, 91, 93, 96])
/** The signs of Markdown's bold words and links: "**", "[" before and "](https://…)" behind. */
const MARKUP =
  /\*\*|!?\[(?=[^[\]\n]{0,200}\]\((?:https?:|\/|#|mailto:))|\]\((?:https?:|\/|#|mailto:)[^\s()]*(?:\([^\s()]*\)[^\s()]*)?\)/y
const MARK = /\p{M}/u
const HAN = /[\p{Script=Han}，。、]/u

/**
 * Decodes entities, makes quotes, dashes and spaces plain, folds full-width letters, digits and
 * punctuation and traditional Chinese letters, puts accents back on their letters, and drops what cannot be seen. The Chinese stop
 * and list comma stay as they are, and the signs of
 * Markdown's bold words and links go. Line breaks become spaces, and nothing between Chinese letters.
 */
export function normalize(original: string, start = 0): Normalized {
  const letters: string[] = []
  const offsets: number[] = []
  for (let at = 0; at < original.length; ) {
    const { written, length } = readAt(original, at)
    for (const letter of written.split('')) {
      letters.push(letter)
      offsets.push(start + at)
    }
    at += length
  }
  offsets.push(start + original.length)
  return { text: letters.join(''), offsets: Uint32Array.from(offsets) }
}

/** What stands for the next letter of the original, and how many units that letter takes. */
function readAt(original: string, at: number): { written: string; length: number } {
  const code = original.charCodeAt(at)
  // Nearly every letter is plain ASCII with no accent behind it; the rest is the slow way.
  const accented = original.charCodeAt(at + 1) >= 0x300
  if (code > 31 && code < 127 && !SPECIAL.has(code) && !accented) {
    return { written: original[at] ?? '', length: 1 }
  }
  const markup = markupAt(original, at)
  if (markup > 0) return { written: '', length: markup }
  const entity = code === 38 ? entityAt(original, at) : null
  if (entity) {
    const { letter, length } = entity
    return { written: plainLetter(letter, original[at - 1], original[at + length]), length }
  }
  const length = lengthWithMarks(original, at)
  const letter = original.slice(at, at + length).normalize('NFC')
  return { written: plainLetter(letter, original[at - 1], original[at + length]), length }
}

/** The length of the Markdown signs at an offset that are no words; 0 for none. */
function markupAt(original: string, at: number): number {
  MARKUP.lastIndex = at
  return MARKUP.exec(original)?.[0].length ?? 0
}

/** Units of the letter at an offset, with the accents that follow it. */
function lengthWithMarks(original: string, at: number): number {
  let end = at + String.fromCodePoint(original.codePointAt(at) ?? 0).length
  while (MARK.test(original[end] ?? '')) end++
  return end - at
}

function plainLetter(letter: string, before = ' ', after = ' '): string {
  const plain = PLAIN.get(letter)
  if (plain !== undefined) return plain
  if (LINE_BREAK.test(letter)) return HAN.test(before) && HAN.test(after) ? '' : ' '
  // Between spaces they are the arrows of "Home » News".
  if (letter === '«' || letter === '»')
    return SPACE.test(before) && SPACE.test(after) ? letter : '"'
  if (letter === '—') return isLatin(before) && isLatin(after) ? ' - ' : '-'
  if (SPACE.test(letter)) return ' '
  if (OTHER_WIDTH.test(letter)) return letter.normalize('NFKC')
  if (letter >= '\u4e00' && letter <= '\u9fff') return simplifiedLetter(letter)
  return letter.replaceAll(DROPPED, '')
}

/** "Ford—the maker" is two words; the dash of "一汽—大众" holds one name together. */
const isLatin = (letter: string) => /[\p{Script=Latin}"')]/u.test(letter)
