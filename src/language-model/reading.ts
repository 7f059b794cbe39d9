import type { Claim, Mention } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { createExtractor } from '../extraction/extract-claims.ts'
import type { TaggedSentence } from '../extraction/tagged.ts'

/** A document as the rules read it: their claims, and each sentence with its tags, by its index. */
export interface Reading {
  claims: Claim[]
  sentences: Map<number, TaggedSentence>
  /** Every name that was found, in the order of the text. */
  mentions: Mention[]
}

/** Gives the rules' reading of a document, page furniture left out. */
export function createReadingOf(lexicon: Lexicon): (document: Document) => Reading {
  let sentences = new Map<number, TaggedSentence>()
  const extract = createExtractor(lexicon, (tagged) => {
    sentences.set(tagged.sentence.index, tagged)
  })
  return (document) => {
    sentences = new Map()
    const claims = extract(document)
    const mentions = [...sentences.values()].flatMap(({ tags }) => [...tags.mentions.values()])
    return { claims, sentences, mentions }
  }
}
