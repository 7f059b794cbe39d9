import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { findAll, pattern } from '../pattern.ts'
import { mentionsIn, sameEntity } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { canPartner } from './partnership-names.ts'
import { tellingOf } from './partnership-told.ts'
import { instrumentOf } from './partnership-value.ts'
import { NOUN } from './partnership-words.ts'
import { claim, dateOf, given, type RuleContext } from './rule.ts'

const POINTED_AT =
  /\b(?:[Tt]he|[Tt]his|[Tt]heir|[Tt]hat)(?<adjectives> (?:[\w&'-]+ ){0,2}?)?(?<noun>partnership|alliance|collaboration|co-?operation|tie-?up|supply (?:deal|contract|agreement)|licen[cs]e|pact|agreement)(?= |,)/
/** Pacts and agreements may be of any kind, also to buy shares. */
const ANY_KIND = /^(?:pact|agreement|licen)/

/** "according to their memo signed last week": when they signed what the text has told of. */
const SIGNED = pattern(
  String.raw`\b[Tt]heir (?:[a-z-]+ ){0,3}?${NOUN},? (?:which (?:was|they) |that was )?(?:signed|inked|sealed|concluded) (?:back )?(?:in |on )?<D\d+>`,
)

/** The day on which the partners that were told of last signed; none where the sentence names others. */
export function signedBefore(context: RuleContext): Claim[] {
  const { plain, tags, memory } = context
  const [subject, ...objects] = memory.partners ?? []
  const others = mentionsIn(plain, tags).filter(
    (mention) => !memory.partners?.some((partner) => sameEntity(partner, mention)),
  )
  if (!subject || objects.length === 0 || others.length > 0) return []
  return findAll(plain, [SIGNED]).map(({ text, start, end }) =>
    claim(context, {
      predicate: 'partnersWith',
      subject,
      objects,
      value: given<ClaimValue>({
        status: 'signed',
        instrument: instrumentOf(text),
        date: dateOf(context, plain, start, end),
        backReference: true,
      }),
      rule: 'partnership/signedBefore',
      text: plain,
      start,
      end,
    }),
  )
}

/** A partnership that is over and named by none of its parties: "the alliance soured within two years". */
export function pointedAt(context: RuleContext): Claim[] {
  const { plain } = context
  const found = POINTED_AT.exec(plain)
  if (!found?.groups) return []
  const end = found.index + found[0].length
  const match = { groups: found.groups, text: found[0], start: found.index, end, pattern: 0 }
  const telling = tellingOf(
    plain,
    { name: 'over', status: 'active', expression: POINTED_AT },
    match,
  )
  if (!telling?.isOver) return []
  const [subject, ...objects] = partiesMeant(context, found.index)
  if (!subject || objects.length === 0) return []
  const types = topicsOf(found[0])
  return [
    claim(context, {
      predicate: 'partnersWith',
      subject,
      objects,
      value: given<ClaimValue>({
        partnershipType: types.length > 0 ? types : undefined,
        status: 'terminated',
        instrument: instrumentOf(found[0]),
        backReference: ANY_KIND.test(found.groups.noun ?? '') ? true : undefined,
      }),
      rule: 'partnership/over',
      text: telling.text,
      start: found.index,
      end,
    }),
  ]
}

/** The two that the sentence has named, one of them and whom the text is about, or the last partners. */
function partiesMeant({ plain, tags, memory }: RuleContext, at: number): Mention[] {
  const here = mentionsIn(plain.slice(0, at), tags).filter(canPartner)
  if (here.length === 2) return here
  const [only] = here
  const { subject } = memory
  if (here.length === 1 && only && subject && !sameEntity(only, subject)) return [subject, only]
  return here.length === 0 ? (memory.partners ?? []) : []
}
