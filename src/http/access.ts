import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import { UnauthorizedError } from '../domain/errors.ts'
import { keyIdOf } from './api-keys.ts'
import type { App } from './app-type.ts'

/** Requests a client may make in a window. Generous: a bulk pull of one analyst is no abuse. */
export interface RateLimit {
  max: number
  windowSeconds: number
}

export const RATE_LIMIT: RateLimit = { max: 12_000, windowSeconds: 60 }

/** SHA-256 of each API key by its id. */
export type ApiKeys = ReadonlyMap<string, string>

/**
 * Limits requests by key or client address, and says so in headers and in each refusal. Only a key
 * that is known counts as one: else a client had a new budget with each header that it makes up.
 */
export async function limitRates(
  app: App,
  { max, windowSeconds }: RateLimit,
  keys: ApiKeys,
): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max,
    timeWindow: windowSeconds * 1_000,
    enableDraftSpec: true,
    keyGenerator: (request) => {
      const id = keyIdOf(request.headers.authorization, keys)
      return id === null ? normalizeIP(request.ip) : `key ${id}`
    },
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error(`Too many requests. Go on in ${Math.ceil(ttl / 1_000)} seconds.`), {
        statusCode: 429,
      }),
  })
  // The plugin speaks an older draft of the headers; these are the fields of the newer ones.
  app.addHook('onSend', async (_request, reply) => {
    const left = reply.getHeader('ratelimit-remaining')
    const reset = reply.getHeader('ratelimit-reset')
    if (left === undefined) return
    reply
      .header('ratelimit-policy', `"default";q=${max};w=${windowSeconds}`)
      .header('ratelimit', `"default";r=${left};t=${reset ?? windowSeconds}`)
      .removeHeader('ratelimit-limit')
      .removeHeader('ratelimit-remaining')
      .removeHeader('ratelimit-reset')
  })
}

/**
 * Asks for a key on each route of `scope`, where keys are set. One answer for all that is wrong.
 *
 * The check hangs on the routes and not on the URL, which a client can spell in many ways
 * (`/%76%31/stakes`, `http://host/v1/stakes`). It comes after the limit of rates, so that tries
 * with wrong keys are counted too.
 */
export function askForKeys(scope: App, keys: ApiKeys): void {
  if (keys.size === 0) return
  scope.addHook('onRoute', (route) => {
    const before = route.onRequest ?? []
    route.onRequest = [
      ...(Array.isArray(before) ? before : [before]),
      async ({ headers }) => {
        if (keyIdOf(headers.authorization, keys) === null) throw new UnauthorizedError()
      },
    ]
  })
}
