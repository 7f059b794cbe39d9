import type { Mention } from '../../domain/claim.ts'
import { mentionOf, subjectOf, tokenAt, tokensOf } from '../clause.ts'
import type { Memory } from '../memory.ts'
import { type Found, pattern } from '../pattern.ts'
import { mentionsIn, sameEntity } from '../tagged.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { canPartner } from './partnership-names.ts'
import { labelOf, type RuleContext } from './rule.ts'

/** "<C0>'s decision to buy engines", "the deal calls for <C0> to supply": who does it stands so. */
const DECISION =
  /(<[CBXV]\d+>)(?:'s?)? (?:[\w-]+ ){0,3}(?:decision|move|agreement|deal|contract|choice|commitment|pledge|licence|license|order|right|mandate)s? (?:(?:in|on) <D\d+> )?to $/
const CALLED_FOR =
  /\b(?:calls? for|called for|sees?|saw|allow(?:s|ed)?|lets?|enabl(?:es|ed)|requir(?:es|ed)|oblig(?:es|ed)|requires|commits|means|under which|whereby|in which|by which) (<[CBXV]\d+>) (?:to |is to |will |would |can )?$/
/** "<C0>, whose customers include": the nearest name, whatever governs it. */
const WHOSE =
  /(<[CBXV]\d+>),? (?:whose|with whom|from whom|to whom|for whom) (?:(?!is |was |are )[\w-]+ ){0,4}$/
const SIDES =
  'companies|carmakers|automakers|car ?makers|auto ?makers|firms|groups|parties|partners|manufacturers|sides|truckmakers|brands|allies|suppliers'
/** Who is meant by no name at all. */
const THEY = new RegExp(
  String.raw`\b(?:[Tt]hey|[Bb]oth(?! <)|[Tt]he (?:(two|three|four|five|pair|duo|trio) )?(?:${SIDES})|[Tt]he (trio|pair|duo|two|three|four)|who both|each)(?:,? (?:all|both|each|also|have|has|had|are|were|now|first|will|then|jointly|already|<D\d+>|(?:on|in) <D\d+>|said|say|announced|[a-z]+ly))* $`,
)
const COUNTS: Record<string, number> = {
  two: 2,
  pair: 2,
  duo: 2,
  three: 3,
  trio: 3,
  four: 4,
  five: 5,
}
const SUBJECTS = pattern(
  String.raw`^(?:[^.;<]|<D\d+>){0,80}?(?:^|, ){LL:parties}(?! (?:and|or)\b)`,
  'u',
)
const LISTS = pattern('{LL:parties}')
/** "… in <C1> and the two companies signed": the two stand alone, whatever is named before. */
const POINTED_PAIR =
  /(<[CBXV]1\d\d>) and (<[CBXV]1\d\d>)(?:,? (?:have|had|has|are|were|also|then|now|both|will|since|each|jointly|said|<D\d+>|[a-z]+ly))* $/
/** How far back "the three companies" looks for its three, in sentences. */
const NEAR = 4

/** Who does what a frame's verb says; two at least where the frame names nobody else. */
export function actorsOf(
  context: RuleContext,
  frame: PartnershipFrame,
  match: Found,
  alone: boolean,
): Mention[] {
  const { plain, tags, memory, sentence } = context
  const place = match.start + Math.max(0, match.text.indexOf(match.groups.verb ?? ''))
  const before = plain.slice(0, place)
  const told = (DECISION.exec(before) ?? CALLED_FOR.exec(before))?.[1]
  if (told) return mentionOf(told, tags)
  const whose = WHOSE.exec(before)?.[1]
  if (whose) return mentionOf(whose, tags)
  const [, one = '', other = ''] = POINTED_PAIR.exec(before) ?? []
  if (one && tags.words.get(one.slice(1, -1)) === tags.words.get(other.slice(1, -1)))
    return [...mentionOf(one, tags), ...mentionOf(other, tags)]
  const they = sentence.lang === 'en' ? THEY.exec(before) : null
  if (they) {
    const count = COUNTS[they[1] ?? they[2] ?? '']
    return severalMeant(context, before.slice(0, they.index), plain.slice(place), count)
  }
  if (frame.holder) {
    const behind = byWhom(context, match)
    const holder = behind.length > 0 ? behind : holderOf(context, before)
    if (holder.length > 0) return holder
    const later = /<[CBXV]/.test(before) ? undefined : LATER.exec(plain.slice(match.end))?.[1]
    if (later) return mentionOf(later, tags)
  }
  const tokens = tokensOf(plain)
  const at = tokenAt(tokens, place)
  const subject = subjectOf(tokens, at, tags)
  const label = labelOf(context)
  const isLabelled = label && /^[^<]*<[CXV]\d+> ?[:|]/.test(plain)
  if (subject && !(alone && subject.via === 'carried' && subject.mentions.length < 2))
    return subject.mentions
  if (alone) return []
  if (isLabelled) return [label]
  if (subject) return subject.mentions
  const isNamed = tokens.slice(0, at).some(({ letter }) => /[CBXV]/.test(letter))
  return isNamed || !memory.subject ? [] : [memory.subject]
}

/** Those that "they" or "the three companies" stands for: of the sentence, else of those before. */
function severalMeant(
  { tags, memory, sentence }: RuleContext,
  before: string,
  after: string,
  count: number | undefined,
): Mention[] {
  const fits = (parties: Mention[] | null | undefined): parties is Mention[] =>
    !!parties && (count === undefined ? parties.length > 1 : parties.length === count)
  const lists = [...before.matchAll(LISTS)].map(([text]) => mentionsIn(text, tags))
  const inList = lists.findLast((parties) => fits(parties))
  if (inList) return inList
  const named = mentionsIn(before, tags).filter(canPartner)
  if (fits(named) && named.length === (count ?? 2)) return named
  const later = mentionsIn(SUBJECTS.exec(after)?.groups?.parties ?? '', tags)
  if (named.length === 0 && fits(later)) return later
  if (count === undefined || count === 2) {
    if (fits(memory.pair)) return memory.pair
    return fits(memory.partners) ? memory.partners : []
  }
  if (fits(memory.partners)) return memory.partners
  const near = nearCompanies(memory, sentence.index).filter(
    (one) => !named.some((other) => sameEntity(one, other)),
  )
  return fits([...near, ...named]) ? [...near, ...named] : []
}

const nearCompanies = ({ companies }: Memory, index: number): Mention[] =>
  companies
    .filter(({ sentence, mention }) => index - sentence <= NEAR && mention.refs.length > 0)
    .map(({ mention }) => mention)

/** "… was signed by <C0>", behind a noun. */
function byWhom({ plain, tags }: RuleContext, match: Found): Mention[] {
  if (!match.groups.noun) return []
  const by =
    /^[^.;<,]{0,40}\b(?:signed|announced|agreed|struck|sealed|reached|concluded|unveiled|disclosed|won|confirmed|ended|terminated|cancelled) by (<[CBX]\d+>)/.exec(
      plain.slice(match.end),
    )?.[1]
  return by ? mentionOf(by, tags) : []
}

const HOLDER =
  /(?:^|[^>])(?:\b([A-Za-z]+) )?(?:the )?(<[CBXV]\d+>)('s?)?((?: (?:[\w&'/.-]+|<[DN]\d+>),?| <[BX]\d+>){0,9}),? ?$/
/** A name behind these does not own what the sentence is about. */
const NOT_HOLDER =
  /^(?:by|than|like|unlike|rival|over|versus|vs|at|against|and|or|to|with|from|via)$/i
const NEW_CLAUSE = /\b(?:but|while|whereas|although|because|since|when|after|before|if)\b/
const VERB_OF_OTHERS = /\b(?:said|says|told|thinks|believes|expects|reported|wrote)\b/

/** "Thanks to a partnership with <C1>, <C0> …": who is named only behind. */
const LATER = /^(?:[^.;<,]|<[DNM]\d+>){0,60}, (<[CBXV]\d+>)(?!'s? )/

/** Whose the thing is that the words before a verb speak of: "<C0>'s vans are", "the <C0> Golf is". */
function holderOf({ tags }: RuleContext, before: string): Mention[] {
  const found = HOLDER.exec(before.slice(-160))
  const [, governor = '', tag = '', owns, rest = ''] = found ?? []
  if (!tag || (NOT_HOLDER.test(governor) && !(owns && /^and$/i.test(governor)))) return []
  if (NEW_CLAUSE.test(rest) || VERB_OF_OTHERS.test(rest)) return []
  const [holder] = mentionOf(tag, tags)
  if (!holder || !canPartner(holder)) return []
  // A name alone before a verb is its subject, which the reading of clauses finds better.
  return owns ||
    tag.startsWith('<X') ||
    /^ (?:[A-Z\d]|<|[a-z-]*(?:vans|cars|trucks|models|vehicles))/.test(rest)
    ? [holder]
    : []
}
