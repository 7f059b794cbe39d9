import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotDisclosed } from '../domain/records/not-disclosed.ts'
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
    notDisclosed: z
      .array(NotDisclosed)
      .optional()
      .describe(
        'Only of stakes of somebody: what documents say is not made public between all that the request names. Empty: no document says so, and what is not in the list is not known.',
      ),
    nextSince: z
      .string()
      .nullable()
      .optional()
      .describe(
        'Only of `/changes`: what to send as `since` the next time; null where more pages follow.',
      ),
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

/**
 * A weak entity tag of what a URL gives at a dataset version.
 *
 * The day is in it, since without `asOf` facts are told of today: tomorrow's answer may differ.
 */
export function etagOf(version: string, request: FastifyRequest): string {
  const { query, url, headers } = request
  const path = url.split('?')[0] ?? ''
  const parameters = Object.entries(query ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const today = new Date().toISOString().slice(0, 10)
  const key = JSON.stringify([path, parameters, headers.accept ?? '', today])
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
  const version = await probe()
  const etag = etagOf(version, request)
  // Weak comparison: the tag of a strong twin counts too.
  if (!known.split(',').some((tag) => tag.trim().replace(/^(?!W\/)/, 'W/') === etag)) return false
  setVersionHeaders(request, reply, version)
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
  // CORS may have said that the answer varies by origin.
  const vary = [reply.getHeader('vary'), 'Accept'].flat().filter(Boolean).join(', ')
  reply
    .header('etag', etagOf(version, request))
    .header('cache-control', 'no-cache')
    .header('x-dataset-version', version)
    .header('vary', vary)
}
