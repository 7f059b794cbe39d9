import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ForbiddenError, InvalidRequestError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { type ApiKeys, askForKeys } from './access.ts'
import type { App } from './app-type.ts'
import { EXTRACT_BYTES_MAX, type TextExtractor } from './extraction.ts'

/** The longest tool reads a text that the caller sends; a little more, so that it answers first. */
const HANDLER_TIMEOUT_MS = 26_000

/** Makes a server of tools for one connection; given from above, as tools do not know HTTP. */
export type MakeMcpServer = (options: {
  graph: Graph
  textReader: TextExtractor | null
  onCall(tool: string, outcome: string, seconds: number): void
  onBug(error: unknown): void
}) => { connect(transport: Transport): Promise<void>; close(): Promise<void> }

interface McpRouteOptions {
  graph: Graph
  textReader: TextExtractor | null
  apiKeys: ApiKeys
  /** Origins whose pages may call tools, beside those of this machine. */
  origins: readonly string[]
  makeServer: MakeMcpServer
  onCall(tool: string, outcome: string, seconds: number): void
}

/**
 * `/mcp`: the tools by Streamable HTTP (Model Context Protocol, 2025-11-25), without sessions: each
 * POST stands alone, and is answered by one JSON. There is nothing to GET or DELETE, which is 405.
 */
export function mcpRoutes(app: App, options: McpRouteOptions): void {
  const { makeServer, graph, textReader, onCall } = options
  app.register(async (own) => {
    const scope = own as unknown as App
    askForKeys(scope, options.apiKeys)
    scope.post(
      '/mcp',
      {
        bodyLimit: EXTRACT_BYTES_MAX,
        handlerTimeout: HANDLER_TIMEOUT_MS,
        schema: { hide: true },
        onRequest: async ({ headers }) => refuseOrigin(headers.origin, options.origins),
      },
      async (request, reply) => {
        refuseBatch(request.body)
        const onBug = (err: unknown) => request.log.error({ err }, 'tool failed')
        const server = makeServer({ graph, textReader, onCall, onBug })
        const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
        // A client that goes away ends what was done for it.
        const gone = Promise.withResolvers<null>()
        reply.raw.once('close', () => gone.resolve(null))
        try {
          await server.connect(transport as Transport)
          const answer = transport.handleRequest(webRequest(request), { parsedBody: request.body })
          const response = await Promise.race([answer, gone.promise])
          return response ? await send(reply, response) : reply
        } finally {
          await server.close()
        }
      },
    )
  })
}

/** The same request without its body, which is parsed. The host is of no use to the transport. */
function webRequest({ method, headers }: FastifyRequest): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new Request('http://localhost/mcp', { method, headers: pairs })
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const type = response.headers.get('content-type')
  if (type) reply.type(type)
  reply.code(response.status).header('cache-control', 'no-store')
  const body = await response.text()
  return reply.send(body === '' ? undefined : body)
}

/**
 * The specification asks for it: a page that has its own name point at this machine could otherwise
 * call tools (DNS rebinding). A browser sends the origin with every POST; programs send none.
 */
function refuseOrigin(origin: string | undefined, allowed: readonly string[]): void {
  if (origin === undefined || allowed.includes(origin) || isOfThisMachine(origin)) return
  throw new ForbiddenError(
    `Pages of '${origin.slice(0, 200)}' may not call tools here. Whoever runs the server can name their origin in CORS_ORIGINS.`,
  )
}

const isOfThisMachine = (origin: string) =>
  /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/.test(origin)

/** A list of calls in one request would count as one against the limit of rates. */
function refuseBatch(body: unknown): void {
  if (!Array.isArray(body)) return
  const message = 'Send one JSON-RPC message in a request; lists of them are not taken.'
  throw new InvalidRequestError([{ parameter: 'body', code: 'batch', message }])
}
