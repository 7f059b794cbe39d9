import rateLimit from '@fastify/rate-limit'
import { UnauthorizedError } from '../domain/errors.ts'
import { isKnownKey } from './api-keys.ts'
import type { App } from './app-type.ts'

/** Requests a client may make in a window. Generous: a bulk pull of one analyst is no abuse. */
export interface RateLimit {
  max: number
  windowSeconds: number
}

export const RATE_LIMIT: RateLimit = { max: 12_000, windowSeconds: 60 }

/** Limits requests by key or client address, and says so in headers and in each refusal. */
export async function limitRates(app: App, { max, windowSeconds }: RateLimit): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max,
    timeWindow: windowSeconds * 1_000,
    enableDraftSpec: true,
    keyGenerator: (request) => request.headers.authorization ?? request.ip,
    errorResponseBuilder: (request, { ttl }) =>
      Object.assign(new Error(`Too many requests. Go on in ${Math.ceil(ttl / 1_000)} seconds.`), {
        statusCode: 429,
        instance: request.id,
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

/** Asks for a key on each `/v1` route where keys are set. One answer for all that is wrong. */
export function askForKeys(app: App, keys: ReadonlyMap<string, string>): void {
  if (keys.size === 0) return
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/v1')) return
    const token = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (!isKnownKey(token, keys)) throw new UnauthorizedError()
  })
}
