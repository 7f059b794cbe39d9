import compress from '@fastify/compress'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import Fastify, {
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Graph } from '../graph/graph.ts'
import { datasetVersion } from '../queries/dataset-version.ts'
import { type ApiKeys, askForKeys, limitRates, RATE_LIMIT, type RateLimit } from './access.ts'
import type { App } from './app-type.ts'
import { exploreRoutes } from './explore.ts'
import type { TextExtractor } from './extraction.ts'
import { HARD_OPTIONS, harden } from './harden.ts'
import { healthRoutes } from './health.ts'
import { llmsRoutes } from './llms.ts'
import { type MakeMcpServer, mcpRoutes } from './mcp.ts'
import { createMetrics, NO_METRICS } from './metrics.ts'
import { registerOpenApi } from './openapi.ts'
import { sendProblem } from './problem.ts'
import type { Kit } from './route-kit.ts'
import { changeRoutes } from './routes/changes.ts'
import { companyRoutes } from './routes/companies.ts'
import { conflictRoutes } from './routes/conflicts.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { exportRoutes } from './routes/export.ts'
import { extractRoutes } from './routes/extract.ts'
import { factRoutes } from './routes/facts.ts'
import { figureRoutes } from './routes/figures.ts'
import { graphRoutes } from './routes/graph.ts'
import { groupRoutes } from './routes/groups.ts'
import { matchRoutes } from './routes/match.ts'
import { ownershipRoutes } from './routes/ownership.ts'
import { peopleAndBrandRoutes } from './routes/people-and-brands.ts'
import { problemRoutes } from './routes/problems.ts'
import { reconcileRoutes } from './routes/reconcile.ts'
import { searchRoutes } from './routes/search.ts'
import { timelineRoutes } from './routes/timeline.ts'
import { unresolvedRoutes } from './routes/unresolved.ts'
import { vocabularyRoutes } from './routes/vocabulary.ts'
import { validatorCompiler } from './validate.ts'
import { createVersionProbe } from './version-probe.ts'
import { WARM_UP_CLIENT } from './warm-up.ts'

export interface AppOptions {
  graph: Graph
  logger?: FastifyServerOptions['logger']
  /** None means that reads are open. */
  apiKeys?: ApiKeys
  /** Origins whose pages may read the API; `*` for all. */
  corsOrigins?: string[] | '*'
  rateLimit?: RateLimit
  /** What absolute links begin with, where a proxy hides it. */
  publicUrl?: string | null
  isDraining?: () => boolean
  /** After so long a request is answered by 503. */
  handlerTimeoutMs?: number
  /** Reads the texts of `/v1/extract`; closed with the app. Without it that route answers 503. */
  textExtractor?: TextExtractor
  /** Makes the servers of `/mcp`; without it there is no such route. */
  makeMcpServer?: MakeMcpServer
  /** Whether to measure, and to serve `/metrics`; by default, yes. */
  metrics?: boolean
}

/** Builds the API without listening, so a test can inject requests and the CLI can print OpenAPI. */
export async function buildApp(options: AppOptions): Promise<App> {
  const metrics = options.metrics === false ? NO_METRICS : createMetrics()
  const graph = metrics.measure(options.graph)
  const { logger = false, apiKeys = new Map(), isDraining = () => false } = options
  const { textExtractor = null } = options
  const app = Fastify({
    ...HARD_OPTIONS,
    handlerTimeout: options.handlerTimeoutMs ?? HARD_OPTIONS.handlerTimeout,
    logger,
    // One line a request is ours, see `logRequest`.
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors(error, request, reply) {
      sendProblem(error, request, reply)
      // No hook runs for these, so neither does the one that logs.
      logRequest(request, reply)
    },
  }).withTypeProvider<ZodTypeProvider>() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  harden(app)
  app.addHook('onResponse', async (request, reply) => logRequest(request, reply))
  metrics.register(app, graph)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(cors, {
    origin: options.corsOrigins ?? '*',
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: [
      'Content-Disposition',
      'ETag',
      'Link',
      'X-Dataset-Version',
      'X-Request-Id',
      'Location',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
    ],
    strictPreflight: false,
  })
  await app.register(compress, { inflateIfDeflated: false, threshold: 1_024 })
  await limitRates(app, options.rateLimit ?? RATE_LIMIT, apiKeys)
  await registerOpenApi(app)

  const probe = createVersionProbe(() => datasetVersion(graph))
  const kit: Kit = { graph, probe, publicUrl: options.publicUrl ?? null, textExtractor }
  app.addHook('onClose', () => textExtractor?.close())
  healthRoutes(app, { graph, isDraining })
  exploreRoutes(app)
  problemRoutes(app)
  const { makeMcpServer: makeServer, corsOrigins = '*' } = options
  if (makeServer) {
    const origins = corsOrigins === '*' ? [] : corsOrigins
    const { onCall } = metrics
    mcpRoutes(app, { graph, textReader: textExtractor, apiKeys, origins, makeServer, onCall })
  }
  llmsRoutes(app, { publicUrl: kit.publicUrl, hasMcp: makeServer !== undefined })
  await app.register(
    async (v1) => {
      const scope = v1 as unknown as App
      askForKeys(scope, apiKeys)
      for (const routes of V1) routes(scope, kit)
    },
    { prefix: '/v1' },
  )
  return app
}

const V1 = [
  searchRoutes,
  matchRoutes,
  reconcileRoutes,
  companyRoutes,
  ownershipRoutes,
  factRoutes,
  peopleAndBrandRoutes,
  figureRoutes,
  evidenceRoutes,
  conflictRoutes,
  unresolvedRoutes,
  graphRoutes,
  groupRoutes,
  timelineRoutes,
  vocabularyRoutes,
  changeRoutes,
  extractRoutes,
  exportRoutes,
]

/** One line a request: what was asked, what came of it and how long it took; never a key. */
function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  if (request.ip === WARM_UP_CLIENT) return
  request.log.info(
    {
      method: request.method,
      path: request.url.split('?')[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      requestId: request.id,
    },
    'request',
  )
}
