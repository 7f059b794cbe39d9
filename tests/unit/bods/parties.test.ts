import { expect, test } from 'vitest'
import { type LookUp, partiesOf } from '#src/bods/parties.ts'
import { readStatements } from '#src/bods/read-statements.ts'
import { recordsOf } from '#src/bods/records.ts'
import { createTally } from '#src/bods/tally.ts'
import { nameKey } from '#src/domain/names.ts'
import { entity, fileOf, type Json, lei, person } from './statements.ts'

const REGISTER = [
  { id: 'co_bosch', type: 'company', country: 'DE', names: ['Bosch', 'Robert Bosch GmbH'] },
  { id: 'co_xpeng', type: 'company', country: 'CN', names: ['XPeng', 'XPeng Inc.'] },
  { id: 'co_dongfeng', type: 'company', country: 'CN', names: ['Dongfeng', 'DFM'] },
  { id: 'co_dfm-korea', type: 'company', country: 'KR', names: ['DFM'] },
  {
    id: 'pe_zhu-jiangming',
    type: 'person',
    country: undefined,
    names: ['Zhu Jiangming', '朱江明'],
  },
]

const lookUp: LookUp = (name, type) =>
  REGISTER.filter((one) => one.type === type).flatMap(({ id, country, names }) =>
    names.some((one) => nameKey(one) === nameKey(name))
      ? [{ id, country, isLiteral: names.includes(name) }]
      : [],
  )

/** Each record with the entries that it may be, or its name, and what sets it apart. */
function partiesIn(...statements: Json[]) {
  const text = new TextDecoder().decode(fileOf(statements))
  const { parties } = recordsOf(readStatements(text, 'a.bods.json'), createTally())
  const found = [...partiesOf(parties, lookUp)].map(([recordId, party]) => {
    if (party.kind !== 'party') return [recordId, party.kind]
    const { refs, text: name, qualifier } = party.mention
    return [
      recordId,
      [...(refs.length > 0 ? refs : [name]), ...(qualifier ? [qualifier] : [])].join(' | '),
    ]
  })
  return Object.fromEntries(found)
}

test('a name of the register is its entry', () => {
  expect(partiesIn(entity('a', 'Robert Bosch GmbH', 'DE'), entity('b', 'Bosch'))).toEqual({
    a: 'co_bosch',
    b: 'co_bosch',
  })
})

test('a namesake of another country is another company, unless the entry has just that name', () => {
  const parties = partiesIn(entity('a', 'Bosch Ltd', 'IN'), entity('b', 'XPeng Inc.', 'KY'))

  expect(parties).toEqual({ a: 'Bosch Ltd | in', b: 'co_xpeng' })
})

test('the jurisdiction decides between entries of one name; without it a person has to', () => {
  const parties = partiesIn(entity('a', 'DFM', 'KR'), entity('b', 'DFM'), entity('c', 'DFM', 'US'))

  expect(parties).toEqual({
    a: 'co_dfm-korea',
    b: 'co_dongfeng | co_dfm-korea',
    c: 'co_dongfeng | co_dfm-korea',
  })
})

test('a region is of its country', () => {
  expect(partiesIn(entity('a', 'BOSCH AG', 'DE-BW'))).toEqual({ a: 'co_bosch' })
})

test('another name counts where the declared one is unknown', () => {
  const parties = partiesIn(entity('a', '博世股份公司', 'DE', { alternateNames: ['Bosch'] }))

  expect(parties).toEqual({ a: 'co_bosch' })
})

test('records with one identifier are one, and any of their names may be known', () => {
  const parties = partiesIn(
    entity('a', 'Unknown Holding', 'DE', lei('L1')),
    entity('b', 'Bosch', 'DE', lei('L1')),
    entity('c', 'Unknown Holding', 'DE', lei('L2')),
  )

  expect(parties).toEqual({ a: 'co_bosch', b: 'co_bosch', c: 'Unknown Holding' })
})

test('unknown companies of one name with different identifiers or countries are several', () => {
  const parties = partiesIn(
    entity('a', 'Alpha Ltd', 'GB', lei('L1')),
    entity('b', 'ALPHA', 'GB', lei('L2')),
    entity('c', 'Beta', 'GB'),
    entity('d', 'Beta', 'IE'),
    entity('e', 'Gamma', 'GB'),
    entity('f', 'Gamma Limited'),
  )

  expect(parties).toEqual({
    a: 'Alpha Ltd | xi-lei l1',
    b: 'ALPHA | xi-lei l2',
    c: 'Beta | gb',
    d: 'Beta | ie',
    e: 'Gamma',
    f: 'Gamma Limited',
  })
})

test('two bodies that both fit an entry loosely are for a person to decide', () => {
  const parties = partiesIn(
    entity('a', 'BOSCH AG', 'DE', lei('L1')),
    entity('b', 'Bosch', 'DE', lei('L2')),
  )

  expect(parties).toEqual({ a: 'co_bosch | co_bosch-xi-lei-l1', b: 'co_bosch' })
})

test('a person is known by the legal name or by another', () => {
  const names = [
    { type: 'transliteration', fullName: 'Zhu Jiangming' },
    { type: 'legal', fullName: '朱江明' },
  ]

  expect(partiesIn(person('a', 'x', { names }))).toEqual({ a: 'pe_zhu-jiangming' })
})

test('people of one name are told apart by their birth, and their numbers never get into an id', () => {
  const passport = { identifiers: [{ scheme: 'GBR-PASSPORT', id: '999228333' }] }
  const parties = partiesIn(
    person('a', 'John Smith', { birthDate: '1965-11' }),
    person('b', 'John Smith', { birthDate: '1965-11' }),
    person('c', 'John Smith', { birthDate: '1980-01', ...passport }),
  )

  expect(parties).toEqual({ a: 'John Smith | a', b: 'John Smith | a', c: 'John Smith | c' })
})

test('who is anonymous, unknown or without a name is nobody', () => {
  const parties = partiesIn(
    entity('a', 'Secret', 'GB', { entityType: { type: 'anonymousEntity' } }),
    person('b', 'Somebody', { personType: 'unknownPerson' }),
    entity('c', '—', 'GB'),
    person('d', 'x', { names: [] }),
  )

  expect(parties).toEqual({
    a: 'anonymousParty',
    b: 'anonymousParty',
    c: 'namelessParty',
    d: 'namelessParty',
  })
})
