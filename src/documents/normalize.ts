/** A text made plain for reading, with the way back: `offsets[i]` is where `text[i]` came from. */
export interface Normalized {
  text: string
  /** One more than letters: the last is the end. UTF-16 units of the original. */
  offsets: Uint32Array
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  hellip: '...',
}
const SAME: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '‑': '-',
  '—': '-',
  '\t': ' ',
}
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/
const DROPPED = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]/u
/** Full-width ASCII: U+FF01 to U+FF5E stand 0xFEE0 above the plain letters. */
const WIDE = /[\uff01-\uff5e]/
const TOKEN = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));|[\s\S]/giu

/**
 * Decodes entities, makes quotes, dashes and spaces plain, folds full-width letters, digits and
 * punctuation, and drops what cannot be seen. The Chinese stop and list comma stay as they are.
 */
export function normalize(original: string, start = 0): Normalized {
  const letters: string[] = []
  const offsets: number[] = []
  for (const match of original.matchAll(TOKEN)) {
    const written = replacement(match)
    for (const letter of written.split('')) {
      letters.push(letter)
      offsets.push(start + match.index)
    }
  }
  offsets.push(start + original.length)
  return { text: letters.join(''), offsets: Uint32Array.from(offsets) }
}

function replacement([token, decimal, hex, name]: RegExpExecArray | RegExpMatchArray): string {
  if (token.length > 1 && token.startsWith('&')) {
    if (name) return ENTITIES[name.toLowerCase()] ?? token
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 31 && code <= 0x10ffff ? normalize(String.fromCodePoint(code)).text : ' '
  }
  const same = SAME[token]
  if (same !== undefined) return same
  if (SPACE.test(token)) return ' '
  if (WIDE.test(token)) return String.fromCharCode(token.charCodeAt(0) - 0xfee0)
  return DROPPED.test(token) ? '' : token
}
