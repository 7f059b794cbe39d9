import { expect, test } from 'vitest'
import { exportGexf } from '#src/exports/export-gexf.ts'
import { exportGraphml } from '#src/exports/export-graphml.ts'
import { GRAPH_TYPES, graphEdges, graphNodes } from '#src/exports/graph-parts.ts'
import { emptyReport } from '#src/exports/report.ts'
import { claimId, company, person, sourceOf, stake, text, venture } from './records.ts'

const source = sourceOf({
  company: [company('co_a', 'A', { nameZh: '甲' }), company('co_b', 'B & Sons')],
  stake: [stake()],
  'joint-venture': [venture()],
  person: [person('boardChair')],
})
const all = async <Part>(parts: AsyncIterable<Part[]>) => (await Array.fromAsync(parts)).flat()

test('a stake is an edge from its holder to its subject, with its share and first quote', async () => {
  const edges = await all(graphEdges(source, ['stake'], emptyReport()))

  expect(edges).toEqual([
    expect.objectContaining({
      id: 'st_a--b--shareholding',
      source: 'co_a',
      target: 'co_b',
      label: '20 %',
      weight: 0.2,
      start: '2023-01-01',
      end: null,
      values: expect.objectContaining({
        share: 20,
        quote: 'A bought 20 % of B.',
        claimIds: claimId,
      }),
    }),
  ])
})

test.each([
  [null, 0.5],
  [{ minimum: 50 }, 0.75],
  [{ exact: 0 }, 0.01],
])('the weight of a share of %j is the middle of what it can be', async (share, weight) => {
  const interest = { ...stake().interest, share }

  const [edge] = await all(
    graphEdges(sourceOf({ stake: [stake({ interest })] }), ['stake'], emptyReport()),
  )

  expect(edge?.weight).toBe(weight)
})

test('a named joint venture is one node, though it is a company too', async () => {
  const named = venture({ id: 'jv_n', name: 'N', label: 'N', named: true, vehicle: 'jv_n' })
  const both = sourceOf({
    company: [company('jv_n', 'N', { type: 'jointVenture' })],
    'joint-venture': [named],
  })

  const nodes = await all(graphNodes(both, GRAPH_TYPES, emptyReport()))
  const companies = await all(graphNodes(both, ['stake'], emptyReport()))

  expect(nodes.map(({ id }) => id)).toEqual(['jv_n'])
  expect(companies.map(({ id }) => id)).toEqual(['jv_n'])
})

test('an edge to what is not in the file is left out', async () => {
  const part = sourceOf({ stake: [stake()] }, { holds: (id) => id !== 'co_b' })
  const report = emptyReport()

  expect(await all(graphEdges(part, GRAPH_TYPES, report))).toEqual([])
  expect(report.written).toEqual({})
})

test.each([
  ['GraphML', exportGraphml],
  ['GEXF', exportGexf],
])('%s counts its nodes and edges in its last line', async (_, write) => {
  const report = emptyReport()

  const file = await text(write(source, GRAPH_TYPES, report))

  expect(report).toEqual({ written: { nodes: 4, edges: 4 }, leftOut: {} })
  expect(file.match(/<node /g)).toHaveLength(4)
  expect(file.match(/<edge /g)).toHaveLength(4)
  expect(file).toContain('B &amp; Sons')
  expect(file.trimEnd()).toMatch(
    /<!-- end: \{"written":\{"nodes":4,"edges":4\},"leftOut":\{\},"datasetVersion":"7-abc"\} -->$/,
  )
})

test.each([
  ['GraphML', exportGraphml],
  ['GEXF', exportGexf],
])('%s has no end where a load came between', async (_, write) => {
  const pieces: string[] = []
  const changed = sourceOf(
    { stake: [stake()] },
    { verify: () => Promise.reject(new Error('changed')) },
  )

  const writing = (async () => {
    for await (const piece of write(changed, GRAPH_TYPES, emptyReport())) pieces.push(piece)
  })()

  await expect(writing).rejects.toThrow('changed')
  expect(pieces.join('')).not.toMatch(/<\/(?:graphml|gexf)>/)
})
