import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { startLocalServer } from '#src/graph/local-server.ts'
import { migrate } from '#src/graph/migrations.ts'
import { buildApp } from '#src/http/app.ts'

/**
 * How many rows of a large graph are exported in a second, and how much memory the API takes for it.
 * Each format has a process of its own, whose heap may be 300 MB at the most. Run it as:
 * node tests/faults/export-rate.ts [stakes] [formats, parted by commas]
 */
const STAKES = Number(process.argv[2] ?? 200_000)
const FORMATS = (process.argv[3] ?? 'ndjson,csv,graphml').split(',')
const COMPANIES = 5_000
const DOCUMENTS = 500
const BATCH = 10_000

/** Stakes between the companies, each with a claim from one of the documents. */
const STAKE_BATCH = `
  UNWIND range(toInteger($from), toInteger($until)) AS number
  MATCH (holder:Entity {id: 'co_' + number % toInteger($companies)})
  MATCH (subject:Entity {id: 'co_' + (number * 7 + 1) % toInteger($companies)})
  MATCH (document:Document {id: 'doc_' + number % toInteger($documents)})
  CREATE (holder)-[:HOLDS]->(stake:Entity:Stake {
    id: 'st_' + number, type: 'stake', sources: 1, disputed: false, derived: false,
    interestType: 'shareholding', directOrIndirect: 'unknown', shareExact: toFloat(number % 100),
    validFromDate: '2023', validFromPrecision: 'year', validFromRaw: 'in 2023',
    validFromEarliest: '2023-01-01', validFromLatest: '2023-12-31'
  })-[:IN]->(subject)
  CREATE (stake)<-[:SUPPORTS]-(claim:Claim {
    id: 'cl_' + right('0000000000000000000000000000000000000000' + number, 40),
    documentId: document.id, predicate: 'holdsStake', assertionMode: 'asserted',
    claimStatus: 'accepted', start: 0, end: 80, lang: 'en', loadNumber: 0,
    quote: 'In 2023, ' + holder.name + ' took a stake of ' + number % 100 + ' percent in ' + subject.name + '.'
  })-[:FROM]->(document)`

/** How to reach the database. */
interface Connection {
  uri: string
  user: string
  password: string
}

const parent = process.send?.bind(process)
if (parent) await serve(JSON.parse(process.argv[4] ?? '{}'))
else {
  const folder = await mkdtemp(join(tmpdir(), 'export-rate-'))
  const { stop, ...server } = await startLocalServer({
    dataDir: folder,
    libDir: 'data/neo4j/lib',
    environment: process.env,
  })
  try {
    const graph = await connect({ ...server, database: 'neo4j' }, { readTimeoutMs: 60_000 })
    await migrate(graph, 'migrations')
    await writeGraph(graph)
    await graph.close()
    const rows = []
    for (const format of FORMATS) {
      const row = await measured(format, server)
      console.error(JSON.stringify(row))
      rows.push(row)
    }
    console.table(rows)
  } finally {
    await stop()
    await rm(folder, { recursive: true })
  }
}

/** Companies that hold each other; each stake has a claim with a quote, from one of the documents. */
async function writeGraph(graph: Graph): Promise<void> {
  await graph.write(
    `UNWIND range(0, toInteger($companies) - 1) AS number
     CREATE (:Entity:Company {
       id: 'co_' + number, type: 'company', name: 'Company ' + number, kind: 'carmaker',
       status: 'registered', sources: 1, disputed: false
     })`,
    { companies: COMPANIES },
  )
  await graph.write(
    `UNWIND range(0, toInteger($documents) - 1) AS number
     CREATE (:Document {
       id: 'doc_' + number, title: 'Article ' + number, lang: 'en', fileName: number + '.txt',
       sha256: toString(number), sourceType: 'thirdParty', characters: 1000, claimCount: 1,
       recordedAt: '2026-01-01T00:00:00.000Z', loadNumber: 0
     })`,
    { documents: DOCUMENTS },
  )
  for (let from = 0; from < STAKES; from += BATCH) {
    const batch = { from, until: Math.min(STAKES, from + BATCH) - 1 }
    await graph.write(STAKE_BATCH, { ...batch, companies: COMPANIES, documents: DOCUMENTS })
    console.error(`${batch.until + 1} stakes`)
  }
}

/** The API in a process of its own, and one export from it. */
async function measured(format: string, server: Connection) {
  const child = fork(import.meta.filename, [`${STAKES}`, format, JSON.stringify(server)], {
    execArgv: ['--max-old-space-size=300'],
  })
  const [port] = await once(child, 'message')
  const before = await rssMb(child.pid, 'VmRSS')
  const began = performance.now()
  const { bytes, rows } = await exported(
    `http://127.0.0.1:${port}/v1/export?format=${format}&type=stake`,
  )
  const seconds = (performance.now() - began) / 1_000
  const peak = await rssMb(child.pid, 'VmHWM')
  const ended = once(child, 'exit')
  child.kill()
  await ended
  return {
    format,
    rows,
    seconds: round(seconds),
    'rows a second': Math.round(rows / seconds),
    MB: round(bytes / 1e6),
    'RSS before, MB': before,
    'peak RSS, MB': peak,
  }
}

/** Reads an answer to its end, and how many rows it says it has. */
async function exported(url: string): Promise<{ bytes: number; rows: number }> {
  const request = get(url)
  // `response` has one argument, the message.
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  let bytes = 0
  for await (const chunk of response) bytes += chunk.length
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}.`)
  return { bytes, rows: Number(response.trailers['x-row-count']) }
}

async function serve(connection: Connection): Promise<void> {
  const graph = await connect({ ...connection, database: 'neo4j' }, { readTimeoutMs: 60_000 })
  const app = await buildApp({ graph })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  parent?.(new URL(address).port)
}

/** As Linux keeps it, in MB: `VmRSS` is now, `VmHWM` the most so far. */
async function rssMb(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024)
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
