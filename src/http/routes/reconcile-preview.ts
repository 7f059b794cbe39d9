import { z } from 'zod'
import { extensionOf } from '../../queries/extension-of.ts'
import { throwMissing } from '../../queries/missing.ts'
import { answeredNotModified, setVersionHeaders } from '../answer.ts'
import type { App } from '../app-type.ts'
import { PREVIEW_POLICY, PREVIEW_PROPERTIES, previewPage } from '../reconcile-preview.ts'
import { type Kit, NOT_MODIFIED, problem, UNPAGED_PROBLEMS } from '../route-kit.ts'
import { text } from '../validate.ts'

const { 406: _format, ...PROBLEMS } = UNPAGED_PROBLEMS

/** `/reconcile/preview`: a page about an entity, to be shown in a frame. */
export function previewRoute(app: App, { graph, probe }: Kit): void {
  app.get(
    '/reconcile/preview',
    {
      schema: {
        operationId: 'previewEntity',
        summary: 'Preview an entity',
        description:
          'A small HTML page, text only, for the frame in which a client shows a candidate. A merged id shows what it was merged into.',
        tags: ['Reconciliation'],
        querystring: z.strictObject({ id: text(200).describe('Id of an entity.') }),
        response: {
          200: {
            description: 'The page.',
            content: { 'text/html': { schema: z.string() } },
          },
          ...NOT_MODIFIED,
          ...PROBLEMS,
          410: problem('The id was withdrawn.'),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.query
      if (await answeredNotModified(request, reply, probe)) return reply
      const { row, version } = await extensionOf(graph, [id], PREVIEW_PROPERTIES)
      const [entity] = row
      if (!entity) return throwMissing(graph, 'entity', id)
      setVersionHeaders(request, reply, version)
      // Other pages may frame this one, and only this one.
      reply
        .header('content-security-policy', PREVIEW_POLICY)
        .removeHeader('x-frame-options')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('text/html; charset=utf-8')
      return reply.send(previewPage(entity))
    },
  )
}
