import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { connect } from '#src/graph/connect.ts'
import { graphDigest } from '#src/graph/digest.ts'
import type { Graph } from '#src/graph/graph.ts'
import { type LocalServer, startLocalServer } from '#src/graph/local-server.ts'
import { migrate } from '#src/graph/migrations.ts'
import { openPipeline, seedDocuments } from '../quality/pipeline.ts'
import { applySwap, chooseSwap, random } from '../quality/swap.ts'

/**
 * Kills the loader, then the database, in mid-load, and compares the digest of each resumed load with
 * that of a clean one. Run it as: node tests/faults/kill.ts [loader kills] [database kills]
 */
const LOADER_KILLS = Number(process.argv[2] ?? 25)
const DATABASE_KILLS = Number(process.argv[3] ?? 3)
const DOCUMENTS = 40
const Claim = z.object({ server: z.object({ pid: z.int() }) })
const Count = z.object({ n: z.int() })

const dataDir = await mkdtemp(join(tmpdir(), 'faults-'))
const libDir = 'data/neo4j/lib'
let server = await startLocalServer({ dataDir, libDir })
const folder = await articles()
let graph = await openGraph(server)
await migrate(graph)
await emptied(graph)
await finished(load(server))
const clean = await graphDigest(graph, { ignoreLoads: true })
console.log(`clean load of ${DOCUMENTS} articles: ${clean.slice(0, 12)}`)

const next = random(7)
let landed = 0
let different = 0
for (let tries = 0; landed < LOADER_KILLS && tries < LOADER_KILLS * 3; tries++) {
  await emptied(graph)
  const child = load(server)
  const at = await killedAfter(child, 1 + Math.floor(next() * (DOCUMENTS + 2)))
  if (at === null) continue
  landed++
  const rows = await graph.read('MATCH (claim:Claim) RETURN count(claim) AS n', {}, Count)
  await finished(load(server))
  const same = (await graphDigest(graph, { ignoreLoads: true })) === clean
  if (!same) different++
  console.log(
    `loader kill ${landed} after ${at} documents, ${rows[0]?.n} claims in: ${same ? 'same' : 'DIFFERENT'}`,
  )
}
for (let kill = 1; kill <= DATABASE_KILLS; kill++) {
  await emptied(graph)
  const child = load(server)
  await seen(child, 5 + Math.floor(next() * 25))
  process.kill(await databasePid(), 'SIGKILL')
  const code = await new Promise((resolve) => child.once('exit', resolve))
  await graph.close()
  await server.stop().catch(() => undefined)
  server = await startLocalServer({ dataDir, libDir })
  graph = await openGraph(server)
  await finished(load(server))
  const same = (await graphDigest(graph, { ignoreLoads: true })) === clean
  if (!same) different++
  console.log(`database kill ${kill}, loader ended with ${code}: ${same ? 'same' : 'DIFFERENT'}`)
}
await graph.close()
await server.stop()
await rm(dataDir, { recursive: true, force: true })
console.log(
  `${landed} loader kills, ${DATABASE_KILLS} database kills, ${different} different digests`,
)
process.exitCode = different === 0 && landed === LOADER_KILLS ? 0 : 1

/** The seed articles under other names, each with a line of its own. */
async function articles(): Promise<string> {
  const path = join(dataDir, 'articles')
  const pipeline = await openPipeline()
  const documents = await seedDocuments()
  await mkdir(path)
  for (let number = 0; number < DOCUMENTS; number++) {
    const document = documents[number % documents.length]
    if (!document) break
    const swap = chooseSwap(pipeline.register, [document.text], random(number + 1))
    await writeFile(
      join(path, `article-${number}.txt`),
      applySwap(document.text, pipeline.register, swap),
    )
  }
  return path
}

/** The process of the database, as the file says that claims its folder. */
async function databasePid(): Promise<number> {
  const claim = await readFile(join(dataDir, 'neo4j', 'owner.json'), 'utf8')
  return Claim.parse(JSON.parse(claim)).server.pid
}

function openGraph({ uri, user, password }: LocalServer): Promise<Graph> {
  return connect({ uri, user, password, database: 'neo4j' }, { readTimeoutMs: 60_000 })
}

/** Everything but the schema is gone. */
async function emptied(on: Graph): Promise<void> {
  await on.write(
    'MATCH (node) WHERE NOT node:SchemaVersion AND NOT node:Dataset DETACH DELETE node',
    {},
  )
  await on.write(
    `MATCH (dataset:Dataset) SET dataset = {id: 'current', version: '0-empty', loadNumber: 0}`,
    {},
  )
}

function load({ uri, password }: LocalServer): ChildProcess {
  return spawn(process.execPath, ['tests/faults/load-child.ts', uri, password, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** Resolves when so many documents were told of, or the load has ended. */
function seen(child: ChildProcess, documents: number): Promise<void> {
  return new Promise((resolve) => {
    let text = ''
    child.once('exit', () => resolve())
    child.stdout?.on('data', (data) => {
      text += data
      if (text.split('\n').includes(String(Math.min(documents, DOCUMENTS)))) resolve()
    })
  })
}

/** Kills a load after some documents; how many, or null where it was published before. */
async function killedAfter(child: ChildProcess, documents: number): Promise<number | null> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await seen(child, documents)
  await new Promise((resolve) => setTimeout(resolve, next() * 60))
  const running = child.exitCode === null
  child.kill('SIGKILL')
  await ended
  return running ? documents : null
}

async function finished(child: ChildProcess): Promise<void> {
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`The load ended with ${code}.`)
}
