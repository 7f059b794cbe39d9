import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { InvalidRequestError } from '../../domain/errors.ts'
import { extensionOf } from '../../queries/extension-of.ts'
import { matchEntities } from '../../queries/match-entities.ts'
import { answeredNotModified, setVersionHeaders } from '../answer.ts'
import type { App } from '../app-type.ts'
import { requireJson } from '../negotiation.ts'
import { QUERY_BYTES_MAX, refuseLongBatch, takeQueryBodies } from '../query-body.ts'
import { extensionAnswer } from '../reconcile-extend.ts'
import { BATCH_MAX, Manifest, manifestOf } from '../reconcile-manifest.ts'
import {
  ExtensionAnswer,
  ExtensionQuery,
  limitOf,
  parseField,
  ReconciliationBatch,
  ReconciliationResults,
  requestOf,
  SURE_SCORE,
  toCandidate,
} from '../reconciliation.ts'
import { type Kit, NOT_MODIFIED, originOf, problem, UNPAGED_PROBLEMS } from '../route-kit.ts'
import { previewRoute } from './reconcile-preview.ts'
import { suggestRoutes } from './reconcile-suggest.ts'

/** A candidate below this is no candidate. */
const CUTOFF = 0.5

const fields = {
  queries: z
    .string()
    .max(QUERY_BYTES_MAX)
    .optional()
    .describe(
      `JSON: at most ${BATCH_MAX} queries by keys of your own, such as {"q0": {"query": "VW", "type": "company"}}.`,
    )
    .meta({ examples: ['{"q0":{"query":"Volkswagen","type":"company"}}'] }),
  extend: z
    .string()
    .max(QUERY_BYTES_MAX)
    .optional()
    .describe(
      'JSON: ids of entities and of properties to fetch. Not looked at where there are `queries`.',
    )
    .meta({ examples: ['{"ids":["co_stellantis"],"properties":[{"id":"country"}]}'] }),
}

const description = `Reconciliation API 0.2, as OpenRefine speaks it: add this URL as a standard service. Without parameters, the manifest; with \`queries\`, the candidates of each; with \`extend\`, values for the columns of a table. Scores are percent, with the reasons as features. \`match\` is true only for a sure name (${SURE_SCORE * 100} or more) that no other entity fits as well, since clients take it unasked. A cell that is no country does not count, nor does what stands behind its first 200 letters.`

/** `/reconcile`: the Reconciliation API 0.2 of the W3C community group. Nothing is written. */
export function reconcileRoutes(app: App, kit: Kit): void {
  // Of its own, since it takes forms.
  app.register(async (own) => {
    const scope = own as unknown as App
    takeQueryBodies(scope, 'form')
    scope.get(
      '/reconcile',
      {
        schema: {
          operationId: 'reconcile',
          summary: 'Reconcile names, or read the manifest',
          description,
          tags: ['Reconciliation'],
          querystring: z.strictObject(fields),
          response: {
            200: {
              description: 'The manifest, candidates or values.',
              content: {
                'application/json': {
                  schema: z.union([Manifest, ExtensionAnswer, ReconciliationResults]),
                },
              },
            },
            ...NOT_MODIFIED,
            ...UNPAGED_PROBLEMS,
            413: problem(`More than ${BATCH_MAX} queries or ids.`),
          },
        },
      },
      async (request, reply) => {
        requireJson(request.headers.accept)
        const { queries, extend } = request.query
        if (queries === undefined && extend === undefined) {
          // Its links are built of the host that was asked.
          reply.header('cache-control', 'no-cache').header('vary', 'Host')
          return reply.send(manifestOf(originOf(request, kit.publicUrl)))
        }
        if (await answeredNotModified(request, reply, kit.probe)) return reply
        const { answer, version } = await answerOf(kit, request.query)
        setVersionHeaders(request, reply, version)
        return reply.send(answer)
      },
    )
    scope.post(
      '/reconcile',
      {
        schema: {
          operationId: 'reconcileBatch',
          summary: 'Reconcile a batch of names',
          description: `${description} The same as by GET, as a form of at most ${QUERY_BYTES_MAX / 1_024} KB.`,
          tags: ['Reconciliation'],
          consumes: ['application/x-www-form-urlencoded'],
          querystring: z.strictObject({}),
          body: z.strictObject(fields),
          response: {
            200: {
              description: 'Candidates or values.',
              content: {
                'application/json': { schema: z.union([ExtensionAnswer, ReconciliationResults]) },
              },
            },
            ...UNPAGED_PROBLEMS,
            400: problem('A field is missing, unknown or does not fit; `errors` says which query.'),
            413: problem(
              `More than ${BATCH_MAX} queries or ids, or more than ${QUERY_BYTES_MAX / 1_024} KB.`,
            ),
            415: problem('The body is not a form in UTF-8.'),
          },
        },
      },
      async (request: FastifyRequest<{ Body: Fields }>, reply: FastifyReply) => {
        requireJson(request.headers.accept)
        const { answer, version } = await answerOf(kit, request.body)
        // No cache may keep what somebody looked for.
        reply.header('cache-control', 'no-store').header('x-dataset-version', version)
        return reply.send(answer)
      },
    )
  })
  suggestRoutes(app, kit)
  previewRoute(app, kit)
}

interface Fields {
  queries?: string | undefined
  extend?: string | undefined
}

async function answerOf(kit: Kit, { queries, extend }: Fields) {
  // With both, the queries are answered; what is wrong is an error all the same.
  if (queries !== undefined) {
    const batch = parseField('queries', queries, ReconciliationBatch)
    if (extend !== undefined) parseField('extend', extend, ExtensionQuery)
    return candidatesFor(kit, batch)
  }
  if (extend !== undefined) return extensionFor(kit, extend)
  const message = "Give 'queries' or 'extend'."
  throw new InvalidRequestError([{ parameter: 'queries', code: 'missing', message }])
}

async function candidatesFor({ graph }: Kit, queries: z.infer<typeof ReconciliationBatch>) {
  const batch = Object.entries(queries)
  refuseLongBatch('queries', batch.length, BATCH_MAX)
  const limits = { threshold: SURE_SCORE, cutoff: CUTOFF }
  const requests = batch.map(([, query]) => requestOf(query))
  const { row, version } = await matchEntities(graph, requests, limits)
  const answer = batch.map(([key, query], place) => {
    const { results = [] } = row[place] ?? {}
    return [key, { result: results.slice(0, limitOf(query)).map(toCandidate) }]
  })
  return { answer: Object.fromEntries(answer), version }
}

async function extensionFor({ graph }: Kit, json: string) {
  const query = parseField('extend', json, ExtensionQuery)
  refuseLongBatch('ids', query.ids.length, BATCH_MAX)
  const properties = query.properties.map(({ id }) => id)
  const { row, version } = await extensionOf(graph, query.ids, properties)
  return { answer: extensionAnswer(query, row), version }
}
