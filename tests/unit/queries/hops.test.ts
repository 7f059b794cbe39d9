import { expect, test } from 'vitest'
import type { EntityType } from '#src/domain/claim.ts'
import type { Hop } from '#src/domain/records/path.ts'
import { hopsOf } from '#src/queries/hops.ts'
import type { PathRow } from '#src/queries/rows/path-row.ts'

type EdgeType = PathRow['edges'][number]['type']

const TYPES: Record<string, EntityType> = {
  co: 'company',
  br: 'brand',
  pe: 'person',
  st: 'stake',
  jv: 'jointVenture',
  pa: 'partnership',
  po: 'position',
}

const typeOf = (id: string): EntityType => TYPES[id.slice(0, 2)] ?? 'product'

/** A path from ids and, after each `-`, the type of a relationship and where it leads to. */
const path = (ids: string[], edges: [EdgeType, string][]): PathRow => ({
  nodes: ids.map((id) => ({
    ...{ id, type: typeOf(id), name: id, parties: [], claims: [] },
    validity: { start: null, end: null, endedSometime: false },
  })),
  edges: edges.map(([type, to]) => ({ type, toType: typeOf(to) })),
})

const inShort = ({ from, via, to, relation }: Hop) =>
  `${from.id} ${via?.id ?? '·'} ${to.id} ${relation}`

test('a venture stands between two of its parties', () => {
  const hops = hopsOf(
    path(
      ['co_a', 'jv_x', 'co_b'],
      [
        ['PARTY_TO', 'jv_x'],
        ['PARTY_TO', 'jv_x'],
      ],
    ),
    '2026-11-21',
  )

  expect(hops.map(inShort)).toEqual(['co_a jv_x co_b jointVenture'])
})

test('a venture is an entity to the holder of a stake in it', () => {
  const hops = hopsOf(
    path(
      ['co_a', 'st_x', 'jv_x', 'co_b'],
      [
        ['HOLDS', 'st_x'],
        ['IN', 'jv_x'],
        ['PARTY_TO', 'jv_x'],
      ],
    ),
    '2026-11-21',
  )

  expect(hops.map(inShort)).toEqual(['co_a st_x jv_x stake', 'jv_x · co_b jointVenture'])
})

test('a fact at the end of a path is an entity', () => {
  const hops = hopsOf(
    path(
      ['st_x', 'co_a', 'br_a'],
      [
        ['HOLDS', 'st_x'],
        ['OWNS_BRAND', 'br_a'],
      ],
    ),
    '2026-11-21',
  )

  expect(hops.map(inShort)).toEqual(['st_x · co_a stake', 'co_a · br_a brand'])
})

test('a person is one hop from a company, over a position', () => {
  const hops = hopsOf(
    path(
      ['pe_a', 'po_a', 'co_a'],
      [
        ['HAS_POSITION', 'po_a'],
        ['AT', 'co_a'],
      ],
    ),
    '2026-11-21',
  )

  expect(hops.map(inShort)).toEqual(['pe_a po_a co_a position'])
})

test('a hop shows at most the first 20 claims', () => {
  const row = path(
    ['co_a', 'pa_x', 'co_b'],
    [
      ['PARTY_TO', 'pa_x'],
      ['PARTY_TO', 'pa_x'],
    ],
  )
  const claims = Array.from({ length: 30 }, (_, index) => ({
    id: `cl_${index}`,
    predicate: 'partnersWith' as const,
    assertionMode: 'asserted' as const,
    documentId: 'doc_a',
    start: index,
    end: 40,
    quote: 'They cooperate.',
    lang: 'en' as const,
  }))

  const [hop] = hopsOf(
    { ...row, nodes: row.nodes.map((node) => ({ ...node, claims })) },
    '2026-11-21',
  )

  expect(hop?.claims.map(({ start }) => start)).toEqual(
    Array.from({ length: 20 }, (_, index) => index),
  )
})
