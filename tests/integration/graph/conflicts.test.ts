import { expect, test } from 'vitest'
import { z } from 'zod'
import { graphDigest } from '#src/graph/digest.ts'
import { publishState } from '#src/graph/publish-state.ts'
import { removeDocument } from '#src/graph/remove-document.ts'
import { entityById } from '#src/queries/entity-by-id.ts'
import { statsOfDataset } from '#src/queries/stats-of-dataset.ts'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { indexRegister } from '#src/resolution/name-index.ts'
import { readRegister } from '#src/seeds/read-register.ts'
import { setupGraph } from '../../support/graph.ts'
import { loadSeeds } from '../../support/seeded.ts'
import { acceptedClaims, REQUEST, withLoad } from './load-fixture.ts'

const graph = await setupGraph()

const Row = z.object({
  id: z.string(),
  topic: z.string(),
  type: z.string(),
  policy: z.string(),
  open: z.boolean(),
  headline: z.string(),
  explanation: z.string(),
  quotes: z.array(z.string()),
  isEntity: z.boolean(),
})

const conflicts = async () => {
  const rows = await graph.read(
    `MATCH (conflict:ConflictSet)
     RETURN conflict.id AS id, conflict.topic AS topic, conflict.conflictType AS type,
       conflict.policy AS policy, conflict.open AS open, conflict.headlineJson AS headline,
       conflict.explanation AS explanation, conflict:Entity AS isEntity,
       COLLECT {
         MATCH (conflict)-[:INVOLVES]->(claim:Claim) RETURN claim.quote ORDER BY claim.quote
       } AS quotes
     ORDER BY id`,
    {},
    Row,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const LEAPMOTOR = 'cs_co_leapmotor--volume--2024--vehicles'

test('the seeds give their conflicts, with the headline and the quotes of the claims', async () => {
  await loadSeeds(graph)

  const found = await conflicts()

  expect(found.get('cs_co_faw--volume--2024--vehicles')).toMatchObject({
    type: 'comparator',
    policy: 'keepAll',
    open: true,
    headline: expect.stringContaining('"value":3200000,"comparator":"approx"'),
    quotes: expect.arrayContaining([expect.stringContaining('nearly 3.2 million')]),
  })
  expect(found.get(LEAPMOTOR)).toMatchObject({
    type: 'precision',
    policy: 'mostPreciseCompatible',
    open: false,
    headline: expect.stringContaining('"value":293724,"comparator":"eq"'),
  })
  expect(found.get('cs_pa_faw--leapmotor--strategicAlliance--status')).toMatchObject({
    type: 'status',
    headline: expect.stringContaining('"signed"'),
  })
  expect(found.get('cs_jv_leapmotor-international--scope')?.type).toBe('scope')
  expect(found.get('cs_co_leapmotor--co_stellantis--strength')?.type).toBe('strength')
  for (const { quotes, isEntity, explanation } of found.values()) {
    expect(quotes.length).toBeGreaterThan(1)
    expect(explanation).toContain('doc_')
    expect(isEntity).toBe(false)
  }
})

test('facts under an open contradiction are disputed, and reads work beside conflicts', async () => {
  await loadSeeds(graph)

  const disputed = await graph.read(
    'MATCH (node:Entity {disputed: true}) RETURN node.id AS id ORDER BY id',
    {},
    z.object({ id: z.string() }),
  )
  const stats = await statsOfDataset(graph)
  const venture = await entityById(graph, 'jv_leapmotor-international')
  const links = await graph.read(
    `MATCH (from:Claim)-[link:CORROBORATES|REFINES|SUPERSEDES]->(to:Claim)
     RETURN type(link) AS type, count(*) AS links ORDER BY type`,
    {},
    z.object({ type: z.string(), links: z.int() }),
  )

  expect(disputed.map(({ id }) => id)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^fi_faw--deliveries--2024--/)]),
  )
  expect(disputed.filter(({ id }) => id.startsWith('fi_leapmotor'))).toEqual([])
  expect(stats.row.counts.jointVentures).toBe(5)
  expect(venture.row).toMatchObject({ type: 'jointVenture', disputed: false })
  expect(links.map(({ type }) => type)).toEqual(['CORROBORATES', 'REFINES'])
})

test('a second load changes nothing', async () => {
  const first = await loadSeeds(graph)
  const before = await graphDigest(graph)

  const second = await loadSeeds(graph)

  expect(second).toBe(first)
  expect(await graphDigest(graph)).toBe(before)
})

test('a conflict goes with its claims, and comes back with them', async () => {
  await loadSeeds(graph)
  const before = await graphDigest(graph, { ignoreLoads: true })
  const [claim] = await graph.read(
    `MATCH (:ConflictSet {id: $id})-[:INVOLVES]->(claim:Claim)
     WHERE claim.quote CONTAINS '293,724'
     RETURN claim.documentId AS documentId`,
    { id: LEAPMOTOR },
    z.object({ documentId: z.string() }),
  )
  const index = indexRegister(await readRegister('seeds'))

  await withLoad(graph, REQUEST, async (load) => {
    await removeDocument(graph, load, claim?.documentId ?? '')
    await publishState(graph, load, assembleState(await acceptedClaims(graph), index))
  })
  const after = await conflicts()

  expect(after.has(LEAPMOTOR)).toBe(false)
  expect(after.get('cs_pa_faw--leapmotor--strategicAlliance--signing')?.quotes).toHaveLength(5)
  await loadSeeds(graph)
  expect((await conflicts()).has(LEAPMOTOR)).toBe(true)
  expect(await graphDigest(graph, { ignoreLoads: true })).toBe(before)
})
