import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  DomainError,
  type ErrorCode,
  InvalidRequestError,
  NotFoundError,
  ParameterConflictError,
  type RequestIssue,
  UnknownVersionError,
} from '../domain/errors.ts'

/** Problem details for HTTP APIs, RFC 9457. `errors` is our one extension member. */
export const Problem = z
  .object({
    type: z.string().describe('`about:blank`, or a URI reference to a page on the problem.'),
    title: z.string().describe('The HTTP status in words.'),
    status: z.int().min(400).max(599).describe('The HTTP status.'),
    detail: z.string().describe('What is wrong, and what to change.'),
    instance: z.string().describe('Id of the request, as in `X-Request-Id`.'),
    errors: z
      .array(
        z.object({
          parameter: z.string().describe('Name of the parameter.'),
          code: z.string().describe('Stable, for programs.'),
          message: z.string(),
          allowed: z.array(z.string()).optional().describe('What is allowed, the nearest first.'),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

const STATUS: Record<ErrorCode, number> = {
  'not-found': 404,
  gone: 410,
  'invalid-request': 400,
  'not-acceptable': 406,
  'cursor-conflict': 409,
  'parameter-conflict': 409,
  unauthorized: 401,
  forbidden: 403,
  'too-many-requests': 429,
  'graph-unavailable': 503,
  'query-timeout': 503,
  overloaded: 503,
  'too-large': 413,
  'bad-document': 400,
  'bad-seed': 500,
  'load-locked': 503,
  'migration-changed': 503,
  'dataset-changed': 503,
  setup: 503,
}

/** What each error means, for the pages that `type` points at. */
export const PROBLEM_TYPES: Record<ErrorCode, string> = {
  'not-found': 'No such thing is in the graph. `errors` names ids that are near, if there are any.',
  gone: 'The id was withdrawn; the answer says why.',
  'invalid-request':
    'The request does not fit the schema; `errors` says which parameter and what is allowed.',
  'cursor-conflict':
    'The cursor is of another list, other filters or another order: use `page.next`. Or `since` is no version of this database: pull everything anew.',
  'parameter-conflict':
    'Each parameter is right by itself, and they do not go together; `errors` says what does.',
  'not-acceptable': 'No format that the client accepts can be served; use `format` or `Accept`.',
  unauthorized: 'The server asks for an API key: `Authorization: Bearer <key>`.',
  forbidden: 'Pages of that origin may not call this; the server can name it in `CORS_ORIGINS`.',
  'too-many-requests': 'Too many requests in too short a time; `Retry-After` says when to go on.',
  'graph-unavailable':
    'The graph database cannot be reached; try again after `Retry-After` seconds.',
  'query-timeout': 'The query took too long and was ended; ask for less.',
  overloaded: 'Too many queries at once; try again after `Retry-After` seconds.',
  'too-large': 'What was sent is larger than the server takes.',
  'bad-document': 'A document cannot be read; it is left out, and the others are loaded.',
  'bad-seed': 'A seed file does not fit its schema; nothing of it is used.',
  'load-locked': 'Another load is under way; only one can write at a time.',
  'dataset-changed': 'A load changed the dataset while all of it was read.',
  'migration-changed': 'A migration is not what it was when it was applied to the database.',
  setup: 'The server or its database is not set up as it has to be; `detail` says what to do.',
}

const RETRY_AFTER_SECONDS = 2

/** Maps whatever was thrown to problem details. A bug becomes a 500 that tells nothing. */
export function toProblem(error: unknown, instance: string): Problem {
  if (error instanceof DomainError) {
    const problem = httpProblem(STATUS[error.code], error.message, instance)
    const errors = issuesOf(error)
    const type = `/problems/${error.code}`
    return { ...problem, type, ...(errors.length > 0 ? { errors } : {}) }
  }
  const status = statusOf(error)
  if (status === 414) return httpProblem(414, 'The URL or a part of it is too long.', instance)
  if (status === 429 && error instanceof Error) {
    const problem = httpProblem(status, error.message, instance)
    return { ...problem, type: '/problems/too-many-requests' }
  }
  if (status < 500 && error instanceof Error) return httpProblem(status, error.message, instance)
  if (status === 503)
    return httpProblem(503, 'The server is busy. Try again in a moment.', instance)
  return httpProblem(
    500,
    `The server failed. Its log has the cause, under '${instance}'.`,
    instance,
  )
}

/** Fastify error handler: logs what is ours to fix, then answers with problem details. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error, request.id)
  if (problem.status === 500) request.log.error({ err: error }, 'request failed')
  if (problem.status === 503 || problem.status === 429) {
    if (!reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_SECONDS)
  }
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  // No hook has run for a URL that cannot be decoded, so the id is set here too.
  reply.header('x-request-id', request.id)
  // An error is of this moment; no cache may keep it.
  reply.header('cache-control', 'no-store').removeHeader('etag')
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** Problem details without a type of their own. */
export function httpProblem(status: number, detail: string, instance: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, instance }
}

function issuesOf(error: DomainError): RequestIssue[] {
  if (
    error instanceof InvalidRequestError ||
    error instanceof ParameterConflictError ||
    error instanceof UnknownVersionError
  )
    return error.issues
  if (error instanceof NotFoundError && error.near.length > 0) {
    const message = `Near it: ${error.near.join(', ')}.`
    return [{ parameter: 'id', code: 'notFound', message, allowed: error.near }]
  }
  return []
}

/** Fastify's own errors carry a status: broken JSON, an oversized body, a wrong media type. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 600 ? status : 500
}
