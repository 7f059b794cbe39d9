import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import { expect, test } from 'vitest'
import { toCsv } from '#src/explore/exports/csv.ts'
import { toGexf } from '#src/explore/exports/gexf.ts'
import { toSvg } from '#src/explore/exports/svg.ts'
import { stakeFact } from '#src/explore/fact.ts'
import { LIGHT } from '#src/explore/look.ts'
import type { GraphEdge, GraphNode, Model } from '#src/explore/model.ts'

const HOSTILE = `<img src=x onerror="1"> & 'so'\u0000`

const reference = (id: string, label: string) => ({ id, type: 'company', name: label, label })
const fact = stakeFact({
  id: 'st_1',
  type: 'stake',
  label: '=cmd("x"), A → B',
  holder: reference('co_a', HOSTILE),
  subject: reference('co_b', '零跑'),
  interest: { type: 'shareholding', directOrIndirect: 'unknown', share: { exact: 20 } },
  levels: [],
  acquired: {
    date: '2023',
    precision: 'year',
    earliest: '2023-01-01',
    latest: '2023-12-31',
    raw: '2023',
  },
  ended: null,
  price: [],
  derived: false,
  derivedFrom: [],
  formula: null,
  assumptions: [],
  holdsAsOf: 'certain',
  disputed: false,
  sources: 1,
})
const node = (id: string, label: string): GraphNode => ({
  id,
  kind: 'company',
  label,
  focus: false,
  claimOnly: false,
  factId: null,
  state: 'holds',
  disputed: false,
  onPath: false,
})
const edge: GraphEdge = {
  id: 'st_1|co_a|co_b',
  source: 'co_a',
  target: 'co_b',
  kind: 'stake',
  label: '20 %',
  of: 'st_1',
  also: [],
  lane: 0,
  state: 'holds',
  disputed: false,
  undated: false,
  onPath: false,
}
const model: Model = {
  nodes: [node('co_a', HOSTILE), node('co_b', '零跑')],
  edges: [edge],
  facts: [fact],
  claims: [],
}
const places = new Map([
  ['co_a', { x: 0, y: 0 }],
  ['co_b', { x: 300, y: 40 }],
])

test('GEXF is read by another program, with labels as they are', () => {
  const graph = gexf.parse(MultiGraph, toGexf(model, places))

  expect(graph.getNodeAttribute('co_b', 'label')).toBe('零跑')
  expect(graph.getNodeAttribute('co_a', 'label')).toBe(HOSTILE.replace('\u0000', ''))
  expect(graph.getEdgeAttribute('st_1|co_a|co_b', 'kind')).toBe('stake')
  expect(graph.isDirected('st_1|co_a|co_b')).toBe(true)
})

test('SVG has boxes, lines and labels, and no markup of others', () => {
  const svg = toSvg(model, places, LIGHT)

  expect(svg).toContain('20 %')
  expect(svg).toContain('零跑')
  expect(svg).not.toContain('<img')
  expect(svg.match(/<rect/g)).toHaveLength(3)
})

test('CSV has a row for each fact, and no formulas', () => {
  const [header, row] = toCsv(model).split('\r\n')

  expect(header).toBe(
    '\ufeffid,kind,label,value,parties,partyIds,state,holdsAsOf,since,until,disputed,derived,sources',
  )
  expect(row).toMatch(/^st_1,stake,"'=cmd\(""x""\), A → B",20 %,/)
  expect(row).toMatch(/,holds,certain,2023,,false,false,1$/)
})
