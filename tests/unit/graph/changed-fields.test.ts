import { expect, test } from 'vitest'
import { changedFields, type Described, type Tie } from '#src/graph/publish/changed-fields.ts'

const tie = (type: string, direction: 'in' | 'out', other: string, role: string | null = null) =>
  ({ type, direction, other, role }) satisfies Tie

const described = (type: string, parts: Partial<Described> = {}): Described => ({
  type,
  properties: {},
  names: [],
  ties: [],
  claimIds: new Set(),
  ...parts,
})

const stake = (properties: Record<string, unknown>) => described('stake', { properties })

test.each([
  [
    'a share',
    { shareExact: 20 },
    { shareExact: 21 },
    { name: 'shareExact', before: 20, after: 21 },
  ],
  ['a new value', {}, { derived: true }, { name: 'derived', before: null, after: true }],
  ['a value that is gone', { formula: 'a' }, {}, { name: 'formula', before: 'a', after: null }],
  [
    'a date, once for its five properties',
    { validFromDate: '2023', validFromPrecision: 'year', validFromRaw: 'in 2023' },
    { validFromDate: '2023-10', validFromPrecision: 'month', validFromRaw: 'in October 2023' },
    { name: 'acquired', before: '2023', after: '2023-10' },
  ],
  [
    'only the words of a date',
    { validToDate: '2023', validToRaw: 'in 2023' },
    { validToDate: '2023', validToRaw: 'during 2023' },
    { name: 'ended', before: 'in 2023', after: 'during 2023' },
  ],
  ['what is no simple value', { priceJson: '[]' }, { priceJson: '[1]' }, { name: 'price' }],
])('%s is told by the name that readers know', (_, before, after, field) => {
  expect(changedFields(stake(before), stake(after))).toEqual([field])
})

test('what is ours alone is never told', () => {
  expect(changedFields(stake({ hash: 'a', id: 'x' }), stake({ hash: 'b', id: 'x' }))).toEqual([])
})

test('the status of a venture and of a partnership is its status', () => {
  const venture = (ventureStatus: string) =>
    described('jointVenture', { properties: { ventureStatus } })
  const partnership = (partnershipStatus: string) =>
    described('partnership', { properties: { partnershipStatus } })

  expect(changedFields(venture('active'), venture('terminated'))).toEqual([
    { name: 'status', before: 'active', after: 'terminated' },
  ])
  expect(changedFields(partnership('talks'), partnership('signed'))).toEqual([
    { name: 'status', before: 'talks', after: 'signed' },
  ])
})

test('parties are told by their ids, and their roles where only these differ', () => {
  const two = [
    tie('PARTY_TO', 'in', 'co_b', 'partner'),
    tie('PARTY_TO', 'in', 'co_a', 'manufacturer'),
  ]
  const three = [...two, tie('PARTY_TO', 'in', 'co_c', 'partner')]
  const others = two.map((one) => ({ ...one, role: 'partner' }))
  const partnership = (ties: Tie[]) => described('partnership', { ties })

  expect(changedFields(partnership(two), partnership(three))).toEqual([
    { name: 'parties', before: ['co_a', 'co_b'], after: ['co_a', 'co_b', 'co_c'] },
  ])
  expect(changedFields(partnership(two), partnership(others))).toEqual([
    { name: 'partyRoles', before: ['manufacturer', 'partner'], after: ['partner', 'partner'] },
  ])
  expect(changedFields(partnership(two), partnership(two.toReversed()))).toEqual([])
})

test('claims are counted, and told without numbers where as many others took their place', () => {
  const by = (...ids: string[]) => described('stake', { claimIds: new Set(ids) })

  expect(changedFields(by('cl_a', 'cl_b'), by('cl_a'))).toEqual([
    { name: 'claims', before: 2, after: 1 },
  ])
  expect(changedFields(by('cl_a'), by('cl_b'))).toEqual([{ name: 'claims' }])
  expect(changedFields(by('cl_a'), by('cl_a'))).toEqual([])
})

test('a list is told in full up to twenty values', () => {
  const names = Array.from({ length: 21 }, (_, at) => `Name ${at}`)
  const company = (values: string[]) => described('company', { names: values })

  expect(changedFields(company([]), company(names.slice(0, 20)))[0]?.after).toHaveLength(20)
  expect(changedFields(company([]), company(names))).toEqual([{ name: 'names' }])
})
