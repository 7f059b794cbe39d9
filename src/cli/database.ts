import type { Config } from '../config.ts'
import { type Connection, connect } from '../graph/connect.ts'
import type { Graph } from '../graph/graph.ts'
import { startLocalServer } from '../graph/local-server.ts'
import type { CommandContext } from './command.ts'
import { printable } from './printable.ts'
import { createProgress, type Progress } from './progress.ts'

/**
 * Does `work` with the database that NEO4J_URI names, else with a local one that it starts. Whatever
 * it opened is closed in the end, also when the work fails or is stopped.
 *
 * Throws what `work` throws, `SetupError` without a database, and `StoppedError`.
 */
export async function withDatabase<T>(
  config: Config,
  { stop, stderr, environment }: CommandContext,
  work: (graph: Graph, progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = createProgress(stderr)
  const server = config.NEO4J_URI
    ? undefined
    : await startLocalServer({
        dataDir: config.DATA_DIR,
        environment,
        onProgress: progress.step,
      }).finally(progress.end)
  try {
    stop.throwIfAborted()
    const graph = await connect(connectionOf(config, server), {
      readTimeoutMs: config.QUERY_TIMEOUT_MS,
      onWarning: (message) => stderr.write(`${printable(message)}\n`),
    })
    try {
      stop.throwIfAborted()
      return await work(graph, progress)
    } finally {
      progress.end()
      await graph.close()
    }
  } finally {
    await server?.stop()
  }
}

/** How to reach the database: the local one that was started, else the one of the settings. */
export function connectionOf(
  config: Config,
  server?: Pick<Connection, 'uri' | 'user' | 'password'>,
): Connection {
  if (server) {
    return { uri: server.uri, user: server.user, password: server.password, database: 'neo4j' }
  }
  return {
    uri: config.NEO4J_URI ?? '',
    user: config.NEO4J_USER,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
  }
}
