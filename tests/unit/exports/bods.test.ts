import { describe, expect, test } from 'vitest'
import { datedValue, unresolvedDate } from '#src/domain/partial-date.ts'
import { BODS_TYPES, exportBods } from '#src/exports/export-bods.ts'
import { emptyReport } from '#src/exports/report.ts'
import {
  claimId,
  company,
  person,
  type Records,
  reference,
  sourceOf,
  stake,
  text,
  venture,
} from './records.ts'

const BASE = 'http://localhost:8080'

async function statements(records: Records) {
  const report = emptyReport()
  const file = await text(exportBods(sourceOf(records), BODS_TYPES, report, BASE))
  return { file, report, statements: JSON.parse(file) }
}
const relations = async (records: Records) =>
  (await statements(records)).statements.filter(
    (one: { recordType: string }) => one.recordType === 'relationship',
  )

test('an empty graph is an empty array', async () => {
  expect((await statements({})).statements).toEqual([])
})

test('a stake is a relationship with its share, its sentence and a link to its claim', async () => {
  const [statement] = await relations({ stake: [stake()] })

  expect(statement).toMatchObject({
    recordId: 'st_a--b--shareholding',
    declarationSubject: 'co_b',
    statementDate: '2024-05-17',
    source: {
      type: ['thirdParty'],
      description: '“A bought 20 % of B.” – A buys, Daily',
      assertedBy: [{ name: 'Daily' }],
    },
    recordDetails: {
      subject: 'co_b',
      interestedParty: 'co_a',
      interests: [{ type: 'shareholding', share: { exact: 20 }, startDate: '2023-01-01' }],
    },
  })
  expect(statement.annotations).toContainEqual(
    expect.objectContaining({ motivation: 'linking', url: `${BASE}/v1/claims/${claimId}` }),
  )
})

describe('a date', () => {
  test('of a year is its first day, and an annotation says so', async () => {
    const [statement] = await relations({ stake: [stake()] })

    expect(statement.annotations).toContainEqual({
      statementPointerTarget: '/recordDetails/interests/0/startDate',
      motivation: 'transformation',
      description:
        'The document says “in 2023”. It is known to the year, and is rounded to the first day of it.',
      transformedContent: '2023-01-01',
    })
  })

  test('of a day needs no annotation', async () => {
    const acquired = datedValue('2023-04-05', '5 April 2023')
    const [statement] = await relations({ stake: [stake({ acquired })] })

    expect(statement.recordDetails.interests[0].startDate).toBe('2023-04-05')
    expect(statement.annotations).toHaveLength(1)
  })

  test('that names no day is left out, and its words are kept', async () => {
    const [statement] = await relations({
      stake: [stake({ acquired: unresolvedDate('recently') })],
    })

    expect(statement.recordDetails.interests[0]).not.toHaveProperty('startDate')
    expect(statement.annotations[0]).toMatchObject({
      statementPointerTarget: '/recordDetails/interests/0',
      motivation: 'commenting',
      description: 'The document says “recently”. It is not enough for startDate.',
    })
  })
})

test('a venture without a name is an arrangement, and its parties have an unknown interest', async () => {
  const { statements: all } = await statements({ 'joint-venture': [venture()] })

  expect(all[0].recordDetails).toEqual({
    isComponent: false,
    entityType: { type: 'arrangement', subtype: 'other', details: 'joint venture without a name' },
  })
  expect(all.slice(1).map((one: Record<string, unknown>) => one.recordDetails)).toMatchObject([
    { interestedParty: 'co_a', interests: [{ type: 'unknownInterest' }] },
    { interestedParty: 'co_b', interests: [{ type: 'unknownInterest' }] },
  ])
})

test('a party whose stake is stated is told of by that stake alone', async () => {
  const [first, ...rest] = venture().parties
  const stated = { ...first, stakeId: 'st_a--b--shareholding', shareBasis: 'stated' as const }
  // The first party of the fixture is there.
  const parties = [stated as (typeof rest)[number], ...rest]

  const found = await relations({ 'joint-venture': [venture({ parties })] })

  expect(found.map((one: { recordId: string }) => one.recordId)).toEqual(['co_b--party--jv_a--b'])
})

test('what BODS cannot say is counted', async () => {
  const [party, ...rest] = venture().parties
  const brand = { ...party, company: reference('br_audi', 'brand', 'Audi') }
  // The first party of the fixture is there.
  const parties = [brand as (typeof rest)[number], ...rest]

  const { report } = await statements({
    stake: [stake({ derived: true })],
    person: [person(null)],
    'joint-venture': [venture({ parties })],
  })

  expect(report.leftOut).toEqual({
    'derived stakes': 1,
    'positions without an interest type': 1,
    'brands that are parties': 1,
  })
})

test('a seat on a board keeps its code and its role', async () => {
  const [position] = await relations({ person: [person('boardChair')] })

  expect(position.recordDetails.interests).toEqual([
    { type: 'boardChair', directOrIndirect: 'direct', details: 'chair' },
  ])
})

test('ids have 64 characters, stay the same, and change with what is stated', async () => {
  const first = await statements({ company: [company('co_a', 'A')], stake: [stake()] })
  const again = await statements({ company: [company('co_a', 'A')], stake: [stake()] })
  const other = await statements({
    company: [company('co_a', 'A')],
    stake: [stake({ ended: datedValue('2025', '2025') })],
  })

  const ids = first.statements.map((one: { statementId: string }) => one.statementId)
  expect(again.file).toBe(first.file)
  expect(ids).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ])
  expect(other.statements[0].statementId).toBe(ids[0])
  expect(other.statements[1].statementId).not.toBe(ids[1])
})
