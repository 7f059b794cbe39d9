import type { Config } from './config.ts'
import { SetupError } from './domain/errors.ts'
import type { Graph } from './graph/graph.ts'
import { type AppOptions, buildApp } from './http/app.ts'
import { warmUp } from './http/warm-up.ts'
import { createMcpServer } from './mcp/server.ts'

/** A server that listens. */
export interface Serving {
  /** `http://127.0.0.1:8080` */
  address: string
  /**
   * Says "not ready" at once, goes on serving for `drainMs` so that a proxy can turn elsewhere, then
   * finishes the requests under way, for at most ten seconds, and closes.
   */
  drain(drainMs?: number): Promise<void>
}

const CLOSE_MS = 10_000

/**
 * Serves the API.
 *
 * Throws `SetupError` for a port that is taken or may not be used.
 */
export async function serve(
  config: Pick<Config, 'HOST' | 'PORT' | 'LOG_LEVEL' | 'API_KEYS' | 'CORS_ORIGINS'> &
    Partial<Pick<Config, 'METRICS'>>,
  graph: Graph,
  options: Partial<AppOptions> = {},
): Promise<Serving> {
  let draining = false
  const app = await buildApp({
    graph,
    logger: { level: config.LOG_LEVEL },
    apiKeys: new Map(config.API_KEYS.map(({ id, sha256 }) => [id, sha256])),
    ...(config.CORS_ORIGINS.length > 0 ? { corsOrigins: config.CORS_ORIGINS } : {}),
    isDraining: () => draining,
    makeMcpServer: createMcpServer,
    metrics: config.METRICS !== 'off',
    ...options,
  })
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close')
  })
  const address = await listen(app, config)
  // In the background: requests are answered meanwhile. With keys, the first callers do it.
  if (config.API_KEYS.length === 0) void warmUp(app).catch(() => undefined)
  return {
    address,
    async drain(drainMs = 0) {
      draining = true
      await new Promise((resolve) => setTimeout(resolve, drainMs))
      const forced = setTimeout(() => app.server.closeAllConnections(), CLOSE_MS)
      await app.close()
      clearTimeout(forced)
    },
  }
}

async function listen(
  app: Awaited<ReturnType<typeof buildApp>>,
  { HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>,
): Promise<string> {
  try {
    return await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    await app.close()
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') {
      throw new SetupError(
        `Port ${PORT} on ${HOST} is taken by another program. Stop it, or choose another port: PORT=${PORT + 1} npm start`,
      )
    }
    if (code === 'EACCES') {
      throw new SetupError(
        `Port ${PORT} may not be used by this user. Choose one above 1023: PORT=8080 npm start`,
      )
    }
    if (code === 'EADDRNOTAVAIL') {
      throw new SetupError(
        `HOST=${HOST} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`,
      )
    }
    throw error
  }
}
