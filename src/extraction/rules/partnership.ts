import type { Area, Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import type { Instrument, PartnershipStatus } from '../../domain/codelists.ts'
import { type Found, findAll } from '../pattern.ts'
import { render, sameEntity } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { FRAMES, type PartnershipFrame, ZH_FRAMES } from './partnership-frames.ts'
import { allianceIn, claim, dateOf, given, isParty, partiesIn, type RuleContext } from './rule.ts'

/** Partnerships: who works with whom on what, by what instrument, and where it stands. */
export function partnershipRule(context: RuleContext): Claim[] {
  const { sentence, plain } = context
  const frames = sentence.lang === 'zh' ? ZH_FRAMES : FRAMES
  const found = findAll(
    plain,
    frames.map(({ expression }) => expression),
  )
  const claims = found.flatMap((match) => {
    const frame = frames[match.pattern]
    return frame ? partnershipsOf(context, frame, match) : []
  })
  return claims.filter((one, index) => !claims.slice(0, index).some((other) => covers(other, one)))
}

function partnershipsOf(context: RuleContext, frame: PartnershipFrame, match: Found): Claim[] {
  const { plain, memory, tags, claims } = context
  const { groups, start, end } = match
  if (/joint[- ]venture|\bJVs?\b|合资|shareholder/i.test(match.text)) return []
  const own = partiesIn(context, groups.one).filter(isParty)
  const others = partiesIn(context, groups.others).filter(isParty)
  const one = own.length > 0 ? own : frame.needsSubject && memory.subject ? [memory.subject] : []
  const partners = others.filter((other) => !one.some((party) => sameEntity(party, other)))
  const distributive = /s\b/.test(groups.noun ?? '') && one.length === 1 && partners.length > 1
  const sets = distributive ? partners.map((partner) => [...one, partner]) : [[...one, ...partners]]
  const tail = tailOf(plain, end)
  const topic = `${groups.adjectives ?? ''} ${groups.noun ?? ''} ${groups.what ?? ''} ${frame.reference ? '' : tail}`
  const types = topicsOf(topic)
  const signed = frame.status === 'signed' || /\bMoU\b|memorand/i.test(match.text)
  return sets
    .filter((parties) => parties.length > 1)
    .flatMap((parties) => {
      const [subject, ...objects] = parties
      if (!subject || toldBefore(claims, parties)) return []
      const area = areaOf(groups.what ?? tail)
      const made = claim(context, {
        predicate: 'partnersWith',
        subject,
        objects,
        ...(frame.roles
          ? { roles: [frame.roles[0], ...objects.map(() => frame.roles?.[1] ?? 'partner')] }
          : {}),
        value: given<ClaimValue>({
          partnershipType: types.length > 0 ? types : undefined,
          status: frame.reference ? undefined : statusOf(frame.status, match.text),
          instrument: instrumentOf(`${match.text} ${frame.status === 'signed' ? tail : ''}`),
          date: signed ? dateOf(context, plain, start, end) : undefined,
          place: signed ? placeOf(render(plain.slice(end), tags)) : undefined,
          name: allianceIn(context) ?? undefined,
          backReference: frame.reference && !/\b(?:an?|new) /.test(match.text) ? true : undefined,
        }),
        rule: `partnership/${frame.name}`,
        text: plain,
        start,
        end,
      })
      const text = area ? render(area, tags) : ''
      if (text && !frame.reference) {
        const code = topicsOf(text)[0] ?? null
        const areas: Area[] = [{ code, text, assertionMode: made.assertionMode }]
        made.value.areas = areas
      }
      return [made]
    })
}

/** A stake or venture of the same parties in the same sentence tells it better. */
function toldBefore(claims: Claim[], parties: Mention[]): boolean {
  return claims.some(
    ({ predicate, subject, objects }) =>
      predicate === 'formsJointVenture' &&
      parties.every((party) =>
        [subject, ...objects].some(({ mention }) => sameEntity(mention, party)),
      ),
  )
}

/** What follows a match in its clause, at most 160 characters. */
function tailOf(text: string, end: number): string {
  return (
    /^[^.;。;]{0,160}?(?=,? (?:and (?:the two|is|are|has|have|will|<)|which|while|marking|as the|according|amid|after|but)|[.;。;]|$)/.exec(
      text.slice(end),
    )?.[0] ?? ''
  )
}

function areaOf(tail: string): string | null {
  return (
    /^(?:\W{0,2}(?:on|in|to|for|focus(?:ed|ing)? on|focusing on|covering|aimed at|that covers|which covers|based on))\b ?(?!<D|[A-Z]|a signing|<[CL])(.{6,160})$/
      .exec(tail.trim())?.[1]
      ?.trim() ?? null
  )
}

const INSTRUMENTS: [Instrument, RegExp][] = [
  ['mou', /\bmemorand(?:um|a|ums)\b|\bMo[uU]s?\b|备忘录/i],
  ['memo', /\bmemos?\b/i],
  ['contract', /\bcontracts?\b|合同/i],
  ['agreement', /\bagreements?\b|\bpacts?\b|\baccords?\b|\bdeals?\b|\bletters? of intent\b|协议/i],
]

const instrumentOf = (text: string) => INSTRUMENTS.find(([, words]) => words.test(text))?.[0]

function statusOf(status: PartnershipStatus, text: string): PartnershipStatus {
  if (status === 'active' && /\bannounc|\bunveil|\bpartnered|\bteamed|\bjoined|宣布/i.test(text)) {
    return 'announced'
  }
  if (status === 'signed' && /\bannounc|宣布/i.test(text) && !/\bsign|签/i.test(text))
    return 'announced'
  return status
}

function placeOf(tail: string): string | undefined {
  return /^[^.;]{0,80}?\b(?:in|at) (?:[\w ]+'s? (?:headquarters|head office) in )?((?:[A-Z][a-z]+)(?: (?!City)[A-Z][a-z]+)?)(?: [Cc]ity)?\b/.exec(
    tail,
  )?.[1]
}

/** Whether `a` says all that `b` says of the same parties in this sentence. */
function covers(a: Claim, b: Claim): boolean {
  const partiesOf = ({ subject, objects }: Claim) => [subject, ...objects].map((p) => p.mention)
  const all = partiesOf(a)
  return partiesOf(b).every((party) => all.some((other) => sameEntity(party, other)))
}
