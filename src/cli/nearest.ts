import { distance } from 'fastest-levenshtein'

/** The name that a mistyped `word` most likely means; undefined where none is near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, edits: editsBetween(word, name) }))
    .toSorted((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best && best.edits <= Math.ceil(best.name.length / 3) ? best.name : undefined
}

/** The beginning of a name counts as one edit: `eval` means `evaluate`. */
function editsBetween(word: string, name: string): number {
  const isBeginning = word.length > 1 && name.startsWith(word)
  return isBeginning ? 1 : distance(word.toLowerCase(), name)
}
