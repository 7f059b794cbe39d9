import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Graph } from '#src/graph/graph.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  brand,
  claim,
  claimId,
  company,
  document,
  link,
  partnership,
  person,
  position,
  stake,
  venture,
  writeGraph,
  year,
} from '../queries/fixture.ts'

const graph = await setupGraph()
// The first query of each kind is planned, which takes long on a busy machine.
const app = await buildApp({ graph, handlerTimeoutMs: 25_000 })
const listening: { close(): Promise<unknown> }[] = [app]
afterAll(async () => {
  await Promise.all(listening.map((one) => one.close()))
})

/** A holds B, B holds C; A and C have a venture, B and C a partnership. */
async function writeSmall(): Promise<void> {
  await writeGraph(
    graph,
    company('co_a', 'Alpha', { nameZh: '甲汽车', country: 'DE' }),
    company('co_b', '=Beta & "Sons"'),
    company('co_c', 'Gamma'),
    brand('br_x', 'Xeno'),
    link('co_a', 'OWNS_BRAND', 'br_x', { origin: 'seed' }),
    person('pe_p', 'Pat'),
    position('po_p--a--chair', 'pe_p', 'co_a', 'chair', { interestType: 'boardChair' }),
    stake('st_a--b--shareholding', 'co_a', 'co_b', {
      shareExact: 20,
      ...year('validFrom', '2023'),
    }),
    stake('st_b--c--shareholding', 'co_b', 'co_c', { derived: true, sources: 0 }),
    venture('jv_a--c', null, ['co_a', 'co_c']),
    partnership('pa_b--c', null, ['co_b', 'co_c']),
    document('doc_1', 'In 2023, Alpha bought 20 percent of Beta.'),
    claim(claimId('a'), 'doc_1', {
      subject: 'co_a',
      objects: ['co_b'],
      supports: ['st_a--b--shareholding'],
    }),
  )
}

const lines = (body: string) =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Reads as fast as it comes, with what comes after the last byte. */
async function download(url: string) {
  // `response` has one argument, the message.
  const [response] = (await once(get(url), 'response')) as [IncomingMessage]
  const body = (await Array.fromAsync(response)).join('')
  return {
    status: response.statusCode,
    headers: response.headers,
    body,
    trailers: response.trailers,
  }
}

async function listen(of: Graph = graph) {
  const one = await buildApp({ graph: of })
  listening.push(one)
  return one.listen({ host: '127.0.0.1', port: 0 })
}

describe('of a small graph', () => {
  beforeEach(writeSmall)

  test('NDJSON has all facts of one kind after the other, and its end', async () => {
    const { body, headers } = await app.inject('/v1/export')

    const rows = lines(body)
    expect(headers['content-type']).toBe('application/x-ndjson')
    expect(headers['x-dataset-version']).toBe('v1')
    expect(headers['content-disposition']).toBe('attachment; filename="alliances-v1.ndjson"')
    expect(rows.map(({ type, id }) => `${type} ${id}`).slice(0, -1)).toEqual([
      'stake st_a--b--shareholding',
      'stake st_b--c--shareholding',
      'joint-venture jv_a--c',
      'partnership pa_b--c',
      'company co_a',
      'company co_b',
      'company co_c',
      'person pe_p',
      'brand br_x',
      `claim ${claimId('a')}`,
      'document doc_1',
    ])
    expect(rows.at(-1)).toEqual({ _end: true, rows: 11, datasetVersion: 'v1' })
    expect(rows[0]).toMatchObject({ quote: 'The quote.', claimIds: claimId('a'), shareExact: 20 })
  })

  test('CSV is one table, of stakes where nothing else is asked for, and safe in a spreadsheet', async () => {
    const stakes = await app.inject('/v1/export?format=csv&bom=true')
    const companies = await app.inject('/v1/export?format=csv&type=company')

    expect(stakes.body).toMatch(/^\uFEFFid,holderId,/)
    expect(stakes.body).toContain(`"'=Beta & ""Sons"""`)
    expect(stakes.body.trim().split('\r\n')).toHaveLength(3)
    expect(companies.headers['content-disposition']).toContain('"companies-v1.csv"')
    expect(companies.body.trim().split('\r\n')).toHaveLength(4)
  })

  test('a row of an export is that of the list, with one column more', async () => {
    const list = await app.inject('/v1/stakes?format=ndjson')
    const exported = await app.inject('/v1/export?type=stake')

    const rows = lines(exported.body).slice(0, -1)
    expect(rows.map(({ type: _, claimIds: __, ...row }) => row)).toEqual(lines(list.body))
  })

  test.each([
    ['parquet', 'application/vnd.apache.parquet', /^PAR1[\s\S]*PAR1$/],
    ['bods', 'application/json; charset=utf-8', /^\[\n[\s\S]*\n\]\n$/],
    ['ftm', 'application/json+ftm', /^\{"id":[\s\S]*\}\n$/],
    [
      'graphml',
      'application/graphml+xml; charset=utf-8',
      /^<\?xml[\s\S]*<\/graphml>\n<!-- end: .* -->\n$/,
    ],
    ['gexf', 'application/gexf+xml; charset=utf-8', /^<\?xml[\s\S]*<\/gexf>\n<!-- end: .* -->\n$/],
    ['jsonld', 'application/ld+json; charset=utf-8', /^\{"@context":[\s\S]*\]\}\n$/],
  ])('%s has its media type and is whole', async (format, type, whole) => {
    const { statusCode, headers, body } = await app.inject(`/v1/export?format=${format}`)

    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(body).toMatch(whole)
  })

  test('what a format cannot say is counted after the file, and by a report of its own', async () => {
    const address = await listen()

    const { trailers } = await download(`${address}/v1/export?format=bods`)
    const { data, meta } = (await app.inject('/v1/export/report?format=bods')).json()

    const leftOut = { 'derived stakes': 1, partnerships: 1, brands: 1 }
    expect(trailers['x-row-count']).toBe('9')
    expect(JSON.parse(String(trailers['x-export-report']))).toEqual({
      written: data.written,
      leftOut,
    })
    expect(data).toEqual({
      format: 'bods',
      types: ['stake', 'joint-venture', 'company', 'person'],
      written: { 'entity statements': 4, 'person statements': 1, 'relationship statements': 4 },
      leftOut,
    })
    expect(meta.datasetVersion).toBe('v1')
  })

  test('only facts of the day that is asked for are in it', async () => {
    const before = await app.inject('/v1/export?type=stake&asOf=2022-06-01')
    const after = await app.inject('/v1/export?type=stake&asOf=2024-06-01')

    expect(lines(before.body).map(({ id }) => id)).toEqual(['st_b--c--shareholding', undefined])
    expect(lines(after.body)).toHaveLength(3)
  })

  test('around an entity there is what is near, facts with all of their ends', async () => {
    const near = lines((await app.inject('/v1/export?entityId=co_a')).body).map(({ id }) => id)
    const far = lines((await app.inject('/v1/export?entityId=co_a&depth=2')).body)

    expect(near.slice(0, -1)).toEqual([
      'st_a--b--shareholding',
      'jv_a--c',
      'co_a',
      'co_b',
      'co_c',
      'pe_p',
      'br_x',
      claimId('a'),
      'doc_1',
    ])
    expect(far).toHaveLength(12)
  })

  test('around a stake there is no fact that lacks an end', async () => {
    const { body } = await app.inject('/v1/export?format=bods&entityId=st_a--b--shareholding')

    const statements = JSON.parse(body)
    const ids = statements.map(({ recordId }: { recordId: string }) => recordId)
    const ends = statements.flatMap(
      ({ recordDetails }: { recordDetails: Record<string, string> }) => [
        recordDetails.subject,
        recordDetails.interestedParty,
      ],
    )
    expect(ids).toContain('st_a--b--shareholding')
    expect(ids).toEqual(expect.arrayContaining(ends.filter(Boolean)))
  })

  test('an entity is found by a name and by a merged id', async () => {
    await graph.write(
      `MATCH (company:Entity {id: 'co_a'})
       CREATE (:Entity:Referent {id: 'co_old', type: 'company'})-[:MERGED_INTO]->(company)`,
      {},
    )

    const byName = await app.inject(`/v1/export?entityId=${encodeURIComponent('甲汽车')}`)
    const byOldId = await app.inject('/v1/export?entityId=co_old')

    const byId = await app.inject('/v1/export?entityId=co_a')
    expect([byName.body, byOldId.body]).toEqual([byId.body, byId.body])
  })

  test('the same file is not sent twice to who has it', async () => {
    const first = await app.inject('/v1/export?format=gexf')
    const headers = { 'if-none-match': String(first.headers.etag) }

    const again = await app.inject({ url: '/v1/export?format=gexf', headers })
    const other = await app.inject({ url: '/v1/export?format=graphml', headers })

    expect([again.statusCode, other.statusCode]).toEqual([304, 200])
    expect(again.body).toBe('')
  })

  test('more than four exports at once are put off', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { seen, watching } = watched(() => promise)
    const counted = await buildApp({ graph: watching })
    listening.push(counted)

    const four = Array.from({ length: 4 }, () => counted.inject('/v1/export?type=stake'))
    await expect.poll(() => seen.reads, { timeout: 20_000 }).toBe(4)
    const fifth = await counted.inject('/v1/export?type=stake')
    resolve()
    const statuses = (await Promise.all(four)).map(({ statusCode }) => statusCode)
    const later = await counted.inject('/v1/export?type=stake')

    expect(fifth.statusCode).toBe(503)
    expect(fifth.headers['retry-after']).toBeDefined()
    expect(statuses).toEqual([200, 200, 200, 200])
    expect(later.statusCode).toBe(200)
  })

  test('pages of other sites may read it, and its name', async () => {
    const headers = { origin: 'https://lite.gephi.org' }

    const response = await app.inject({ url: '/v1/export?format=gexf', headers })

    expect(response.headers['access-control-allow-origin']).toBe('*')
    expect(response.headers['access-control-expose-headers']).toContain('Content-Disposition')
  })
})

test.each([
  ['format=xml', 'format', "'format' cannot be 'xml'."],
  ['type=stakes', 'type', "'type' cannot be 'stakes'. Did you mean 'stake'?"],
  ['depth=4', 'depth', "'depth': "],
  ['limit=5', 'limit', "Unknown parameter 'limit'."],
])('%s is refused with the parameter %s', async (query, parameter, message) => {
  const response = await app.inject(`/v1/export?${query}`)

  expect(response.statusCode).toBe(400)
  expect(response.json().errors[0].parameter).toBe(parameter)
  expect(response.json().errors[0].message).toContain(message)
})

test.each([
  ['format=csv&type=stake,company', "'type' is one kind for csv: ask for one file each."],
  ['format=gexf&type=claim', "'gexf' has no way to hold 'claim'."],
])('%s does not go together', async (query, message) => {
  const response = await app.inject(`/v1/export?${query}`)

  expect(response.statusCode).toBe(409)
  expect(response.json()).toMatchObject({
    type: '/problems/parameter-conflict',
    errors: [{ parameter: 'type', message }],
  })
})

test('an unknown entity is a 404 before anything is written', async () => {
  const response = await app.inject('/v1/export?entityId=co_nobody')

  expect(response.statusCode).toBe(404)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
})

describe('of a large graph', () => {
  beforeEach(async () => {
    await writeGraph(graph, company('co_holder', 'Holder'), company('co_held', 'Held'))
    await graph.write(
      `MATCH (holder:Entity {id: 'co_holder'}), (held:Entity {id: 'co_held'})
       UNWIND range(1, 6000) AS number
       CREATE (holder)-[:HOLDS]->(:Entity:Stake {
         id: 'st_' + toString(100000 + number), type: 'stake', sources: 1, disputed: false,
         interestType: 'shareholding', directOrIndirect: 'unknown', derived: false
       })-[:IN]->(held)`,
      {},
    )
  })

  test('every row is there once, in the order of ids', async () => {
    const rows = lines((await app.inject('/v1/export?type=stake')).body).slice(0, -1)

    const ids = rows.map(({ id }) => id)
    expect(ids).toHaveLength(6_000)
    expect(ids).toEqual([...new Set(ids)].toSorted())
  })

  test.each(['ndjson', 'csv', 'graphml', 'bods', 'ftm', 'jsonld'])(
    'a load in between breaks the %s off, and the client is told',
    async (format) => {
      const publish = async (read: number) => {
        if (read !== 3) return
        await graph.write(`MATCH (dataset:Dataset {id: 'current'}) SET dataset.version = 'v2'`, {})
      }
      const address = await listen(watched(publish).watching)

      const reading = download(`${address}/v1/export?format=${format}&type=stake`)

      await expect(reading).rejects.toThrow('aborted')
    },
  )

  test('a load before the first row group of Parquet is a failure like any other', async () => {
    const publish = async (read: number) => {
      if (read !== 3) return
      await graph.write(`MATCH (dataset:Dataset {id: 'current'}) SET dataset.version = 'v2'`, {})
    }
    const address = await listen(watched(publish).watching)

    const { status, body } = await download(`${address}/v1/export?format=parquet`)

    expect(status).toBe(503)
    expect(JSON.parse(body)).toMatchObject({ type: '/problems/dataset-changed' })
  })

  test('a load after the last row is still seen', async () => {
    const publish = async (read: number) => {
      if (read !== 25) return
      await graph.write(`MATCH (dataset:Dataset {id: 'current'}) SET dataset.version = 'v2'`, {})
    }
    const { seen, watching } = watched(publish)
    const address = await listen(watching)

    await expect(download(`${address}/v1/export?type=stake`)).rejects.toThrow('aborted')
    expect(seen.reads).toBe(25)
  })

  test('who does not read on is not read for, and who hangs up ends the reading', async () => {
    // More than the sockets on both sides keep.
    const text = 'x'.repeat(4_000)
    await graph.write('MATCH (stake:Stake) SET stake.formula = $text', { text })
    const { seen, watching } = watched()
    const address = await listen(watching)
    const request = get(`${address}/v1/export?format=ndjson&type=stake`)
    // `response` has one argument, the message.
    const [response] = (await once(request, 'response')) as [IncomingMessage]

    response.pause()
    const stuck = await settled(() => seen.reads)
    response.destroy()
    await settled(() => seen.aborted)
    const after = await settled(() => seen.reads)

    expect(stuck).toBeLessThan(24)
    expect(after).toBeLessThan(24)
  })

  test('a HEAD tells the headers and reads no stake', async () => {
    const { seen, watching } = watched()
    const counted = await buildApp({ graph: watching })
    listening.push(counted)

    const response = await counted.inject({ method: 'HEAD', url: '/v1/export?format=csv' })

    expect(response.statusCode).toBe(200)
    expect(response.headers['content-disposition']).toContain('stakes-v1.csv')
    expect(seen.reads).toBe(0)
  })
})

/** A number that grows, once it has not grown for half a second. */
async function settled(read: () => number): Promise<number> {
  let last = -1
  while (read() !== last) {
    last = read()
    await new Promise((ready) => setTimeout(ready, 500))
  }
  return last
}

/** The graph, which counts its reads of stakes and does something before one of them. */
function watched(before: (read: number) => Promise<void> = async () => undefined) {
  const seen = { reads: 0, aborted: 0 }
  const watching: Graph = {
    ...graph,
    async read(cypher, parameters, row, options) {
      if (cypher.includes('stake.id > $input.after')) {
        seen.reads++
        await before(seen.reads)
        options?.signal?.addEventListener('abort', () => seen.aborted++)
      }
      return graph.read(cypher, parameters, row, options)
    },
  }
  return { seen, watching }
}
