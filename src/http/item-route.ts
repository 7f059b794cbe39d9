import { z } from 'zod'
import type { EntityType } from '../domain/claim.ts'
import type { Versioned } from '../domain/page.ts'
import type { Graph } from '../graph/graph.ts'
import type { FactOptions } from '../queries/fact-options.ts'
import { graphKnownAt } from '../queries/graph-known-at.ts'
import { answeredNotModified, type Meta, metaOf, setVersionHeaders } from './answer.ts'
import type { App } from './app-type.ts'
import { requireJson } from './negotiation.ts'
import {
  COMMON_PROBLEMS,
  factParameters,
  ID_PROBLEMS,
  type Kit,
  NOT_MODIFIED,
  oneOf,
  orRedirect,
} from './route-kit.ts'
import { idParams } from './validate.ts'

/** One route that reads one thing: `{ data, meta }`. */
export interface ItemRoute<Row extends z.ZodType, Query extends z.ZodRawShape> {
  url: string
  operationId: string
  summary: string
  description: string
  tag: string
  query?: Query
  row: Row
  /** What an id in the path may name, for redirects; null for anything. */
  idTypes?: readonly EntityType[] | null
  /** Documents, vocabularies and the like have no claims to embed. */
  facts?: boolean
  load(
    graph: Graph,
    id: string,
    query: z.infer<z.ZodObject<Query>>,
    options: FactOptions,
  ): Promise<Versioned<z.infer<Row>> & { meta?: Partial<Meta> }>
}

/** Registers a route that reads one thing, with entity tags, redirects and strict parameters. */
export function itemRoute<Row extends z.ZodType, Query extends z.ZodRawShape>(
  app: App,
  kit: Kit,
  route: ItemRoute<Row, Query>,
): void {
  const facts = route.facts === false ? {} : factParameters
  const querystring = z.strictObject({ ...(route.query ?? {}), ...facts })
  const withId = route.url.includes(':id')
  app.get(
    route.url,
    {
      schema: {
        operationId: route.operationId,
        summary: route.summary,
        description: route.description,
        tags: [route.tag],
        ...(withId ? { params: idParams } : {}),
        querystring,
        response: {
          200: {
            description: 'What was asked for.',
            content: { 'application/json': { schema: oneOf(route.row) } },
          },
          ...NOT_MODIFIED,
          ...COMMON_PROBLEMS,
          ...(withId ? ID_PROBLEMS : {}),
        },
      },
    },
    async (request, reply) => {
      // The validator has checked both against the schemas above.
      const query = request.query as z.infer<z.ZodObject<Query>> &
        FactOptions & { knownAt?: string }
      const { id = '' } = request.params as { id?: string }
      requireJson(request.headers.accept)
      const serve = async () => {
        if (await answeredNotModified(request, reply, kit.probe)) return reply
        const { include, lang, asOf, knownAt, assertionMode } = query
        const options: FactOptions = { lang, asOf, assertionMode, ...(include ? { include } : {}) }
        const graph = graphKnownAt(kit.graph, knownAt)
        const { row, version, meta } = await route.load(graph, id, query, options)
        setVersionHeaders(request, reply, version)
        return reply.send({
          data: row,
          meta: metaOf(version, { asOf: asOf ?? null, knownAt: knownAt ?? null, ...meta }),
        })
      }
      if (!withId || route.idTypes === undefined) return serve()
      await orRedirect(kit, request, reply, id, route.idTypes, serve)
      return reply
    },
  )
}
