import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyHttpOptions } from 'fastify'
import { InvalidRequestError, NotFoundError } from '../domain/errors.ts'
import type { App } from './app-type.ts'
import { httpProblem, sendProblem } from './problem.ts'

/** Longest URL, in characters. */
const URL_MAX = 8_192
const REQUEST_ID = /^[A-Za-z0-9_-]{1,64}$/

/**
 * Fastify's and Node's own limits, and one problem body for each error that they answer by
 * themselves.
 */
export const HARD_OPTIONS = {
  bodyLimit: 65_536,
  requestTimeout: 10_000,
  handlerTimeout: 8_000,
  keepAliveTimeout: 72_000,
  maxRequestsPerSocket: 1_000,
  return503OnClosing: false,
  trustProxy: false,
  rewriteUrl: ({ url }: IncomingMessage) => originForm(url ?? '/'),
  routerOptions: { maxParamLength: 1_000, ignoreTrailingSlash: false },
  http: {
    headersTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
    // A missing Host is refused by us, with a body.
    requireHostHeader: false,
  },
  genReqId: (request: IncomingMessage) => {
    const given = request.headers['x-request-id']
    return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
  },
  clientErrorHandler(this: unknown, error: NodeJS.ErrnoException, socket: Socket) {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const [status, detail] = clientError(error.code)
    writeProblem(socket, status, detail)
  },
} satisfies FastifyHttpOptions<Server>

function clientError(code: string | undefined): [number, string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'The URL or the headers are too long.']
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'The request took too long to arrive.']
  return [400, 'The request is not valid HTTP/1.1.']
}

function writeProblem(socket: Socket, status: number, detail: string): void {
  const problem = httpProblem(status, detail, randomUUID())
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${status} ${problem.title}\r\nContent-Type: application/problem+json\r\n` +
      `X-Request-Id: ${problem.instance}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/**
 * The path and query of a target. One that is a whole URL (RFC 9112, 3.2.2) loses its host, which a
 * client can make up: nothing is built from it.
 */
function originForm(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '')
  return path.startsWith('/') || path === '*' ? path : `/${path}`
}

/** Throws for a query that is not percent-encoded UTF-8: Fastify would take it as it stands. */
function refuseBrokenQuery(url: string): void {
  const [, query = ''] = url.split('?', 2)
  for (const pair of query.includes('%') ? query.split('&') : []) {
    try {
      decodeURIComponent(pair)
    } catch {
      const parameter = pair.split('=')[0]?.slice(0, 60) ?? ''
      const message = `'${parameter}' is not percent-encoded UTF-8.`
      throw new InvalidRequestError([{ parameter, code: 'invalidEncoding', message }])
    }
  }
}

/** Registers what refuses requests that Fastify would answer in another way. */
export function harden(app: App): void {
  const routes: { path: RegExp; allow: string }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    // CORS listens on all paths; that makes none of them a page.
    const allow = ['GET', 'POST'].find((one) => [method].flat().includes(one))
    if (!allow) return
    const escaped = url.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    const path = escaped.replaceAll(/:\w+/g, '[^/]+').replaceAll(String.raw`\*`, '.*')
    routes.push({ path: new RegExp(`^${path}$`), allow: allow === 'GET' ? 'GET, HEAD' : allow })
  })
  // One path can have a route for each method.
  const allowedOn = (path: string) =>
    [...new Set(routes.filter((route) => route.path.test(path)).map(({ allow }) => allow))]
      .toSorted()
      .join(', ') || undefined

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.length > URL_MAX) {
      return reply
        .code(414)
        .type('application/problem+json')
        .send(
          JSON.stringify(
            httpProblem(414, `The URL is longer than ${URL_MAX} characters.`, request.id),
          ),
        )
    }
    if (!request.headers.host && request.raw.httpVersion === '1.1') {
      return reply
        .code(400)
        .type('application/problem+json')
        .send(JSON.stringify(httpProblem(400, 'The Host header is missing.', request.id)))
    }
    refuseBrokenQuery(request.url)
  })
  app.setErrorHandler((error, request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const allow = allowedOn(path)
    if (code === 'FST_ERR_ROUTE_MISSING_CONTENT_TYPE' && allow)
      return methodNotAllowed(request.id, allow, reply)
    return sendProblem(error, request, reply)
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const allow = allowedOn(path)
    if (allow) return methodNotAllowed(request.id, allow, reply)
    return sendProblem(new NotFoundError('page', path.slice(0, 200)), request, reply)
  })
  app.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const problem = httpProblem(417, 'Only 100-continue can be expected.', randomUUID())
    const headers = {
      'content-type': 'application/problem+json',
      'x-request-id': problem.instance,
    }
    response.writeHead(417, headers).end(JSON.stringify(problem))
  })
}

interface Reply {
  code(status: number): Reply
  header(name: string, value: string): Reply
  type(type: string): Reply
  send(body: string): unknown
}

function methodNotAllowed(id: string, allow: string, reply: Reply) {
  const detail =
    allow === 'GET, HEAD' ? 'This can only be read: use GET or HEAD.' : `Use ${allow} here.`
  return reply
    .code(405)
    .header('allow', `${allow}, OPTIONS`)
    .type('application/problem+json')
    .send(JSON.stringify(httpProblem(405, detail, id)))
}
