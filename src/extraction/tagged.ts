import type { Mention } from '../domain/claim.ts'
import type { Comparator } from '../domain/codelists.ts'
import type { Sentence } from '../domain/document.ts'
import type { Money } from '../domain/money.ts'
import type { DatedValue } from '../domain/partial-date.ts'
import type { Share } from '../domain/share.ts'

/**
 * What a tag in a tagged text stands for.
 *
 * In a tagged sentence each understood span is one tag, a letter and its number in angle brackets:
 * C company, B brand, X unknown name, V joint venture, A alliance, P person, D date, M money,
 * R share in percent, N number. So a rule reads `<C0> acquired <R0> of <C1>`, whatever the names.
 */
export interface Tags {
  /** By tag, without brackets: `C0`. */
  mentions: Map<string, Mention>
  dates: Map<string, DatedValue>
  money: Map<string, { amounts: Money[]; text: string }>
  /** `parts`: of a split such as 51:49. */
  shares: Map<string, { share: Share | null; parts: number[] | null; text: string }>
  numbers: Map<string, { value: number | null; comparator: Comparator; text: string }>
  /** The words of the sentence that each tag replaces. */
  words: Map<string, string>
}

/** One sentence with tags in it. */
export interface TaggedSentence {
  sentence: Sentence
  /** All words, with tags. */
  raw: string
  /** The same, without asides, titles before names and adverbs: what most rules read. */
  plain: string
  tags: Tags
}

/** A span of a sentence that one tag replaces. */
export interface TagSpan {
  start: number
  end: number
  tag: string
}

export const emptyTags = (): Tags => ({
  mentions: new Map(),
  dates: new Map(),
  money: new Map(),
  shares: new Map(),
  numbers: new Map(),
  words: new Map(),
})

/** Replaces each span by its tag. Spans do not overlap; angle brackets of the text become round. */
export function applyTags(text: string, spans: TagSpan[], tags: Tags): string {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let tagged = ''
  let at = 0
  for (const { start, end, tag } of sorted) {
    tagged += `${text.slice(at, start).replaceAll('<', '(').replaceAll('>', ')')}<${tag}>`
    tags.words.set(tag, text.slice(start, end))
    at = end
  }
  return tagged + text.slice(at).replaceAll('<', '(').replaceAll('>', ')')
}

const TAG = /<([A-Z]\d+)>/g

/** The words behind a piece of tagged text: every tag becomes what it replaced. */
export function render(tagged: string, tags: Tags): string {
  return tagged
    .replaceAll(TAG, (_, tag: string) => tags.words.get(tag) ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The tags in a piece of tagged text, in order: `['C0', 'C1']`. */
export function tagsIn(tagged: string): string[] {
  return [...tagged.matchAll(TAG)].map(([, tag = '']) => tag)
}

/** The mentions in a piece of tagged text, in order, each entity once. */
export function mentionsIn(tagged: string, tags: Tags): Mention[] {
  const mentions = tagsIn(tagged).flatMap((tag) => tags.mentions.get(tag) ?? [])
  return mentions.filter(
    (mention, index) => mentions.findIndex((other) => sameEntity(other, mention)) === index,
  )
}

/** Whether two mentions stand for the same thing, as far as one document can tell. */
export function sameEntity(a: Mention, b: Mention): boolean {
  const [refA] = a.refs
  const [refB] = b.refs
  if (refA !== undefined && refB !== undefined) return refA === refB
  return refA === refB && a.text === b.text
}
