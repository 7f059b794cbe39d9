import type { DocumentLang, Sentence } from '../domain/document.ts'
import { endsArticle, furnitureOf, isFurnitureLine } from './furniture.ts'
import { linesOf } from './lines.ts'
import { normalize } from './normalize.ts'
import { splitSentences } from './split-sentences.ts'

const HEADING_LENGTH_MAX = 160
/** A shorter first sentence may be a page's motto above the title. */
const BODY_LENGTH_MIN = 25
const HAN = /\p{Script=Han}/u
/** What Markdown and lists put before a line. */
const MARKER = /^\s*(?:#{1,6}\s+|[-*•▪◦●■►▶>]\s+)/
/** A notice of rights or an author's life fills the rest of its line, too. */
const FILLS_LINE = new Set(['copyright', 'reuse', 'disclosure', 'author'])

/**
 * The sentences of a text: lines first, then sentences, each with the way back to the text.
 *
 * What only belongs to the page is `furniture`; so is all that follows a copyright notice. The
 * first heading with a few words, before any sentence of the body, is the title.
 */
export function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  const lines = linesOf(text)
  let ahead = lines.filter((line) => isParagraph(text, line)).length
  let behind = 0
  let isOver = false
  for (const [number, line] of lines.entries()) {
    const found = sentencesOfLine(text, line, number, isOver)
    // A notice above the article or under its first picture does not end what is still to come.
    isOver ||= behind > 0 && behind >= ahead && found.some(({ text: words }) => endsArticle(words))
    if (isParagraph(text, line)) {
      behind++
      ahead--
    } else behind ||= found.some(({ kind }) => kind === 'body') ? 1 : 0
    for (const sentence of found) sentences.push({ ...sentence, index: sentences.length })
  }
  return withTitle(withoutTail(sentences))
}

/** Whether a line is long enough for one of an article, and ends as a sentence does. */
function isParagraph(text: string, { start, end }: { start: number; end: number }): boolean {
  const words = text.slice(start, end).trim()
  return /[.!?。！？]["'”’」)）]?$/.test(words) && words.length >= (HAN.test(words) ? 40 : 100)
}

/** The script of a text: Chinese where it has more Chinese letters than Latin words. */
export function langOf(text: string): DocumentLang {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0
  return han > latin ? 'zh' : 'en'
}

function sentencesOfLine(
  text: string,
  { start, end }: { start: number; end: number },
  line: number,
  isOver: boolean,
): Sentence[] {
  const whole = normalize(text.slice(start, end), start)
  const isSetApart = MARKER.test(whole.text)
  const skipped = MARKER.exec(whole.text)?.[0].length ?? 0
  const body = whole.text.slice(skipped)
  const cuts = splitSentences(body)
  const isFurniture = isOver || isFurnitureLine(body.trim())
  let fills = false
  let lineLang: DocumentLang | undefined
  // Asked for at most once: a line may have thousands of sentences.
  const langOfLine = () => (lineLang ??= langOf(body))
  return cuts.map((cut) => {
    const words = body.slice(cut.start, cut.end)
    const cue = furnitureOf(words)
    fills ||= endsArticle(words) || FILLS_LINE.has(cue ?? '')
    const isHeading = cuts.length === 1 && looksLikeHeading(words, isSetApart)
    return {
      index: 0,
      text: words,
      offsets: whole.offsets.slice(skipped + cut.start, skipped + cut.end + 1),
      lang: langOfSentence(words, langOfLine),
      kind: isFurniture || fills || cue ? 'furniture' : isHeading ? 'heading' : 'body',
      line,
    }
  })
}

/** Where a sentence has nearly as many words of the other script, the line decides. */
function langOfSentence(words: string, langOfLine: () => DocumentLang): DocumentLang {
  // "FAW (中国一汽) and Leapmotor (零跑汽车)": what stands in brackets is the other language's.
  const outside = words.replaceAll(/\([^()]*\)/g, '')
  const han = outside.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = outside.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0
  const isClear = han > latin || latin > han * 3
  return isClear ? langOf(outside) : langOfLine()
}

function looksLikeHeading(words: string, isSetApart: boolean): boolean {
  if (words.length > HEADING_LENGTH_MAX) return false
  return !/[.。;:]["')\]]*$/.test(words) && (isSetApart || !/[!?]["')\]]*$/.test(words))
}

/** Headings that only furniture surrounds, after the last sentence of the body, are the page's. */
function withoutTail(sentences: Sentence[]): Sentence[] {
  const last = sentences.findLastIndex(({ kind }) => kind === 'body')
  if (last < 0) return sentences
  const footer = sentences.findIndex(({ kind }, index) => index > last && kind === 'furniture')
  return sentences.map((sentence, index) =>
    footer >= 0 && index > footer ? { ...sentence, kind: 'furniture' } : sentence,
  )
}

/** Makes the title of the first line that can be one: also a question, if nothing else is there. */
function withTitle(sentences: Sentence[]): Sentence[] {
  const first = sentences.findIndex(
    ({ kind, text }) => kind === 'body' && text.length >= BODY_LENGTH_MIN,
  )
  const above = first < 0 ? sentences : sentences.slice(0, first)
  const question = sentences.find(({ kind }) => kind === 'body')
  const heading =
    above.find((sentence) => sentence.kind === 'heading' && isTitleLong(sentence.text)) ??
    above.find(({ kind }) => kind === 'heading') ??
    (question && isQuestion(question, sentences) ? question : undefined)
  return sentences.map((sentence) =>
    sentence === heading ? { ...sentence, kind: 'title' } : sentence,
  )
}

const isTitleLong = (words: string) =>
  (words.match(/\p{Script=Han}|\p{L}[\p{L}\p{N}'-]*/gu)?.length ?? 0) >= 3

/** Whether a sentence asks or calls out and stands alone in its line: "Will Ford buy Rivian?" */
function isQuestion(sentence: Sentence, sentences: Sentence[]): boolean {
  return (
    sentence.text.length <= HEADING_LENGTH_MAX &&
    /[!?]["')\]]*$/.test(sentence.text) &&
    sentences.length > 1 &&
    sentences.every(({ index, line }) => index === sentence.index || line !== sentence.line)
  )
}
