import { beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { peoplePage } from '#src/queries/people-page.ts'
import { personById } from '#src/queries/person-by-id.ts'
import { positionById } from '#src/queries/position-by-id.ts'
import { positionsOf } from '#src/queries/positions-of.ts'
import { setupGraph } from '../../support/graph.ts'
import { claim, claimId, company, document, person, position, writeGraph, year } from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

beforeEach(() =>
  writeGraph(
    graph,
    company('co_stellantis', 'Stellantis'),
    company('co_changan', 'Changan Automobile', { nameZh: '长安汽车' }),
    person('pe_tavares', 'Carlos Tavares'),
    person('pe_zhu', 'Zhu Huarong', { nameZh: '朱华荣', sources: 2 }),
    position('po_tavares', 'pe_tavares', 'co_stellantis', 'CEO', {
      interestType: 'seniorManagingOfficial',
      ...year('validFrom', '2021'),
      ...year('validTo', '2024'),
    }),
    position('po_zhu', 'pe_zhu', 'co_changan', 'Chairman', { interestType: 'boardChair' }),
    position('po_zhu-2', 'pe_zhu', 'co_stellantis', 'Adviser', { sources: 2 }),
    document('doc_a', 'Carlos Tavares, CEO.'),
    claim(claimId('a'), 'doc_a', { subject: 'pe_tavares', supports: ['po_tavares'] }),
  ),
)

test('a person has positions, each with the claims that support it', async () => {
  const { row, version } = await personById(graph, 'pe_tavares', { asOf: '2022-06-01' })

  expect(version).toBe('v1')
  expect(row).toMatchObject({
    id: 'pe_tavares',
    type: 'person',
    name: 'Carlos Tavares',
    label: 'Carlos Tavares',
    status: 'registered',
    names: [{ value: 'Carlos Tavares', lang: 'en' }],
    referents: [],
    claims: [{ id: claimId('a') }],
  })
  expect(row.positions).toEqual([
    {
      id: 'po_tavares',
      type: 'position',
      label: 'Carlos Tavares, CEO, Stellantis',
      person: expect.objectContaining({ id: 'pe_tavares' }),
      company: { id: 'co_stellantis', type: 'company', name: 'Stellantis', label: 'Stellantis' },
      role: 'CEO',
      interestType: 'seniorManagingOfficial',
      started: expect.objectContaining({ date: '2021' }),
      ended: expect.objectContaining({ date: '2024' }),
      holdsAsOf: 'certain',
      disputed: false,
      sources: 1,
      claims: [expect.objectContaining({ id: claimId('a') })],
    },
  ])
})

test('names come in Chinese where they are asked for', async () => {
  const { row } = await positionById(graph, 'po_zhu', { lang: 'zh' })

  expect(row.label).toBe('朱华荣, Chairman, 长安汽车')
})

test.each([
  [{}, ['pe_tavares', 'pe_zhu']],
  [{ companyId: 'co_changan' }, ['pe_zhu']],
  [{ role: 'ceo' }, ['pe_tavares']],
  [{ role: 'chair', companyId: 'co_stellantis' }, []],
  [{ role: 'adv', companyId: 'co_stellantis' }, ['pe_zhu']],
  [{ role: "'" }, []],
])('the filter %j gives the people %j', async (filter, expected) => {
  const { rows, total } = await peoplePage(graph, filter, firstPage())

  expect(rows.map(({ id }) => id)).toEqual(expected)
  expect(total.value).toBe(expected.length)
})

test.each([
  [{}, {}, ['po_tavares', 'po_zhu-2']],
  [{ role: 'CEO' }, {}, ['po_tavares']],
  [{}, { asOf: '2020-01-01' }, ['po_zhu-2']],
  [{}, { asOf: '2025-01-01' }, ['po_zhu-2']],
  [{}, { minSources: 2 }, ['po_zhu-2']],
])(
  'the filter %j with %j gives the positions %j of a company',
  async (filter, options, expected) => {
    const { rows, total } = await positionsOf(graph, 'co_stellantis', filter, firstPage(), options)

    expect(rows.map(({ id }) => id)).toEqual(expected)
    expect(total.value).toBe(expected.length)
  },
)

test('all pages are the whole list, in each order', async () => {
  const people = async (sort: string) =>
    (await allPages((page) => peoplePage(graph, {}, page), sort)).map(({ id }) => id)
  const positions = async (sort: string) => {
    const list = (page: Parameters<typeof peoplePage>[2]) =>
      positionsOf(graph, 'co_stellantis', {}, page)
    return (await allPages(list, sort)).map(({ id }) => id)
  }

  expect(await people('id')).toEqual(['pe_tavares', 'pe_zhu'])
  expect(await people('name')).toEqual(['pe_tavares', 'pe_zhu'])
  expect(await people('-sources')).toEqual(['pe_zhu', 'pe_tavares'])
  expect(await positions('id')).toEqual(['po_tavares', 'po_zhu-2'])
  expect(await positions('role')).toEqual(['po_zhu-2', 'po_tavares'])
  expect(await positions('person')).toEqual(['po_tavares', 'po_zhu-2'])
  expect(await positions('-sources')).toEqual(['po_zhu-2', 'po_tavares'])
})

test('people and positions of an unknown company, and unknown ones, are not found', async () => {
  const people = peoplePage(graph, { companyId: 'co_nobody' }, firstPage())

  await expect(people).rejects.toThrow(NotFoundError)
  await expect(positionsOf(graph, 'co_nobody', {}, firstPage())).rejects.toThrow(NotFoundError)
  await expect(personById(graph, 'pe_nobody')).rejects.toThrow(NotFoundError)
  await expect(positionById(graph, 'po_nobody')).rejects.toThrow(NotFoundError)
})
