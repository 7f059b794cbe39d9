import type { Mention } from '../../domain/claim.ts'
import { sameEntity } from '../tagged.ts'
import type { RuleContext } from './rule.ts'

/** Each party once, in order. */
export const distinctParties = (parties: Mention[]): Mention[] =>
  parties.filter((one, index) => parties.findIndex((other) => sameEntity(one, other)) === index)

const OWNER_OF_PARTY =
  /(?<=\b(?:with|by|from|between|alongside) )<[CX]\d+>'s? (?=<C\d+>(?! (?:joint )?venture))|(?<=\band )<[CX]\d+>'s? (?=<C\d+> (?:have|had|are|were)\b)/g

/** "with <C2>'s <C3>" and "with <X1>'s <C3>" without whose the party is, or where it comes from. */
export const withoutOwners = (text: string): string => text.replaceAll(OWNER_OF_PARTY, '')

const GENERIC = /^(?:Automobiles?|Automotive|Motors?|Auto|Company|Co|Ltd|Group)$/

/** Those whose names make a venture's: "Dongfeng Honda", where the text has named both by themselves. */
export function parentsInName({ memory, tags }: RuleContext, { text, refs }: Mention): Mention[] {
  if (refs.length > 0) return []
  const known = [
    ...tags.mentions.values(),
    ...memory.companies.map(({ mention }) => mention),
  ].filter((mention) => mention.refs.length > 0 && mention.type === 'company')
  const words = text.split(/[ -]/).filter((word) => !GENERIC.test(word))
  const parents = words.flatMap(
    (word) => known.find((one) => one.text === word || one.text.startsWith(`${word} `)) ?? [],
  )
  return parents.length === words.length ? distinctParties(parents) : []
}
