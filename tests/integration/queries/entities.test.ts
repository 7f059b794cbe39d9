import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { EntityRecord } from '#src/domain/records/entity-record.ts'
import { entityById } from '#src/queries/entity-by-id.ts'
import { setupGraph } from '../../support/graph.ts'
import { figure } from './disagreement-parts.ts'
import {
  brand,
  claim,
  claimId,
  company,
  document,
  partnership,
  person,
  position,
  stake,
  venture,
  writeGraph,
  year,
} from './fixture.ts'
import type { Part } from './fixture-parts.ts'

const graph = await setupGraph()

const other = (id: string, label: string, properties: Record<string, string>): Part => ({
  nodes: [
    {
      labels: ['Entity', label],
      properties: { id, type: label.toLowerCase(), sources: 1, disputed: false, ...properties },
    },
  ],
  edges: [],
})

test('an entity of each type is read by its id, and is what the schema says', async () => {
  await writeGraph(
    graph,
    company('co_a', 'A'),
    brand('br_a', 'A'),
    person('pe_a', 'A'),
    stake('st_a', 'co_a', 'jv_a'),
    venture('jv_a', 'Venture', ['co_a']),
    partnership('pa_a', null, ['co_a']),
    position('po_a', 'pe_a', 'co_a', 'CEO'),
    other('te_a', 'Technology', { name: 'Clover' }),
    figure('fi_a', 'co_a', 3, year('period', '2024')),
  )
  const ids = ['co_a', 'br_a', 'pe_a', 'st_a', 'jv_a', 'pa_a', 'po_a', 'te_a', 'fi_a']

  const entities = await Promise.all(ids.map((id) => entityById(graph, id)))

  expect(entities.map(({ row }) => `${row.id} ${row.type} ${row.label}`)).toEqual([
    'co_a company A',
    'br_a brand A',
    'pe_a person A',
    'st_a stake A → Venture',
    'jv_a jointVenture Venture',
    'pa_a partnership A',
    'po_a position A, CEO, A',
    'te_a technology Clover',
    'fi_a figure A, sales, 2024',
  ])
  for (const { row } of entities) expect(EntityRecord.parse(row)).toEqual(row)
})

test('an entity without a list of its own has the claims that support it', async () => {
  await writeGraph(
    graph,
    company('co_a', 'A'),
    other('te_a', 'Technology', { name: 'Clover' }),
    document('doc_a', 'A uses Clover.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_a', supports: ['te_a'] }),
  )

  const { row } = await entityById(graph, 'te_a')

  expect(row.claims).toEqual([expect.objectContaining({ id: claimId('a') })])
})

test.each(['co_nobody', 'te_nobody', 'xx_a', 'nobody', '', '__proto__', 'constructor_a'])(
  'the id %j is not found',
  async (id) => {
    await expect(entityById(graph, id)).rejects.toThrow(NotFoundError)
  },
)
