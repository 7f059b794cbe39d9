import { expect, test } from 'vitest'
import { datedValue } from '#src/domain/partial-date.ts'
import { exportFtm, FTM_TYPES } from '#src/exports/export-ftm.ts'
import { ftmDate, ftmEntity, ftmId } from '#src/exports/ftm-entity.ts'
import { emptyReport } from '#src/exports/report.ts'
import {
  claimId,
  company,
  person,
  type Records,
  sourceOf,
  stake,
  text,
  venture,
} from './records.ts'

const BASE = 'http://localhost:8080'

async function entities(
  records: Records,
  types = FTM_TYPES as readonly (typeof FTM_TYPES)[number][],
) {
  const report = emptyReport()
  const file = await text(exportFtm(sourceOf(records), types, report, BASE))
  const lines = file.split('\n').filter(Boolean)
  return { report, entities: lines.map((line) => JSON.parse(line)) }
}

test.each([
  ['co_stellantis', 'co-stellantis'],
  ['st_a--b--shareholding', 'st-a--b--shareholding'],
])('the id %s becomes %s', (id, ftm) => {
  expect(ftmId(id)).toBe(ftm)
})

test('ids with letters that FollowTheMoney refuses stay apart', () => {
  const ids = ['co_零跑', 'co_长安', 'co_a b', 'co_ab-'].map(ftmId)

  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(/^co-x-[0-9a-f]{40}$/)
})

test.each([
  ['2024-Q3', '2024'],
  ['2024-05', '2024-05'],
  ['2024-05-17', '2024-05-17'],
])('the date %s is told as %s', (date, told) => {
  expect(ftmDate(datedValue(date, date))).toBe(told)
})

test('a property without a value is not there, and a value is there once', () => {
  const { properties } = ftmEntity('a', 'Company', {
    name: 'A',
    alias: ['B', 'B', null],
    country: null,
  })

  expect(properties).toEqual({ name: ['A'], alias: ['B'] })
})

test('a stake is an ownership with its sentence, claim and document', async () => {
  const { entities: found } = await entities({ stake: [stake()] })

  expect(found).toEqual([
    {
      id: 'st-a--b--shareholding',
      schema: 'Ownership',
      properties: {
        owner: ['co-a'],
        asset: ['co-b'],
        percentage: ['20'],
        role: ['shareholding'],
        startDate: ['2023'],
        recordId: ['st_a--b--shareholding'],
        summary: ['A bought 20 % of B.'],
        sourceUrl: [`${BASE}/v1/claims/${claimId}`],
        proof: ['doc-1'],
        publisher: ['Daily'],
      },
    },
  ])
})

test('a derived stake is counted and left out', async () => {
  const { report, entities: found } = await entities({ stake: [stake({ derived: true })] })

  expect(found).toEqual([])
  expect(report).toEqual({ written: {}, leftOut: { 'derived stakes': 1 } })
})

test('a seat on a board is a directorship, any other position an employment', async () => {
  const board = await entities({ person: [person('boardChair')] }, ['person'])
  const other = await entities({ person: [person(null)] }, ['person'])

  expect(board.entities.map(({ schema }) => schema)).toEqual(['Person', 'Directorship'])
  expect(other.entities.map(({ schema }) => schema)).toEqual(['Person', 'Employment'])
})

test('a venture is a company with its parties as members, each document that tells of it linked', async () => {
  const { report, entities: found } = await entities({ 'joint-venture': [venture()] })

  expect(report.written).toEqual({ Company: 1, Membership: 2, Documentation: 1 })
  expect(found.at(-1)).toMatchObject({
    schema: 'Documentation',
    properties: { document: ['doc-1'], entity: ['jv-a--b'] },
  })
})

test('a company that is a venture is told of once', async () => {
  const { entities: found } = await entities(
    {
      company: [company('jv_n', 'N', { type: 'jointVenture' })],
      'joint-venture': [venture({ id: 'jv_n', name: 'N', label: 'N', parties: [] })],
    },
    ['joint-venture'],
  )

  expect(found.map(({ id }) => id)).toEqual(['jv-n'])
})
