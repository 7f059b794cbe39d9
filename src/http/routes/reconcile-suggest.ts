import { z } from 'zod'
import { NotFoundError } from '../../domain/errors.ts'
import { NAMED_TYPES } from '../../domain/named-types.ts'
import { normalizeName } from '../../domain/names.ts'
import { Named, RECONCILED_PROPERTIES, typeName } from '../../domain/reconciliation.ts'
import { search } from '../../queries/search.ts'
import { answeredNotModified, setVersionHeaders } from '../answer.ts'
import type { App } from '../app-type.ts'
import { requireJson } from '../negotiation.ts'
import { reconciledTypes } from '../reconcile-manifest.ts'
import { descriptionOf } from '../reconciliation.ts'
import { type Kit, NOT_MODIFIED, UNPAGED_PROBLEMS } from '../route-kit.ts'
import { text } from '../validate.ts'

const LIMIT_DEFAULT = 20
const LIMIT_MAX = 50
/** A list is ranked as a whole, so it is not walked for ever. */
const SKIP_MAX = 150

const isText = (words: string) => z.string().max(200).optional().describe(words)

const limit = z.int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT).describe('Most suggestions.')

const suggestParameters = {
  prefix: text(200).describe('What was typed so far, or an id.'),
  cursor: z.int().min(0).max(SKIP_MAX).default(0).describe('Suggestions to skip.'),
  limit,
  // The text boxes of OpenRefine send these with every request.
  ...Object.fromEntries(
    ['spell', 'exact', 'prefixed', 'scoring', 'stemmed', 'filter', 'type_strict', 'lang'].map(
      (name) => [name, isText('Accepted, since OpenRefine sends it; changes nothing.')],
    ),
  ),
}

const answers = (schema: z.ZodType) => ({
  200: { description: 'The best first.', content: { 'application/json': { schema } } },
  ...NOT_MODIFIED,
  ...UNPAGED_PROBLEMS,
})

const Suggested = Named.extend({
  notable: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .describe('Types of an entity.'),
  broader: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .describe('Types that a type is a part of.'),
}).meta({ id: 'ReconciliationSuggestion' })

/** `/reconcile/suggest/…` and `/reconcile/properties`: what can be chosen while a person types. */
export function suggestRoutes(app: App, { graph, probe }: Kit): void {
  app.get(
    '/reconcile/suggest/entity',
    {
      schema: {
        operationId: 'suggestEntities',
        summary: 'Suggest entities',
        description: 'By how a name begins, by words of it, or by id.',
        tags: ['Reconciliation'],
        querystring: z.strictObject({
          ...suggestParameters,
          type: z.array(z.enum(NAMED_TYPES)).optional().describe('Only entities of these types.'),
        }),
        response: answers(z.object({ result: z.array(Suggested) })),
      },
    },
    async (request, reply) => {
      requireJson(request.headers.accept)
      if (await answeredNotModified(request, reply, probe)) return reply
      const { prefix, cursor, type, limit: most } = request.query
      const page = { limit: cursor + most, after: null, sort: 'relevance' }
      const types = type ?? NAMED_TYPES
      const { rows, version } = await search(graph, { q: prefix, types }, page)
      setVersionHeaders(request, reply, version)
      const result = rows.slice(cursor).map(({ id, label, type: is, ...hit }) => ({
        id,
        name: label,
        description: descriptionOf(hit) || typeName(is),
        notable: [{ id: is, name: typeName(is) }],
      }))
      return reply.send({ result })
    },
  )
  listed('property', 'properties', 'Those that a query can ask for.', () =>
    RECONCILED_PROPERTIES.filter(({ compared }) => compared).map(named),
  )
  listed('type', 'types', 'Those that an entity can have.', () => reconciledTypes())

  function listed(what: string, plural: string, words: string, all: () => Named[]) {
    app.get(
      `/reconcile/suggest/${what}`,
      {
        schema: {
          operationId: `suggest${plural.charAt(0).toUpperCase()}${plural.slice(1)}`,
          summary: `Suggest ${plural}`,
          description: `${words} Those that begin so come first, then those that hold it.`,
          tags: ['Reconciliation'],
          querystring: z.strictObject({ ...suggestParameters, type: isText('Changes nothing.') }),
          response: answers(z.object({ result: z.array(Suggested) })),
        },
      },
      async (request, reply) => {
        requireJson(request.headers.accept)
        const { prefix, cursor, limit: most } = request.query
        const result = beginningWith(prefix, all()).slice(cursor, cursor + most)
        return reply.header('cache-control', 'no-cache').send({ result })
      },
    )
  }

  app.get(
    '/reconcile/properties',
    {
      schema: {
        operationId: 'proposeProperties',
        summary: 'Propose properties to fetch',
        description: 'What `extend` can fetch of entities of a type.',
        tags: ['Reconciliation'],
        querystring: z.strictObject({
          type: z.string().max(100).optional().describe('Id of a type; of all types by default.'),
          limit: z.int().min(1).max(LIMIT_MAX).optional().describe('Most properties.'),
        }),
        response: answers(
          z.object({
            properties: z.array(Named),
            type: z.string().optional(),
            limit: z.int().min(1).max(LIMIT_MAX).optional(),
          }),
        ),
      },
    },
    async (request, reply) => {
      requireJson(request.headers.accept)
      const { type, limit: most } = request.query
      const known = reconciledTypes().map(({ id }) => id)
      if (type && !known.includes(type)) throw new NotFoundError('type', type, known)
      const properties = RECONCILED_PROPERTIES.filter(
        ({ types }) => !type || types.some((one) => one === type),
      )
      return reply
        .header('cache-control', 'no-cache')
        .send({ properties: properties.slice(0, most).map(named), type, limit: most })
    },
  )
}

const named = ({ id, name, description }: Named): Named => ({
  id,
  name,
  ...(description ? { description } : {}),
})

/** The items whose id or name begins with a text, then those that hold it. */
function beginningWith(prefix: string, items: Named[]): Named[] {
  const key = normalizeName(prefix)
  const placeOf = ({ id, name }: Named) =>
    Math.min(
      ...[id, name].map((text) => {
        const place = normalizeName(text).indexOf(key)
        return place < 0 ? 2 : Math.min(place, 1)
      }),
    )
  return items
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => place < 2)
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
