import { z } from 'zod'
import { GraphUnavailableError, SetupError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { datasetVersion } from '../queries/dataset-version.ts'
import type { App } from './app-type.ts'
import { httpProblem, Problem } from './problem.ts'
import { COMMON_PROBLEMS } from './route-kit.ts'

/** How long readiness waits for the database. */
const READY_TIMEOUT_MS = 500

interface HealthOptions {
  graph: Graph
  /** Whether the server is about to stop. */
  isDraining(): boolean
}

const limited = { 429: COMMON_PROBLEMS[429] }
const unready = {
  ...limited,
  503: {
    description: 'Not ready: about to stop, or the database does not answer.',
    content: { 'application/problem+json': { schema: Problem } },
  },
}

/** Liveness without any work, and readiness by a real read. */
export function healthRoutes(app: App, { graph, isDraining }: HealthOptions): void {
  app.get(
    '/health/live',
    {
      schema: {
        operationId: 'getLiveness',
        summary: 'Tell whether the process runs',
        description: 'Does no work at all, so it answers as long as the process can.',
        tags: ['Service'],
        response: { 200: z.object({ status: z.literal('live') }), ...limited },
      },
    },
    async () => ({ status: 'live' as const }),
  )
  app.get(
    '/health/ready',
    {
      schema: {
        operationId: 'getReadiness',
        summary: 'Tell whether requests can be answered',
        description: 'Reads the dataset version from the database, within half a second.',
        tags: ['Service'],
        response: {
          200: z.object({ status: z.literal('ready'), datasetVersion: z.string() }),
          ...unready,
        },
      },
    },
    async (request, reply) => {
      if (isDraining()) {
        const body = httpProblem(503, 'The server is about to stop.', request.id)
        return reply.code(503).type('application/problem+json').send(body)
      }
      try {
        const version = await datasetVersion(graph, { timeoutMs: READY_TIMEOUT_MS })
        return { status: 'ready' as const, datasetVersion: version }
      } catch (error) {
        throw error instanceof SetupError ? error : new GraphUnavailableError(error)
      }
    },
  )
}
