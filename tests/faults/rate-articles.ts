import { globSync, readFileSync } from 'node:fs'
import type { Lexicon, LexiconName } from '#src/domain/lexicon.ts'
import { compileNames } from '#src/extraction/name-matcher.ts'
import { random } from '../quality/swap.ts'

/** So long are the articles, in words; two Chinese letters count as one. */
const WORDS = 500
/** How often each text is written with other names. */
const SWAPS = 6

const TEXTS = ['seeds/documents/*.txt', 'tests/quality/corpus/development/*.txt']

/**
 * Endless articles of some 500 words, always the same ones for a seed: the texts that the rules were
 * written with, one behind the other, with other companies in them.
 */
export function* rateArticles(lexicon: Lexicon, seed = 1): Generator<string> {
  const next = random(seed)
  const texts = TEXTS.flatMap((pattern) => globSync(pattern).toSorted()).map((file) =>
    readFileSync(file, 'utf8').trim(),
  )
  const swapped = texts.flatMap((text) => [text, ...swapsOf(text, lexicon, next)])
  const [chinese, english] = [swapped.filter(isChinese), swapped.filter((text) => !isChinese(text))]
  for (let number = 1; ; number++) {
    const pick = swapped[Math.floor(next() * swapped.length)] ?? ''
    const same = isChinese(pick) ? chinese : english
    // A line of its own, so that no two have the same content.
    yield `${articleFrom(pick, same, next)}\n\nNumber ${number}.\n`
  }
}

function swapsOf(text: string, lexicon: Lexicon, next: () => number): string[] {
  const named = compileNames(lexicon)(text)
  return Array.from({ length: SWAPS }, () => {
    const swap = new Map<string, string>()
    let at = 0
    let written = ''
    for (const { start, end, names } of named) {
      const [name] = names
      if (!name) continue
      const other = swap.get(name.value) ?? anyOther(name, lexicon, next)
      swap.set(name.value, other)
      written += text.slice(at, start) + other
      at = end
    }
    return written + text.slice(at)
  })
}

/** Any other name of the same kind and language: how fast it is read is all that counts. */
function anyOther({ type, lang, value }: LexiconName, { names }: Lexicon, next: () => number) {
  const others = names.filter((other) => other.type === type && other.lang === lang)
  return others[Math.floor(next() * others.length)]?.value ?? value
}

function articleFrom(first: string, others: string[], next: () => number): string {
  const lines: string[] = []
  for (let text = first, words = 0; words < WORDS; ) {
    for (const line of text.split('\n')) {
      if (words >= WORDS) break
      lines.push(line)
      words += wordsIn(line)
    }
    text = others[Math.floor(next() * others.length)] ?? first
  }
  return lines.join('\n')
}

const isChinese = (text: string) => hanIn(text) > text.length / 4
const hanIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0
const wordsIn = (line: string) =>
  (line.match(/[\p{Script=Latin}\d'-]+/gu)?.length ?? 0) + hanIn(line) / 2
