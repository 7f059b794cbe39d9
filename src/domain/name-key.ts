/** Letters that mean nothing to a reader, such as zero-width spaces, soft hyphens and bidi marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/**
 * The key that two spellings of one name share: NFKC, case folded, single spaces, nothing invisible.
 *
 * Upper case comes first because it is what folds `ß` to `ss`. Accents stay: `Citroën` and
 * `Citroen` are two keys, which the full-text search takes for one.
 */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKC').replaceAll(INVISIBLE, '').toUpperCase().toLowerCase()
  return folded.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
}
