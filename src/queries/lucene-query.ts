import { isCjk, normalizeName, withoutLegalForm } from '../domain/names.ts'

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`
/** Letters only: a radical such as U+2E80 is of the script, but a symbol. */
const CJK_LETTER = String.raw`(?=[\p{L}\p{N}\p{M}])${CJK}`
const LETTERS = String.raw`(?:(?!${CJK})[\p{L}\p{N}\p{M}])+`
/** An apostrophe or a dot between letters is a part of its word, as it is for the index: `xi'an`. */
const WORDS = new RegExp(`(?:${CJK_LETTER})+|${LETTERS}(?:['.]${LETTERS})*`, 'gu')
/** Lucene refuses more than 1,024 clauses, and nobody types more words than this. */
const WORDS_MAX = 12
const WORD_LENGTH_MAX = 60
const TEXT_LENGTH_MAX = 1_000
const PAIRS_MAX = 40

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
 * found, since one word of two, such as 汽车, fits every second carmaker; only the legal form that a
 * text ends in does not, as registers and articles rarely agree on it. Chinese is asked by phrase,
 * for the index cuts it into pairs.
 */
export function luceneQuery(text: string, mode: SearchMode, fuzzy: boolean): LuceneQuery {
  const whole = text.slice(0, TEXT_LENGTH_MAX)
  const words = wordsOf(mode === 'text' ? withoutLegalForm(whole) : whole)
  const hasCjk = words.some(isCjk)
  const index = hasCjk ? 'names_cjk' : 'names_text'
  if (words.length === 0) return { index, query: '' }
  if (mode === 'prefix') return { index, query: prefixQuery(words) }
  if (mode === 'phrase' && words.length > 1) return { index, query: `"${words.join(' ')}"` }
  return { index, query: words.map((word) => clauseOf(word, fuzzy)).join(' AND ') }
}

/**
 * What may be meant by a name that is not written as any name in the graph is: one word of it is
 * enough, with a letter or two amiss, and of Chinese one pair of characters. Rare words count most.
 */
export function candidateQueries(text: string): LuceneQuery[] {
  const words = wordsOf(withoutLegalForm(text.slice(0, TEXT_LENGTH_MAX)))
  const latin = words.filter((word) => !isCjk(word)).map((word) => clauseOf(word, true))
  const pairs = words.filter(isCjk).flatMap(pairsOf).slice(0, PAIRS_MAX)
  return [
    { index: 'names_text' as const, query: latin.join(' OR ') },
    { index: 'names_cjk' as const, query: pairs.join(' OR ') },
  ].filter(({ query }) => query !== '')
}

/** The pairs of characters that the index has of a run of Chinese; of a single one, what begins so. */
function pairsOf(run: string): string[] {
  const letters = [...run]
  if (letters.length === 1) return [`${run}*`]
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`)
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

/** Every word, the last one perhaps not to its end. Of Chinese nothing: it has no words to end. */
function prefixQuery(words: string[]): string {
  const last = words.length - 1
  if (last === 0 || words.some(isCjk)) return ''
  return words.map((word, place) => (place === last ? `(${word} OR ${word}*)` : word)).join(' AND ')
}

function clauseOf(word: string, fuzzy: boolean): string {
  if (isCjk(word)) return word.length === 1 ? `${word}*` : `"${word}"`
  const distance = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
  if (!fuzzy || distance === 0) return word
  return `(${word} OR ${word}~${distance})`
}
