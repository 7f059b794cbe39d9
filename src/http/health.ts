import { z } from 'zod'
import { GraphUnavailableError, SetupError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { schemaState } from '../graph/schema-state.ts'
import { datasetVersion } from '../queries/dataset-version.ts'
import type { App } from './app-type.ts'
import { httpProblem } from './problem.ts'
import { problem } from './route-kit.ts'
import { createVersionProbe } from './version-probe.ts'

/** How long readiness waits for the database. */
const READY_TIMEOUT_MS = 500

interface HealthOptions {
  graph: Graph
  /** Whether the server is about to stop. */
  isDraining(): boolean
}

/** Whoever watches the server is never told to come back later. */
const config = { rateLimit: false as const }

/** Liveness without any work, and readiness by a real read. */
export function healthRoutes(app: App, { graph, isDraining }: HealthOptions): void {
  const probe = createVersionProbe(() => datasetVersion(graph, { timeoutMs: READY_TIMEOUT_MS }))
  const schemaVersion = createSchemaCheck(graph)

  app.get(
    '/health/live',
    {
      config,
      schema: {
        operationId: 'getLiveness',
        summary: 'Tell whether the process runs',
        description: 'Does no work at all, so it answers as long as the process can.',
        tags: ['Service'],
        response: { 200: z.object({ status: z.literal('live') }), 414: LONG_URL },
      },
    },
    async () => ({ status: 'live' as const }),
  )
  app.get(
    '/health/ready',
    {
      config,
      schema: {
        operationId: 'getReadiness',
        summary: 'Tell whether requests can be answered',
        description:
          'Reads the dataset version from the database, within half a second, and has seen that its schema is that of this program.',
        tags: ['Service'],
        response: {
          200: z.object({
            status: z.literal('ready'),
            datasetVersion: z.string().describe('Version of the dataset that is served.'),
            schemaVersion: z.string().describe('The last migration: `0003`.'),
          }),
          414: LONG_URL,
          503: problem('About to stop, or the database does not answer or has another schema.'),
        },
      },
    },
    async (request, reply) => {
      if (isDraining()) {
        const body = httpProblem(503, 'The server is about to stop.', request.id)
        return reply.code(503).type('application/problem+json').send(body)
      }
      try {
        const version = await probe()
        return {
          status: 'ready' as const,
          datasetVersion: version,
          schemaVersion: await schemaVersion(),
        }
      } catch (error) {
        throw error instanceof SetupError ? error : new GraphUnavailableError(error)
      }
    },
  )
}

const LONG_URL = problem('The URL is too long.')

/**
 * The version of the schema. It is compared with the migrations until it fits; from then on only
 * another program could change it, so it is not looked at again.
 *
 * The check throws `SetupError` with what is wrong.
 */
function createSchemaCheck(graph: Graph): () => Promise<string> {
  let fitting: string | undefined
  return async () => {
    if (fitting) return fitting
    const { wanted, problem: wrong } = await schemaState(graph)
    if (wrong !== null) throw new SetupError(wrong)
    fitting = wanted
    return wanted
  }
}
