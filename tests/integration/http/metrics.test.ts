import { afterAll, expect, test, vi } from 'vitest'
import { endLease } from '#src/graph/lease.ts'
import { lockForLoad } from '#src/graph/load-lock.ts'
import { freePort } from '#src/graph/local-server/ports.ts'
import { buildApp } from '#src/http/app.ts'
import { createMcpServer } from '#src/mcp/server.ts'
import { setupGraph } from '../../support/graph.ts'
import { loadSeeds } from '../../support/seeded.ts'

// A load and cold queries take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const graph = await setupGraph()
const app = await buildApp({ graph, makeMcpServer: createMcpServer })
const base = await app.listen({ host: '127.0.0.1', port: await freePort() })
afterAll(() => app.close())

const LINE = /^([a-z_:][\w:]*)(?:\{((?:\w+="(?:[^"\\\n]|\\.)*",?)*)\})? (-?[\d.e+-]+|NaN|[+-]Inf)$/i

/** The samples of a scrape by name and labels. Throws for a line that is no Prometheus text. */
async function scrape(from = base): Promise<Map<string, number>> {
  const response = await fetch(`${from}/metrics`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const text = await response.text()
  expect(text.endsWith('\n')).toBe(true)
  const samples = new Map<string, number>()
  const typed = new Set<string>()
  for (const line of text.split('\n').filter(Boolean)) {
    const comment = /^# (?:HELP|TYPE) (\w+) \S/.exec(line)
    if (comment) {
      typed.add(comment[1] ?? '')
      continue
    }
    const [, name, labels = '', value] = LINE.exec(line) ?? []
    if (!name) throw new Error(`No Prometheus text: ${line}`)
    expect([...typed]).toContain(baseOf(name, typed))
    const key = `${name}{${labels}}`
    if (samples.has(key)) throw new Error(`Twice: ${key}`)
    samples.set(key, Number(value))
  }
  return samples
}

const baseOf = (name: string, typed: Set<string>) =>
  typed.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, '')

const requests = (route: string, status: number, method = 'GET') =>
  `http_requests_total{route="${route}",method="${method}",status="${status}"}`

test('a scrape is Prometheus text with the process, the requests, the database and the dataset', async () => {
  await scrape()

  const names = new Set([...(await scrape()).keys()].map((key) => key.split('{')[0]))

  expect([...names]).toEqual(
    expect.arrayContaining([
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_seconds',
      'http_requests_total',
      'http_request_duration_seconds_bucket',
      'http_requests_in_flight',
      'graph_query_duration_seconds_bucket',
      'graph_up',
      'dataset_age_seconds',
      'load_running',
    ]),
  )
})

test('requests are counted by route template, method and status, with time and bytes', async () => {
  const before = await scrape()
  await (await fetch(`${base}/v1/vocab/nobody`)).text()
  await (await fetch(`${base}/v1/vocab/nothing`)).text()
  await (await fetch(`${base}/v1/vocab?nonsense=x`)).text()
  await (await fetch(`${base}/v1/vocab`, { method: 'HEAD' })).text()
  const after = await scrape()

  const grown = (key: string) => (after.get(key) ?? 0) - (before.get(key) ?? 0)
  expect(grown(requests('/v1/vocab/:list', 404))).toBe(2)
  expect(grown(requests('/v1/vocab', 400))).toBe(1)
  expect(grown(requests('/v1/vocab', 200, 'HEAD'))).toBe(1)
  expect(grown('http_request_duration_seconds_count{route="/v1/vocab/:list",method="GET"}')).toBe(2)
  expect(grown('http_response_bytes_total{route="/v1/vocab/:list"}')).toBeGreaterThan(500)
  // The scrape itself.
  expect(after.get('http_requests_in_flight{}')).toBe(1)
})

test('made-up URLs make no series of their own', async () => {
  await (await fetch(`${base}/made-up-0`)).text()
  const before = await scrape()
  for (let at = 1; at < 30; at += 1) {
    await (await fetch(`${base}/made-up-${at}?x=${at}`)).text()
    await (await fetch(`${base}/v1/vocab/made-up-${at}`)).text()
  }
  const after = await scrape()

  const made = [...after.keys()].filter((key) => key.includes('made-up'))
  expect(made).toEqual([])
  expect(after.get(requests('none', 404))).toBeGreaterThanOrEqual(30)
  expect(after.size - before.size).toBeLessThan(30)
})

test('calls of tools are counted by outcome', async () => {
  const payload = (name: string, args: object) => ({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name, arguments: args },
  })
  const headers = { accept: 'application/json, text/event-stream' }
  const call = (name: string, args: object) =>
    app.inject({ method: 'POST', url: '/mcp', headers, payload: payload(name, args) })
  // The database plans the query at its first call, which can take longer than a call has.
  await vi.waitFor(async () => {
    const { result } = (await call('facts', { kind: 'stakes' })).json()
    expect(result.isError).toBeUndefined()
  }, 60_000)
  const before = await scrape()
  await call('facts', { kind: 'nonsense' })
  await call('made-up', {})

  const samples = await scrape()
  const refused = 'mcp_tool_calls_total{tool="facts",outcome="refused"}'
  expect(samples.get('mcp_tool_calls_total{tool="facts",outcome="ok"}')).toBe(1)
  expect(samples.get(refused)).toBe((before.get(refused) ?? 0) + 1)
  expect([...samples.keys()].filter((key) => key.includes('tool="made-up"'))).toEqual([])
})

test('the dataset tells its version, age and counts; an empty one has no age', async () => {
  expect((await scrape()).get('dataset_age_seconds{}')).toBe(0)
  const version = await loadSeeds(graph)

  const samples = await scrape()

  expect(samples.get(`dataset_info{version="${version}"}`)).toBe(1)
  expect(samples.get('dataset_items{type="documents"}')).toBe(5)
  expect(samples.get('dataset_items{type="claims"}')).toBeGreaterThan(50)
  expect(samples.get('dataset_items{type="stakes"}')).toBeGreaterThan(2)
  const age = samples.get('dataset_age_seconds{}') ?? 0
  expect(age).toBeGreaterThan(0)
  expect(age).toBeLessThan(120)
  expect([...samples.keys()].filter((key) => key.startsWith('dataset_info'))).toHaveLength(1)
})

test('a load shows while it runs', async () => {
  const lease = await lockForLoad(graph)
  const during = await scrape()
  await endLease(graph, lease)
  const after = await scrape()

  expect(during.get('load_running{}')).toBe(1)
  expect(after.get('load_running{}')).toBe(0)
})

test('a scrape asks the database once, while the version stays', async () => {
  let reads = 0
  const counted = await buildApp({
    graph: {
      ...graph,
      read: (...args) => {
        reads += 1
        return graph.read(...args)
      },
    },
  })
  await counted.inject('/metrics')
  reads = 0

  await counted.inject('/metrics')

  expect(reads).toBe(1)
  await counted.close()
})

test('without a database the scrape still answers, and says so', async () => {
  const down = await buildApp({
    graph: { ...graph, read: () => Promise.reject(new Error('gone')) },
  })

  const { statusCode, body } = await down.inject('/metrics')

  expect(statusCode).toBe(200)
  expect(body).toMatch(/^graph_up 0$/m)
  expect(body).toMatch(/^graph_query_errors_total\{access="read",code="bug"\} 1$/m)
  await down.close()
})

test('METRICS=off hides it', async () => {
  const hidden = await buildApp({ graph, metrics: false })

  expect((await hidden.inject('/metrics')).statusCode).toBe(404)
  await hidden.close()
})
