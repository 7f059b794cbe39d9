import type { Mention } from '../../domain/claim.ts'
import { mentionOf, subjectOf, type Token } from '../clause.ts'
import type { Found } from '../pattern.ts'
import type { TaggedSentence } from '../tagged.ts'
import type { RuleContext } from './rule.ts'
import { NOMINAL } from './stake-frames.ts'
import { infinitive, type Verb } from './stake-verbs.ts'

/** "<C0> holds <R0>, <C1> <R1> of <C2>": the second share is of the name next to it. */
export function ellipticHolder(
  tokens: Token[],
  verb: number,
  index: number,
  tags: TaggedSentence['tags'],
): Mention[] | null {
  const next = tokens[index - 1]
  if (!next || !/[CBXV]/.test(next.letter)) return null
  const shared = tokens.slice(verb, index).some(({ letter }) => letter === 'R')
  return shared ? mentionOf(next.text, tags) : null
}

/** Where a telling begins: with its subject where that stands next to the verb. */
export function beginOf(
  { tags }: RuleContext,
  tokens: Token[],
  { at }: Verb,
  start: number,
): number {
  const subject = subjectOf(tokens, at, tags)
  const verb = tokens[at]?.start ?? start
  return Math.min(verb, start, subject?.via === 'next' ? subject.start : verb)
}

/** "is left with", "ended up with". */
const LEFT_WITH =
  /^(?:left|up|remains?|remained|emerge[sd]?|emerging|stays|stayed|finish(?:es|ed))$/

export function actorsOf(context: RuleContext, tokens: Token[], { at, word }: Verb): Mention[] {
  const { tags, memory } = context
  if (NOMINAL.test(word)) {
    const before = tokens[at - 1]
    for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
      const owner = tokens[i - 1]
      if (tokens[i]?.text === "'s" && owner) return mentionOf(owner.text, tags)
    }
    if (before === undefined) return []
  }
  // "the vehicle with 29 percent of <C2>" is of the vehicle, whoever's name stands before it.
  if (
    word === 'with' &&
    !LEFT_WITH.test(tokens[at - 1]?.text ?? '') &&
    !/[CBXV]/.test(tokens[at - 1]?.letter ?? '') &&
    tokens[at - 1]?.text !== ','
  )
    return []
  const index = LEFT_WITH.test(tokens[at - 1]?.text ?? '') ? at - 1 : infinitive(tokens, at)
  const subject = subjectOf(tokens, index, tags)
  if (subject) return subject.mentions
  return tokens.slice(0, at).some(({ letter }) => /[CBXV]/.test(letter))
    ? []
    : memory.subject
      ? [memory.subject]
      : []
}

/** Words that may stand between an owner and what it owns. */
const OF_A_STAKE =
  /^(?!(?:for|of|in|on|to|at|by|from|about|over|with|bid|offer|option|right|rights|plan|plans|sale|purchase|acquisition|talks|interest|call|claim|request|proposal|warrants?)$)[a-z-]+$/

export function possessorOf(
  { tags }: RuleContext,
  match: Found,
  tokens: Token[],
  index: number,
): Mention | null {
  const inside = /<([CBXV]\d+)>'s? /.exec(match.text)?.[1]
  const named =
    inside && !match.groups.subject?.includes(inside) ? tags.mentions.get(inside) : undefined
  if (named) return named
  // "<C0>, whose 3 percent of <C1> …"
  if (tokens[index - 1]?.text === 'whose') {
    const owner = tokens[tokens[index - 2]?.text === ',' ? index - 3 : index - 2]
    return owner ? (mentionOf(owner.text, tags)[0] ?? null) : null
  }
  let before = index - 1
  // "<C0>'s offer for 34 percent of <C1>" is no stake of <C0>.
  while (index - before < 3 && OF_A_STAKE.test(tokens[before]?.text ?? '')) before--
  const [mark, owner] = [tokens[before], tokens[before - 1]]
  return mark && /^'s?$/.test(mark.text) && owner ? (mentionOf(owner.text, tags)[0] ?? null) : null
}

/** The party between "giving" and the stake. */
export function receiverOf(
  tokens: Token[],
  verb: number,
  end: number,
  { tags }: RuleContext,
): Mention | null {
  const between = tokens.slice(verb + 1, end).find(({ letter }) => /[CBXV]/.test(letter))
  return between ? (mentionOf(between.text, tags)[0] ?? null) : null
}
