import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { isLoaded } from '#src/cli/load.ts'
import { loadConfig } from '#src/config.ts'
import { MissingDocumentsError } from '#src/domain/errors.ts'
import { release } from '#src/graph/withheld.ts'
import { buildApp } from '#src/http/app.ts'
import { ingest } from '#src/ingest.ts'
import { withdraw } from '#src/withdraw.ts'
import { setupGraph } from '../../support/graph.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })

const ARTICLES = {
  'mazda.txt': 'Toyota holds a 5.1 percent stake in Mazda.\n',
  'rivian.txt': 'Ford holds a 12 percent stake in Rivian.\n',
  'both.txt':
    'Toyota holds a 5.1 percent stake in Mazda, the maker said.\nRenault holds a 43 percent stake in Nissan.\n',
}

let seedsDir = ''
let documents = ''
beforeEach(async () => {
  seedsDir = await mkdtemp(join(tmpdir(), 'seeds-'))
  documents = join(seedsDir, 'documents')
  await cp('seeds/register', join(seedsDir, 'register'), { recursive: true })
  await mkdir(documents)
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(documents, name), text)
})
afterEach(() => rm(seedsDir, { recursive: true }))

const MAZDA = 'st_toyota--mazda--shareholding'
const RIVIAN = 'st_ford--rivian--shareholding'
const NISSAN = 'st_renault--nissan--shareholding'

const Data = z.object({ data: z.record(z.string(), z.unknown()) })

async function stake(id: string) {
  const response = await app.inject(`/v1/stakes/${id}`)
  const sources = response.statusCode === 200 ? Data.parse(response.json()).data.sources : null
  return { status: response.statusCode, sources }
}

const Changes = z.object({
  data: z.array(
    z.object({
      kind: z.string(),
      entity: z.object({ id: z.string() }),
      changedFields: z.array(z.object({ name: z.string() }).loose()),
      reason: z.object({ text: z.string() }),
    }),
  ),
})

const changesSince = async (version: string) =>
  Changes.parse((await app.inject(`/v1/changes?limit=200&since=${version}`)).json()).data

const documentIds = async () => {
  const { data } = (await app.inject('/v1/documents')).json()
  return z
    .array(z.object({ id: z.string() }))
    .parse(data)
    .map(({ id }) => id)
}

test('a file that is gone from the seeds is withdrawn, with what only it held up', async () => {
  const { datasetVersion } = await ingest({ graph, seedsDir })
  expect(await stake(MAZDA)).toEqual({ status: 200, sources: 2 })

  await rm(join(documents, 'both.txt'))
  const report = await ingest({ graph, seedsDir })

  expect(report.withdrawn).toEqual([{ id: 'doc_both', file: 'both.txt' }])
  expect(await documentIds()).toEqual(['doc_mazda', 'doc_rivian'])
  expect(await stake(MAZDA)).toEqual({ status: 200, sources: 1 })
  expect(await stake(NISSAN)).toEqual({ status: 410, sources: null })
  const changes = await changesSince(datasetVersion)
  const gone = changes.filter(({ kind }) => kind === 'withdrawn').map(({ entity }) => entity.id)
  expect(gone).toEqual(expect.arrayContaining(['doc_both', NISSAN, 'co_renault', 'co_nissan']))
  const mazda = changes.find(({ entity }) => entity.id === MAZDA)
  expect(mazda?.changedFields).toContainEqual({ name: 'sources', before: 2, after: 1 })
  for (const { reason } of changes) {
    expect(reason.text).toBe(
      "The document doc_both was withdrawn: its file 'both.txt' is gone from its folder.",
    )
  }
})

test('a file that comes back is loaded again', async () => {
  await ingest({ graph, seedsDir })
  await rm(join(documents, 'rivian.txt'))
  await ingest({ graph, seedsDir })
  const before = await stake(RIVIAN)

  await writeFile(join(documents, 'rivian.txt'), ARTICLES['rivian.txt'])
  await ingest({ graph, seedsDir })

  expect(before).toEqual({ status: 410, sources: null })
  expect(await stake(RIVIAN)).toEqual({ status: 200, sources: 1 })
})

test('a file with a new name is another document with the same facts', async () => {
  const { datasetVersion } = await ingest({ graph, seedsDir })

  await rename(join(documents, 'rivian.txt'), join(documents, 'rivian-2021.txt'))
  await ingest({ graph, seedsDir })

  expect(await documentIds()).toEqual(['doc_both', 'doc_mazda', 'doc_rivian-2021'])
  expect(await stake(RIVIAN)).toEqual({ status: 200, sources: 1 })
  const claims = (await app.inject('/v1/documents/doc_rivian-2021/claims')).json()
  expect(claims.data).toMatchObject([{ supports: [RIVIAN], documentId: 'doc_rivian-2021' }])
  const changes = await changesSince(datasetVersion)
  expect(changes.map(({ kind, entity }) => [kind, entity.id])).toEqual([
    ['added', 'doc_rivian-2021'],
    ['withdrawn', 'doc_rivian'],
  ])
})

test('more than half of all documents are not withdrawn without a word', async () => {
  const { datasetVersion } = await ingest({ graph, seedsDir })
  await rm(join(documents, 'both.txt'))
  await rm(join(documents, 'rivian.txt'))

  const loading = ingest({ graph, seedsDir })

  await expect(loading).rejects.toThrow(MissingDocumentsError)
  await expect(loading).rejects.toThrow("2 of 3 loaded documents have no file any more ('both.txt'")
  expect(await documentIds()).toHaveLength(3)
  const report = await ingest({ graph, seedsDir, missing: 'withdraw' })
  expect(report.withdrawn).toHaveLength(2)
  expect(report.datasetVersion).not.toBe(datasetVersion)
  expect(await documentIds()).toEqual(['doc_mazda'])
})

test('another folder loses its documents only where that is said, and never those of others', async () => {
  const other = join(seedsDir, 'other')
  await mkdir(other)
  await writeFile(join(other, 'a.txt'), 'Geely holds a 78.7 percent stake in Volvo Cars.\n')
  await writeFile(join(other, 'b.txt'), 'SAIC holds a 50 percent stake in SAIC-GM.\n')
  await ingest({ graph, seedsDir })
  await ingest({ graph, seedsDir, paths: [other] })
  await rm(join(other, 'a.txt'))

  const kept = await ingest({ graph, seedsDir, paths: [other] })
  await ingest({ graph, seedsDir })
  const afterSeeds = await documentIds()
  const withdrawn = await ingest({ graph, seedsDir, paths: [other], missing: 'withdraw' })

  expect(kept.withdrawn).toEqual([])
  expect(afterSeeds).toContain('doc_a')
  expect(withdrawn.withdrawn).toEqual([{ id: 'doc_a', file: 'a.txt' }])
  expect(await documentIds()).toEqual(['doc_b', 'doc_both', 'doc_mazda', 'doc_rivian'])
})

test('a folder that is gone itself withdraws nothing', async () => {
  await ingest({ graph, seedsDir })
  await rm(documents, { recursive: true })

  const report = await ingest({ graph, seedsDir, missing: 'withdraw' })

  expect(report.withdrawn).toEqual([])
  expect(report.failed).toMatchObject([{ reason: 'unreadable' }])
  expect(await documentIds()).toHaveLength(3)
})

test('a document that a person withdraws stays away until they take it back', async () => {
  const config = loadConfig({ SEEDS_DIR: seedsDir })
  await ingest({ graph, seedsDir })

  await withdraw({ graph, seedsDir, documentId: 'doc_rivian', why: 'A fabrication.' })
  const gone = await app.inject(`/v1/stakes/${RIVIAN}`)
  await rename(join(documents, 'rivian.txt'), join(documents, 'ford.txt'))
  const again = await ingest({ graph, seedsDir })
  await rename(join(documents, 'ford.txt'), join(documents, 'rivian.txt'))

  expect(gone.statusCode).toBe(410)
  expect(gone.json().detail).toContain('The document doc_rivian was withdrawn: A fabrication.')
  expect(again.withheld).toMatchObject([{ id: 'doc_ford', why: 'A fabrication.' }])
  expect(await documentIds()).toEqual(['doc_both', 'doc_mazda'])
  expect(await isLoaded(graph, config, [documents])).toBe(true)
  expect(await release(graph, 'doc_rivian')).toBe(true)
  expect(await isLoaded(graph, config, [documents])).toBe(false)
  await ingest({ graph, seedsDir })
  expect((await stake(RIVIAN)).status).toBe(200)
})

test('only a loaded document can be withdrawn', async () => {
  await ingest({ graph, seedsDir })

  const withdrawing = withdraw({ graph, seedsDir, documentId: 'doc_nowhere', why: 'A test.' })

  await expect(withdrawing).rejects.toMatchObject({ code: 'not-found' })
})
