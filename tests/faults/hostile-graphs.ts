import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#src/graph/connect.ts'
import { startLocalServer } from '#src/graph/local-server.ts'
import { migrate } from '#src/graph/migrations.ts'
import { buildApp } from '#src/http/app.ts'
import { warmUp } from '#src/http/warm-up.ts'
import { emptyGraph } from '../support/graph-reset.ts'
import { type HostileGraph, hostileGraphs, writeHostile } from '../support/hostile-graphs.ts'
import { hostileRequests } from '../support/hostile-requests.ts'

/**
 * How long every route that walks, or that lists what hangs on a company, takes in graphs that are
 * hard to walk, five times as large as in the tests: a star of 100,000 leaves, two hubs that 50,000
 * facts join. It starts a database of its own, and starts it anew for each graph: `coldMs` is what
 * the first to ask waits after the API's own warm-up, `ms` the fastest of three who ask later.
 *
 * Run it as: node tests/faults/hostile-graphs.ts [part of a name] [file for all figures, as CSV]
 */
const [PART = '', FILE] = process.argv.slice(2)

const ANSWER_MS = 2_500
const POINT_READ_MS = 100
const BYTES_MAX = 2 * 1024 * 1024

interface Reading {
  graph: string
  url: string
  status: number
  coldStatus: number
  coldMs: number
  ms: number
  bytes: number
  partial: boolean
  pointReadMs: number
}

const dataDir = await mkdtemp(join(tmpdir(), 'hostile-graphs-'))

async function open() {
  const server = await startLocalServer({ dataDir, libDir: 'data/neo4j/lib' })
  const graph = await connect({ ...server, database: 'neo4j' })
  const app = await buildApp({ graph, rateLimit: { max: 1_000_000, windowSeconds: 60 } })
  const close = async () => {
    await app.close()
    await graph.close()
    await server.stop()
  }
  return { graph, app, close }
}

type Opened = Awaited<ReturnType<typeof open>>

/** Status 0 is an answer that broke off. */
async function ask({ app }: Opened, url: string) {
  const startedAt = performance.now()
  const answer = await app.inject({ url }).catch(() => null)
  const ms = Math.round(performance.now() - startedAt)
  const { statusCode: status = 0, rawPayload = Buffer.of() } = answer ?? {}
  const partial = rawPayload.includes('"partial":true')
  return { status, ms, bytes: rawPayload.length, partial }
}

/**
 * The fastest of at most three, each with a point read right after it: other programs take their
 * time, too. What is quick at once is not asked again.
 */
async function fastest(opened: Opened, url: string, point: string) {
  const rounds: (Awaited<ReturnType<typeof ask>> & { pointReadMs: number })[] = []
  while (rounds.length < 3 && !rounds.some(isQuick)) {
    const read = await ask(opened, url)
    rounds.push({ ...read, pointReadMs: (await ask(opened, point)).ms })
  }
  const [first, ...others] = rounds.toSorted((one, other) => one.ms - other.ms)
  if (!first) throw new Error('Nothing was asked.')
  const pointReadMs = Math.min(first.pointReadMs, ...others.map((other) => other.pointReadMs))
  return { ...first, pointReadMs }
}

const isQuick = ({ ms, pointReadMs }: { ms: number; pointReadMs: number }) =>
  ms < ANSWER_MS / 4 && pointReadMs < POINT_READ_MS / 2

async function readingsOf(hostile: HostileGraph): Promise<Reading[]> {
  const written = await open()
  await migrate(written.graph, 'migrations')
  await emptyGraph(written.graph)
  await writeHostile(written.graph, hostile)
  await written.close()

  const opened = await open()
  await opened.app.ready()
  await warmUp(opened.app)
  const readings: Reading[] = []
  for (const url of hostileRequests(hostile)) {
    const cold = await ask(opened, url)
    readings.push({
      graph: hostile.name,
      url,
      coldStatus: cold.status,
      coldMs: cold.ms,
      ...(await fastest(opened, url, `/v1/entities/${hostile.from}`)),
    })
  }
  await opened.close()
  return readings
}

const isBad = ({ status, coldStatus, coldMs, ms, bytes, pointReadMs }: Reading) =>
  status !== 200 ||
  coldStatus !== 200 ||
  Math.min(coldMs, ms) > ANSWER_MS ||
  bytes > BYTES_MAX ||
  pointReadMs > POINT_READ_MS

const all: Reading[] = []
for (const hostile of hostileGraphs(5).filter(({ name }) => name.includes(PART))) {
  console.error(hostile.name)
  const readings = await readingsOf(hostile)
  all.push(...readings)
  console.table(
    [
      ...readings.filter(isBad),
      ...readings.toSorted((a, b) => b.ms - a.ms).slice(0, 3),
      ...readings.toSorted((a, b) => b.coldMs - a.coldMs).slice(0, 3),
      ...readings.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1),
    ].map(({ graph: _, ...reading }) => reading),
  )
}
if (FILE) {
  const columns = Object.keys(all[0] ?? {}) as (keyof Reading)[]
  const lines = all.map((reading) => columns.map((column) => reading[column]).join(','))
  await writeFile(FILE, [columns.join(','), ...lines, ''].join('\n'))
}
const bad = all.filter(isBad)
console.log(`${all.length} requests, ${bad.length} out of bounds.`)
await rm(dataDir, { recursive: true, force: true })
process.exitCode = bad.length > 0 ? 1 : 0
