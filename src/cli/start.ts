import { join } from 'node:path'
import type { Config } from '../config.ts'
import { LoadLockedError, MissingDocumentsError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrations.ts'
import { serve } from '../server.ts'
import { createTextExtractor } from '../text-extractor.ts'
import type { Command, CommandContext } from './command.ts'
import { openDatabase } from './database.ts'
import { firstFact } from './greeting.ts'
import { GRACE_MS, interruptible, interruptibleWithin, untilInterrupted } from './interrupt.ts'
import { isLoaded, loadWithProgress, summaryOf } from './load.ts'
import { logStream } from './log-lines.ts'
import { readOptions } from './options.ts'
import { checkPort } from './port.ts'
import { createProgress, type Progress } from './progress.ts'

/** A database in another container may start at the same time as we do. */
const WAIT_FOR_DATABASE_MS = 30_000

/** From nothing to a served API, in one command. */
export const startCommand: Command = {
  usage: 'start',
  help: `Gets a database, brings its schema up to date, loads the articles in seeds/ unless they are in,
and serves the API until Ctrl-C.

The database is the one that NEO4J_URI names. Without it, a local one is started: its store is in
data/, it listens on this machine only, and it is stopped again at the end. The first start fetches
it by Maven, about 120 MB.

Settings are environment variables, such as PORT and HOST; the README lists them.

Examples
  npm start
  PORT=9000 npm start
  NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=… npm start
`,

  async run(args, context) {
    readOptions(args, {})
    const { config, stdout, stderr, signal } = context
    const progress = createProgress(stderr)
    await checkPort(config.HOST, config.PORT)
    const database = await openDatabase(context, progress, {
      waitMs: WAIT_FOR_DATABASE_MS,
      share: false,
      readTimeoutMs: config.QUERY_TIMEOUT_MS,
    })
    try {
      await interruptibleWithin(signal, GRACE_MS, prepare(database.graph, context, progress))
      const logger = { level: logLevel(context), stream: logStream(stderr) }
      const textExtractor = createTextExtractor({ seedsDir: config.SEEDS_DIR })
      const serving = await serve(config, database.graph, { logger, textExtractor })
      // Only to make it quick: whatever goes wrong, the user will see it by asking.
      const warmUp = () => interruptible(signal, askOnce(firstQuery(config)))
      await progress.step('Warming up.', warmUp).catch(() => undefined)
      // It is an extra: what is wrong with the database, the API itself will say.
      const fact = await interruptible(signal, firstFact(database.graph)).catch(() => '')
      stdout.write(greeting(config, fact))
      const reason = await untilInterrupted(signal)
      // A person at the keyboard waits; a proxy needs time to turn elsewhere.
      const drainMs = reason === 'SIGINT' ? 0 : config.DRAIN_TIMEOUT_MS
      progress.say('\nStopping: finishing the requests under way. The same again stops by force.')
      await serving.drain(drainMs)
    } finally {
      await database.close()
    }
    progress.say('Stopped.')
    return 0
  },
}

async function prepare(graph: Graph, context: CommandContext, progress: Progress): Promise<void> {
  const { SEEDS_DIR } = context.config
  const isThere = await progress.step('Checking the schema, and what is loaded.', async () => {
    await migrate(graph)
    return isLoaded(graph, context.config, [join(SEEDS_DIR, 'documents')])
  })
  if (!isThere) {
    await progress.step(`Loading the articles in ${join(SEEDS_DIR, 'documents')}.`, () =>
      loadUnlessLocked(graph, context, progress),
    )
  }
  progress.say(await summaryOf(graph))
}

/** Another process that loads, or files that are gone, are no reason not to serve what is there. */
async function loadUnlessLocked(graph: Graph, context: CommandContext, progress: Progress) {
  try {
    await loadWithProgress(graph, context.config.SEEDS_DIR, undefined, context, progress)
  } catch (error) {
    if (!(error instanceof LoadLockedError || error instanceof MissingDocumentsError)) throw error
    progress.say(error.message)
  }
}

/** On a terminal the log would bury the links, so it tells only what is wrong, unless asked for. */
function logLevel({ config, environment, stderr }: CommandContext): Config['LOG_LEVEL'] {
  const isTerminal = 'isTTY' in stderr && stderr.isTTY === true
  return isTerminal && !environment.LOG_LEVEL ? 'warn' : config.LOG_LEVEL
}

/**
 * Asks what the first link asks. The database plans a query when it is asked for the first time,
 * which may take longer than a request has.
 */
async function askOnce(url: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const { status } = await fetch(url)
    if (status !== 503) return
  }
}

const baseUrl = ({ HOST, PORT }: Config) => {
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}

const firstQuery = (config: Config) =>
  `${baseUrl(config)}/v1/companies/co_stellantis/stakes?include=claims`

/** What to open first, and a fact that the graph holds. */
function greeting(config: Config, fact: string): string {
  const base = baseUrl(config)
  const key =
    config.API_KEYS.length > 0 ? '\n  Requests need a key:  Authorization: Bearer <key>\n' : ''
  return `
The API is ready.

  Try it out      ${base}/docs
  See the graph   ${base}/explore
  A first query   ${firstQuery(config)}
  For agents      ${base}/mcp
${key}${fact}
Ctrl-C stops it.
`
}
