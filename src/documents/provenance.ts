import type { Sentence } from '../domain/document.ts'
import { type DatedValue, datedValue } from '../domain/partial-date.ts'
import { dayOfLine } from './date-lines.ts'
import { endsArticle, furnitureOf } from './furniture.ts'

/** A date stands above the article, or opens its first paragraph. */
const HEADER_BODY_SENTENCES = 2
const RIGHTS_LENGTH_MAX = 600
const SOURCE =
  /(?:^|[\s\d|])(?:source|来源|來源|文章来源|信息来源|稿件来源|消息来源|稿源)\s?[:|丨]\s?(?<name>[^\s:|][^:|]{1,58}?)(?=\s*(?:$|[|丨]|作者|编辑|记者|责任|发布|\d{4}))/iu
/** "Copyright © 2025 by Example News. All rights reserved." */
const HOLDER =
  /(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|by\b|,|-|(?:19|20)\d\d)*(?<name>[^.,;:|。]{2,50}?(?:\.[a-z]{2,4}\b){0,2})\s*(?:(?:19|20)\d\d|,|\.(?:\s|$)|;|\||$|。|all rights|版权)/iu
const HOLDER_ZH = /版权(?:所有|归)\s?[:]?\s?(?<name>[^\s,.;|。©所]{2,30}?)(?:所有|$|[\s,.;|。])/u

/** The day that the header of an article states, with its words; null where it states none. */
export function publishedIn(sentences: Sentence[]): DatedValue | null {
  let body = 0
  for (const { text, kind } of sentences) {
    if (kind === 'body' && ++body > HEADER_BODY_SENTENCES) return null
    const day = dayOfLine(text)
    if (day) return datedValue(day, text.length <= 120 ? text : day)
  }
  return null
}

/** Who published an article by its own words: a source line, else the holder of the copyright. */
export function publisherIn(sentences: Sentence[]): string | null {
  const furniture = sentences.filter(({ kind }) => kind === 'furniture')
  for (const expression of [SOURCE, HOLDER, HOLDER_ZH]) {
    for (const { text } of furniture) {
      const name = expression.exec(text)?.groups?.name?.trim()
      if (name && !/^(?:all rights|reserved|the)$/i.test(name)) return name
    }
  }
  return null
}

/** What an article says of its copyright and of using it again, in its own words; null for nothing. */
export function rightsIn(text: string, sentences: Sentence[]): string | null {
  const isRights = ({ kind, text: words }: Sentence) =>
    kind === 'furniture' &&
    (endsArticle(words) || ['copyright', 'reuse'].includes(furnitureOf(words) ?? ''))
  const [first] = sentences.filter(isRights)
  if (!first) return null
  const last = sentences.findLast((one) => one.line === first.line && isRights(one)) ?? first
  const start = first.offsets[0] ?? 0
  const end = last.offsets[last.text.length] ?? start
  return text.slice(start, Math.min(end, start + RIGHTS_LENGTH_MAX)).trim()
}
