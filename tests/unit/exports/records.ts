import type { Exported, ExportSource, ExportType } from '#src/domain/export.ts'
import { type DatedValue, datedValue } from '#src/domain/partial-date.ts'
import type { ClaimEvidence } from '#src/domain/records/claim-evidence.ts'
import type { Reference } from '#src/domain/records/reference.ts'

/** The records of an export, by kind; kinds that are not named have none. */
export type Records = { [Type in ExportType]?: Exported<Type>[] }

/** An export of these records, one chunk a record; `verify` says whether a load came between. */
export const sourceOf = (
  records: Records,
  { verify = async () => undefined, holds = () => true }: Partial<ExportSource> = {},
): ExportSource => ({
  version: '7-abc',
  publishedAt: '2026-11-20T10:00:00.000Z',
  asOf: null,
  holds,
  verify,
  async *read<Type extends ExportType>(type: Type) {
    for (const record of records[type] ?? []) yield [record] as Exported<Type>[]
  },
})

/** All of a file as text. */
export const text = async (pieces: AsyncIterable<string>) =>
  (await Array.fromAsync(pieces)).join('')

export const claimId = `cl_${'a'.repeat(40)}`

export const evidence: ClaimEvidence = {
  id: claimId,
  predicate: 'holdsStake',
  assertionMode: 'asserted',
  documentId: 'doc_1',
  start: 0,
  end: 20,
  quote: 'A bought 20 % of B.',
  lang: 'en',
}

const documents = [
  {
    id: 'doc_1',
    title: 'A buys',
    lang: 'en' as const,
    publisher: 'Daily',
    publishedAt: datedValue('2024-05-17', '17 May 2024'),
  },
]

const sourced = { disputed: false, sources: 1, claims: [evidence], documents }

export const reference = (id: string, type: Reference['type'], name: string): Reference => ({
  id,
  type,
  name,
  label: name,
})

export const company = (
  id: string,
  label: string,
  more: Partial<Exported<'company'>> = {},
): Exported<'company'> => ({
  id,
  type: 'company',
  name: label,
  nameZh: null,
  label,
  names: [],
  referents: [],
  status: 'registered',
  kind: 'carmaker',
  country: null,
  stateOwned: null,
  founded: null,
  headquarters: null,
  origin: { kind: null, country: null, stateOwned: null },
  holdsAsOf: 'unknown',
  counts: { stakesHeld: 0, stakesIn: 0, jointVentures: 0, partnerships: 0, brands: 0, people: 0 },
  ...sourced,
  ...more,
})

export const stake = (more: Partial<Exported<'stake'>> = {}): Exported<'stake'> => ({
  id: 'st_a--b--shareholding',
  type: 'stake',
  nameZh: null,
  label: 'A → B',
  holder: reference('co_a', 'company', 'A'),
  subject: reference('co_b', 'company', 'B'),
  interest: { type: 'shareholding', directOrIndirect: 'unknown', share: { exact: 20 } },
  levels: [],
  acquired: datedValue('2023', 'in 2023'),
  ended: null,
  price: [],
  derived: false,
  derivedFrom: [],
  formula: null,
  assumptions: [],
  conflicts: [],
  holdsAsOf: 'certain',
  ...sourced,
  ...more,
})

export const venture = (
  more: Partial<Exported<'joint-venture'>> = {},
): Exported<'joint-venture'> => ({
  id: 'jv_a--b',
  type: 'jointVenture',
  name: null,
  nameZh: null,
  label: 'A – B',
  named: false,
  vehicle: null,
  kind: 'newlyFormed',
  status: 'active',
  formed: null,
  ended: null,
  place: null,
  scope: [],
  parties: ['A', 'B'].map((name) => ({
    company: reference(`co_${name.toLowerCase()}`, 'company', name),
    role: 'partner' as const,
    stakeId: null,
    share: null,
    shareBasis: 'unknown' as const,
  })),
  conflicts: [],
  holdsAsOf: 'unknown',
  ...sourced,
  ...more,
})

export const person = (
  interestType: 'boardChair' | null,
  started: DatedValue | null = null,
): Exported<'person'> => ({
  id: 'pe_x',
  type: 'person',
  name: 'X',
  nameZh: null,
  label: 'X',
  names: [],
  referents: [],
  status: 'provisional',
  positions: [
    {
      id: 'po_x--a--chair',
      type: 'position',
      label: 'X, chair, A',
      person: reference('pe_x', 'person', 'X'),
      company: reference('co_a', 'company', 'A'),
      role: 'chair',
      interestType,
      started,
      ended: null,
      holdsAsOf: 'unknown',
      ...sourced,
    },
  ],
  ...sourced,
})
