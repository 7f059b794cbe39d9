import type { DocumentLang, Sentence } from '../domain/document.ts'
import { endsArticle, isFurniture } from './furniture.ts'
import { normalize } from './normalize.ts'
import { splitSentences } from './split-sentences.ts'

const HEADING_LENGTH_MAX = 140
/** "…@chinadaily.com.cnFAW and …": an address that the next article's words stick to. */
const GLUED_ADDRESS = /(?<=@[\w-]+(?:\.[a-z]{2,3})+)(?=\p{Lu})/u

/**
 * The sentences of a text: lines first, then sentences, each with the way back to the text.
 *
 * The first line is the title where it reads like one. What follows a copyright line is furniture.
 */
export function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let over = false
  let titled: boolean = false
  for (const { start, end, line } of linesOf(text)) {
    const whole = normalize(text.slice(start, end), start)
    const lang = langOf(whole.text)
    const cuts = splitSentences(whole.text, lang)
    for (const cut of cuts) {
      const words = whole.text.slice(cut.start, cut.end)
      over ||= endsArticle(words)
      const furniture = over || isFurniture(words)
      const heading = cuts.length === 1 && isHeading(words)
      const kind: Sentence['kind'] = furniture
        ? 'furniture'
        : heading
          ? titled
            ? 'heading'
            : 'title'
          : 'body'
      titled ||= kind === 'title' || kind === 'body'
      sentences.push({
        index: sentences.length,
        text: words,
        offsets: whole.offsets.slice(cut.start, cut.end + 1),
        lang,
        kind,
        line,
      })
    }
  }
  return sentences
}

/** The script that most words of a text have. A Chinese letter counts as half a word. */
export function langOf(text: string): DocumentLang {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return han / 2 > latin || (han >= 4 && han > latin) ? 'zh' : 'en'
}

function* linesOf(text: string) {
  let line = 0
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    let start = match.index
    for (const piece of match[0].split(GLUED_ADDRESS)) {
      yield { start, end: start + piece.length, line: line++ }
      start += piece.length
    }
  }
}

function isHeading(words: string): boolean {
  return words.length <= HEADING_LENGTH_MAX && !/[.!?。!?;;:]["')”』]*$/.test(words)
}
