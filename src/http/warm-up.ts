import type { App } from './app-type.ts'
import { EXAMPLES } from './openapi-examples.ts'

/** The address that our own first requests come from; no real client can have it. */
export const WARM_UP_CLIENT = 'warm-up'

/**
 * Asks each list and item once, so that the database has planned the queries before a person waits
 * for them: planning one for the first time takes up to a second. Failures do not matter here.
 */
export async function warmUp(app: App): Promise<void> {
  for (const [path, item] of Object.entries(app.swagger().paths ?? {})) {
    if (!path.startsWith('/v1') || !item || !('get' in item)) continue
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      String(EXAMPLES[`${path} ${name}`] ?? 'none'),
    )
    await app.inject({ url: `${url}${QUERIES[path] ?? ''}`, remoteAddress: WARM_UP_CLIENT })
  }
}

const QUERIES: Record<string, string> = {
  '/v1/search': '?q=Leapmotor',
  '/v1/reconcile': `?queries=${encodeURIComponent('{"q0":{"query":"Leapmotor"}}')}`,
  '/v1/reconcile/preview': '?id=co_leapmotor',
  '/v1/paths': '?from=co_stellantis&to=co_xpeng',
  '/v1/figures/comparison': '?metric=sales',
  '/v1/documents/{id}/passages': '?start=0&end=10',
}
