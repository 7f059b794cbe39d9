import type { Area, Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import type { PartnershipType, PartyRole } from '../../domain/codelists.ts'
import { isCompanyLike } from '../memory.ts'
import type { Found } from '../pattern.ts'
import { render, sameEntity } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { actorsOf } from './partnership-actors.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { partnersAmong } from './partnership-names.ts'
import { type Telling, tellingOf, tellingZh } from './partnership-told.ts'
import { areaOf, instrumentOf, placeOf, statusOf, tailOf } from './partnership-value.ts'
import { allianceIn, claim, dateOf, given, partiesIn, type RuleContext } from './rule.ts'

/** Words that make one agreement of each partner: nobody shares a supply contract with others. */
const SEVERAL = /\b(?:suppl|purchas|procur|licen[cs]|distribut|offtake|sourcing|contract)/i

/** "<C0> signed the contract with <C1>": one that was told of before, of any kind. */
const BARE_REFERENCE = /^[\w ]+ (?:the|that|this) (?:deal|agreement|contract|pact|accord) /

const BROKEN_LIST = /^<[CBXV]\d+>, <[CBXV]\d+>$/

/** The partnerships that one match of a frame tells of: usually one, or none. */
export function partnershipsOf(
  context: RuleContext,
  frame: PartnershipFrame,
  match: Found,
): Claim[] {
  if (/joint[- ]venture|\bJVs?\b|合资|shareholder/i.test(match.text)) return []
  const { plain, sentence } = context
  const telling =
    sentence.lang === 'zh' ? tellingZh(plain, frame, match) : tellingOf(plain, frame, match)
  if (!telling) return []
  return setsOf(context, frame, match)
    .filter((parties) => parties.length > 1 && !toldBefore(context.claims, parties))
    .flatMap((parties) => claimOf(context, frame, match, telling, parties))
}

/** What a partnership is about where only the part that somebody takes tells it. */
const TYPES: Partial<Record<PartyRole, PartnershipType>> = {
  supplier: 'supply',
  manufacturer: 'manufacturing',
  distributor: 'distribution',
  licensor: 'licensing',
  technologyProvider: 'technologyTransfer',
}

/** The parties of each partnership that a match tells of. */
function setsOf(context: RuleContext, frame: PartnershipFrame, match: Found): Mention[][] {
  const { groups } = match
  const products = productsIn(context, match)
  const named = partnersAmong(context, [
    ...partiesIn(context, groups.others),
    ...partiesIn(context, groups.later),
    ...(/s\b/.test(groups.noun ?? '') ? furtherOnes(context, match) : []),
  ]).filter((party) => !products.includes(party))
  const first = partnersAmong(
    context,
    groups.verb
      ? actorsOf(context, frame, match, named.length === 0)
      : partiesIn(context, groups.one),
  ).filter((party) => !products.includes(party))
  // "Under a deal with <C1>, <C0> builds …": what looks like a list is none.
  const isBroken = first.length === 0 && BROKEN_LIST.test(groups.others ?? '')
  const own = isBroken ? named.slice(-1) : first
  const others = isBroken ? named.slice(0, -1) : named
  // A supplier without a customer is nobody's partner.
  if (frame.roles && own.length === 0) return []
  const { subject } = context.memory
  const one = own.length > 0 ? own : frame.needsSubject && subject ? [subject] : []
  const partners = others.filter((other) => !one.some((party) => sameEntity(party, other)))
  const severally =
    /s\b/.test(groups.noun ?? '') ||
    frame.roles ||
    frame.severally ||
    (groups.noun && SEVERAL.test(`${groups.adjectives ?? ''} ${groups.noun}`))
  if (severally && one.length === 1 && partners.length > 1) {
    return partners.map((partner) => [...one, partner])
  }
  // "<C0> and <C1> use batteries from <C2>" is two partnerships as well.
  if (frame.roles && partners.length === 1 && one.length > 1) {
    return one.map((party) => [party, ...partners])
  }
  return [[...one, ...partners]]
}

/** "partnerships with <C1> in Phoenix, with <C2> in Doha and with <C3>": those that follow. */
function furtherOnes(context: RuleContext, { end }: Found): Mention[] {
  const found: Mention[] = []
  let rest = context.plain.slice(end)
  for (let next = FURTHER.exec(rest); next; next = FURTHER.exec(rest)) {
    found.push(...partiesIn(context, next[1]))
    rest = rest.slice(next[0].length)
  }
  return found
}
const FURTHER = /^(?:[^.;<]|<[DN]\d+>){0,40}?,? (?:and )?with (<[CBX]\d+>)(?!'s? )/

/** "the <X1>" that nobody knows is a thing: "batteries for the Leaf". */
const productsIn = (context: RuleContext, { text }: Found): Mention[] =>
  [...text.matchAll(/\b[Tt]he (<X\d+>)/g)]
    .flatMap(([, tag]) => partiesIn(context, tag))
    .filter((mention) => mention.refs.length === 0 && !isCompanyLike(mention))

function claimOf(
  context: RuleContext,
  frame: PartnershipFrame,
  match: Found,
  telling: Telling,
  parties: Mention[],
): Claim[] {
  const { plain, tags } = context
  const { groups, start, end } = match
  const [subject, ...objects] = parties
  if (!subject) return []
  const tail = tailOf(plain, end)
  const topics = topicsOf(
    `${groups.adjectives ?? ''} ${groups.noun ?? ''} ${groups.what ?? ''} ${frame.reference ? '' : tail}`,
  )
  const types =
    topics.length > 0 ? topics : (frame.roles ?? []).flatMap((role) => TYPES[role] ?? [])
  const isSigned = frame.status === 'signed' || /\bMoU\b|memorand/i.test(match.text)
  const isEnd = telling.status === 'terminated'
  const area = areaOf(groups.what ?? tail)
  const isReference = frame.reference || BARE_REFERENCE.test(match.text)
  const isPointing = isReference && !telling.isOver && !/\b(?:an?|new) /.test(match.text)
  const made = claim(context, {
    predicate: 'partnersWith',
    subject,
    objects,
    ...(frame.roles
      ? { roles: [frame.roles[0], ...objects.map(() => frame.roles?.[1] ?? 'partner')] }
      : {}),
    value: given<ClaimValue>({
      partnershipType: types.length > 0 ? types : undefined,
      status: frame.reference && !telling.isOver ? undefined : statusOf(telling.status, match.text),
      instrument: instrumentOf(`${match.text} ${frame.status === 'signed' ? tail : ''}`),
      date: isSigned ? dateOf(context, plain, start, end) : undefined,
      ended:
        isEnd && !isSigned && !BEGUN.test(plain.slice(start))
          ? dateOf(context, plain, start, end)
          : undefined,
      place: isSigned ? placeOf(render(plain.slice(end), tags)) : undefined,
      name: allianceIn(context) ?? undefined,
      backReference: isPointing ? true : undefined,
    }),
    rule: `partnership/${frame.name}`,
    text: telling.text,
    start,
    end,
  })
  const told = area ? render(area, tags) : ''
  if (told && !frame.reference) {
    const code = topicsOf(told)[0] ?? null
    const areas: Area[] = [{ code, text: told, assertionMode: made.assertionMode }]
    made.value.areas = areas
  }
  return [made]
}

/** "ended the alliance they began in <D0>": the day is not that of the end. */
const BEGUN =
  /\b(?:that|begun|began|started|signed|formed|struck|launched|agreed|announced|since|from|dating|created)\b[^.;<]{0,40}<D\d+>|(?:始于|签订于|自)<D\d+>|<D\d+>[^,。;<]{0,6}(?:签署|达成|建立|开始)/u

/** A venture of the same parties in the same sentence tells it better. */
function toldBefore(claims: Claim[], parties: Mention[]): boolean {
  return claims.some(
    ({ predicate, subject, objects }) =>
      predicate === 'formsJointVenture' &&
      parties.every((party) =>
        [subject, ...objects].some(({ mention }) => sameEntity(mention, party)),
      ),
  )
}
