import { expect, test } from 'vitest'
import { z } from 'zod'
import { beginLoad } from '#src/graph/begin-load.ts'
import { graphDigest } from '#src/graph/digest.ts'
import { mergeDocument } from '#src/graph/merge-document.ts'
import { publishState } from '#src/graph/publish-state.ts'
import { removeDocument } from '#src/graph/remove-document.ts'
import { setupGraph } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import {
  assembledState,
  claimsOf,
  documentOf,
  loadTexts,
  REQUEST,
  withLoad,
} from './load-fixture.ts'

const graph = await setupGraph()

const ids = async (label: 'Company' | 'Stake' | 'Referent' | 'Withdrawn') =>
  (
    await graph.read(
      'MATCH (node:Entity) WHERE $label IN labels(node) RETURN node.id AS id ORDER BY id',
      { label },
      z.object({ id: z.string() }),
    )
  ).map(({ id }) => id)

const one = async <Row extends z.ZodRawShape>(cypher: string, shape: Row) =>
  (await graph.read(cypher, {}, z.object(shape)))[0]

test('a load is seen with its facts, names, links and dataset version', async () => {
  const publication = await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })

  const row = await one(
    `MATCH (dataset:Dataset {id: 'current'})
     MATCH (holder:Company)-[:HOLDS]->(stake:Stake)-[:IN]->(subject:Company)
     MATCH (claim:Claim)-[:SUPPORTS]->(stake)
     MATCH (claim)-[:SUBJECT]->(holder), (claim)-[:OBJECT]->(subject)
     MATCH (claim)-[:RECORDED_IN]->(load:Load)
     MATCH (name:Name)-[:NAMES]->(holder)
     RETURN dataset.version AS version, dataset.loadNumber AS loadNumber, stake.id AS stakeId,
       stake.shareExact / 40 AS half, name.value AS name, name.script AS script,
       load.finishedAt IS NOT NULL AS isFinished, load.documents AS documents`,
    {
      version: z.string().regex(/^1-[0-9a-f]{12}$/),
      loadNumber: z.int(),
      stakeId: z.string(),
      half: z.number(),
      name: z.string(),
      script: z.string(),
      isFinished: z.boolean(),
      documents: z.int(),
    },
  )
  expect(publication).toMatchObject({ created: 3, changed: 0, retired: 0 })
  expect(row).toEqual({
    version: publication.version,
    loadNumber: 1,
    stakeId: 'st_stellantis--leapmotor--shareholding',
    half: 0.5,
    name: 'Stellantis',
    script: 'Latn',
    isFinished: true,
    documents: 1,
  })
})

test('the same load again changes nothing', async () => {
  const texts = { a: 'Stellantis holds Leapmotor', b: 'Geely holds Volvo' }
  const first = await loadTexts(graph, texts)
  const before = await graphDigest(graph)

  const second = await loadTexts(graph, texts)

  expect(second).toEqual({ version: first.version, created: 0, changed: 0, retired: 0 })
  expect(await graphDigest(graph)).toBe(before)
})

test('loads in another order end the same', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })
  await loadTexts(graph, { b: 'Stellantis holds Maserati' })
  const inTwo = await graphDigest(graph, { ignoreLoads: true })
  await emptyGraph(graph)

  await loadTexts(graph, { b: 'Stellantis holds Maserati', a: 'Stellantis holds Leapmotor' })

  expect(await graphDigest(graph, { ignoreLoads: true })).toBe(inTwo)
})

test('a new document adds its facts and leaves the others alone', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })

  const second = await loadTexts(graph, { b: 'Stellantis holds Maserati' })

  expect(second).toMatchObject({ created: 2, changed: 0, retired: 0 })
  expect(second.version).toMatch(/^2-/)
  expect(await ids('Stake')).toEqual([
    'st_stellantis--leapmotor--shareholding',
    'st_stellantis--maserati--shareholding',
  ])
})

test('a changed text replaces its own facts only, and what it held up alone is withdrawn', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor', b: 'Geely holds Volvo' })

  const second = await loadTexts(graph, { a: 'Stellantis holds Maserati' })

  expect(second).toMatchObject({ created: 2, retired: 2 })
  expect(await ids('Company')).toEqual(['co_geely', 'co_maserati', 'co_stellantis', 'co_volvo'])
  expect(await ids('Withdrawn')).toEqual(['co_leapmotor', 'st_stellantis--leapmotor--shareholding'])
  const left = await one(
    `OPTIONAL MATCH (:Withdrawn)-[relationship]-()
     WHERE type(relationship) <> 'HAD' AND NOT type(relationship) STARTS WITH 'PAST_'
     OPTIONAL MATCH (name:Name {value: 'Leapmotor'})
     RETURN count(relationship) AS relationships, count(name) AS names,
       COUNT { (:Claim) } AS claims`,
    { relationships: z.int(), names: z.int(), claims: z.int() },
  )
  expect(left).toEqual({ relationships: 0, names: 0, claims: 2 })
})

test('readers see the old text and claims until the changed document is published', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })
  const before = await visible()

  const [during, after] = await withLoad(graph, REQUEST, async (load) => {
    const document = documentOf('a', 'Stellantis holds Maserati')
    await mergeDocument(graph, load, document, claimsOf(document))
    const seen = await visible()
    await publishState(graph, load, await assembledState(graph))
    return [seen, await visible()]
  })

  expect(before).toMatchObject({
    text: 'Stellantis holds Leapmotor',
    quotes: ['Stellantis holds Leapmotor'],
  })
  expect(during).toEqual(before)
  expect(after).toMatchObject({
    text: 'Stellantis holds Maserati',
    quotes: ['Stellantis holds Maserati'],
  })
})

/** What a query sees that follows the rule of visibility. */
const visible = () =>
  one(
    `MATCH (dataset:Dataset {id: 'current'})
     MATCH (document:Document) WHERE document.loadNumber <= dataset.loadNumber
     RETURN dataset.version AS version, document.text AS text, COLLECT {
       MATCH (claim:Claim)-[:FROM]->(document) WHERE claim.loadNumber <= dataset.loadNumber
       RETURN claim.quote ORDER BY claim.quote
     } AS quotes`,
    { version: z.string(), text: z.string(), quotes: z.array(z.string()) },
  )

test('an id whose claims now speak of another one leads there', async () => {
  const texts = { a: 'Stellantis holds Leapmotor\nFAW holds Leap Motor' }
  await loadTexts(graph, texts)

  await loadTexts(graph, texts, {
    codeVersion: 'code-2',
    aliases: { 'Leap Motor': 'co_leapmotor' },
  })

  expect(await ids('Withdrawn')).toEqual([])
  const rows = await graph.read(
    `MATCH (old:Referent)-[:MERGED_INTO]->(target:Entity)
     RETURN old.id AS old, target.id AS target, properties(old) AS properties ORDER BY old`,
    {},
    z.object({ old: z.string(), target: z.string(), properties: z.object({ type: z.string() }) }),
  )
  expect(rows).toEqual([
    { old: 'co_leap motor', target: 'co_leapmotor', properties: { type: 'company' } },
    {
      old: 'st_faw--leap motor--shareholding',
      target: 'st_faw--leapmotor--shareholding',
      properties: { type: 'stake' },
    },
  ])
})

test('an id is withdrawn where a corrected reading finds something else at its place', async () => {
  await loadTexts(graph, { a: 'FAW holds Leap' })

  await withLoad(graph, { ...REQUEST, codeVersion: 'code-2' }, async (load) => {
    const document = documentOf('a', 'FAW holds Leap')
    const corrected = claimsOf(documentOf('a', 'FAW holds Hongqi'))
    await mergeDocument(
      graph,
      load,
      document,
      corrected.map((claim) => ({ ...claim, end: document.text.length })),
    )
    await publishState(graph, load, await assembledState(graph))
  })

  expect(await ids('Referent')).toEqual([])
  expect(await ids('Withdrawn')).toEqual(['co_leap', 'st_faw--leap--shareholding'])
})

test('a merged id follows when the id that it leads to is merged or withdrawn itself', async () => {
  const texts = { a: 'FAW holds Leap Motor' }
  await loadTexts(graph, texts)
  await loadTexts(graph, texts, { codeVersion: '2', aliases: { 'Leap Motor': 'co_leap' } })
  await loadTexts(graph, texts, { codeVersion: '3', aliases: { 'Leap Motor': 'co_leapmotor' } })

  const leads = await graph.read(
    `MATCH (old:Referent)-[:MERGED_INTO]->(target:Company)
     RETURN old.id AS old, target.id AS target ORDER BY old`,
    {},
    z.object({ old: z.string(), target: z.string() }),
  )
  await loadTexts(graph, { a: 'FAW holds Hongqi' })

  expect(leads).toEqual([
    { old: 'co_leap', target: 'co_leapmotor' },
    { old: 'co_leap motor', target: 'co_leapmotor' },
  ])
  expect(await ids('Referent')).toEqual([])
  expect(await ids('Withdrawn')).toEqual(
    expect.arrayContaining(['co_leap', 'co_leap motor', 'co_leapmotor']),
  )
})

test('a withdrawn id that comes back is a node as before', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })
  const first = await graphDigest(graph, { ignoreLoads: true })
  await loadTexts(graph, { a: 'Stellantis holds Maserati' })
  await withdrawnGone()

  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })

  await graph.write('MATCH (node:Withdrawn) DETACH DELETE node', {})
  expect(await graphDigest(graph, { ignoreLoads: true })).toBe(first)
})

async function withdrawnGone() {
  expect(await ids('Withdrawn')).toContain('co_leapmotor')
}

test('a removed document takes its claims and facts along at the next publication', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor', b: 'Geely holds Volvo' })

  const during = await withLoad(graph, REQUEST, async (load) => {
    await removeDocument(graph, load, 'doc_a')
    const count = await one('RETURN COUNT { (:Document) } AS count', { count: z.int() })
    await publishState(graph, load, await assembledState(graph))
    return count
  })

  expect(during).toEqual({ count: 2 })
  expect(await ids('Company')).toEqual(['co_geely', 'co_volvo'])
  const left = await one(
    'RETURN COUNT { (:Document) } AS documents, COUNT { (:Claim) } AS claims, COUNT { (:Pending) } AS pending',
    { documents: z.int(), claims: z.int(), pending: z.int() },
  )
  expect(left).toEqual({ documents: 1, claims: 1, pending: 0 })
})

test('a state with an edge to an unknown node is refused, and nothing is published', async () => {
  await withLoad(graph, REQUEST, async (load) => {
    const document = documentOf('a', 'Stellantis holds Leapmotor')
    await mergeDocument(graph, load, document, claimsOf(document))
    const state = await assembledState(graph)
    const broken = { ...state, nodes: state.nodes.filter(({ id }) => id !== 'co_leapmotor') }

    await expect(publishState(graph, load, broken)).rejects.toThrow("'co_leapmotor'")
  })

  expect(await ids('Company')).toEqual([])
})

test('a load whose lock was taken over cannot publish', async () => {
  const load = await beginLoad(graph, REQUEST)
  const document = documentOf('a', 'Stellantis holds Leapmotor')
  await mergeDocument(graph, load, document, claimsOf(document))
  await graph.write("MATCH (lock:Lock {name: 'load'}) SET lock.token = lock.token + 1", {})

  const publishing = publishState(graph, load, await assembledState(graph))

  await expect(publishing).rejects.toMatchObject({ code: 'load-locked' })
  expect(await ids('Company')).toEqual([])
})
