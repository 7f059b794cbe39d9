import { z } from 'zod'
import { EntityRecord } from '../../domain/records/entity-record.ts'
import { Neighborhood } from '../../domain/records/neighborhood.ts'
import { Path } from '../../domain/records/path.ts'
import { Relation } from '../../domain/records/relation.ts'
import { Facet, FacetBy, Stats } from '../../domain/records/stats.ts'
import { entityById } from '../../queries/entity-by-id.ts'
import { facetsBy } from '../../queries/facets-by.ts'
import { neighborsOf } from '../../queries/neighbors-of.ts'
import { pathsBetween } from '../../queries/paths-between.ts'
import { statsOfDataset } from '../../queries/stats-of-dataset.ts'
import type { App } from '../app-type.ts'
import { id as idFilter } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { factParameters, type Kit, knownAtParameter } from '../route-kit.ts'

const lang = z.enum(['en', 'zh']).default('en').describe('Language of labels.')
const relation = z.array(Relation).optional().describe('Only over these; all by default.')
const excludeHubsOver = z
  .int()
  .min(1)
  .max(100_000)
  .optional()
  .describe('Nodes with more facts are not walked through; either end may be one.')
const times = {
  asOf: factParameters.asOf.describe(
    'A day, `YYYY-MM-DD`: nothing is shown, or gone over, that did not hold on it; the rest with `holdsAsOf`.',
  ),
  ...knownAtParameter,
}
const Depth = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** Entities of any type, what lies around them, and the ways between them. */
export function graphRoutes(app: App, kit: Kit): void {
  itemRoute(app, kit, {
    url: '/entities/:id',
    operationId: 'getEntity',
    summary: 'Get an entity of any type',
    description: '`type` tells what it is.',
    tag: 'Graph',
    row: EntityRecord,
    idTypes: null,
    load: (graph, id, _query, options) => entityById(graph, id, options),
  })
  itemRoute(app, kit, {
    url: '/entities/:id/neighbors',
    operationId: 'getNeighbors',
    summary: 'Get what lies around an entity',
    description:
      'Nodes and edges up to three hops away, never through documents or names. At most 500 nodes and 2,000 edges; `meta.partial` says when that cut.',
    tag: 'Graph',
    facts: false,
    idTypes: null,
    query: {
      depth: z
        .int()
        .min(1)
        .max(3)
        .default(1)
        .describe('Hops; over the stake between two companies is one.'),
      relation,
      direction: z
        .enum(['out', 'in', 'both'])
        .default('both')
        .describe(
          'Along relationships as the graph model has them: `out` of a node, `in` to it, or `both`.',
        ),
      excludeHubsOver: excludeHubsOver.describe(
        'Nodes with more facts are shown, but not walked through.',
      ),
      ...times,
      lang,
    },
    row: Neighborhood,
    load: async (graph, id, { depth, knownAt: _, ...query }) => {
      const { row, version, partial } = await neighborsOf(graph, id, {
        ...query,
        depth: Depth.parse(depth),
      })
      return { row, version, meta: { partial, exploredCount: row.nodes.length } }
    },
  })
  itemRoute(app, kit, {
    url: '/paths',
    operationId: 'listPaths',
    summary: 'Find the shortest paths between two entities',
    description:
      'Over stakes, joint ventures, partnerships, positions and brands; each hop with the claims behind it. By length, then by the ids that they go over. The search knows at most 20,000 nodes and takes at most about a second; `meta.partial` says when that cut it, so that there may be more or shorter paths.',
    tag: 'Graph',
    facts: false,
    query: {
      from: idFilter.describe('Id of an entity.'),
      to: idFilter.describe('Id of another.'),
      maxDepth: z.int().min(1).max(6).default(4).describe('Most hops of a path.'),
      k: z.int().min(1).max(10).default(3).describe('Most paths.'),
      relation,
      avoid: z
        .array(idFilter)
        .max(50)
        .optional()
        .describe('Ids of entities and facts that no path goes through; repeat it for several.'),
      excludeHubsOver,
      ...times,
      lang,
    },
    row: z.array(Path),
    load: async (graph, _id, { from, to, maxDepth, knownAt: _, ...query }) => {
      const { row, version, partial, exploredCount } = await pathsBetween(graph, from, to, {
        ...query,
        maxDepth: MaxDepth.parse(maxDepth),
      })
      return { row, version, meta: { partial, exploredCount } }
    },
  })
  itemRoute(app, kit, {
    url: '/stats',
    operationId: 'getStats',
    summary: 'Count what is in the graph',
    description:
      'Counts by type, the most connected companies, and how many claims each document gave.',
    tag: 'Service',
    facts: false,
    query: { lang, ...knownAtParameter },
    row: Stats,
    load: (graph, _id, query) => statsOfDataset(graph, query.lang),
  })
  itemRoute(app, kit, {
    url: '/stats/facets',
    operationId: 'getFacets',
    summary: 'Count entities by a property',
    description: 'One row a value, most entities first.',
    tag: 'Service',
    facts: false,
    query: { by: FacetBy.default('type').describe('What to count by.'), ...knownAtParameter },
    row: z.array(Facet),
    load: (graph, _id, { by }) => facetsBy(graph, by),
  })
}

const MaxDepth = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
])
