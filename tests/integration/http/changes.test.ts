import { expect, test } from 'vitest'
import { z } from 'zod'
import { publishState } from '#src/graph/publish-state.ts'
import { removeDocument } from '#src/graph/remove-document.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'
import { assembledState, loadTexts, REQUEST, withLoad } from '../graph/load-fixture.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })

const Row = z.object({
  id: z.string(),
  seq: z.number(),
  kind: z.string(),
  entity: z.object({ id: z.string(), type: z.string(), label: z.string() }),
  into: z.object({ id: z.string(), label: z.string() }).nullable(),
  datasetVersion: z.string(),
  recordedAt: z.iso.datetime(),
  changedFields: z.array(
    z.object({ name: z.string(), before: z.unknown(), after: z.unknown() }).partial(),
  ),
  reason: z.object({ cause: z.string(), documentIds: z.array(z.string()), text: z.string() }),
  claims: z.array(z.object({ quote: z.string(), documentId: z.string() })),
})

const Answer = z.object({
  data: z.array(Row),
  page: z.object({ next: z.string().nullable(), total: z.object({ value: z.number() }) }),
  meta: z.object({ datasetVersion: z.string(), nextSince: z.string().nullable() }),
})

async function changes(query = '') {
  const response = await app.inject(`/v1/changes?${query}`)
  expect(response.statusCode, response.body).toBe(200)
  return Answer.parse(response.json())
}

/** What a script does: all pages from a place on, and where it goes on the next time. */
async function pull(since: string | null, limit = 2) {
  const rows: z.infer<typeof Row>[] = []
  let url: string | null = `/v1/changes?limit=${limit}${since === null ? '' : `&since=${since}`}`
  let nextSince: string | null = null
  while (url !== null) {
    expect(nextSince).toBeNull()
    const answer: z.infer<typeof Answer> = Answer.parse((await app.inject(url)).json())
    rows.push(...answer.data)
    url = answer.page.next
    nextSince = answer.meta.nextSince
  }
  return { rows, nextSince }
}

const brief = (rows: z.infer<typeof Row>[]) => rows.map(({ kind, entity }) => [kind, entity.id])

test('a script pulls everything once and then only what changed', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })
  const first = await pull(null)
  const idle = await pull(first.nextSince)
  await loadTexts(graph, { b: 'Geely holds Volvo' })
  const second = await pull(first.nextSince)

  expect(brief(first.rows)).toEqual([
    ['added', 'doc_a'],
    ['added', 'co_leapmotor'],
    ['added', 'co_stellantis'],
    ['added', 'st_stellantis--leapmotor--shareholding'],
  ])
  expect(first.rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  expect(idle).toEqual({ rows: [], nextSince: first.nextSince })
  expect(brief(second.rows)).toEqual([
    ['added', 'doc_b'],
    ['added', 'co_geely'],
    ['added', 'co_volvo'],
    ['added', 'st_geely--volvo--shareholding'],
  ])
  expect(second.nextSince).toBe((await changes()).meta.datasetVersion)
})

test('an added fact has its label, its reason and the sentence it came from', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })

  const { data } = await changes('type=stake')

  expect(data).toMatchObject([
    {
      id: 'ch_4',
      kind: 'added',
      entity: { type: 'stake', label: 'Stellantis → Leapmotor' },
      into: null,
      changedFields: [],
      reason: {
        cause: 'documentAdded',
        documentIds: ['doc_a'],
        text: 'The document doc_a was added.',
      },
      claims: [{ quote: 'Stellantis holds Leapmotor', documentId: 'doc_a' }],
    },
  ])
})

test('a second source changes a fact, with what is different before and after', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })
  const { nextSince } = await pull(null)
  await loadTexts(graph, { b: 'Stellantis holds Leapmotor\nGeely holds Volvo' })

  const { data } = await changes(`since=${nextSince}&kind=changed`)

  expect(data).toMatchObject([
    {
      entity: { id: 'st_stellantis--leapmotor--shareholding' },
      changedFields: [{ name: 'claims', before: 1, after: 2 }],
      reason: { cause: 'documentAdded', documentIds: ['doc_b'] },
      claims: [{ documentId: 'doc_b' }],
    },
  ])
})

test('a removed document withdraws what only it held up, and every id says why', async () => {
  await loadTexts(graph, {
    a: 'Stellantis holds Leapmotor',
    b: 'Stellantis holds Leapmotor\nGeely holds Volvo',
  })
  const [claim] = (await app.inject('/v1/documents/doc_b/claims')).json().data
  const { nextSince } = await pull(null)
  await withLoad(graph, REQUEST, async (load) => {
    await removeDocument(graph, load, 'doc_b', 'the publisher asked for it.')
    await publishState(graph, load, await assembledState(graph))
  })

  const { rows } = await pull(nextSince)
  const gone = await Promise.all(
    [
      '/v1/documents/doc_b',
      '/v1/documents/doc_b/claims',
      '/v1/documents/doc_b/passages?start=0&end=5',
      `/v1/claims/${claim.id}`,
      '/v1/companies/co_volvo',
      '/v1/stakes/st_geely--volvo--shareholding',
    ].map((url) => app.inject(url)),
  )

  expect(brief(rows)).toEqual([
    ['withdrawn', 'doc_b'],
    ['changed', 'st_stellantis--leapmotor--shareholding'],
    ['withdrawn', 'st_geely--volvo--shareholding'],
    ['withdrawn', 'co_volvo'],
    ['withdrawn', 'co_geely'],
  ])
  expect(rows[1]).toMatchObject({ changedFields: [{ name: 'claims', before: 2, after: 1 }] })
  expect(rows[2]).toMatchObject({ entity: { label: 'Geely → Volvo' }, claims: [] })
  for (const { reason } of rows) {
    expect(reason).toEqual({
      cause: 'documentWithdrawn',
      documentIds: ['doc_b'],
      text: 'The document doc_b was withdrawn: the publisher asked for it.',
    })
  }
  for (const response of gone) {
    expect(response.statusCode).toBe(410)
    expect(response.json().detail).toContain('the publisher asked for it.')
  }
  expect((await app.inject('/v1/documents/doc_a')).statusCode).toBe(200)
})

test('a merged id says into what, and a withdrawn one that comes back is added again', async () => {
  const texts = { a: 'FAW holds Leap Motor' }
  await loadTexts(graph, texts)
  await loadTexts(graph, texts, { codeVersion: '2', aliases: { 'Leap Motor': 'co_leapmotor' } })
  await loadTexts(graph, { a: 'FAW holds Hongqi' })
  await loadTexts(graph, texts, { codeVersion: '2', aliases: { 'Leap Motor': 'co_leapmotor' } })

  const merged = await changes('kind=merged&type=company')
  const history = await changes('entityId=co_leapmotor')

  expect(merged.data).toMatchObject([
    {
      entity: { id: 'co_leap motor', label: 'Leap Motor' },
      into: { id: 'co_leapmotor', label: 'Leap Motor' },
      reason: { cause: 'readAnew' },
    },
  ])
  expect(history.data.map(({ kind }) => kind)).toEqual(['added', 'withdrawn', 'added'])
  expect(history.data[1]?.reason).toMatchObject({
    cause: 'documentChanged',
    text: 'The document doc_a has another text.',
  })
})

test('changes can be asked for since a version, a moment, a day and a place', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })
  const { data, meta } = await changes()
  const [first] = data
  await loadTexts(graph, { b: 'Geely holds Volvo' })
  const count = async (since: string) =>
    (await changes(`since=${encodeURIComponent(since)}`)).page.total.value

  const inParis = new Date(Date.parse(first?.recordedAt ?? '') + 3_600_000)
    .toISOString()
    .replace('Z', '+01:00')
  expect(await count('0-empty')).toBe(8)
  expect(await count(meta.datasetVersion)).toBe(4)
  expect(await count(first?.recordedAt ?? '')).toBe(4)
  expect(await count(inParis)).toBe(4)
  expect(await count('2020-01-01')).toBe(8)
  expect(await count('2999-01-01T00:00:00Z')).toBe(0)
  expect(await count('7')).toBe(1)
})

test.each([
  ['9-0123456789ab', 409, 'unknownVersion'],
  ['99', 409, 'unknownVersion'],
  ['yesterday', 400, 'invalidValue'],
  ['2026-13-01', 400, 'invalidValue'],
  ['2026-11-21T08:00:00', 400, 'invalidValue'],
])('since=%s is refused by %i: %s', async (since, status, code) => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })

  const response = await app.inject(`/v1/changes?since=${since}`)

  expect(response.statusCode).toBe(status)
  expect(response.json().errors).toMatchObject([{ parameter: 'since', code }])
})

test('the newest come first where asked for, and no page says from where to go on', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })

  const first = await changes('sort=-seq&limit=3')
  const rest = Answer.parse((await app.inject(first.page.next ?? '')).json())

  expect([...first.data, ...rest.data].map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  expect([first.meta.nextSince, rest.meta.nextSince]).toEqual([null, null])
})

test('the table has a row a change, and the version to go on from in its header', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' })
  const { nextSince } = await pull(null)
  await loadTexts(graph, { b: 'Stellantis holds Leapmotor\nGeely holds Volvo' })

  const csv = await app.inject(`/v1/changes?since=${nextSince}&kind=changed&format=csv`)
  const ndjson = await app.inject('/v1/changes?format=ndjson')

  const [header = '', row = ''] = csv.body.split('\r\n')
  expect(header).toMatch(/^id,seq,kind,entityId,entityType,entityLabel,intoId,/)
  expect(row).toContain('claims,claims: 1 → 2,documentAdded,doc_b,')
  expect(csv.headers['x-dataset-version']).toBe((await changes()).meta.datasetVersion)
  expect(ndjson.body.trim().split('\n')).toHaveLength(9)
})

test('every version of the dataset is listed, newest first, with what it changed', async () => {
  await loadTexts(graph, { a: 'Stellantis holds Leapmotor' }, { seedHash: 'one' })
  await loadTexts(graph, { a: 'Stellantis holds Maserati', b: 'Geely holds Volvo' })

  const { data, page } = (await app.inject('/v1/datasets')).json()
  const [second, first] = data
  const current = await app.inject('/v1/datasets/current')
  const byVersion = await app.inject(`/v1/datasets/${first.version}`)

  expect(page.total.value).toBe(2)
  expect(first).toMatchObject({
    loadNumber: 1,
    current: false,
    seedHash: 'one',
    codeVersion: 'code-1',
    lastSeq: 4,
    counts: { documents: 1, claims: 1, documentsAdded: 1, added: 3, changed: 0, withdrawn: 0 },
  })
  expect(second).toMatchObject({
    loadNumber: 2,
    current: true,
    counts: { documents: 2, claims: 2, documentsAdded: 1, documentsChanged: 1, withdrawn: 2 },
  })
  expect(current.json().data).toEqual(second)
  expect(byVersion.json().data).toEqual(first)
  expect((await app.inject('/v1/datasets/9-0123456789ab')).statusCode).toBe(404)
})
