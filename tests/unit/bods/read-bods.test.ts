import { expect, test } from 'vitest'
import type { LookUp } from '#src/bods/parties.ts'
import { type BodsReading, readBods } from '#src/bods/read-bods.ts'
import type { Claim } from '#src/domain/claim.ts'
import { BadDocumentError } from '#src/domain/errors.ts'
import { CARMAKERS, entity, fileOf, type Json, person, relationship } from './statements.ts'

const NOBODY: LookUp = () => []

const read = (statements: Json[], lookUp = NOBODY): BodsReading =>
  readBods(fileOf(statements), 'cars.bods.json', lookUp)

const claimsOf = (statements: Json[]): Claim[] =>
  read(statements).parts.flatMap(({ claims }) => claims)

const FORD = entity('r-ford', 'Ford')
const MAZDA = entity('r-mazda', 'Mazda')
const held = (interest: Json, more: Json = {}) =>
  claimsOf([FORD, MAZDA, relationship('i-1', 'r-ford', 'r-mazda', [interest], more)])

test('each quote is the very text at its place, whatever stands before it', () => {
  const { parts } = read(CARMAKERS)

  const [part] = parts
  expect(part?.claims.length).toBe(9)
  for (const { quote, start, end } of part?.claims ?? []) {
    expect(part?.document.text.slice(start, end)).toBe(quote)
  }
  expect(new TextDecoder().decode(fileOf(CARMAKERS))).toBe(part?.document.text)
})

test('a stake keeps its share, type, directness and beginning, and its quote is the interest', () => {
  const interest = {
    type: 'shareholding',
    directOrIndirect: 'direct',
    share: { minimum: 25, exclusiveMaximum: 50 },
    startDate: '2020-03-01',
  }

  const [claim] = held(interest)

  expect(claim?.predicate).toBe('holdsStake')
  expect(claim?.value).toEqual({
    interestType: 'shareholding',
    directOrIndirect: 'direct',
    share: { minimum: 25, exclusiveMaximum: 50 },
    event: 'acquires',
    date: {
      date: '2020-03-01',
      precision: 'day',
      earliest: '2020-03-01',
      latest: '2020-03-01',
      raw: '2020-03-01',
    },
  })
  expect(JSON.parse(claim?.quote ?? '')).toEqual(interest)
})

test('an interest without a beginning is held on the day of its statement', () => {
  const [claim] = held({ type: 'votingRights', share: { exact: 10 } })

  expect(claim?.value).toMatchObject({ event: 'holds', date: { date: '2025-02-14' } })
})

test.each([
  ['2023', '2023-01-01', 'Only the year 2023 is known; rounded to its first day.'],
  ['2023-11', '2023-11-01', 'Month only: 2023-11'],
  ['2023-Q4', '2023-10-01', 'The source says 2023-Q4.'],
  ['2023-11-20', '2023-11-20', 'Reported in 2024.'],
  ['2023-01-01', '2023-01-01', 'Checked on 2023-01-01.'],
])(
  'a beginning is %s where %s is written and an annotation says "%s"',
  (date, written, description) => {
    const annotation = {
      statementPointerTarget: '/recordDetails/interests/0/startDate',
      motivation: 'commenting',
      description,
    }

    const [claim] = held(
      { type: 'shareholding', startDate: written },
      { annotations: [annotation] },
    )

    expect(claim?.value.date).toMatchObject({ date, raw: written })
  },
)

test('an end is a claim of its own, quoted by the field that tells it', () => {
  const [begun, over] = held({
    type: 'shareholding',
    startDate: '2019-01-01',
    endDate: '2024-06-30',
  })

  expect(begun?.value).toMatchObject({ event: 'acquires', date: { date: '2019-01-01' } })
  expect(over?.value).toMatchObject({ event: 'sellsAll', ended: { date: '2024-06-30' } })
  expect(over?.quote).toBe('"endDate": "2024-06-30"')
})

test('a closed record without an end is over by the day of its statement', () => {
  const [, over] = held(
    { type: 'shareholding' },
    { recordStatus: 'closed', statementDate: '2024-07-02' },
  )

  expect(over?.value.ended).toEqual({
    date: null,
    precision: 'unknown',
    earliest: null,
    latest: '2024-07-02',
    raw: 'closed',
  })
  expect(over?.quote).toBe('"recordStatus": "closed"')
})

test('the office of a person is a position; the same interest of a company is a stake', () => {
  const chair = [{ type: 'boardChair', startDate: '2015-12-24', details: 'Chairman of the board' }]
  const claims = claimsOf([
    FORD,
    MAZDA,
    person('p-1', 'A. Person'),
    relationship('i-1', 'p-1', 'r-mazda', chair),
    relationship('i-2', 'r-ford', 'r-mazda', chair),
  ])

  expect(
    claims.map(({ predicate, value }) => [predicate, value.role ?? value.interestType]),
  ).toEqual([
    ['holdsPosition', 'Chairman of the board'],
    ['holdsStake', 'boardChair'],
  ])
  expect(claims[0]?.value).toMatchObject({
    interestType: 'boardChair',
    date: { date: '2015-12-24' },
  })
})

test('a claim keeps what its statement says of its source', () => {
  const source = {
    description: 'Annual report',
    url: 'https://register.example/1',
    retrievedAt: '2025-02-20',
    assertedBy: [{ name: 'Mazda' }, { uri: 'x' }],
  }

  const [claim] = held({ type: 'shareholding' }, { source, statementId: 's'.repeat(32) })

  expect(claim).toMatchObject({
    attributedTo: 'Mazda',
    assertionMode: 'attributed',
    rule: 'bods',
    source: { ...source, assertedBy: ['Mazda'], recordId: 'i-1', statementId: 's'.repeat(32) },
  })
})

test('of several statements about a record only the latest counts, wherever it stands', () => {
  const of = (exact: number, statementDate: string, publicationDate: string) =>
    relationship('i-1', 'r-ford', 'r-mazda', [{ type: 'shareholding', share: { exact } }], {
      statementDate,
      publicationDetails: { bodsVersion: '0.4', publicationDate },
    })
  const { parts, summary } = read([
    FORD,
    MAZDA,
    of(3, '2022-01-01', '2022-01-02'),
    of(4, '2023-01-01', '2023-09-01'),
    of(2, '2023-01-01', '2023-01-02'),
    of(1, '2021-01-01', '2024-01-02'),
  ])

  expect(parts[0]?.claims.map(({ value }) => value.share)).toEqual([{ exact: 4 }])
  expect(summary).toBe('6 statements: 3 statements that later ones replace left out')
})

test('what cannot be mapped is told in words and numbers', () => {
  expect(read(CARMAKERS).summary).toBe(
    '17 statements: 1 relationship whose interested party is not told, ' +
      '1 relationship of an anonymous or unknown party, 1 interest without a known type left out',
  )
})

test.each([
  ['a share over 100', { share: { exact: 120 } }, '1 share that is no percentage'],
  [
    'bounds the wrong way round',
    { share: { minimum: 50, maximum: 25 } },
    '1 share that is no percentage',
  ],
  ['a date that is none', { startDate: 'May' }, '1 date that is none'],
  ['a day that is none', { endDate: '2023-02-30' }, '1 date that is none'],
])('%s is left out of the claim and counted', (_, fields, words) => {
  const { parts, summary } = read([
    FORD,
    MAZDA,
    relationship('i-1', 'r-ford', 'r-mazda', [{ type: 'shareholding', ...fields }]),
  ])

  expect(parts[0]?.claims.map(({ value }) => [value.share, value.event])).toEqual([
    [undefined, 'holds'],
  ])
  expect(summary).toBe(`3 statements: ${words} left out`)
})

test.each([
  ['without interests', [], 'r-ford', '1 relationship that tells no interest'],
  ['with itself', [{ type: 'shareholding' }], 'r-mazda', '1 interest of a party in itself'],
  [
    'of a party without a name',
    [{ type: 'shareholding' }],
    'r-none',
    '1 relationship of a party without a name',
  ],
])('a relationship %s gives no claim and is counted', (_, interests, holder, words) => {
  const { parts, summary } = read([
    FORD,
    MAZDA,
    entity('r-none', undefined),
    relationship('i-1', holder, 'r-mazda', interests),
  ])

  expect(parts[0]?.claims).toEqual([])
  expect(summary).toBe(`4 statements: ${words} left out`)
})

test('a relationship with a record that is nowhere is an error that names both', () => {
  const dangling = relationship('i-1', 'r-ford', 'r-gone', [{ type: 'shareholding' }])

  const attempt = () => read([FORD, dangling])

  expect(attempt).toThrow(BadDocumentError)
  expect(attempt).toThrow(/'r-gone', the subject of the statement/)
  expect(attempt).toThrow(String(dangling.statementId))
})

test('a document tells what most statements say of their publication', () => {
  const { document } = read(CARMAKERS).parts[0] ?? {}

  expect(document).toMatchObject({
    id: 'doc_cars-bods',
    fileName: 'cars.bods.json',
    publisher: 'Register of Example',
    publishedAt: { date: '2025-03-01' },
    rightsStatement: 'https://creativecommons.org/publicdomain/zero/1.0/',
    sourceType: 'officialRegister',
  })
})

test('a long interest is quoted by its share alone', () => {
  const [claim] = held({ type: 'shareholding', details: 'x'.repeat(2_000), share: { exact: 20 } })

  expect(claim?.quote.replaceAll(/\s/g, '')).toBe('"share":{"exact":20}')
})

test('a statement that fits into no document is an error', () => {
  const long = relationship('i-1', 'r-ford', 'r-mazda', [{ details: 'x'.repeat(1_100_000) }])

  expect(() => read([FORD, MAZDA, long])).toThrow(/number 3, of more than 1 MiB/)
})

test('a file of more than a mebibyte is several documents of whole statements', () => {
  const many = Array.from({ length: 4_000 }, (_, index) =>
    relationship(`i-${index}`, 'r-ford', 'r-mazda', [
      { type: 'shareholding', share: { exact: index % 100 }, details: '零跑汽车 🚗' },
    ]),
  )
  const bytes = fileOf([FORD, MAZDA, ...many])

  const { parts } = readBods(bytes, 'many.bods.json', NOBODY)

  expect(parts.map(({ document }) => document.text).join('')).toBe(new TextDecoder().decode(bytes))
  expect(parts.map(({ document }) => document.id).slice(0, 2)).toEqual([
    'doc_many-bods',
    'doc_many-bods-part-2',
  ])
  expect(new Set(parts.map(({ document }) => document.sha256)).size).toBe(parts.length)
  expect(parts.flatMap(({ claims }) => claims).length).toBe(4_000)
  for (const { document, claims } of parts) {
    expect(Buffer.byteLength(document.text)).toBeLessThanOrEqual(1_048_576)
    for (const { quote, start, end } of claims) expect(document.text.slice(start, end)).toBe(quote)
  }
})
