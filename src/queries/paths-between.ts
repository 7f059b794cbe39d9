import { OverloadedError, QueryTimeoutError } from '../domain/errors.ts'
import type { Versioned } from '../domain/page.ts'
import type { Path } from '../domain/records/path.ts'
import type { Relation } from '../domain/records/relation.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { hopsOf } from './hops.ts'
import { throwMissing } from './missing.ts'
import { pathEdges } from './path-edges.ts'
import { pathEnds } from './path-ends.ts'
import {
  endSearch,
  isExhausted,
  nextSide,
  type PathSearch,
  startSearch,
  widen,
} from './path-search.ts'
import { pathSteps } from './path-steps.ts'
import { relationInput } from './relations.ts'
import { simplePaths, type Walk } from './simple-paths.ts'

/**
 * So long after its first read a search widens no further, and shows what it has. The first read is
 * not counted, since the database may have to plan it: up to a second, once.
 */
const SEARCH_MS = 1_500
const READ_MS = 1_500
const TIMEOUT_MS = 5_000
const TRIES = 3

/** Which ways between two entities to look for. */
export interface PathRequest {
  /** Most hops of a path, 1 to 6. */
  maxDepth: 1 | 2 | 3 | 4 | 5 | 6
  /** Most paths, 1 to 10. */
  k: number
  /** Only over these; all by default. */
  relation?: readonly Relation[] | undefined
  /** Ids of entities and facts that no path goes through. */
  avoid?: readonly string[] | undefined
  /** What is part of more facts is not gone through; either end may be. */
  excludeHubsOver?: number | undefined
  /** `YYYY-MM-DD`. No path goes over facts that did not hold on that day. */
  asOf?: string | undefined
  lang?: 'en' | 'zh' | undefined
}

/** Paths, how many nodes the search came to know, and whether a bound ended it. */
export interface Paths extends Versioned<Path[]> {
  partial: boolean
  exploredCount: number
}

/**
 * The shortest paths between two entities, by length, then by the ids that they go over. None where
 * both are the same.
 *
 * The search runs here, over reads of a bounded size, and not as one query: SHORTEST of the database
 * takes time by the square of the facts between two nodes on the way, from 0.3 s for 4,000 to minutes
 * for 50,000, and no timeout ends it (seen on 5.26.30). A load that is published in between begins it
 * anew, so that an answer is of one version.
 *
 * Throws `NotFoundError` or `GoneError` for either end.
 */
export async function pathsBetween(
  graph: Graph,
  from: string,
  to: string,
  request: PathRequest,
): Promise<Paths> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const paths = await findPaths(graph, from, to, request)
    if (paths) return paths
  }
  throw new OverloadedError(new Error('Loads were published while paths were looked for.'))
}

/** Null where the dataset changed in between. */
async function findPaths(
  graph: Graph,
  from: string,
  to: string,
  request: PathRequest,
): Promise<Paths | null> {
  const options = { timeoutMs: TIMEOUT_MS }
  const { version, ends } = await pathEnds(graph, [from, to], options)
  for (const id of [from, to])
    if (!ends.some(([known]) => known === id)) return throwMissing(graph, 'entity', id)
  const search = startSearch(from, to, ends)
  const isThrough = (id: string) =>
    id !== from &&
    id !== to &&
    (search.degrees.get(id) ?? 0) <= (request.excludeHubsOver ?? Number.POSITIVE_INFINITY)
  const input = { ...relationInput(request.relation), asOf: request.asOf ?? null }
  // No path goes through its ends, so to avoid one means nothing.
  const avoid = (request.avoid ?? []).filter((id) => id !== from && id !== to)
  let endsAt: number | null = null
  let late = false
  const walks: Walk[] = []
  const deepest = from === to ? 0 : request.maxDepth
  for (let hops = 1; hops <= deepest && walks.length < request.k; hops += 1) {
    while (!isWideEnough(search, hops)) {
      const side = nextSide(search)
      const ids = { ids: side.frontier, avoid: [...avoid, ...side.behind] }
      const read = await readEdges(graph, { ...input, ...ids }, endsAt === null)
      if (read && read.version !== version) return null
      if (read) widen(search, side, read.edges, isThrough)
      endsAt ??= performance.now() + SEARCH_MS
      late = !read || performance.now() > endsAt
      if (late) endSearch(search)
    }
    const found = simplePaths({ ...search, from, to }, hops, request.k - walks.length)
    walks.push(...found.walks)
    search.partial ||= found.cut
  }
  // Whether there is a path must not depend on how busy the server is.
  if (late && walks.length === 0) throw new QueryTimeoutError(new Error('No path until then.'))
  const rows = await toPaths(graph, walks, request)
  if (rows.version !== version && walks.length > 0) return null
  return { row: rows.paths, version, partial: search.partial, exploredCount: search.types.size }
}

/** Null where a read was ended in time: what was found until then is still an answer. */
async function readEdges(graph: Graph, input: Parameters<typeof pathEdges>[1], isFirst: boolean) {
  try {
    return await pathEdges(graph, input, { timeoutMs: isFirst ? TIMEOUT_MS : READ_MS })
  } catch (error) {
    if (isFirst || !(error instanceof QueryTimeoutError)) throw error
    return null
  }
}

/** A hop is at most two relationships. */
const isWideEnough = (search: PathSearch, hops: number): boolean =>
  search.over ||
  isExhausted(search) ||
  search.sides.reduce((sum, { depth }) => sum + depth, 0) >= hops * 2

async function toPaths(graph: Graph, walks: Walk[], { lang, asOf }: PathRequest) {
  const ids = [...new Set(walks.flatMap((walk) => walk.ids))]
  if (ids.length === 0) return { version: null, paths: [] }
  const input = { ids, nameProperty: nameProperty(lang) }
  const { version, nodes } = await pathSteps(graph, input, { timeoutMs: TIMEOUT_MS })
  const day = dayOf(asOf)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const paths = walks.map((walk): Path => {
    const hops = hopsOf(
      {
        nodes: walk.ids.flatMap((id) => byId.get(id) ?? []),
        edges: walk.edges,
      },
      day,
    )
    return { length: hops.length, hops }
  })
  return { version, paths }
}
