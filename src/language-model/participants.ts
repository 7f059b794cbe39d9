import type { Mention } from '../domain/claim.ts'
import { nameKey } from '../domain/names.ts'
import type { TaggedSentence } from '../extraction/tagged.ts'
import { locateName } from './locate-quote.ts'
import type { Reading } from './reading.ts'
import { refuse } from './refusal.ts'

/** A name of a claim, found in the sentence that it quotes. */
export interface FoundName {
  mention: Mention
  /** The tags that stand for it in the sentence. */
  tags: string[]
}

/** Letters of the tags that can take part in a relation of companies. */
const PARTY = /^[CBXV]/

/**
 * A model's name as the sentence has it: a mention by these words, a pointer ("it", "the German car
 * group") that the rules bound to an entity of that name, or words of the sentence that no tag has.
 */
export function findName(
  tagged: TaggedSentence,
  { mentions }: Reading,
  name: string,
  letters: RegExp = PARTY,
): FoundName {
  const key = nameKey(name)
  const namesakes = mentions.filter((mention) => key !== '' && nameKey(mention.text) === key)
  const refs = new Set(namesakes.flatMap((mention) => mention.refs))
  const fits = [...tagged.tags.mentions].filter(
    ([tag, mention]) =>
      letters.test(tag) &&
      (nameKey(tagged.tags.words.get(tag) ?? '') === key ||
        nameKey(mention.text) === key ||
        mention.refs.some((ref) => refs.has(ref))),
  )
  const standing = fits.filter(([tag]) => tagged.raw.includes(`<${tag}>`))
  const [first] = standing
  if (first) return { mention: first[1], tags: standing.map(([tag]) => tag) }
  return spelledName(tagged, name)
}

/** A name that the rules did not see as one becomes a tag of its own. Changes the tagged sentence. */
function spelledName(tagged: TaggedSentence, name: string): FoundName {
  const { sentence, tags } = tagged
  const found = locateName(sentence.text, name)
  if (!found || !/^(?=.*\p{L}{2}).*(?:\p{Lu}|\p{Script=Han}{2})/u.test(name)) refuse('name')
  const words = sentence.text.slice(found.start, found.end)
  if (!tagged.raw.includes(words)) refuse('name')
  const tag = `X${900 + tags.mentions.size}`
  const mention: Mention = {
    type: 'company',
    text: words,
    start: sentence.offsets[found.start] ?? 0,
    end: sentence.offsets[found.end] ?? 0,
    refs: [],
    via: 'name',
  }
  tags.mentions.set(tag, mention)
  tags.words.set(tag, words)
  tagged.raw = tagged.raw.replaceAll(words, `<${tag}>`)
  return { mention, tags: [tag] }
}
