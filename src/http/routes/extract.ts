import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { BadDocumentError, InvalidRequestError, SetupError } from '../../domain/errors.ts'
import type { App } from '../app-type.ts'
import { EXTRACT_BYTES_MAX, Extraction, ExtractRequest } from '../extraction.ts'
import { requireJson } from '../negotiation.ts'
import { type Kit, problem, UNPAGED_PROBLEMS } from '../route-kit.ts'
import { takeTextBodies } from '../text-body.ts'

/** Longer than a text may wait and then be read, so that the extractor's own answer comes first. */
const HANDLER_TIMEOUT_MS = 25_000

const ExtractionMeta = z
  .object({
    ms: z.number().min(0).max(86_400_000).describe('How long it took, waiting included.'),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'ExtractionMeta' })

const { 404: _absent, ...PROBLEMS } = UNPAGED_PROBLEMS

/** `/extract`: what a text says, read while the client waits. Nothing is written. */
export function extractRoutes(app: App, { textExtractor }: Kit): void {
  // Of its own, since no other route takes a body.
  app.register(async (own) => {
    const scope = own as unknown as App
    takeTextBodies(scope, EXTRACT_BYTES_MAX)
    scope.post(
      '/extract',
      {
        bodyLimit: EXTRACT_BYTES_MAX,
        handlerTimeout: HANDLER_TIMEOUT_MS,
        schema: {
          operationId: 'extract',
          summary: 'Read a text',
          description: `Text in, claims and resolved parties out, as the \`extract\` command gives them; nothing is stored and the database is not asked. The body is JSON, or the text itself as \`text/plain\`, in UTF-8, with at most ${EXTRACT_BYTES_MAX / 1_024} KB. Offsets count Unicode code points of the text. Text is data: what is markup in it comes back as it is, so escape it before you show it in a page.`,
          tags: ['Extraction'],
          consumes: ['application/json', 'text/plain'],
          querystring: z.strictObject({}),
          body: ExtractRequest,
          response: {
            200: {
              description: 'What the text says. Lists are empty where it says nothing.',
              content: {
                'application/json': {
                  schema: z.object({ data: Extraction, meta: ExtractionMeta }),
                },
              },
            },
            ...PROBLEMS,
            400: problem(
              'The body does not fit: no text, unknown keys, invalid UTF-8, a web page; `errors` says which.',
            ),
            404: problem('There is no such page.'),
            413: problem(`The body is larger than ${EXTRACT_BYTES_MAX / 1_024} KB.`),
            415: problem('The body is neither JSON nor plain text in UTF-8.'),
            503: problem(
              'The text took too long to read, or too many others wait; see `Retry-After`.',
            ),
          },
        },
      },
      async (request, reply) => {
        const started = performance.now()
        requireJson(request.headers.accept)
        // No cache may keep what somebody sent; set now, so that errors say it too.
        reply.header('cache-control', 'no-store')
        if (!textExtractor) throw new SetupError('This server was started without the extraction.')
        const { json, warnings } = await textExtractor
          .extract(request.body, gone(reply))
          .catch(refuse)
        const ms = Math.round((performance.now() - started) * 10) / 10
        const meta = JSON.stringify({ ms, warnings } satisfies z.infer<typeof ExtractionMeta>)
        // The worker has checked and written it: done again here, others would wait for it.
        const written: FastifyReply = reply.type('application/json; charset=utf-8')
        return written.send(`{"data":${json},"meta":${meta}}`)
      },
    )
  })
}

/** A document that cannot be read is here a parameter that does not fit. */
function refuse(error: unknown): never {
  if (!(error instanceof BadDocumentError)) throw error
  const { reason, message } = error
  throw new InvalidRequestError([{ parameter: 'text', code: reason, message }])
}

/** Aborted when the client goes away before its answer. */
function gone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort()
  })
  return controller.signal
}
