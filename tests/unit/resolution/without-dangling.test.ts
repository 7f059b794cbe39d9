import { expect, test } from 'vitest'
import type { GraphNode } from '#src/domain/graph-state.ts'
import { withoutDangling } from '#src/resolution/without-dangling.ts'

const node = (
  id: string,
  label: GraphNode['labels'][number],
  edges: [string, string][] = [],
): GraphNode => ({
  id,
  labels: [label],
  properties: {},
  names: [],
  edges: edges.map(([type, other]) => ({
    type: type as GraphNode['edges'][number]['type'],
    direction: 'in',
    other,
    properties: {},
  })),
})

test('a figure of a venture that nothing holds up is left out', () => {
  const nodes = [node('co_a', 'Company'), node('fi_1', 'Figure', [['REPORTED', 'jv_gone']])]

  expect(withoutDangling(nodes).map(({ id }) => id)).toEqual(['co_a'])
})

test('what hangs on a fact that is left out goes with it', () => {
  const nodes = [
    node('co_a', 'Company'),
    node('jv_a--b', 'JointVenture', [
      ['PARTY_TO', 'co_a'],
      ['PARTY_TO', 'co_gone'],
    ]),
    node('st_1', 'Stake', [
      ['HOLDS', 'co_a'],
      ['IN', 'jv_a--b'],
    ]),
  ]

  expect(withoutDangling(nodes).map(({ id }) => id)).toEqual(['co_a'])
})

test('a partnership keeps the parties that are known', () => {
  const nodes = [
    node('co_a', 'Company'),
    node('co_b', 'Company'),
    node('pa_1', 'Partnership', [
      ['PARTY_TO', 'co_a'],
      ['PARTY_TO', 'co_b'],
      ['PARTY_TO', 'co_gone'],
      ['SUPPORTS', 'cl_1'],
    ]),
  ]

  const kept = withoutDangling(nodes).find(({ id }) => id === 'pa_1')

  expect(kept?.edges.map(({ other }) => other)).toEqual(['co_a', 'co_b', 'cl_1'])
})
