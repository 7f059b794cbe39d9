import type { Mention } from '../domain/claim.ts'
import type { Sentence } from '../domain/document.ts'
import type { Memory } from './memory.ts'
import type { SentenceMention } from './mentions.ts'
import { resolveReferences } from './references.ts'
import { simplify, simplifyZh } from './simplify.ts'
import { applyTags, emptyTags, type TaggedSentence, type TagSpan } from './tagged.ts'
import { findValues } from './values.ts'

const LETTERS: Partial<Record<Mention['type'], string>> = {
  company: 'C',
  brand: 'B',
  person: 'P',
  partnership: 'A',
  jointVenture: 'V',
}

/** One sentence with a tag for each thing that is understood in it. */
export function tagSentence(
  sentence: Sentence,
  mentions: SentenceMention[],
  memory: Memory,
  publishedOn: string | null,
): TaggedSentence {
  const tags = emptyTags()
  const spans: TagSpan[] = mentions.flatMap(({ start, end, mention, names }, index) => {
    // Who reports takes no part.
    if (names.length > 0 && names.every(({ kind }) => kind === 'media')) return []
    const venture = memory.ventureNames.get(mention.text)
    const letter = venture ? 'V' : mention.refs.length === 0 ? 'X' : LETTERS[mention.type]
    if (!letter) return []
    const tag = `${letter}${index}`
    tags.mentions.set(tag, venture ? asVenture(mention, venture) : mention)
    return [{ start, end, tag }]
  })
  const free = (start: number, end: number) =>
    spans.every((span) => end <= span.start || span.end <= start)
  for (const value of findValues(sentence.text, sentence.lang, publishedOn)) {
    if (!free(value.start, value.end)) continue
    const tag = `${value.letter}${spans.length}`
    value.keep(tags, tag)
    spans.push({ start: value.start, end: value.end, tag })
  }
  const tagged = applyTags(sentence.text, spans, tags)
  const raw = resolveReferences(tagged, tags, memory, sentence.index, sentence.lang, mentions)
  return { sentence, raw, plain: plainOf(raw, sentence.lang), tags }
}

/** What most rules read of a tagged sentence. */
export const plainOf = (raw: string, lang: Sentence['lang']): string =>
  lang === 'zh' ? simplifyZh(raw) : simplify(raw)

function asVenture(mention: Mention, venture: Mention): Mention {
  return { ...mention, type: 'jointVenture', parties: venture.parties ?? [] }
}
