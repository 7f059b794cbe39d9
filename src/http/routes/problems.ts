import type { App } from '../app-type.ts'
import { PROBLEM_TYPES } from '../problem.ts'

/** `/problems/{code}`: what the `type` of a problem points at. */
export function problemRoutes(app: App): void {
  for (const [code, meaning] of Object.entries(PROBLEM_TYPES)) {
    app.get(`/problems/${code}`, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(`${code}\n\n${meaning}\n`),
    )
  }
}
