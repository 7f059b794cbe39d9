import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect as openSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graphDigest } from '#src/graph/digest.ts'
import { freePort } from '#src/graph/local-server/ports.ts'
import { makeKey } from '#src/http/api-keys.ts'
import { buildApp } from '#src/http/app.ts'
import { EXTRACT_BYTES_MAX, Extraction } from '#src/http/extraction.ts'
import { EXTRACT_EXAMPLES } from '#src/http/openapi-extract-examples.ts'
import { ingest } from '#src/ingest.ts'
import { serve } from '#src/server.ts'
import { createTextExtractor } from '#src/text-extractor.ts'
import { setupGraph } from '../../support/graph.ts'
import { runProgram } from '../cli/program.ts'

const graph = await setupGraph()
const textExtractor = createTextExtractor({ seedsDir: 'seeds' })
const app = await buildApp({ graph, textExtractor })
afterAll(() => app.close())

const ENGLISH = readFileSync('seeds/documents/000_cfb874e2f6b0261f.txt', 'utf8')
const CHINESE = `斯特兰蒂斯收购零跑汽车20%股份

2023年10月26日，斯特兰蒂斯集团收购零跑汽车20%的股份。双方成立合资公司零跑国际，斯特兰蒂斯持股51%。
大众汽车与小鹏汽车签署战略合作协议，共同开发电动车型。吉利汽车计划与雷诺集团成立合资公司。`
const SHORT = 'Stellantis acquired 20% of Leapmotor in October 2023.'

/** Posts JSON. */
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/v1/extract',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(payload),
  })

/** Posts bytes of a media type. */
const postBody = (payload: string | Buffer, type = 'text/plain', url = '/v1/extract') =>
  app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload })

describe('what a text says', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'extract-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    ['an English article', 'english.txt', ENGLISH],
    ['a Chinese article', '中文.txt', CHINESE],
  ])('%s gives the claims of the command', async (_, fileName, text) => {
    await writeFile(join(folder, fileName), text)
    const { stdout } = await runProgram(['extract', join(folder, fileName)])
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

    const response = await post({ text, fileName })

    expect(response.statusCode).toBe(200)
    const { data } = response.json()
    const shared = ({ id, documentId, predicate, value, assertionMode, extractor }: Claim) => {
      return { id, documentId, predicate, value, assertionMode, extractor }
    }
    const evidence = ({ quote, start, end, lang, attributedTo }: Claim) => {
      return { quote, start, end, lang, attributedTo }
    }
    const resolved = printed.filter((claim) => claim.resolved)
    expect(resolved.length).toBeGreaterThan(3)
    expect(data.claims.map(shared)).toEqual(resolved.map(shared))
    expect(data.claims.map(evidence)).toEqual(resolved.map(evidence))
    const party = ({ mention, role, status }: Claim['subject']) => ({ mention, role, status })
    const parties = ({ subject, objects }: Claim) => [subject, ...objects].map(party)
    expect(data.claims.map(parties)).toEqual(resolved.map(parties))
  })

  test('the answer has the shape of the contract and the house', async () => {
    const response = await post({ text: ENGLISH })

    const { data, meta } = response.json()
    expect(Extraction.parse(data)).toEqual(data)
    expect(Object.keys(data.document)).toContain('sentences')
    expect(meta).toEqual({ ms: expect.any(Number), warnings: expect.any(Array) })
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.headers.etag).toBeUndefined()
    expect(response.headers['x-request-id']).toBeTruthy()
  })

  test('plain text is read as the text of a JSON body', async () => {
    const asText = await postBody(CHINESE, 'text/plain; charset=UTF-8')
    const asJson = await post({ text: CHINESE })

    expect(asText.statusCode).toBe(200)
    expect(asText.json().data).toEqual(asJson.json().data)
  })

  test('the facts are those that the claims would hold up, and each claim says which', async () => {
    const { data } = (await post({ text: CHINESE })).json()

    expect(data.facts.stakes.map(({ id }: { id: string }) => id)).toContain(
      'st_stellantis--leapmotor--shareholding',
    )
    expect(data.facts.jointVentures).toHaveLength(1)
    expect(data.facts.partnerships[0].parties.map(({ id }: { id: string }) => id)).toEqual([
      'co_volkswagen',
      'co_xpeng',
    ])
    const planned = data.claims.filter((claim: Claim) => claim.assertionMode === 'planned')
    expect(planned).not.toEqual([])
    for (const claim of data.claims as Claim[]) {
      expect(claim.supportsFact).toBe(claim.supports.length > 0)
      expect(claim.supportsFact).toBe(claim.assertionMode !== 'planned')
    }
  })

  test('the facts of an article are those that the graph has when it is loaded alone', async () => {
    const path = join(folder, 'one.txt')
    await writeFile(path, ENGLISH)
    await ingest({ graph, seedsDir: 'seeds', paths: [path] })
    const idsOf = async (list: string) =>
      (await app.inject(`/v1/${list}?limit=200`))
        .json()
        .data.map(({ id }: Named) => id)
        .toSorted()

    const { facts, claims } = (await post({ text: ENGLISH, fileName: 'one.txt' })).json().data

    for (const [list, told] of [
      ['stakes', facts.stakes],
      ['joint-ventures', facts.jointVentures],
      ['partnerships', facts.partnerships],
      ['brands', facts.brands],
      ['claims', claims],
    ]) {
      expect(told.map(({ id }: Named) => id).toSorted()).toEqual(await idsOf(list))
    }
    const stored = (await app.inject('/v1/claims?limit=200')).json().data
    const told = new Map(claims.map((claim: Claim) => [claim.id, claim]))
    for (const { claimStatus, recordedAt, conflictIds, relations, ...claim } of stored) {
      expect(told.get(claim.id)).toMatchObject(claim)
    }
  })

  test('offsets count code points of the text as it was sent', async () => {
    const text = `🚗🚗 News.\r\n${SHORT} 🚗 Geely and Renault formed a joint venture.`

    const { data } = (await post({ text })).json()

    const letters = [...text]
    expect(data.claims.length).toBeGreaterThan(1)
    for (const { start, end, quote } of data.claims) {
      expect(letters.slice(start, end).join('')).toBe(quote)
    }
    for (const party of data.parties) {
      for (const span of party.mentions) {
        expect(letters.slice(span.start, span.end).join('')).toBe(span.text)
      }
    }
  })

  test('a company that no register knows is provisional; known ones have their candidates', async () => {
    const text = 'Zorblax Motors set up a joint venture with Geely in Hefei.'

    const { data } = (await post({ text })).json()

    expect(data.claims[0].subject).toMatchObject({
      id: 'co_zorblax-motors',
      name: 'Zorblax Motors',
      status: 'provisional',
      candidates: [],
    })
    expect(data.claims[0].objects[0]).toMatchObject({
      id: 'co_geely',
      name: 'Geely',
      status: 'registered',
      candidates: ['co_geely'],
    })
    expect(data.parties.map(({ id }: Named) => id)).toEqual(['co_geely', 'co_zorblax-motors'])
  })

  test('names that are bound to nothing come up for review', async () => {
    const text = 'Geely acquired 20% of Volvo. The deal was praised by Zorblax Dynamics.'

    const { data } = (await post({ text })).json()

    expect(data.claims).toEqual([])
    expect(data.review).toMatchObject([
      {
        reason: 'ambiguousName',
        mention: 'Volvo',
        candidates: [{ id: 'co_volvo-cars' }, { id: 'co_volvo-group' }],
        claims: [{ predicate: 'holdsStake', quote: 'Geely acquired 20% of Volvo.', start: 0 }],
      },
      { reason: 'unknownName', mention: 'Zorblax Dynamics', candidates: [], claims: [] },
    ])
  })

  test('a provisional company that is much like a known one comes up for review, with reasons', async () => {
    const text = 'Zhejiang Leapmotors acquired 10% of Ford in 2024.'

    const { data } = (await post({ text })).json()

    expect(data.review).toMatchObject([
      {
        reason: 'nearName',
        mention: 'Zhejiang Leapmotors',
        candidates: [{ id: 'co_leapmotor', reasons: [{ reason: 'closeSpelling' }] }],
      },
    ])
  })

  test('relative dates are told from publishedAt, unless the text has its own day', async () => {
    const relative = 'Stellantis acquired 20% of Leapmotor last month.'
    const dateOf = async (text: string, publishedAt?: string) => {
      const { data, meta } = (await post({ text, publishedAt })).json()
      return [data.claims[0].value.date.date, data.document.publishedAt?.date, meta.warnings.length]
    }

    expect(await dateOf(relative, '2023-11-14')).toEqual(['2023-10', '2023-11-14', 0])
    expect(await dateOf(relative)).toEqual([null, undefined, 1])
    expect(await dateOf(`March 3, 2024\n\n${relative}`, '2023-11-14')).toEqual([
      '2024-02',
      '2024-03-03',
      1,
    ])
  })

  test('a text that says nothing gives empty lists', async () => {
    const { data } = (await post({ text: 'It rained all day.' })).json()

    expect(data).toMatchObject({ claims: [], parties: [], review: [], facts: { stakes: [] } })
  })

  test('markup in a text comes back as data, never as a page', async () => {
    const text =
      'Stellantis <script>alert(1)</script> acquired 20% of Leapmotor in 2023 & "so on" </body>.'

    const response = await postBody(text)

    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toMatch(/^application\/json/)
    expect(response.headers['x-content-type-options']).toBe('nosniff')
    const { claims } = response.json().data
    for (const { quote, start, end } of claims) expect(text.slice(start, end)).toBe(quote)
  })

  test.each(Object.entries(EXTRACT_EXAMPLES))(
    'the example of the contract is true: %s',
    async (_, example) => {
      const { data } = (await post(example.request)).json()

      const told = Extraction.parse(example.answer.data)
      expect(told).toEqual(example.answer.data)
      expect(data.document).toEqual(told.document)
      const said = ({ id, predicate, quote, subject, objects }: Claim) => {
        return { id, predicate, quote, parties: [subject, ...objects].map((party) => party.id) }
      }
      expect(data.claims.map(said)).toEqual(told.claims.map(said))
    },
  )
})

test('nothing is written, and no name of a file leads anywhere', async () => {
  await ingest({ graph, seedsDir: 'seeds', paths: ['seeds/documents/001_01048d6be2897c70.txt'] })
  const before = await graphDigest(graph)
  const version = (await app.inject('/v1/stats')).headers['x-dataset-version']

  await post({ text: ENGLISH, fileName: '001_01048d6be2897c70.txt' })
  await post({ text: CHINESE, fileName: '../../../etc/passwd' })
  await post({ text: 'Zorblax Motors set up a joint venture with Geely.' })
  await post({ text: ' ' })

  expect(await graphDigest(graph)).toBe(before)
  expect((await app.inject('/v1/stats')).headers['x-dataset-version']).toBe(version)
  expect((await app.inject('/v1/companies/co_zorblax-motors')).statusCode).toBe(404)
})

describe('a body that does not fit', () => {
  test.each([
    ['no text', { fileName: 'a.txt' }, 'text', 'missing'],
    ['an empty text', { text: '' }, 'text', 'empty'],
    ['a blank text', { text: ' \n\t\u3000' }, 'text', 'empty'],
    ['a text without a letter', { text: '… — !' }, 'text', 'empty'],
    ['a number for a text', { text: 5 }, 'text', 'invalidType'],
    ['null for a text', { text: null }, 'text', 'invalidType'],
    ['a list for a text', { text: [SHORT] }, 'text', 'invalidType'],
    ['half a character', { text: `${SHORT} \ud83d` }, 'text', 'invalidValue'],
    ['NUL in a text', { text: `${SHORT}\u0000` }, 'text', 'binary'],
    ['control letters in a text', { text: `${SHORT}\u0001\u001b[2J` }, 'text', 'binary'],
    ['a web page', { text: `<!doctype html><html>${SHORT}</html>` }, 'text', 'markup'],
    ['an unknown key', { text: SHORT, publishdAt: '2024-01-01' }, 'publishdAt', 'unknownParameter'],
    [
      'a day that is none',
      { text: SHORT, publishedAt: '2024-02-30' },
      'publishedAt',
      'invalidFormat',
    ],
    [
      'an instant for a day',
      { text: SHORT, publishedAt: '2024-02-01T10:00:00Z' },
      'publishedAt',
      'invalidFormat',
    ],
    ['a long file name', { text: SHORT, fileName: 'a'.repeat(201) }, 'fileName', 'tooBig'],
    ['an empty file name', { text: SHORT, fileName: '' }, 'fileName', 'tooSmall'],
    [
      'a control letter in a file name',
      { text: SHORT, fileName: 'a\nb' },
      'fileName',
      'invalidFormat',
    ],
    ['a list', [SHORT], 'body', 'invalidType'],
    ['null', null, 'body', 'invalidType'],
    ['a text by itself', SHORT, 'body', 'invalidType'],
  ])('%s is a 400 that names what is wrong', async (_, body, parameter, code) => {
    const response = await post(body)

    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.json().type).toBe('/problems/invalid-request')
    expect(response.json().errors[0]).toMatchObject({ parameter, code })
  })

  test('an unknown key is answered by the nearest name', async () => {
    const { errors } = (await post({ text: SHORT, publishdAt: '2024-01-01' })).json()

    expect(errors[0].message).toBe("Unknown parameter 'publishdAt'. Did you mean 'publishedAt'?")
  })

  test.each([
    ['broken JSON', '{"text": "a"', 'application/json', 400],
    ['an empty JSON body', '', 'application/json', 400],
    ['a poisoned prototype', '{"text": "Geely", "__proto__": {"a": 1}}', 'application/json', 400],
    ['an empty text', '', 'text/plain', 400],
    ['a blank text', ' \n ', 'text/plain', 400],
    ['Latin-1', Buffer.from('Citro\u00ebn and Geely', 'latin1'), 'text/plain', 400],
    ['half a character', Buffer.from('零跑').subarray(0, 4), 'text/plain', 400],
    ['Latin-1 in JSON', Buffer.from('{"text":"Citro\u00ebn"}', 'latin1'), 'application/json', 400],
    ['UTF-16', Buffer.from(`\ufeff${SHORT}`, 'utf16le'), 'text/plain', 400],
    ['GBK', CHINESE, 'text/plain; charset=gbk', 415],
    ['a form', `text=${SHORT}`, 'application/x-www-form-urlencoded', 415],
    ['HTML', `<p>${SHORT}</p>`, 'text/html', 415],
    ['Markdown', SHORT, 'text/markdown', 415],
    ['a media type that is none', SHORT, 'nonsense', 415],
    ['a PDF', '%PDF-1.7', 'application/pdf', 415],
  ])('%s is refused', async (_, body, type, status) => {
    const response = await postBody(body, type)

    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.json().detail).toMatch(/\w/)
    if (status === 415) expect(response.json().detail).toMatch(/text\/plain|UTF-8/)
  })

  test('no body at all is a 400, and a parameter in the URL too', async () => {
    const none = await app.inject({ method: 'POST', url: '/v1/extract' })
    const inUrl = await postBody(SHORT, 'text/plain', '/v1/extract?text=a')

    expect([none.statusCode, none.json().errors[0].parameter]).toEqual([400, 'body'])
    expect([inUrl.statusCode, inUrl.json().errors[0].parameter]).toEqual([400, 'text'])
  })

  test('a client that takes no JSON is told so', async () => {
    expect((await post({ text: SHORT }, { accept: 'text/csv' })).statusCode).toBe(406)
  })

  test('a body of 256 KB is read, one byte more is a 413 that says the limit', async () => {
    const filled = (bytes: number) => SHORT.padEnd(bytes, '\n')

    expect((await postBody(filled(EXTRACT_BYTES_MAX))).statusCode).toBe(200)
    const larger = await postBody(filled(EXTRACT_BYTES_MAX + 1))

    expect(larger.statusCode).toBe(413)
    expect(larger.json()).toMatchObject({ type: '/problems/too-large', status: 413 })
    expect(larger.json().detail).toContain('256 KB')
  })

  test('a packed body counts as what it unpacks to', async () => {
    const unpack = (text: string) =>
      app.inject({
        method: 'POST',
        url: '/v1/extract',
        headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
        payload: gzipSync(text),
      })

    expect((await unpack(SHORT)).json().data.claims).toHaveLength(1)
    expect((await unpack(SHORT.padEnd(50_000_000, '\n'))).statusCode).toBe(413)
  })

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'] as const)('%s is a 405', async (method) => {
    const response = await app.inject({ method, url: '/v1/extract' })

    expect(response.statusCode).toBe(405)
    expect(response.headers.allow).toBe('POST, OPTIONS')
  })

  test('no other route takes a body by this', async () => {
    const response = await app.inject({ method: 'POST', url: '/v1/companies', payload: { a: 1 } })

    expect(response.statusCode).toBe(405)
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS')
  })
})

test('a page of another origin may send a text', async () => {
  const response = await app.inject({
    method: 'OPTIONS',
    url: '/v1/extract',
    headers: {
      origin: 'https://example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })

  expect(response.statusCode).toBe(204)
  expect(response.headers['access-control-allow-methods']).toContain('POST')
})

test('keys and the limit of rates hold here too, before the body is read', async () => {
  const { key, entry } = makeKey()
  const [id = '', sha256 = ''] = entry.split(':')
  const rateLimit = { max: 2, windowSeconds: 60 }
  const own = createTextExtractor({ seedsDir: 'seeds' })
  const locked = await buildApp({
    graph,
    rateLimit,
    apiKeys: new Map([[id, sha256]]),
    textExtractor: own,
  })
  const send = (authorization?: string) =>
    locked.inject({
      method: 'POST',
      url: '/v1/extract',
      headers: { 'content-type': 'text/plain', ...(authorization ? { authorization } : {}) },
      payload: SHORT,
    })

  expect((await send()).statusCode).toBe(401)
  expect((await send(`Bearer ${key}x`)).statusCode).toBe(401)
  expect((await send()).statusCode).toBe(429)
  expect((await send(`Bearer ${key}`)).statusCode).toBe(200)
  await locked.close()
})

test('a server without the extraction says so', async () => {
  const without = await buildApp({ graph })

  const response = await without.inject({
    method: 'POST',
    url: '/v1/extract',
    headers: { 'content-type': 'text/plain' },
    payload: SHORT,
  })

  expect([response.statusCode, response.json().type]).toEqual([503, '/problems/setup'])
})

describe('many at once', () => {
  /** Takes two seconds or so, and gives thousands of claims. */
  const HEAVY = `${SHORT} `.repeat(Math.floor((EXTRACT_BYTES_MAX - 1) / (SHORT.length + 1)))

  test('twenty at once are all read, each its own text', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        post({ text: `${SHORT} Number ${at}.`, fileName: `n${at}` }),
      ),
    )

    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200))
    expect(answers.map((answer) => answer.json().data.document.id)).toEqual(
      answers.map((_, at) => `doc_n${at}`),
    )
  })

  test('other requests are answered while a long text is read', async () => {
    let isRead = false
    const reading = postBody(HEAVY).then((response) => {
      isRead = true
      return response
    })
    let answered = 0
    while (!isRead && answered < 20) {
      expect((await app.inject('/health/live')).statusCode).toBe(200)
      if (!isRead) answered++
    }

    expect(answered).toBe(20)
    expect((await reading).json().data.claims.length).toBeGreaterThan(1_000)
  })

  test('a text that takes too long is given up by a 503, and the next one is read', async () => {
    const impatient = createTextExtractor({ seedsDir: 'seeds', workersMax: 1, timeLimitMs: 500 })
    const small = await buildApp({ graph, textExtractor: impatient })
    const send = (payload: string) =>
      small.inject({
        method: 'POST',
        url: '/v1/extract',
        headers: { 'content-type': 'text/plain' },
        payload,
      })

    const long = await send(HEAVY)
    const next = await send(SHORT)

    expect(long.statusCode).toBe(503)
    expect(long.headers['retry-after']).toBeDefined()
    expect(long.headers['cache-control']).toBe('no-store')
    expect(long.json().detail).toMatch(/longer than 0.5 seconds.*Send less/)
    expect(next.statusCode).toBe(200)
    await small.close()
  })

  test('a text that takes too much memory is a 503, and the server lives on', async () => {
    const tight = createTextExtractor({ seedsDir: 'seeds', workersMax: 1, heapMbMax: 20 })

    const reading = tight.extract({ text: SHORT }, new AbortController().signal)

    await expect(reading).rejects.toMatchObject({ code: 'query-timeout' })
    expect((await post({ text: SHORT })).statusCode).toBe(200)
    await tight.close()
  })

  test('more than may wait are a 503 that says when to come back', async () => {
    const narrow = createTextExtractor({ seedsDir: 'seeds', workersMax: 1, waitingMax: 2 })
    const small = await buildApp({ graph, textExtractor: narrow })
    const send = () =>
      small.inject({
        method: 'POST',
        url: '/v1/extract',
        headers: { 'content-type': 'text/plain' },
        payload: SHORT,
      })

    const answers = await Promise.all([send(), send(), send(), send(), send()])

    const refused = answers.filter(({ statusCode }) => statusCode === 503)
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(3)
    expect(refused).toHaveLength(2)
    for (const response of refused) {
      expect(response.headers['retry-after']).toBeDefined()
      expect(response.json()).toMatchObject({ type: '/problems/overloaded' })
    }
    await small.close()
  })

  test('one that waits too long, or whose client has gone, makes room', async () => {
    const own = createTextExtractor({
      seedsDir: 'seeds',
      workersMax: 1,
      waitingMax: 1,
      waitingMs: 50,
    })
    const gone = new AbortController()
    const never = new AbortController().signal
    const reading = own.extract({ text: HEAVY }, never)
    const left = own.extract({ text: SHORT }, gone.signal)
    gone.abort()
    const late = own.extract({ text: SHORT }, never)

    await expect(left).rejects.toMatchObject({ code: 'overloaded' })
    await expect(late).rejects.toMatchObject({ code: 'overloaded' })
    expect((await reading).json).toContain('"claims"')
    await own.close()
  })

  test('a bad register is the failure of the server, and tells nothing', async () => {
    const broken = createTextExtractor({ seedsDir: 'tests/support' })
    const small = await buildApp({ graph, textExtractor: broken })

    const response = await small.inject({
      method: 'POST',
      url: '/v1/extract',
      headers: { 'content-type': 'text/plain' },
      payload: SHORT,
    })

    expect(response.statusCode).toBe(500)
    expect(response.body).not.toMatch(/register|tests\/support/)
    await small.close()
  })
})

describe('over the wire', () => {
  const SETTINGS = {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    API_KEYS: [],
    CORS_ORIGINS: [],
  } as const
  const start = async () => {
    const PORT = await freePort()
    const own = createTextExtractor({ seedsDir: 'seeds' })
    const settings = { ...SETTINGS, API_KEYS: [], CORS_ORIGINS: [], PORT }
    return { own, PORT, serving: await serve(settings, graph, { textExtractor: own }) }
  }

  test('a chunked body that is too large is a 413, however little it says of itself', async () => {
    const { serving } = await start()
    const part = new TextEncoder().encode('a'.repeat(65_536))
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 5; sent++) controller.enqueue(part)
        controller.close()
      },
    })

    const response = await fetch(`${serving.address}/v1/extract`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
      duplex: 'half',
    })

    expect(response.status).toBe(413)
    await serving.drain()
  })

  test('a stopping server finishes what it reads, and ends its workers', async () => {
    const { own, serving } = await start()
    const reading = fetch(`${serving.address}/v1/extract`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: ENGLISH,
    })
    // The request has arrived when a later one is answered.
    await fetch(`${serving.address}/health/live`)

    await serving.drain()

    expect((await reading).status).toBe(200)
    const after = own.extract({ text: SHORT }, new AbortController().signal)
    await expect(after).rejects.toMatchObject({ code: 'overloaded' })
  })

  test('a client that hangs up does no harm', async () => {
    const { PORT, serving } = await start()
    const socket = openSocket(PORT, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write(
      `POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: ${SHORT.length}\r\n\r\n${SHORT}`,
    )
    socket.destroy()

    const response = await fetch(`${serving.address}/v1/extract`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: SHORT,
    })

    expect(response.status).toBe(200)
    await serving.drain()
  })
})

interface Named {
  id: string
}

type Claim = Extraction['claims'][number]
