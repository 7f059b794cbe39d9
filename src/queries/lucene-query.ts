import { isCjk, normalizeName } from '../domain/names.ts'

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`
/** Letters only: a radical such as U+2E80 is of the script, but a symbol. */
const CJK_LETTER = String.raw`(?=[\p{L}\p{N}\p{M}])${CJK}`
const WORDS = new RegExp(String.raw`(?:${CJK_LETTER})+|(?:(?!${CJK})[\p{L}\p{N}\p{M}])+`, 'gu')
/** Lucene refuses more than 1,024 clauses, and nobody types more words than this. */
const WORDS_MAX = 12
const WORD_LENGTH_MAX = 60
const TEXT_LENGTH_MAX = 1_000

/** How the words of a search have to stand in a name. */
export type SearchMode = 'text' | 'phrase' | 'prefix'

/** Which full-text index to ask, and in which words. `query` is empty where there is no word. */
export interface LuceneQuery {
  index: 'names_text' | 'names_cjk'
  query: string
}

/**
 * A Lucene query for the words in `text`; anything else in it is dropped.
 *
 * Raw text is a Lucene query of its own: `leap:` and `AND (` throw. Only letters and digits, in
 * lower case, get through here, so that neither syntax nor operators do. All words have to be
 * found, since one word of two, such as 汽车, fits every second carmaker. Chinese is asked by
 * phrase, for the index cuts it into pairs.
 */
export function luceneQuery(text: string, mode: SearchMode, fuzzy: boolean): LuceneQuery {
  const words = wordsOf(text)
  const hasCjk = words.some(isCjk)
  const index = hasCjk ? 'names_cjk' : 'names_text'
  if (mode === 'prefix' || words.length === 0) return { index, query: '' }
  if (mode === 'phrase' && words.length > 1) return { index, query: `"${words.join(' ')}"` }
  return { index, query: words.map((word) => clauseOf(word, fuzzy)).join(' AND ') }
}

/**
 * The words of `text`, folded, in order; runs of Chinese, Japanese or Korean letters stand apart.
 *
 * Folding here is for fuzzy terms, which Lucene does not analyse as it does all others.
 */
export function wordsOf(text: string): string[] {
  const words = normalizeName(text.slice(0, TEXT_LENGTH_MAX)).match(WORDS) ?? []
  return words.slice(0, WORDS_MAX).map((word) => word.slice(0, WORD_LENGTH_MAX))
}

function clauseOf(word: string, fuzzy: boolean): string {
  if (isCjk(word)) return word.length === 1 ? `${word}*` : `"${word}"`
  const distance = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
  if (!fuzzy || distance === 0) return word
  return `(${word} OR ${word}~${distance})`
}
