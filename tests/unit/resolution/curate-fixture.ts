import type { ClaimValue, Party, Predicate, ResolvedClaim } from '#src/domain/claim.ts'
import { type CuratedDocument, type Curation, CurationEntry } from '#src/domain/curation.ts'
import { curate } from '#src/resolution/curate.ts'
import { indexRegister } from '#src/resolution/name-index.ts'

const company = (id: string, name: string, nameZh: string) => ({
  id,
  name,
  nameZh,
  use: 'always' as const,
  kind: 'carmaker' as const,
  country: 'DE',
  names: [],
})

export const index = indexRegister({
  companies: [
    company('co_ford', 'Ford', '福特'),
    company('co_mazda', 'Mazda', '马自达'),
    company('co_opel', 'Opel', '欧宝'),
  ],
  brands: [{ id: 'br_lexus', name: 'Lexus', use: 'always', names: [] }],
  people: [{ id: 'pe_jim-farley', name: 'Jim Farley', use: 'always', names: [] }],
  alliances: [],
})

/** The rocket is one code point and two UTF-16 units: every offset behind it shows the difference. */
export const TEXT = [
  'A 🚀 week.',
  'Ford holds 25 percent of Mazda.',
  'Ford may buy Opel.',
  'Ford will not buy  Mazda\nMotor Parts.',
  'Jim Farley praised Lexus cars.',
].join('\n')

export const document: CuratedDocument = {
  id: 'doc_a',
  fileName: 'a.txt',
  sha256: 'f'.repeat(64),
  lang: 'en',
  text: TEXT,
}

export const party = (id: string, more: Partial<Party> = {}): Party => ({
  id,
  type: 'company',
  mention: index.entries.get(id)?.name ?? id,
  role: 'partner',
  status: index.entries.has(id) ? 'registered' : 'provisional',
  ...more,
})

let count = 0

/** A claim whose quote is a sentence of the text. */
export function claim(
  quote: string,
  predicate: Predicate,
  [subject, ...objects]: [Party, ...Party[]],
  value: ClaimValue = {},
  more: Partial<ResolvedClaim> = {},
): ResolvedClaim {
  count++
  const start = [...TEXT.slice(0, TEXT.indexOf(quote))].length
  return {
    id: `cl_${String(count).padStart(40, '0')}`,
    documentId: 'doc_a',
    predicate,
    subject,
    objects,
    value,
    assertionMode: 'asserted',
    attributedTo: null,
    quote,
    start,
    end: start + [...quote].length,
    lang: 'en',
    extractor: 'rules/test',
    ...more,
  }
}

export const holds = claim(
  'Ford holds 25 percent of Mazda.',
  'holdsStake',
  [party('co_ford'), party('co_mazda')],
  { interestType: 'shareholding', share: { exact: 25 }, event: 'holds' },
)
export const mayBuy = claim(
  'Ford may buy Opel.',
  'holdsStake',
  [party('co_ford'), party('co_opel')],
  { interestType: 'shareholding', event: 'acquires' },
  { assertionMode: 'hedged' },
)
export const willNotBuy = claim(
  'Ford will not buy  Mazda\nMotor Parts.',
  'holdsStake',
  [party('co_ford'), party('co_mazda-motor-parts', { name: 'Mazda\nMotor Parts' })],
  { interestType: 'shareholding' },
  { assertionMode: 'negated' },
)
export const claims = [holds, mayBuy, willNotBuy]

/** Entries as a person writes them, with the reasons that every one of them has. */
export function curationOf(...entries: Record<string, unknown>[]): Curation {
  const reason = { document: 'a.txt', who: 'jd', when: '2025-06-30', why: 'Read again.' }
  return {
    entries: entries.map((entry, at) => ({
      entry: CurationEntry.parse({ ...reason, ...entry }),
      number: at + 1,
      at: `seeds/curation.yaml:${at + 10}`,
    })),
    articles: new Set(['a.txt', 'later.txt']),
    hash: 'hash',
  }
}

export const curated = (...entries: Record<string, unknown>[]) =>
  curate(claims, curationOf(...entries), [document], index)
