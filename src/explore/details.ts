import type { Fact } from './fact.ts'
import type {
  BrandRecord,
  CompanyRecord,
  PartnershipRecord,
  PositionRecord,
  StakeRecord,
  VentureRecord,
} from './records.ts'
import { countOf, dateText, moneyText, shareText, title, words } from './words.ts'

/** Pairs of what is told and its value; what is not known is left out. */
export type Details = [string, string | null | undefined | false][]

const HOLDS = {
  certain: 'Yes, by its dates',
  possible: 'Possibly: the day is within the uncertainty of its dates',
  unknown: 'Not known: no date tells',
}

/** What is known of a fact, in words. */
export function detailsOf(fact: Fact, asOf: string | undefined): Details {
  const { holdsAsOf } = fact
  const held = holdsAsOf ? HOLDS[holdsAsOf] : 'No'
  return [
    ...own(fact),
    ['Since', dateText(fact.since)],
    ['Until', dateText(fact.until)],
    [asOf ? `Held on ${asOf}` : 'Holds today', fact.kind === 'brand' ? null : held],
    ['Disputed', fact.disputed && 'Yes: its sources disagree'],
    [
      'Sources',
      fact.derived ? 'None of its own: it is computed' : countOf(fact.sources, 'document'),
    ],
  ]
}

function own({ kind, record }: Fact): Details {
  // The kind tells the shape of the record.
  if (kind === 'stake') return ofStake(record as StakeRecord)
  if (kind === 'jointVenture') return ofVenture(record as VentureRecord)
  if (kind === 'partnership') return ofPartnership(record as PartnershipRecord)
  if (kind === 'position') return [['Role', (record as PositionRecord).role]]
  const { segment, owners } = record as BrandRecord
  return [
    ['Segment', segment],
    ['Owners', owners.map(({ company }) => company.label).join(', ')],
  ]
}

const ofStake = (stake: StakeRecord): Details => [
  ['Share', shareText(stake.interest.share) ?? 'not stated'],
  ['Interest', title(stake.interest.type)],
  [
    'Directly held',
    stake.interest.directOrIndirect === 'unknown' ? null : words(stake.interest.directOrIndirect),
  ],
  ['Price', stake.price.map(moneyText).join(' / ')],
  [
    'Over time',
    stake.levels.length > 1 &&
      stake.levels
        .map(({ share, date }) => `${shareText(share)} (${dateText(date) ?? 'undated'})`)
        .join(', '),
  ],
  ['Derived', stake.derived && `Computed: ${stake.formula ?? ''}`],
  ['Taken for granted', stake.assumptions.join(' ')],
]

const ofVenture = (venture: VentureRecord): Details => [
  ['Status', title(venture.status)],
  ['Came to be', venture.kind === 'unknown' ? null : words(venture.kind)],
  ['Place', venture.place],
  [
    'Shares',
    venture.parties
      .map(
        ({ company, share, shareBasis }) =>
          `${company.label} ${shareText(share) ?? 'not known'}${shareBasis === 'derived' ? ' (derived)' : ''}`,
      )
      .join(', '),
  ],
  [
    'Does',
    venture.scope
      .map(({ activity, geography }) => activity ?? geography)
      .filter(Boolean)
      .join('; '),
  ],
]

const ofPartnership = (partnership: PartnershipRecord): Details => [
  ['About', partnership.partnershipType.map(words).join(', ')],
  ['Status', title(partnership.status)],
  ['Signed as', partnership.instrument === 'unknown' ? null : words(partnership.instrument)],
  ['Place', partnership.place],
  [
    'Areas',
    [
      ...new Set(
        partnership.areas.map(({ text, assertionMode }) =>
          assertionMode === 'asserted' ? text : `${text} (${words(assertionMode)})`,
        ),
      ),
    ].join('; '),
  ],
  ['Products', partnership.products.join(', ')],
  ['Brands', partnership.brands.map(({ label }) => label).join(', ')],
  ['Platforms', partnership.platforms.join(', ')],
  ['Technologies', partnership.technologies.join(', ')],
]

/** What is known of a company, brand or person beyond its facts. */
export function detailsOfEntity(record: Partial<CompanyRecord>): Details {
  const others = (record.names ?? [])
    .filter(({ value }) => value !== record.label)
    .map(({ value }) => value)
  return [
    ['Kind', record.kind && title(record.kind)],
    ['Country', record.country && countryName(record.country)],
    ['State-owned', typeof record.stateOwned === 'boolean' && (record.stateOwned ? 'Yes' : 'No')],
    ['Founded', dateText(record.founded ?? null)],
    ['Headquarters', record.headquarters],
    ['Other names', [...new Set(others)].slice(0, 12).join(' · ')],
    ['In the register', record.status === 'provisional' && 'No: only documents name it'],
    ['Sources', typeof record.sources === 'number' && countOf(record.sources, 'document')],
  ]
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code
}
