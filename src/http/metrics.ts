import { finished } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Graph } from '../graph/graph.ts'
import type { App } from './app-type.ts'
import { datasetMetrics } from './dataset-metrics.ts'
import { graphMetrics } from './graph-metrics.ts'
import { WARM_UP_CLIENT } from './warm-up.ts'

/** From a cached answer to the longest that a request may take. Seconds. */
export const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25]

/** What is measured while the app runs. */
export interface Metrics {
  /** The same graph, its reads and writes timed. */
  measure(graph: Graph): Graph
  /** A call of a tool. */
  onCall(tool: string, outcome: string, seconds: number): void
  /** Registers what counts requests, and `/metrics`. */
  register(app: App, graph: Graph): void
}

/** Nothing is measured, and there is no `/metrics`. */
export const NO_METRICS: Metrics = {
  measure: (graph) => graph,
  onCall: () => undefined,
  register: () => undefined,
}

/**
 * Metrics in the text format of Prometheus 0.0.4. Labels are route templates, methods, statuses,
 * tools and codes: there are as many series as the program has of these, whatever clients send.
 */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const timed = graphMetrics(registry)
  const calls = new Counter({
    name: 'mcp_tool_calls_total',
    help: 'Calls of tools by outcome: ok, refused (the arguments) or failed (the server).',
    labelNames: ['tool', 'outcome'],
    registers,
  })
  const callSeconds = new Histogram({
    name: 'mcp_tool_duration_seconds',
    help: 'How long calls of tools took.',
    labelNames: ['tool'],
    buckets: SECONDS,
    registers,
  })
  return {
    measure: timed,
    onCall(tool, outcome, seconds) {
      calls.inc({ tool, outcome })
      callSeconds.observe({ tool }, seconds)
    },
    register(app, graph) {
      countRequests(app, registry)
      const refresh = datasetMetrics(registry, graph)
      app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
        await refresh()
        const texts = await Promise.all([registry.metrics(), processRegistry().metrics()])
        reply.header('cache-control', 'no-store').type(Registry.PROMETHEUS_CONTENT_TYPE)
        return reply.send(texts.join('\n'))
      })
    },
  }
}

function countRequests(app: App, registry: Registry): void {
  const registers = [registry]
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests by route template, method and status; status "aborted": the client went away.',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['route', 'method'],
    buckets: SECONDS,
    registers,
  })
  const inFlight = new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that are not answered to the end yet.',
    registers,
  })
  const bytes = new Counter({
    name: 'http_response_bytes_total',
    help: 'Bytes that answers took on the wire, with their headers and compressed as they were.',
    labelNames: ['route'],
    registers,
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.ip === WARM_UP_CLIENT) return
    inFlight.inc()
    const written = bytesWritten(request)
    // Unlike Fastify's own hook it is told of clients that go away, too.
    finished(reply.raw, () => {
      inFlight.dec()
      const route = request.routeOptions.url ?? 'none'
      const method = METHODS.has(request.method) ? request.method : 'other'
      requests.inc({ route, method, status: statusOf(reply) })
      seconds.observe({ route, method }, reply.elapsedTime / 1_000)
      bytes.inc({ route }, Math.max(0, bytesWritten(request) - written))
    })
  })
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])

const statusOf = (reply: FastifyReply) =>
  reply.raw.writableFinished ? String(reply.statusCode) : 'aborted'

/** A request that a test injects has no real socket, and so no such count. */
const bytesWritten = ({ raw }: FastifyRequest) => raw.socket?.bytesWritten ?? 0

let ofProcess: Registry | undefined

/** Memory, processor, event loop and garbage of the process; one for all apps that run in it. */
function processRegistry(): Registry {
  if (ofProcess) return ofProcess
  ofProcess = new Registry()
  collectDefaultMetrics({ register: ofProcess })
  return ofProcess
}
