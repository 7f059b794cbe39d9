import type { Area, Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import type { Instrument, PartnershipStatus } from '../../domain/codelists.ts'
import { subjectOf, tokenAt, tokensOf } from '../clause.ts'
import { type Found, findAll } from '../pattern.ts'
import { render, sameEntity } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { FRAMES, type PartnershipFrame } from './partnership-frames.ts'
import { ZH_FRAMES } from './partnership-frames-zh.ts'
import {
  allianceIn,
  claim,
  dateOf,
  given,
  isParty,
  labelOf,
  partiesIn,
  type RuleContext,
} from './rule.ts'

/** Partnerships: who works with whom on what, by what instrument, and where it stands. */
export function partnershipRule(context: RuleContext): Claim[] {
  const { sentence, plain } = context
  const frames = sentence.lang === 'zh' ? ZH_FRAMES : FRAMES
  const claims = frames.flatMap((frame) => {
    const text = frame.raw ? context.raw : plain
    return findAll(text, [frame.expression]).flatMap((match) =>
      partnershipsOf(frame.raw ? { ...context, plain: text } : context, frame, match),
    )
  })
  const all = claims.length > 0 ? claims : listed(context)
  return all.filter((one, index) => !all.slice(0, index).some((other) => covers(other, one)))
}

const LISTED =
  /\b(?:partner(?:ship|ed|s)?|alliance|collaborat\w+|co-?operat\w+|agreement|MoU|memorandum|supply (?:deal|contract|agreement)|suppl(?:ies|ied)|licen[cs]\w+|contract|tie-?up|framework)\b|合作|协议|备忘录|供应|供货|配套|合同|联盟|联合开发|共同开发/

/** An item of a list about the partners of the company that the article is about. */
function listed(context: RuleContext): Claim[] {
  const { plain, memory, claims, sentence } = context
  const label = labelOf(context)
  const words = LISTED.exec(plain)
  const { topic } = memory
  if (!label || !words || !topic || sameEntity(label, topic)) return []
  const told = claims.some(({ predicate }) => predicate === 'formsJointVenture')
  const others = partiesIn(context, plain).filter(
    (party) => isParty(party) && !sameEntity(party, label) && !sameEntity(party, topic),
  )
  if (told || others.length > 0 || !isParty(label)) return []
  const end = words.index + words[0].length
  const types = topicsOf(plain)
  return [
    claim(context, {
      predicate: 'partnersWith',
      subject: topic,
      objects: [label],
      value: given<ClaimValue>({
        partnershipType: types.length > 0 ? types : undefined,
        status: /sign|签/i.test(plain)
          ? 'signed'
          : /announc|宣布/i.test(plain)
            ? 'announced'
            : 'active',
        instrument: instrumentOf(plain),
        date: dateOf(context, plain, 0, end),
      }),
      rule: sentence.lang === 'zh' ? 'partnership/zhListed' : 'partnership/listed',
      text: plain,
      start: 0,
      end,
    }),
  ]
}

function partnershipsOf(context: RuleContext, frame: PartnershipFrame, match: Found): Claim[] {
  const { plain, memory, tags, claims } = context
  const { groups, start, end } = match
  if (/joint[- ]venture|\bJVs?\b|合资|shareholder/i.test(match.text)) return []
  const others = [...partiesIn(context, groups.others), ...partiesIn(context, groups.later)].filter(
    canPartner,
  )
  const own = (
    groups.verb ? actorsOf(context, match, others.length === 0) : partiesIn(context, groups.one)
  ).filter(canPartner)
  const one = own.length > 0 ? own : frame.needsSubject && memory.subject ? [memory.subject] : []
  const partners = others.filter((other) => !one.some((party) => sameEntity(party, other)))
  const severally = /s\b/.test(groups.noun ?? '') || frame.roles || frame.severally
  const distributive = severally && one.length === 1 && partners.length > 1
  const sets = distributive ? partners.map((partner) => [...one, partner]) : [[...one, ...partners]]
  const tail = tailOf(plain, end)
  // What parties have agreed to do is agreed: for a partnership that is a fact, not a plan.
  const agreed = plain.replaceAll(
    /\b(agree[sd]?|agreements?|deals?|contracts?|pacts?|memorand\w+|MoUs?)((?: (?:in |on )?<D\d+>)?) to\b/g,
    '$1$2 on',
  )
  // What was called off was there; "scrapped plans for an alliance" was not.
  const isOver =
    frame.status === 'terminated' &&
    !/\b(?:plan|talk|propos|attempt|bid|negotiat|discuss)/i.test(match.text)
  const verb = groups.verb ?? ''
  const text = isOver
    ? `${agreed.slice(0, start)}${'o'.repeat(verb.length)}${agreed.slice(start + verb.length)}`
    : agreed
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
        text,
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
    })
}

/** A named venture has partners of its own. */
const canPartner = (mention: Mention): boolean =>
  isParty(mention) || (mention.type === 'jointVenture' && mention.text !== '')

/** Who does what a frame's verb says; two at least where the frame names nobody else. */
function actorsOf({ plain, tags, memory }: RuleContext, match: Found, alone: boolean): Mention[] {
  const tokens = tokensOf(plain)
  const at = tokenAt(tokens, match.start + match.text.indexOf(match.groups.verb ?? ''))
  const subject = subjectOf(tokens, at, tags)
  if (subject)
    return alone && subject.via === 'carried' && subject.mentions.length < 2 ? [] : subject.mentions
  const before = tokens.slice(0, at).some(({ letter }) => /[CBXV]/.test(letter))
  return before || alone || !memory.subject ? [] : [memory.subject]
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
