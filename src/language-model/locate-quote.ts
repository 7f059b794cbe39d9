import type { Document, Sentence } from '../domain/document.ts'

/** A text whose letters are folded, with the way back to each letter. */
interface Folded {
  text: string
  /** `starts[i]` is where `text[i]` began. */
  starts: number[]
}

/**
 * The sentence that a quote is, or is a part of; null where its words stand in none.
 *
 * Spaces, accents written apart and the forms of quotation marks do not count; every other letter
 * does. So a quote over two sentences, or with a word left out, is in none.
 */
export function locateQuote({ sentences }: Document, quote: string): Sentence | null {
  const wanted = fold(quote).text.trim()
  if (wanted === '') return null
  return sentences.find(({ text }) => fold(text).text.includes(wanted)) ?? null
}

/** Where a name stands in a sentence's text, by the same folding; null if it does not. */
export function locateName(text: string, name: string): { start: number; end: number } | null {
  const folded = fold(text)
  const wanted = fold(name).text.trim()
  if (wanted === '') return null
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (isPartOfWord(folded.text, at, end)) continue
    return { start: folded.starts[at] ?? 0, end: folded.starts[end] ?? text.length }
  }
  return null
}

function fold(text: string): Folded {
  const letters: string[] = []
  const starts: number[] = []
  for (const { index, 0: cluster } of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    for (const letter of plain(cluster)) {
      letters.push(letter)
      for (let unit = 0; unit < letter.length; unit++) starts.push(index)
    }
  }
  return { text: letters.join(''), starts }
}

function plain(cluster: string): string {
  if (/^\s/.test(cluster)) return ' '
  return cluster
    .normalize('NFC')
    .replace(/[’‘‚′]/, "'")
    .replace(/[“”„″「」『』]/, '"')
    .replace(/[‐‑–—]/, '-')
}

const LATIN = /[\p{Script=Latin}\p{N}]/u
const isPartOfWord = (text: string, start: number, end: number) =>
  (LATIN.test(text[start - 1] ?? ' ') && LATIN.test(text[start] ?? ' ')) ||
  (LATIN.test(text[end] ?? ' ') && LATIN.test(text[end - 1] ?? ' '))
