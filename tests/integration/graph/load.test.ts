import { expect, test } from 'vitest'
import { z } from 'zod'
import { BadDocumentError, LoadLockedError, SetupError } from '#src/domain/errors.ts'
import { beginLoad, endLoad } from '#src/graph/begin-load.ts'
import { graphDigest } from '#src/graph/digest.ts'
import { ledgerOf } from '#src/graph/ledger.ts'
import { mergeDocument } from '#src/graph/merge-document.ts'
import { migrate } from '#src/graph/migrations.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  acceptedClaims,
  claimsOf,
  documentOf,
  loadTexts,
  REQUEST,
  withLoad,
} from './load-fixture.ts'

const graph = await setupGraph()

const article = documentOf('a', 'Stellantis holds Leapmotor\n零跑汽车 holds FAW')

test('a document is merged with its claims and its ledger row', async () => {
  const result = await withLoad(graph, REQUEST, (load) =>
    mergeDocument(graph, load, article, claimsOf(article)),
  )

  expect(result).toEqual({ created: 2, changed: 0, removed: 0 })
  expect(await ledgerOf(graph)).toEqual(
    new Map([
      ['doc_a', { key: 'doc_a', sha256: article.sha256, codeVersion: 'code-1', loadNumber: 1 }],
    ]),
  )
  const [row] = await graph.read(
    `MATCH (document:Document {id: 'doc_a'})
     RETURN document.characters AS characters, document.claimCount AS claimCount,
       document.title IS NULL AS isUntitled, document.recordedAt AS recordedAt,
       valueType(document.loadNumber) AS type`,
    {},
    z.record(z.string(), z.unknown()),
  )
  expect(row).toEqual({
    characters: 41,
    claimCount: 2,
    isUntitled: true,
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    type: 'INTEGER NOT NULL',
  })
})

test('claims come back as they were merged', async () => {
  const claims = claimsOf(article)
  await withLoad(graph, REQUEST, (load) => mergeDocument(graph, load, article, claims))

  const read = await acceptedClaims(graph)

  expect(read).toEqual(claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
})

test('a document that is merged twice changes nothing the second time', async () => {
  await withLoad(graph, REQUEST, async (load) => {
    await mergeDocument(graph, load, article, claimsOf(article))
    const before = await graphDigest(graph)

    const again = await mergeDocument(graph, load, article, claimsOf(article))

    expect(again).toEqual({ created: 0, changed: 0, removed: 0 })
    expect(await graphDigest(graph)).toBe(before)
  })
})

test('claims that a later version of the code finds no more are removed', async () => {
  await withLoad(graph, REQUEST, (load) => mergeDocument(graph, load, article, claimsOf(article)))

  const result = await withLoad(graph, { ...REQUEST, codeVersion: 'code-2' }, (load) =>
    mergeDocument(graph, load, article, claimsOf(article).slice(0, 1)),
  )

  expect(result).toEqual({ created: 0, changed: 0, removed: 1 })
  expect(await acceptedClaims(graph)).toEqual(claimsOf(article).slice(0, 1))
})

test('what a later version of the code reads in a published claim comes with its load', async () => {
  await loadTexts(graph, { a: article.text })
  const [claim] = claimsOf(article)
  const changed = claim ? { ...claim, value: { ...claim.value, share: { exact: 20 } } } : undefined

  await withLoad(graph, { ...REQUEST, codeVersion: 'code-2' }, async (load) => {
    await mergeDocument(graph, load, article, changed ? [changed] : [])
    const [stored] = await graph.read(
      'MATCH (claim:Claim {id: $id}) RETURN claim.valueJson AS valueJson',
      { id: claim?.id ?? '' },
      z.object({ valueJson: z.string() }),
    )
    expect(stored?.valueJson).not.toContain('exact')
  })

  expect(await acceptedClaims(graph)).toEqual([changed])
})

test('a second document with the same text is refused by the name of the first', async () => {
  const copy = { ...article, id: 'doc_b', fileName: 'b.txt' }

  await withLoad(graph, REQUEST, async (load) => {
    await mergeDocument(graph, load, article, claimsOf(article))
    const merging = mergeDocument(graph, load, copy, [])
    await expect(merging).rejects.toThrow(BadDocumentError)
    await expect(merging).rejects.toThrow("'doc_a'")
  })

  expect([...(await ledgerOf(graph)).keys()]).toEqual(['doc_a'])
})

test('a load that was cut off is gone on with under its number', async () => {
  const first = await withLoad(graph, REQUEST, async (load) => {
    await mergeDocument(graph, load, article, claimsOf(article))
    return load.loadNumber
  })

  const second = await withLoad(graph, REQUEST, async (load) => load.loadNumber)

  expect([first, second]).toEqual([1, 1])
})

test('of two loads at once the second is told who has the lock', async () => {
  const load = await beginLoad(graph, REQUEST)

  const second = beginLoad(graph, REQUEST)

  await expect(second).rejects.toThrow(LoadLockedError)
  await expect(second).rejects.toThrow(`process ${process.pid}`)
  await endLoad(graph, load)
  await endLoad(graph, await beginLoad(graph, REQUEST))
})

test('a load that slept past its lease cannot write once another has begun', async () => {
  const asleep = await beginLoad(graph, REQUEST, 1)
  const awake = await expect
    .poll(() => beginLoad(graph, REQUEST).catch(() => null))
    .not.toBeNull()
    .then(() => ledgerOf(graph))

  const merging = mergeDocument(graph, asleep, article, claimsOf(article))

  await expect(merging).rejects.toThrow(LoadLockedError)
  expect(awake.size).toBe(0)
  expect((await ledgerOf(graph)).size).toBe(0)
})

test('a load does not begin without the constraints that make it safe', async () => {
  await graph.write('DROP CONSTRAINT entity_id', {})

  const beginning = beginLoad(graph, REQUEST)

  await expect(beginning).rejects.toThrow(SetupError)
  await expect(beginning).rejects.toThrow('entity_id')
  await migrate(graph)
})
