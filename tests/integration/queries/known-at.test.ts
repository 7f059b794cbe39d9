import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { GoneError, NotFoundError } from '#src/domain/errors.ts'
import type { GraphNode, GraphState } from '#src/domain/graph-state.ts'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { mergeDocument } from '#src/graph/merge-document.ts'
import { publishState } from '#src/graph/publish-state.ts'
import { removeDocument } from '#src/graph/remove-document.ts'
import { claimsPage } from '#src/queries/claims-page.ts'
import { companiesPage } from '#src/queries/companies-page.ts'
import { companyById } from '#src/queries/company-by-id.ts'
import { graphKnownAt as graphThen } from '#src/queries/graph-known-at.ts'
import { neighborsOf } from '#src/queries/neighbors-of.ts'
import { partnersOf } from '#src/queries/partners-of.ts'
import { pathsBetween } from '#src/queries/paths-between.ts'
import { stakeById } from '#src/queries/stake-by-id.ts'
import { stakesPage } from '#src/queries/stakes-page.ts'
import { timelineOf } from '#src/queries/timeline-of.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import { assembledState, claimsOf, documentOf, REQUEST, withLoad } from '../graph/load-fixture.ts'
import { firstPage } from './pages.ts'

await setupGraph()
// Every query is planned twice here, which takes its time on a busy machine.
const graph = await connect(testConnection(), { readTimeoutMs: 60_000 })
afterAll(() => graph.close())

const PATIENCE = { timeoutMs: 60_000 }

/** The graph of then, as patient as that of now. */
const graphKnownAt = (of: Graph, at: string): Graph =>
  graphThen(
    { ...of, read: (cypher, parameters, row) => of.read(cypher, parameters, row, PATIENCE) },
    at,
  )

/** Publishes texts and gives the moment from which readers see them; `null` removes a document. */
async function publish(
  texts: Record<string, string | null>,
  aliases: Record<string, string> = {},
): Promise<string> {
  const codeVersion = JSON.stringify(aliases)
  await withLoad(graph, { ...REQUEST, codeVersion }, async (load) => {
    for (const [name, text] of Object.entries(texts)) {
      const document = documentOf(name, text ?? '')
      if (text === null) await removeDocument(graph, load, `doc_${name}`)
      else await mergeDocument(graph, load, document, claimsOf(document, aliases))
    }
    await publishState(graph, load, whole(await assembledState(graph)))
  })
  const [row] = await graph.read(
    "MATCH (dataset:Dataset {id: 'current'}) RETURN dataset.publishedAt AS at",
    {},
    z.object({ at: z.string() }),
  )
  return row?.at ?? ''
}

/** With all that a reader gets to see; a stake is 10 percent for each claim that supports it. */
const whole = (state: GraphState): GraphState => ({ ...state, nodes: state.nodes.map(filledIn) })

const filledIn = (node: GraphNode): GraphNode => ({
  ...node,
  properties: {
    disputed: false,
    ...(node.labels.includes('Stake')
      ? { ...node.properties, derived: false, directOrIndirect: 'unknown', shareExact: share(node) }
      : { ...node.properties, kind: 'carmaker', status: 'provisional' }),
  },
})

const share = ({ edges }: GraphNode) => 10 * edges.filter(({ type }) => type === 'SUPPORTS').length

const STAKE = 'st_stellantis--leapmotor--shareholding'

/** What readers are answered, but for the version of the dataset, which is always that of now. */
async function answers(at: Graph) {
  const page = firstPage()
  const all = { include: ['claims', 'documents'] } as const
  // One after the other: each is planned when it is asked for the first time.
  const reads = [
    () => stakesPage(at, {}, page, all),
    () => stakesPage(at, { companyId: 'co_stellantis' }, page, all),
    () => companiesPage(at, {}, page, all),
    () => claimsPage(at, {}, page),
    () => claimsPage(at, { supportsId: STAKE }, page),
    () => partnersOf(at, 'co_stellantis', {}, page),
    () => timelineOf(at, 'co_stellantis', {}, firstPage('date')),
    () => companyById(at, 'co_stellantis'),
    () => neighborsOf(at, 'co_stellantis', { depth: 3 }),
    () => stakeById(at, STAKE),
  ]
  const found = []
  for (const read of reads) {
    const { version: _, ...answer } = await read()
    found.push(answer)
  }
  return found
}

test('what was answered once is answered again, whatever was published since', async () => {
  const first = await publish({
    a: 'Stellantis holds Leapmotor\nGeely holds Leapmotor',
    b: 'FAW holds Leap Motor',
  })
  const before = await answers(graph)
  const second = await publish({ c: 'Stellantis holds Leapmotor\nGeely holds Volvo' })
  const between = await answers(graph)
  await publish({
    a: 'Stellantis holds Maserati\nGeely holds Maserati',
    b: 'FAW holds Hongqi',
  })
  await publish({ d: 'Stellantis holds Volvo' })

  const then = [
    await answers(graphKnownAt(graph, first)),
    await answers(graphKnownAt(graph, second)),
  ]

  expect(then[0]).toEqual(before)
  expect(then[1]).toEqual(between)
}, 480_000)

test('a path goes only over what was known then', async () => {
  const first = await publish({ a: 'Stellantis holds Leapmotor', b: 'Geely holds Volvo' })
  const second = await publish({ c: 'Geely holds Leapmotor' })
  const linked = (at: Graph) =>
    pathsBetween(at, 'co_stellantis', 'co_geely', { maxDepth: 2, k: 1 }).then(
      ({ row }) => row.length,
    )

  expect(await linked(graphKnownAt(graph, first))).toBe(0)
  expect(await linked(graphKnownAt(graph, second))).toBe(1)
}, 240_000)

test('ids that were merged since are told apart, and withdrawn ones are there', async () => {
  const texts = { a: 'FAW holds Leap Motor\nGeely holds Leapmotor', b: 'Geely holds Volvo' }
  const first = await publish(texts)
  await publish({ ...texts, b: 'Geely holds Lotus' }, { 'Leap Motor': 'co_leapmotor' })
  const then = graphKnownAt(graph, first)

  const names = (await companiesPage(then, {}, firstPage())).rows.map(({ name }) => name)
  const merged = await companyById(then, 'co_leap motor')
  const withdrawn = await companyById(then, 'co_volvo')

  expect(names).toEqual(['FAW', 'Geely', 'Leap Motor', 'Leapmotor', 'Volvo'])
  expect(merged.row).toMatchObject({ name: 'Leap Motor', referents: [] })
  expect(withdrawn.row).toMatchObject({ name: 'Volvo', counts: { stakesIn: 1 } })
  await expect(companyById(graph, 'co_volvo')).rejects.toThrow(GoneError)
}, 240_000)

test('before the first publication nothing was known', async () => {
  const first = await publish({ a: 'Stellantis holds Leapmotor' })
  const then = graphKnownAt(graph, new Date(Date.parse(first) - 1).toISOString())

  const stakes = await stakesPage(then, {}, firstPage())
  const claims = await claimsPage(then, {}, firstPage())

  expect([stakes.rows, stakes.total.value]).toEqual([[], 0])
  expect([claims.rows, claims.total.value]).toEqual([[], 0])
  await expect(companyById(then, 'co_stellantis')).rejects.toThrow(NotFoundError)
}, 240_000)

test('a later moment than the last publication is now', async () => {
  await publish({ a: 'Stellantis holds Leapmotor\nGeely holds Leapmotor' })

  const later = await answers(graphKnownAt(graph, '2099-01-01T00:00:00.000Z'))

  expect(later).toEqual(await answers(graph))
}, 240_000)

test('a removed document is removed from the past, with the facts that it alone held up', async () => {
  const first = await publish({ a: 'Stellantis holds Leapmotor', b: 'Geely holds Volvo' })
  await publish({ a: null })
  const then = graphKnownAt(graph, first)

  const stakes = await stakesPage(then, {}, firstPage())
  const companies = await companiesPage(then, {}, firstPage())
  const claims = await claimsPage(then, {}, firstPage())

  expect(stakes.rows.map(({ id }) => id)).toEqual(['st_geely--volvo--shareholding'])
  expect(companies.rows.map(({ id }) => id)).toEqual(['co_geely', 'co_volvo'])
  expect(claims.rows.map(({ quote }) => quote)).toEqual(['Geely holds Volvo'])
}, 240_000)
