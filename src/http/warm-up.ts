import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from './app-type.ts'
import { EXAMPLES } from './openapi-examples.ts'

/** The address that our own first requests come from; no real client can have it. */
export const WARM_UP_CLIENT = 'warm-up'

/** An export, and its report, read all of the graph, which nobody has asked for. */
const EXPORT = '/v1/export'

/**
 * Asks each list and item once, so that the database has planned the queries before a person waits
 * for them: planning one for the first time takes up to a second, and several of what was known at an
 * earlier moment. Those come last, with pauses, so that they leave half of the time to others.
 * Failures do not matter here.
 */
export async function warmUp(app: App): Promise<void> {
  const routes = readsOf(app)
  for (const { url } of routes) await app.inject({ url, remoteAddress: WARM_UP_CLIENT })
  const knownAt = new Date().toISOString()
  for (const { url } of routes.filter(({ tellsPast }) => tellsPast)) {
    const startedAt = performance.now()
    const past = `${url}${url.includes('?') ? '&' : '?'}knownAt=${knownAt}`
    await app.inject({ url: past, remoteAddress: WARM_UP_CLIENT })
    // Nothing waits for this: a server that ends meanwhile just ends.
    await sleep(performance.now() - startedAt, undefined, { ref: false })
  }
}

function readsOf(app: App): { url: string; tellsPast: boolean }[] {
  return Object.entries(app.swagger().paths ?? {}).flatMap(([path, item]) => {
    if (!path.startsWith('/v1') || path.startsWith(EXPORT)) return []
    if (!item || !('get' in item)) return []
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      String(EXAMPLES[`${path} ${name}`] ?? 'none'),
    )
    const parameters: object[] = item.get?.parameters ?? []
    const tellsPast = parameters.some((one) => 'name' in one && one.name === 'knownAt')
    return [{ url: `${url}${QUERIES[path] ?? ''}`, tellsPast }]
  })
}

const QUERIES: Record<string, string> = {
  '/v1/search': '?q=Leapmotor',
  '/v1/reconcile': `?queries=${encodeURIComponent('{"q0":{"query":"Leapmotor"}}')}`,
  '/v1/reconcile/preview': '?id=co_leapmotor',
  '/v1/paths': '?from=co_stellantis&to=co_xpeng',
  '/v1/figures/comparison': '?metric=sales',
  '/v1/documents/{id}/passages': '?start=0&end=10',
}
