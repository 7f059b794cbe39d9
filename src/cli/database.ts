import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { type Connection, type ConnectOptions, connect } from '../graph/connect.ts'
import { isUnreachable } from '../graph/driver-errors.ts'
import type { Graph } from '../graph/graph.ts'
import { startLocalServer } from '../graph/local-server.ts'
import type { CommandContext } from './command.ts'
import { GRACE_MS, interruptible, interruptibleWithin } from './interrupt.ts'
import type { Progress } from './progress.ts'

/** A graph to work on, and what to do with its database in the end. */
export interface Database {
  graph: Graph
  /** Closes the graph, and stops the database if we started it. */
  close(): Promise<void>
}

interface Options {
  /** How long to wait for a database that does not answer yet. */
  waitMs?: number
  /** Whether the local database of another process of ours may be used; by default, yes. */
  share?: boolean
  /** Of a read that names no limit. A command has more time than a request. */
  readTimeoutMs?: number
}

const RETRY_MS = 1_000

/** Runs `work` on the database of the settings, and closes it whatever happens. */
export async function withDatabase<T>(
  context: CommandContext,
  progress: Progress,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const { graph, close } = await openDatabase(context, progress)
  try {
    return await interruptibleWithin(context.signal, GRACE_MS, work(graph))
  } finally {
    await close()
  }
}

/**
 * The database that NEO4J_URI names, else the local one, which is started unless it runs already.
 *
 * Throws `SetupError`, whose message names the ways out.
 */
export async function openDatabase(
  { config, environment, signal }: CommandContext,
  progress: Progress,
  { waitMs = 0, share = true, readTimeoutMs = 30_000 }: Options = {},
): Promise<Database> {
  const options = { readTimeoutMs, onWarning: progress.say }
  const given = givenConnection(config)
  if (given) {
    const connecting = connectPatiently(given, options, waitMs, progress)
    const graph = await interruptible(signal, connecting)
    return { graph, close: () => graph.close() }
  }
  const shared = share ? await runningConnection(config) : undefined
  if (shared) {
    const graph = await connect(shared, options)
    return { graph, close: () => graph.close() }
  }

  const starting = progress.step('No NEO4J_URI is set: using a local database.', () =>
    startLocalServer({ dataDir: config.DATA_DIR, environment, onProgress: progress.say }),
  )
  const server = await interruptible(signal, starting)
  const { uri, user, password } = server
  const connection = { uri, user, password, database: 'neo4j' }
  const file = runningFile(config)
  try {
    await mkdir(config.DATA_DIR, { recursive: true })
    await writeFile(file, JSON.stringify(connection), { mode: 0o600 })
    const graph = await connect(connection, options)
    return {
      graph,
      async close() {
        await graph.close()
        await rm(file, { force: true })
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The connection that the settings name; undefined where the local database is meant. */
export function givenConnection(config: Config): Connection | undefined {
  if (config.NEO4J_URI === undefined) return undefined
  return {
    uri: config.NEO4J_URI,
    user: config.NEO4J_USER,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
  }
}

/** Where a process that runs the local database leaves word for others, as long as it runs. */
const runningFile = ({ DATA_DIR }: Config) => join(DATA_DIR, 'running.json')

const Running = z.object({
  uri: z.string(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
})

/** The local database of another process, if there is one and it answers. */
export async function runningConnection(config: Config): Promise<Connection | undefined> {
  try {
    const connection = Running.parse(JSON.parse(await readFile(runningFile(config), 'utf8')))
    const graph = await connect(connection)
    await graph.close()
    return connection
  } catch {
    // No file, half a file, or one that a killed process left: there is no database to share.
    return undefined
  }
}

async function connectPatiently(
  connection: Connection,
  options: ConnectOptions,
  waitMs: number,
  progress: Progress,
): Promise<Graph> {
  const giveUpAt = performance.now() + waitMs
  let isFirst = true
  for (;;) {
    try {
      return await connect(connection, options)
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined
      if (!isUnreachable(cause) || performance.now() >= giveUpAt) throw error
    }
    if (isFirst) {
      progress.say(`Waiting up to ${waitMs / 1000} s for Neo4j at ${connection.uri}.`)
    }
    isFirst = false
    await sleep(RETRY_MS)
  }
}
