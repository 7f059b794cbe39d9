import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotAcceptableError } from '../domain/errors.ts'
import type { VersionProbe } from './version-probe.ts'

/** What every answer says of itself. */
export const Meta = z
  .object({
    datasetVersion: z.string().describe('Version of the dataset that was read.'),
    asOf: z.string().nullable().describe('The day that facts are told of; null for today.'),
    knownAt: z.string().nullable().describe('The moment that is told from; null for now.'),
    partial: z.boolean().describe('True where a limit cut the answer.'),
    exploredCount: z
      .int()
      .min(0)
      .max(1_000_000)
      .nullable()
      .describe('Nodes that a search walked; null where it did not walk.'),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'Meta' })
export type Meta = z.infer<typeof Meta>

/** The meta of an answer that read `datasetVersion`. */
export const metaOf = (datasetVersion: string, more: Partial<Meta> = {}): Meta => ({
  datasetVersion,
  asOf: null,
  knownAt: null,
  partial: false,
  exploredCount: null,
  warnings: [],
  ...more,
})

export const Format = z.enum(['json', 'csv', 'ndjson']).meta({ id: 'Format' })
export type Format = z.infer<typeof Format>

const MEDIA_TYPES: [Format, string[]][] = [
  ['json', ['application/json', 'application/*', '*/*']],
  ['csv', ['text/csv', 'text/*']],
  ['ndjson', ['application/x-ndjson', 'application/ndjson']],
]

/**
 * The format to answer in: the `format` parameter where there is one, since a browser can set no
 * header, else the best of `Accept`.
 *
 * Throws `NotAcceptableError`.
 */
export function formatOf(format: Format | undefined, accept: string | undefined): Format {
  if (format) return format
  if (!accept) return 'json'
  const wanted = accept
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
      const q = Number(parameters.find((word) => word.startsWith('q='))?.slice(2) ?? 1)
      return { type, q: Number.isNaN(q) ? 0 : q }
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
  for (const { type } of wanted) {
    const found = MEDIA_TYPES.find(([, types]) => types.includes(type))
    if (found) return found[0]
  }
  throw new NotAcceptableError(
    accept.slice(0, 100),
    MEDIA_TYPES.flatMap(([, [type = '']]) => type),
  )
}

/** Throws `NotAcceptableError` where a client wants a table of what is no list. */
export function requireJson(accept: string | undefined): void {
  if (accept && formatOf(undefined, accept) !== 'json') {
    throw new NotAcceptableError(accept.slice(0, 100), ['application/json'])
  }
}

/** A weak entity tag of what a URL gives at a dataset version. */
export function etagOf(version: string, request: FastifyRequest): string {
  const { query, url, headers } = request
  const path = url.split('?')[0] ?? ''
  const parameters = Object.entries(query ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const key = JSON.stringify([path, parameters, headers.accept ?? ''])
  return `W/"${version}.${createHash('sha256').update(key).digest('base64url').slice(0, 12)}"`
}

/**
 * Answers 304 where the client has what the current dataset would give, before any query runs.
 * Returns whether it did.
 */
export async function answeredNotModified(
  request: FastifyRequest,
  reply: FastifyReply,
  probe: VersionProbe,
): Promise<boolean> {
  const known = request.headers['if-none-match']
  if (!known) return false
  const etag = etagOf(await probe(), request)
  if (!known.split(',').some((tag) => tag.trim() === etag || `W/${tag.trim()}` === etag))
    return false
  setVersionHeaders(request, reply, etag.slice(3, etag.lastIndexOf('.')))
  reply.code(304)
  await reply.send()
  return true
}

/** The headers by which a client can ask again for less. */
export function setVersionHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  version: string,
): void {
  reply
    .header('etag', etagOf(version, request))
    .header('cache-control', 'no-cache')
    .header('x-dataset-version', version)
    .header('vary', 'Accept')
}
