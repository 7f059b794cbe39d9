import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { EntityType } from '../domain/claim.ts'
import { AssertionMode } from '../domain/codelists.ts'
import { NotFoundError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { entityStatus } from '../queries/entity-status.ts'
import { Meta } from './answer.ts'
import type { TextExtractor } from './extraction.ts'
import { Format } from './negotiation.ts'
import { Problem } from './problem.ts'
import type { VersionProbe } from './version-probe.ts'

/** What every route needs; handed on as plugin options. */
export interface Kit {
  graph: Graph
  probe: VersionProbe
  /** `http://host:port` to build absolute links with, where it is known; else the request's own. */
  publicUrl: string | null
  /** Null where no text is read, as for printing the contract. */
  textExtractor: TextExtractor | null
}

/** The parameter of all reads that can tell what was known before. */
export const knownAtParameter = {
  knownAt: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant).toISOString())
    .optional()
    .describe(
      'An instant, such as `2026-11-21T09:00:00Z`: what the dataset showed then, with the values of then. Now, by default.',
    ),
}

/** Parameters that every read of facts has. */
export const factParameters = {
  lang: z
    .enum(['en', 'zh'])
    .default('en')
    .describe('Language of labels; English where a name is missing.'),
  include: z
    .array(z.enum(['claims', 'documents', 'parties']))
    .optional()
    .describe(
      'What to embed: `claims` with their sentences, the `documents` behind them; `parties` are there in any case.',
    ),
  asOf: z.iso
    .date()
    .optional()
    .describe('A day, `YYYY-MM-DD`: only facts that may hold on it, each with `holdsAsOf`.'),
  ...knownAtParameter,
  assertionMode: z
    .array(AssertionMode)
    .optional()
    .describe(
      'Modes of the claims that are embedded; asserted, attributed and ongoing by default.',
    ),
}

export const formatParameter = {
  format: Format.optional(),
}

/** A failure of a route, as its `response` lists it. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** The failures that every read can end in. */
export const COMMON_PROBLEMS = {
  400: problem('A parameter does not fit; `errors` says which and what is allowed.'),
  401: problem('The server asks for an API key.'),
  404: problem('There is no such thing; `errors` has ids that are near.'),
  406: problem('None of the accepted formats can be served.'),
  409: problem('The cursor belongs to another list, other filters or another order.'),
  414: problem('The URL is too long.'),
  429: problem('Too many requests; `Retry-After` says when to go on.'),
  431: problem('The URL or the headers are too long.'),
  500: problem('The server failed.'),
  503: problem('The database cannot be reached or is too busy; see `Retry-After`.'),
}

/** The same without that of a cursor, for what has no pages. */
export const { 409: _cursor, ...UNPAGED_PROBLEMS } = COMMON_PROBLEMS

export const NOT_MODIFIED = {
  304: z.null().describe('Nothing changed since the entity tag in `If-None-Match`.'),
}

/** The further answers of a route with an id in its path. */
export const ID_PROBLEMS = {
  308: z.null().describe('The id was merged, or is a name that fits one thing: see `Location`.'),
  410: problem('The id was withdrawn.'),
}

/** `{ data, meta }` around one record. */
export const oneOf = <Row extends z.ZodType>(row: Row) => z.object({ data: row, meta: Meta })

/** The origin to build absolute links with: as configured, else as the client wrote it. */
export function originOf(request: FastifyRequest, publicUrl: string | null): string {
  if (publicUrl) return publicUrl.replace(/\/$/, '')
  const host = request.headers.host ?? ''
  // A Host that is no host is never echoed.
  const plain = /^(?:[a-z\d.-]{1,253}|\[[\da-f:]{2,45}\])(?::\d{1,5})?$/i.test(host)
  const { localAddress = '127.0.0.1', localPort = 80 } = request.socket
  const address = localAddress.includes(':') ? `[${localAddress}]` : localAddress
  return `${request.protocol}://${plain ? host : `${address}:${localPort}`}`
}

/**
 * Runs a read of the thing with the id in the path. Where there is none, a merged id and a name that
 * fits just one thing are answered by 308 to the canonical id, with the rest of the URL kept.
 */
export async function orRedirect<T>(
  kit: Kit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  types: readonly EntityType[] | null,
  read: () => Promise<T>,
): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error
    const status = await entityStatus(kit.graph, id, types)
    const named =
      status.state === 'absent' && status.named.length === 1 ? status.named[0]?.id : null
    const target = status.state === 'merged' ? status.into : named
    if (!target || target === id) throw error
    const [path = '', query] = request.url.split('?')
    const parts = path
      .split('/')
      .map((part) => (decode(part) === id ? encodeURIComponent(target) : part))
    reply.header('location', `${parts.join('/')}${query === undefined ? '' : `?${query}`}`)
    reply.header('cache-control', 'no-cache')
    await reply.code(308).send()
    return null
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // Not percent-encoded: it stands for itself.
    return part
  }
}
