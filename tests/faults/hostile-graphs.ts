import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#src/graph/connect.ts'
import { startLocalServer } from '#src/graph/local-server.ts'
import { migrate } from '#src/graph/migrations.ts'
import { buildApp } from '#src/http/app.ts'
import { emptyGraph } from '../support/graph-reset.ts'
import { hostileGraphs, hostileRequests, writeHostile } from '../support/hostile-graphs.ts'

/**
 * How long every route that walks takes in graphs that are hard to walk, five times as large as in
 * the tests: a star of 100,000 leaves, two hubs that 50,000 facts join. It starts a database of its
 * own. Run it as: node tests/faults/hostile-graphs.ts [part of a name]
 */
const PART = process.argv[2] ?? ''

const dataDir = await mkdtemp(join(tmpdir(), 'hostile-graphs-'))
const server = await startLocalServer({ dataDir, libDir: 'data/neo4j/lib' })
const graph = await connect({ ...server, database: 'neo4j' })
await migrate(graph, 'migrations')
const app = await buildApp({ graph })
const rows: Record<string, string | number>[] = []

const ask = async (url: string) => {
  const startedAt = performance.now()
  const { statusCode, body } = await app.inject({ url })
  return { status: statusCode, ms: Math.round(performance.now() - startedAt), bytes: body.length }
}

for (const hostile of hostileGraphs(5).filter(({ name }) => name.includes(PART))) {
  console.error(hostile.name)
  await emptyGraph(graph)
  await writeHostile(graph, hostile)
  for (const url of hostileRequests(hostile)) {
    const cold = await ask(url)
    const { status, ms, bytes } = await ask(url)
    const point = await ask(`/v1/entities/${hostile.from}`)
    rows.push({
      graph: hostile.name,
      url,
      status,
      coldMs: cold.ms,
      ms,
      bytes,
      pointReadMs: point.ms,
    })
  }
}
console.table(rows.toSorted((a, b) => Number(b.ms) - Number(a.ms)).slice(0, 40))
await app.close()
await graph.close()
await server.stop()
await rm(dataDir, { recursive: true, force: true })
