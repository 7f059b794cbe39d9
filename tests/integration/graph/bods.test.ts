import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { buildApp } from '#src/http/app.ts'
import { type IngestReport, ingest } from '#src/ingest.ts'
import { withdraw } from '#src/withdraw.ts'
import { setupGraph } from '../../support/graph.ts'
import { CARMAKERS, entity, fileOf, type Json, relationship } from '../../unit/bods/statements.ts'

// A register is read for each load, and the first queries of a new database are planned slowly.
vi.setConfig({ testTimeout: 120_000 })

const graph = await setupGraph()
const app = await buildApp({ graph, handlerTimeoutMs: 60_000 })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bods-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes files and loads their folder. */
async function load(files: Record<string, string | Json[]>): Promise<IngestReport> {
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : fileOf(content))
  }
  return ingest({ graph, seedsDir: 'seeds', paths: [folder], missing: 'withdraw' })
}

const Body = z.object({ data: z.unknown() })

async function get(url: string): Promise<{ status: number; data: unknown }> {
  const response = await app.inject(url)
  const data = response.statusCode === 200 ? Body.parse(response.json()).data : response.body
  return { status: response.statusCode, data }
}

async function dataOf(url: string): Promise<unknown> {
  const { status, data } = await get(url)
  expect(status, String(data)).toBe(200)
  return data
}

const LEAPMOTOR = 'st_stellantis--leapmotor--shareholding'

test('a stake of a register is a stake with its share, and the words of its statement', async () => {
  const report = await load({ 'cars.bods.json': CARMAKERS })

  expect(report).toMatchObject({ loaded: 1, claims: 9, unresolved: 0, failed: [] })
  expect(report.summaries).toEqual([
    {
      file: join(folder, 'cars.bods.json'),
      summary: expect.stringMatching(/^17 statements: 1 relationship whose interested party/),
    },
  ])
  const [stake] = z
    .array(z.looseObject({ claims: z.array(z.object({ id: z.string(), quote: z.string() })) }))
    .parse(
      await dataOf(
        '/v1/stakes?subjectId=co_leapmotor&holderId=co_stellantis&interestType=shareholding&include=claims',
      ),
    )
  expect(stake).toMatchObject({
    id: LEAPMOTOR,
    holder: { id: 'co_stellantis', name: 'Stellantis' },
    subject: { id: 'co_leapmotor', name: 'Leapmotor' },
    interest: { type: 'shareholding', directOrIndirect: 'direct', share: { exact: 21.26 } },
    acquired: { date: '2023-11-20', precision: 'day' },
    ended: null,
    sources: 1,
  })
  const [claim] = stake?.claims ?? []
  expect(JSON.parse(claim?.quote ?? '')).toMatchObject({
    share: { exact: 21.26 },
    details: 'H shares',
  })
  expect(await dataOf(`/v1/claims/${claim?.id}`)).toMatchObject({
    extractor: 'bods',
    attributedTo: 'Zhejiang Leapmotor Technology Co., Ltd.',
    supports: [LEAPMOTOR],
    source: {
      statementId: CARMAKERS[8]?.statementId,
      recordId: 'i-stellantis-leapmotor',
      description: '零跑汽车 annual report 2024, p. 71 🚗',
      url: 'https://register.example/filings/9863-2024',
      retrievedAt: '2025-02-20',
    },
  })
  const claims = z
    .array(z.looseObject({ id: z.string(), source: z.object({ recordId: z.string() }) }))
    .parse(await dataOf('/v1/claims?documentId=doc_cars-bods'))
  expect(claims.map(({ source }) => source.recordId)).toContain('i-stellantis-leapmotor')
  const passage = `/v1/documents/doc_cars-bods/passages?start=${String(claims[0]?.start)}&end=${String(claims[0]?.end)}`
  expect(JSON.stringify(await dataOf(passage))).toContain('21.26')
})

test('ranges, ends, offices and unknown companies of a register are in the graph', async () => {
  await load({ 'cars.bods.json': CARMAKERS })

  expect(await dataOf('/v1/stakes/st_volkswagen--xpeng--shareholding')).toMatchObject({
    interest: { directOrIndirect: 'indirect', share: { minimum: 4, maximum: 5 } },
  })
  expect(await dataOf('/v1/stakes/st_stellantis--leapmotor--votingRights')).toMatchObject({
    interest: { share: { minimum: 20, exclusiveMaximum: 25 } },
  })
  expect(
    await dataOf('/v1/stakes/st_quellwasser-beteiligungen--xpeng--shareholding'),
  ).toMatchObject({
    holder: { name: 'Quellwasser Beteiligungen GmbH' },
    interest: { share: { exclusiveMinimum: 1, maximum: 3 } },
    acquired: { date: '2019-01-01' },
    ended: { date: '2024-06-30' },
  })
  expect(await dataOf('/v1/people/pe_zhu-jiangming')).toMatchObject({
    positions: [
      {
        company: { id: 'co_leapmotor' },
        interestType: 'boardChair',
        role: 'board chair',
        started: { date: '2015-12-24' },
      },
    ],
  })
  expect(await dataOf('/v1/documents/doc_cars-bods')).toMatchObject({
    publisher: 'Register of Example',
    sourceType: 'officialRegister',
    publishedAt: { date: '2025-03-01' },
  })
})

test('effective ownership goes through the stakes of a register', async () => {
  await load({ 'cars.bods.json': CARMAKERS })

  const rows = z
    .array(z.object({ owner: z.object({ id: z.string() }), share: z.unknown() }))
    .parse(await dataOf('/v1/companies/co_leapmotor-international/effective-ownership'))
  const shares = Object.fromEntries(rows.map(({ owner, share }) => [owner.id, share]))

  // 51 percent directly, and 21.26 percent of the 49 that Leapmotor has.
  const through = 51 + 0.2126 * 49
  expect(shares.co_stellantis).toEqual({
    minimum: expect.closeTo(through, 6),
    maximum: expect.closeTo(through, 6),
  })
})

test('an indirect stake is not counted beside the chain that it sums up', async () => {
  const share = (exact: number, directOrIndirect: string) => [
    { type: 'shareholding', directOrIndirect, share: { exact } },
  ]
  await load({
    'chain.bods.json': [
      entity('r-a', 'Ford', 'US'),
      entity('r-b', 'Quellwasser Holding GmbH', 'DE'),
      entity('r-c', 'Mazda', 'JP'),
      relationship('i-1', 'r-a', 'r-b', share(100, 'direct')),
      relationship('i-2', 'r-b', 'r-c', share(40, 'direct')),
      relationship('i-3', 'r-a', 'r-c', share(40, 'indirect')),
    ],
  })

  expect(await dataOf('/v1/companies/co_mazda/effective-ownership?ownerId=co_ford')).toMatchObject([
    { share: { minimum: 40, maximum: 40 } },
  ])
  expect((await get('/v1/stakes/st_ford--mazda--shareholding')).status).toBe(200)
})

test('a stake that an article and a register tell of is one stake with two sources', async () => {
  await load({
    'a.txt': 'Stellantis holds a 21.26 percent stake in Leapmotor.\n',
    'cars.bods.json': CARMAKERS,
  })

  expect(await dataOf(`/v1/stakes/${LEAPMOTOR}`)).toMatchObject({
    sources: 2,
    disputed: false,
    interest: { directOrIndirect: 'direct', share: { exact: 21.26 } },
  })
})

test('loading again changes nothing, and a changed file replaces its own facts', async () => {
  const first = await load({ 'cars.bods.json': CARMAKERS })
  const again = await load({ 'cars.bods.json': CARMAKERS })
  expect(again).toMatchObject({ loaded: 0, skipped: 1, datasetVersion: first.datasetVersion })

  const changed = CARMAKERS.filter(({ recordId }) => recordId !== 'i-vw-xpeng')
  await load({ 'cars.bods.json': changed })

  expect((await get('/v1/stakes/st_volkswagen--xpeng--shareholding')).status).toBe(410)
  expect((await get(`/v1/stakes/${LEAPMOTOR}`)).status).toBe(200)
})

test('a file that is withdrawn takes with it what only it held up', async () => {
  await load({
    'a.txt': 'Stellantis holds a 21.26 percent stake in Leapmotor.\n',
    'cars.bods.json': CARMAKERS,
  })

  await withdraw({ graph, seedsDir: 'seeds', documentId: 'doc_cars-bods', why: 'It was wrong.' })

  expect(await dataOf(`/v1/stakes/${LEAPMOTOR}`)).toMatchObject({ sources: 1 })
  expect((await get('/v1/stakes/st_volkswagen--xpeng--shareholding')).status).toBe(410)
  expect((await get('/v1/documents/doc_cars-bods')).status).toBe(410)
})

test('a bad file is one error, and the others are loaded', async () => {
  const dangling = relationship('i-1', 'r-nobody', 'r-nothing', [{ type: 'shareholding' }])

  const report = await load({
    'bad-json.bods.json': '[{"statementId": 1}',
    'cars.bods.jsonl': CARMAKERS.map((one) => JSON.stringify(one)).join('\n'),
    'dangling.bods.json': [dangling],
    'old.bods.json': '[{"statementID": "x", "statementType": "personStatement"}]',
    'other.bods.json': '[{"name": "Ford"}]',
  })

  expect(report.failed.map(({ file, reason }) => [file.split('/').at(-1), reason])).toEqual([
    ['bad-json.bods.json', 'invalidJson'],
    ['dangling.bods.json', 'danglingRecord'],
    ['old.bods.json', 'wrongVersion'],
    ['other.bods.json', 'notBods'],
  ])
  expect(report.failed[1]?.message).toContain(String(dangling.statementId))
  expect(report).toMatchObject({ loaded: 1, claims: 9 })
})

test('a large file is several documents, and one that has become small is one again', async () => {
  const details = '零'.repeat(300)
  const many = Array.from({ length: 450 }, (_, index) => [
    entity(`r-${index}`, `Quellwasser ${index} GmbH`, 'DE'),
    relationship(`i-${index}`, 'r-vw', `r-${index}`, [
      { type: 'shareholding', share: { exact: (index % 100) + 0.5 }, details },
    ]),
  ])
  const large = [...CARMAKERS, ...many.flat()]
  const first = await load({ 'cars.bods.json': large })
  const again = await load({ 'cars.bods.json': large })

  expect(first).toMatchObject({ loaded: 2, claims: 459, failed: [] })
  expect(again).toMatchObject({ loaded: 0, skipped: 2, datasetVersion: first.datasetVersion })
  expect(await dataOf('/v1/stakes/st_volkswagen--quellwasser-449--shareholding')).toMatchObject({
    interest: { share: { exact: 49.5 } },
  })

  const small = await load({ 'cars.bods.json': CARMAKERS })

  expect(small.withdrawn).toEqual([{ id: 'doc_cars-bods-part-2', file: 'cars.bods.json' }])
  expect((await get('/v1/stakes/st_volkswagen--quellwasser-449--shareholding')).status).toBe(410)
  expect((await get('/v1/documents/doc_cars-bods-part-2')).status).toBe(410)
})
