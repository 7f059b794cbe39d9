import type {
  BrandRecord,
  DatedValue,
  PartnershipRecord,
  PositionRecord,
  Reference,
  Sourced,
  StakeRecord,
  VentureRecord,
} from './records.ts'
import { shareText, words } from './words.ts'

/** Kinds of facts, in the order in which they are listed. */
export const KINDS = ['stake', 'jointVenture', 'partnership', 'position', 'brand'] as const
/** One of `KINDS`. */
export type Kind = (typeof KINDS)[number]

/** One end of a fact, and what stands on the line to it. */
export interface FactParty {
  reference: Reference
  text: string | null
  /** Of a party of a venture: the stake that it holds in it. */
  stakeId: string | null
}

/** A record of the API as the graph and the list show it. */
export interface Fact {
  id: string
  kind: Kind
  label: string
  /** In a few words: `20 %`, `joint development`, `CEO`. */
  text: string
  /** Of a stake the holder first, of a position the person, of a brand its owner. */
  parties: FactParty[]
  state: 'holds' | 'planned' | 'ended'
  holdsAsOf: Sourced['holdsAsOf']
  disputed: boolean
  derived: boolean
  sources: number
  conflicts: string[]
  since: DatedValue | null
  until: DatedValue | null
  /** Below `/v1`. */
  path: string
  record: StakeRecord | VentureRecord | PartnershipRecord | PositionRecord | BrandRecord
}

const party = (
  reference: Reference,
  text: string | null = null,
  stakeId: string | null = null,
) => ({
  reference,
  text,
  stakeId,
})

const common = (record: Sourced) => ({
  id: record.id,
  label: record.label,
  holdsAsOf: record.holdsAsOf,
  disputed: record.disputed,
  sources: record.sources,
  conflicts: record.conflicts ?? [],
  derived: false,
})

/** Null of `holdsAsOf` is for what has ended or not begun; an end that is dated tells which. */
function stateOf(record: Sourced & { ended: DatedValue | null }): Fact['state'] {
  if (record.ended) return 'ended'
  return record.holdsAsOf === null ? 'planned' : 'holds'
}

/** A stake: an arrow from its holder to what is held. */
export function stakeFact(record: StakeRecord): Fact {
  const share = shareText(record.interest.share)
  const kind = record.interest.type === 'shareholding' ? '' : ` ${words(record.interest.type)}`
  return {
    ...common(record),
    kind: 'stake',
    text: `${share ?? 'share unknown'}${kind}${record.derived ? ' (derived)' : ''}`,
    parties: [party(record.holder), party(record.subject)],
    state: stateOf(record),
    derived: record.derived,
    since: record.acquired,
    until: record.ended,
    path: `/stakes/${encodeURIComponent(record.id)}`,
    record,
  }
}

/** A joint venture: a node with a line to each party. */
export function ventureFact(record: VentureRecord): Fact {
  const state = record.status === 'planned' ? 'planned' : stateOf(record)
  return {
    ...common(record),
    kind: 'jointVenture',
    text: 'joint venture',
    parties: record.parties.map(({ company, share, shareBasis, stakeId }) =>
      party(
        company,
        `${shareText(share) ?? '0–100 %'}${shareBasis === 'derived' ? ' (derived)' : ''}`,
        stakeId,
      ),
    ),
    state: record.status === 'terminated' ? 'ended' : state,
    since: record.formed,
    until: record.ended,
    path: `/joint-ventures/${encodeURIComponent(record.id)}`,
    record,
  }
}

/** A partnership: a line where it has two parties, else a node with a line to each. */
export function partnershipFact(record: PartnershipRecord): Fact {
  const planned = ['rumoured', 'talks'].includes(record.status)
  const ended = ['terminated', 'expired'].includes(record.status)
  return {
    ...common(record),
    kind: 'partnership',
    text: record.partnershipType.map(words).join(', ') || 'partnership',
    parties: record.parties.map(({ company, role }) =>
      party(company, role === 'partner' ? null : words(role)),
    ),
    state: ended ? 'ended' : planned ? 'planned' : stateOf(record),
    since: record.signed,
    until: record.ended,
    path: `/partnerships/${encodeURIComponent(record.id)}`,
    record,
  }
}

/** A position: an arrow from the person to the company. */
export function positionFact(record: PositionRecord): Fact {
  return {
    ...common(record),
    kind: 'position',
    text: record.role,
    parties: [party(record.person), party(record.company)],
    state: stateOf(record),
    since: record.started,
    until: record.ended,
    path: `/entities/${encodeURIComponent(record.id)}`,
    record,
  }
}

/** A brand with its owners: a line from each. */
export function brandFact(record: BrandRecord): Fact {
  return {
    ...common({ ...record, holdsAsOf: 'unknown' }),
    kind: 'brand',
    text: 'brand of',
    parties: record.owners.map(({ company }) => party(company)),
    state: 'holds',
    since: null,
    until: null,
    path: `/brands/${encodeURIComponent(record.id)}`,
    record,
  }
}

/** The fact of a record of `/v1/entities/{id}`; null for a company, a person and the rest. */
export function factOf(record: { type: string }): Fact | null {
  // `type` tells the shape of the record.
  if (record.type === 'stake') return stakeFact(record as StakeRecord)
  if (record.type === 'jointVenture' && 'parties' in record)
    return ventureFact(record as VentureRecord)
  if (record.type === 'partnership') return partnershipFact(record as PartnershipRecord)
  if (record.type === 'position') return positionFact(record as PositionRecord)
  if (record.type === 'brand') return brandFact(record as BrandRecord)
  return null
}

/** Days on which the fact begins or ends, as far as they are known. */
export const daysOf = (fact: Fact): string[] =>
  [fact.since?.earliest, fact.until?.earliest].filter((day) => typeof day === 'string')
