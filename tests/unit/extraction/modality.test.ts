import { expect, test } from 'vitest'
import { newMemory } from '#src/extraction/memory.ts'
import { findMentions } from '#src/extraction/mentions.ts'
import { modalityOf } from '#src/extraction/modality.ts'
import { compileNames } from '#src/extraction/name-matcher.ts'
import { doubtedRule } from '#src/extraction/rules/doubted.ts'
import { tagSentence } from '#src/extraction/tag-sentence.ts'
import { documentOf, LEXICON } from '../../support/sentences.ts'

/** How a tagged sentence says what stands from its first name to its last. */
const modeOf = (text: string): string => {
  const names = [...text.matchAll(/<[CVR]\d+>/g)]
  const start = names[0]?.index ?? 0
  const end = (names.at(-1)?.index ?? 0) + 4
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  return modalityOf(text, start, end, lang).mode
}

test.each<[string, string]>([
  ['<C0> owns <R0> of <C1>.', 'asserted'],
  ['<C0> bought <C1> last year.', 'asserted'],
  ['<C0> plans to buy <C1>.', 'planned'],
  ['<C0> and <C1> plan a joint venture in <C2>.', 'planned'],
  ['<C0> and <C1> plan a venture.', 'asserted'],
  ['<C0> plans an investment in <C1>.', 'planned'],
  ['<C0> is to take <R0> of <C1>.', 'planned'],
  ['<C0> may buy <C1>.', 'hedged'],
  ['<C0> offered to buy <C1>.', 'hedged'],
  ['<C0> tried to buy <C1>.', 'hedged'],
  ['<C0> wanted to sell its stake to <C1>.', 'hedged'],
  ['<C0> has an option to buy <R0> of <C1>.', 'hedged'],
  ['<C0> is free to cut its stake in <C1>.', 'hedged'],
  ['<C0> is in discussions with <C1>.', 'hedged'],
  ['<C0> rejected a bid by <C1>.', 'negated'],
  ['<C0> has yet to buy <C1>.', 'negated'],
  ['<C0> dismissed reports that it bought <C1>.', 'negated'],
  ['<C0> denied it had bought <C1>.', 'negated'],
  ['If <C0> bought <C1>, it would close a plant.', 'hypothetical'],
  ['<C0>拟收购<C1>。', 'planned'],
  ['传闻称<C0>收购<C1>。', 'hedged'],
  ['如果<C0>收购<C1>,将裁员。', 'hypothetical'],
  ['<C0>未持有<C1>股份。', 'negated'],
])('%s: %s', (text, mode) => {
  expect(modeOf(text)).toBe(mode)
})

const match = compileNames(LEXICON)

/** What the doubted rule reads of a sentence that no other rule has read. */
const doubted = (text: string): string[] => {
  const document = documentOf(text)
  const [sentence] = document.sentences
  const [mentions = []] = findMentions(document, match)
  if (!sentence) return []
  const memory = newMemory()
  const tagged = tagSentence(sentence, mentions, memory, null)
  return doubtedRule({ ...tagged, memory, claims: [] }).map(
    ({ assertionMode, subject, predicate, objects }) =>
      [assertionMode, subject, predicate, ...objects]
        .map((part) => (typeof part === 'string' ? part : (part.mention.refs[0]?.slice(3) ?? '')))
        .join(' '),
  )
}

test.each<[string, string[]]>([
  [
    'Renault and Nissan were said to be interested in Rivian.',
    ['hedged renault holdsStake rivian', 'hedged nissan holdsStake rivian'],
  ],
  ['Geely has never owned a share of Rivian.', ['negated geely holdsStake rivian']],
  ["Ford rejected Geely's bid for Mazda in July.", ['negated geely holdsStake mazda']],
  ['A takeover of Mazda by Geely is unlikely.', ['hedged geely holdsStake mazda']],
  [
    'Talks between Ford and Geely about a plant ended without a deal.',
    ['negated ford partnersWith geely'],
  ],
  ['Renault wanted to merge with Nissan.', ['hedged renault partnersWith nissan']],
  ['If Toyota and Suzuki merged, Honda might follow.', ['hypothetical toyota partnersWith suzuki']],
  ['有消息称吉利拟入股福特。', ['hedged geely holdsStake ford']],
  ['吉利否认将与福特合并。', ['negated geely partnersWith ford']],
  // What is told as true is the other rules' to read.
  ['Ford owns Mazda.', []],
  ['Renault and Nissan agreed on a partnership.', []],
  ['吉利收购了福特。', []],
  ['Ford may build a plant.', []],
])('doubted: %s', (text, expected) => {
  expect(doubted(text)).toEqual(expected)
})
