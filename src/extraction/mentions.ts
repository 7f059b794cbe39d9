import type { Mention } from '../domain/claim.ts'
import type { Document, Sentence } from '../domain/document.ts'
import type { LexiconName } from '../domain/lexicon.ts'
import type { NameMatch, NameMatcher } from './name-matcher.ts'
import { unknownNames } from './unknown-names.ts'
import { NAME_SUFFIX } from './word-lists.ts'

/** A mention and where it stands in its sentence's text. */
export interface SentenceMention {
  start: number
  end: number
  mention: Mention
  /** What is known of each entry it may mean. */
  names: LexiconName[]
}

/**
 * All mentions of a document, one list for each sentence, in the order of the text.
 *
 * Known names come first. A short name that could be another word ("Leap") counts only where the
 * document also names the same entry in full. What is left of capitals proposes unknown names.
 */
export function findMentions(document: Document, match: NameMatcher): SentenceMention[][] {
  const matched = document.sentences.map((sentence) => match(sentence.text))
  const named = new Set(
    matched
      .flat()
      .flatMap(({ names }) => names.filter(({ use }) => use === 'always').map(({ ref }) => ref)),
  )
  const known = document.sentences.map((sentence, index) =>
    (matched[index] ?? []).flatMap((found) => knownMention(sentence, found, named)),
  )
  return unknownNames(document, known).map((mentions) =>
    mentions.toSorted((a, b) => a.start - b.start),
  )
}

function knownMention(
  sentence: Sentence,
  { start, end, names }: NameMatch,
  named: Set<string>,
): SentenceMention[] {
  const usable = names.filter(({ use, ref }) => use === 'always' || named.has(ref))
  const [first] = usable
  if (!first) return []
  const isFirm = first.type === 'company' || first.type === 'brand'
  const suffix = isFirm ? (NAME_SUFFIX.exec(sentence.text.slice(end))?.[0] ?? '') : ''
  const refs = [...new Set(usable.map(({ ref }) => ref))]
  const stop = end + suffix.length
  return [
    {
      start,
      end: stop,
      names: usable,
      mention: newMention(sentence, start, stop, first.type, refs),
    },
  ]
}

/** A mention of what stands at `start` to `end` of a sentence's text. */
export function newMention(
  sentence: Sentence,
  start: number,
  end: number,
  type: Mention['type'],
  refs: string[] = [],
): Mention {
  return {
    type,
    text: sentence.text.slice(start, end),
    start: sentence.offsets[start] ?? 0,
    end: sentence.offsets[end] ?? 0,
    refs,
    via: 'name',
  }
}
