import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { graphDigest } from '#src/graph/digest.ts'
import { buildApp } from '#src/http/app.ts'
import { ingest, isCurationApplied } from '#src/ingest.ts'
import { setupGraph } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })

let seedsDir: string
beforeEach(async () => {
  seedsDir = await mkdtemp(join(tmpdir(), 'seeds-'))
  await cp('seeds/register', join(seedsDir, 'register'), { recursive: true })
  await cp('seeds/documents', join(seedsDir, 'documents'), { recursive: true })
})
afterEach(() => rm(seedsDir, { recursive: true }))

const FILE = '000_cfb874e2f6b0261f.txt'
const QUOTE = 'FAW has partnered with 10-year-old Leapmotor'

/** Loads the seeds as people have decided about them, and gives the version of the dataset. */
async function seed(...entries: Record<string, unknown>[]): Promise<string> {
  const reason = { document: FILE, quote: QUOTE, who: 'jd', when: '2025-06-30', why: 'A test.' }
  const decided = entries.map((entry) => ({ ...reason, ...entry }))
  await writeFile(join(seedsDir, 'curation.yaml'), JSON.stringify(decided))
  return (await ingest({ graph, seedsDir })).datasetVersion
}

const get = async (url: string) => {
  const { statusCode, headers, body } = await app.inject(url)
  return { statusCode, location: headers.location, body: body ? JSON.parse(body) : null }
}

const Claim = z.object({
  id: z.string(),
  claimStatus: z.string(),
  extractor: z.string(),
  assertionMode: z.string(),
  supports: z.array(z.string()),
  subject: z.object({ id: z.string() }),
  value: z.record(z.string(), z.unknown()),
})

const claimsOf = async (query: string) => {
  const { body } = await get(`/v1/claims?limit=200&${query}`)
  return z.array(Claim).parse(body.data)
}

const reject = { action: 'reject', predicate: 'partnersWith' }
const merge = { action: 'merge', from: 'co_leapmotor', into: 'co_faw' }
const digest = () => graphDigest(graph, { ignoreLoads: true })

test('a merged id answers 308 to the one that stays, until the entry is removed', async () => {
  const first = await seed()
  const before = await digest()

  const merged = await seed(merge)

  expect(merged).not.toBe(first)
  expect(await get('/v1/companies/co_leapmotor/stakes')).toMatchObject({
    statusCode: 308,
    location: '/v1/companies/co_faw/stakes',
  })
  expect(await get('/v1/companies/Leapmotor')).toMatchObject({ location: '/v1/companies/co_faw' })
  expect((await get('/v1/stakes/st_stellantis--faw--shareholding')).statusCode).toBe(200)
  expect(await get('/v1/stakes/st_stellantis--leapmotor--shareholding')).toMatchObject({
    location: '/v1/stakes/st_stellantis--faw--shareholding',
  })

  await seed()

  expect((await get('/v1/companies/co_leapmotor')).statusCode).toBe(200)
  expect((await get('/v1/stakes/st_stellantis--faw--shareholding')).statusCode).toBe(410)
  await graph.write('MATCH (node:Withdrawn) DETACH DELETE node', {})
  await forgetHash()
  expect(await digest()).toBe(before)
})

test('a merge of the first load answers 308 too', async () => {
  await seed(merge)

  expect(await get('/v1/companies/co_leapmotor')).toMatchObject({
    statusCode: 308,
    location: '/v1/companies/co_faw',
  })
  expect((await get('/v1/stakes/st_stellantis--leapmotor--shareholding')).statusCode).toBe(308)
})

test('a rejected claim stays readable and holds up nothing, until the entry is removed', async () => {
  await seed()
  const before = await digest()
  const [wrong] = await claimsOf('predicate=partnersWith&documentId=doc_000_cfb874e2f6b0261f')

  const version = await seed(reject)

  const rejected = await claimsOf('claimStatus=rejected')
  expect(rejected.map(({ id }) => id)).toEqual([wrong?.id])
  expect(rejected[0]?.supports).toEqual([])
  expect((await claimsOf('claimStatus=rejected&subjectId=co_faw')).length).toBe(1)
  expect(version).toMatch(/^2-/)

  await seed()

  expect(await claimsOf('claimStatus=rejected')).toEqual([])
  await graph.write('MATCH (node:Withdrawn) DETACH DELETE node', {})
  await forgetHash()
  expect(await digest()).toBe(before)
})

test('a status alone makes a new version, so that no reader keeps the old answer', async () => {
  await seed()
  const [idle] = (await claimsOf('')).filter(({ supports }) => supports.length === 0)
  const { body } = await get(`/v1/claims/${idle?.id}`)
  const fileName = `${String(body.data.documentId).slice('doc_'.length)}.txt`
  const { quote, predicate, subject } = body.data
  const entry = { document: fileName, quote, predicate, subject: subject.id }

  const version = await seed({ action: 'reject', ...entry })

  expect(version).toMatch(/^2-/)
  expect((await get(`/v1/claims/${idle?.id}`)).body.data.claimStatus).toBe('rejected')
})

test('an accepted, a corrected and an added claim hold up facts', async () => {
  await seed()
  const [stated] = await claimsOf('supportsId=st_stellantis--leapmotor--shareholding')
  const { body } = await get(`/v1/claims/${stated?.id}`)
  const { quote, documentId } = body.data
  const place = { quote, document: `${String(documentId).slice('doc_'.length)}.txt` }
  const which = { predicate: 'holdsStake', object: 'co_leapmotor' }

  await seed(
    { action: 'correct', ...place, ...which, set: { value: { share: { exact: 19 } } } },
    {
      action: 'add',
      predicate: 'holdsStake',
      subject: 'co_faw',
      objects: ['co_leapmotor'],
      value: { interestType: 'shareholding', share: { exact: 5 }, event: 'holds' },
    },
  )

  const curated = (await claimsOf('')).filter(({ extractor }) => extractor === 'curation/jd')
  const former = await get(`/v1/claims/${stated?.id}`)
  expect(former.body.data).toMatchObject({ claimStatus: 'superseded', supports: [] })
  expect(curated.map(({ supports, value }) => [supports, value.share])).toEqual(
    expect.arrayContaining([
      [['st_stellantis--leapmotor--shareholding'], { exact: 19 }],
      [['st_faw--leapmotor--shareholding'], { exact: 5 }],
    ]),
  )

  await seed()

  expect((await claimsOf('')).filter(({ extractor }) => extractor.startsWith('curation/'))).toEqual(
    [],
  )
  expect((await get('/v1/stakes/st_faw--leapmotor--shareholding')).statusCode).toBe(410)
})

test('the same curation again changes nothing, and another one is noticed', async () => {
  await seed()
  expect(await isCurationApplied(graph, seedsDir)).toBe(true)
  await writeFile(join(seedsDir, 'curation.yaml'), '# Nothing is decided.')
  expect(await isCurationApplied(graph, seedsDir)).toBe(true)

  const version = await seed(reject, merge)
  const before = await graphDigest(graph)

  expect(await seed(reject, merge)).toBe(version)
  expect(await graphDigest(graph)).toBe(before)
  expect(await isCurationApplied(graph, seedsDir)).toBe(true)
  await writeFile(join(seedsDir, 'curation.yaml'), '[]')
  expect(await isCurationApplied(graph, seedsDir)).toBe(false)
})

test('a document that is read anew keeps what people said of it', async () => {
  const add = { action: 'add', predicate: 'foundedOn', subject: 'co_faw', value: { date: 1953 } }
  await seed(reject, add)
  const before = await digest()
  await graph.write(`MATCH (ledger:Ledger) SET ledger.codeVersion = 'older'`, {})

  await seed(reject, add)

  expect(await digest()).toBe(before)
})

test('in one load or in two, it ends the same', async () => {
  await seed()
  await seed(reject)
  await graph.write('MATCH (node:Withdrawn) DETACH DELETE node', {})
  const inTwo = await digest()
  await emptyGraph(graph)

  await seed(reject)

  expect(await digest()).toBe(inTwo)
})

test('a stale entry is named, and readers see nothing of the load', async () => {
  await seed()
  const before = await get('/v1/stats')

  const loading = seed(reject, { action: 'accept', quote: 'Words that were taken out' })

  await expect(loading).rejects.toThrow(
    /curation\.yaml:\d+: entry 2 \(accept, “Words that were taken out”\): the quote is not in/,
  )
  expect(await get('/v1/stats')).toEqual(before)
  expect(await claimsOf('claimStatus=rejected')).toEqual([])
})

test('decisions about articles that a load does not read are kept, or wait', async () => {
  const only = (file: string) =>
    ingest({ graph, seedsDir, paths: [join(seedsDir, 'documents', file)] })
  await seed(reject)
  await emptyGraph(graph)

  await only('004_3a142a6494d7ef63.txt')
  const waiting = await claimsOf('claimStatus=rejected')
  await only(FILE)
  await only('003_fbb6fd0083bbc7a7.txt')

  expect(waiting).toEqual([])
  expect(await claimsOf('claimStatus=rejected')).toHaveLength(1)
})

/** What an empty curation leaves is a null, which is no property. */
const forgetHash = () => graph.write('MATCH (dataset:Dataset) REMOVE dataset.curationHash', {})
