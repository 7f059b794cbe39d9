import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { mentionsIn, sameEntity } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { canPartner } from './partnership-names.ts'
import { tellingOf } from './partnership-told.ts'
import { instrumentOf } from './partnership-value.ts'
import { claim, given, type RuleContext } from './rule.ts'

const POINTED_AT =
  /\b(?:[Tt]he|[Tt]his|[Tt]heir|[Tt]hat)(?<adjectives> (?:[\w&'-]+ ){0,2}?)?(?<noun>partnership|alliance|collaboration|co-?operation|tie-?up|supply (?:deal|contract|agreement)|licen[cs]e|pact|agreement)(?= |,)/
/** Pacts and agreements may be of any kind, also to buy shares. */
const ANY_KIND = /^(?:pact|agreement|licen)/

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
