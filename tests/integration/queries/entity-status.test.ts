import { expect, test } from 'vitest'
import { GoneError, NotFoundError } from '#src/domain/errors.ts'
import { companyById } from '#src/queries/company-by-id.ts'
import { entityStatus, resolveName } from '#src/queries/entity-status.ts'
import { setupGraph } from '../../support/graph.ts'
import { brand, company, link, writeGraph } from './fixture.ts'
import type { Part } from './fixture-parts.ts'

const graph = await setupGraph()

const former = (id: string, label: 'Referent' | 'Withdrawn'): Part => ({
  nodes: [{ labels: ['Entity', label], properties: { id, type: 'company' } }],
  edges: [],
})

test('an id in the graph is present, with its type', async () => {
  await writeGraph(graph, brand('br_audi', 'Audi'))

  expect(await entityStatus(graph, 'br_audi')).toEqual({ state: 'present', type: 'brand' })
})

test('a merged id leads to the last one that it was merged into', async () => {
  await writeGraph(
    graph,
    company('co_faw', 'FAW'),
    former('co_faw-group', 'Referent'),
    former('co_china-faw', 'Referent'),
    link('co_china-faw', 'MERGED_INTO', 'co_faw-group'),
    link('co_faw-group', 'MERGED_INTO', 'co_faw'),
  )

  expect(await entityStatus(graph, 'co_china-faw')).toEqual({ state: 'merged', into: 'co_faw' })
  expect((await companyById(graph, 'co_faw')).row.referents).toEqual([
    'co_china-faw',
    'co_faw-group',
  ])
})

test('a withdrawn id is gone', async () => {
  await writeGraph(graph, former('co_old', 'Withdrawn'))

  expect(await entityStatus(graph, 'co_old')).toEqual({ state: 'withdrawn' })
  await expect(companyById(graph, 'co_old')).rejects.toThrow(GoneError)
})

test('a name that one entity has is resolved, whatever its case', async () => {
  await writeGraph(graph, company('co_faw', 'FAW', { nameZh: '一汽' }))

  const found = await resolveName(graph, '一汽', ['company'])
  const status = await entityStatus(graph, 'faw')

  expect(found).toEqual([{ id: 'co_faw', type: 'company', name: 'FAW', label: 'FAW' }])
  expect(status).toMatchObject({ state: 'absent', named: [{ id: 'co_faw' }] })
})

test('a name that several entities have gives all, unless the type tells', async () => {
  await writeGraph(
    graph,
    company('co_smart', 'smart'),
    brand('br_smart', 'smart'),
    company('co_smart-china', 'Smart'),
  )

  expect((await resolveName(graph, 'Smart')).map(({ id }) => id)).toEqual([
    'br_smart',
    'co_smart',
    'co_smart-china',
  ])
  expect((await resolveName(graph, 'Smart', ['brand'])).map(({ id }) => id)).toEqual(['br_smart'])
})

test('an unknown id is not found, with ids of entities with a name like it', async () => {
  await writeGraph(graph, company('co_leapmotor', 'Leapmotor'), company('co_faw', 'FAW'))

  const error = await companyById(graph, 'co_leapmotr').catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ message: "No company 'co_leapmotr'.", near: ['co_leapmotor'] })
})

test.each(['', '__proto__', 'co_', "co_' OR 1=1", 'AND (', '[', 'x'.repeat(20_000), '\u0000'])(
  'the hostile id %.20j is absent',
  async (id) => {
    await writeGraph(graph, company('co_faw', 'FAW'))

    expect(await entityStatus(graph, id)).toMatchObject({ state: 'absent', named: [] })
  },
)
