import { z } from 'zod'
import type { JointVenture } from '../domain/records/joint-venture.ts'
import type { Partnership } from '../domain/records/partnership.ts'
import { HoldsAsOf } from '../domain/records/sourced.ts'
import type { Stake } from '../domain/records/stake.ts'
import { type Citations, citedFields, marks } from './citations.ts'
import { dateText, moneyText, named, oneLine, shareText } from './say.ts'

/** What names an entity in an answer. */
export const Named = z.object({
  id: z.string().describe('Stable id; every tool takes it.'),
  label: z.string().describe('Never empty: the name, or what it can be known by.'),
})

/** A share: bounds in percent, and the same in words. */
export const ShareText = z.string().nullable().describe('`20%`, `at most 49%`; null: not stated.')

/** A stake, joint venture or partnership, as a sentence and its parts. */
export const Fact = z.object({
  id: z.string(),
  type: z.enum(['stake', 'jointVenture', 'partnership']),
  label: z.string(),
  statement: z.string().describe('The fact in one plain sentence.'),
  parties: z
    .array(
      Named.extend({
        role: z.string().describe('`holder`, `subject`, or the role in the venture or agreement.'),
        share: ShareText,
      }),
    )
    .describe('Of a stake the holder and then the subject.'),
  kinds: z.array(z.string()).describe('Interest type, venture kind, or partnership types.'),
  status: z.string().nullable().describe('Of a venture or partnership.'),
  since: z.string().nullable().describe('Acquired, formed or signed: `YYYY[-MM[-DD]]`, or words.'),
  until: z.string().nullable().describe('Ended; null where no document says so.'),
  price: z.string().nullable().describe('The same price, in each currency that is told.'),
  derived: z.boolean().describe('True where it was computed from other facts and not stated.'),
  formula: z.string().nullable().describe('How it was computed.'),
  disputed: z.boolean().describe('Whether its sources disagree: see the tool `conflicts`.'),
  conflicts: z.array(z.string()).describe('Ids of the conflicts that it is part of.'),
  holdsAsOf: z
    .enum(HoldsAsOf.options)
    .nullable()
    .describe('Whether it holds on the day asked for, else today; null where it does not.'),
  sources: z.int().describe('Distinct documents behind it; 0 if derived.'),
  ...citedFields,
})
export type Fact = z.infer<typeof Fact>

/** A stake as a fact. */
export function stakeFact(stake: Stake, citations: Citations): Fact {
  const { holder, subject, interest, acquired, ended, price } = stake
  const share = shareText(interest.share)
  const since = dateText(acquired)
  const until = dateText(ended)
  const paid = moneyText(price)
  const statement = [
    `${oneLine(holder.label, 120)} ${until ? 'held' : 'holds'} ${share ?? 'a stake'} of ${oneLine(subject.label, 120)}`,
    interest.type === 'shareholding' ? '' : ` (${interest.type})`,
    since ? `, since ${since}` : '',
    until ? `, until ${until}` : '',
    paid ? `, for ${paid}` : '',
    stake.derived ? `; computed: ${stake.formula ?? 'from other stakes'}` : '',
    '.',
  ]
  return {
    ...common(stake, citations),
    statement: statement.join(''),
    parties: [
      { id: holder.id, label: holder.label, role: 'holder', share },
      { id: subject.id, label: subject.label, role: 'subject', share: null },
    ],
    kinds: [interest.type],
    status: null,
    since,
    price: paid || null,
    derived: stake.derived,
    formula: stake.formula,
  }
}

/** A joint venture as a fact. */
export function ventureFact(venture: JointVenture, citations: Citations): Fact {
  const parties = venture.parties.map(({ company, role, share }) => ({
    id: company.id,
    label: company.label,
    role,
    share: shareText(share),
  }))
  const since = dateText(venture.formed)
  const until = dateText(venture.ended)
  const what = venture.scope.flatMap(({ activity }) => activity ?? []).slice(0, 3)
  const statement = [
    `${venture.name ? `${oneLine(venture.name, 120)} is a joint venture` : 'A joint venture'} of ${partyText(parties)}`,
    ` (${venture.status})`,
    since ? `, formed ${since}` : '',
    until ? `, ended ${until}` : '',
    what.length > 0 ? `; it does: ${what.map((text) => oneLine(text, 80)).join(', ')}` : '',
    '.',
  ]
  return {
    ...common(venture, citations),
    statement: statement.join(''),
    parties,
    kinds: venture.kind === 'unknown' ? [] : [venture.kind],
    status: venture.status,
    since,
    price: null,
    derived: false,
    formula: null,
  }
}

/** A partnership as a fact. */
export function partnershipFact(partnership: Partnership, citations: Citations): Fact {
  const { name, partnershipType, status, instrument, signed, areas } = partnership
  const parties = partnership.parties.map(({ company, role }) => ({
    id: company.id,
    label: company.label,
    role,
    share: null,
  }))
  const since = dateText(signed)
  const until = dateText(partnership.ended)
  const kinds = partnershipType.length > 0 ? partnershipType.join(', ') : 'partnership'
  const about = areas.slice(0, 4).map(({ text }) => oneLine(text, 80))
  const statement = [
    `${name ? `${oneLine(name, 120)}: ` : ''}${kinds} of ${partyText(parties)}`,
    ` (${status}${instrument === 'unknown' ? '' : `, ${instrument}`})`,
    since ? `, signed ${since}` : '',
    until ? `, ended ${until}` : '',
    about.length > 0 ? `; about: ${about.join(', ')}` : '',
    '.',
  ]
  return {
    ...common(partnership, citations),
    statement: statement.join(''),
    parties,
    kinds: partnershipType,
    status,
    since,
    price: null,
    derived: false,
    formula: null,
  }
}

function common<Type extends Fact['type']>(
  fact: Pick<
    Stake,
    'id' | 'label' | 'ended' | 'disputed' | 'conflicts' | 'holdsAsOf' | 'sources' | 'claims'
  > & { type: Type },
  citations: Citations,
) {
  const { id, type, label, ended, disputed, conflicts, holdsAsOf, sources, claims } = fact
  const until = dateText(ended)
  return {
    id,
    type,
    label,
    until,
    disputed,
    conflicts,
    holdsAsOf,
    sources,
    ...citations.cite(claims),
  }
}

const partyText = (parties: { id: string; label: string; share: string | null }[]) =>
  parties.map((party) => `${named(party)}${party.share ? ` ${party.share}` : ''}`).join(', ')

/** A fact as a line of a list. */
export function factLine(fact: Fact): string {
  const notes = [fact.disputed ? 'disputed' : '', fact.holdsAsOf === null ? 'no longer holds' : '']
  const noted = notes.filter(Boolean)
  return `- ${fact.statement}${noted.length > 0 ? ` (${noted.join(', ')})` : ''}${marks(fact)} {${fact.id}}`
}
