import { z } from 'zod'
import { DatasetChangedError, InvalidRequestError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { entityStatus } from './entity-status.ts'
import { EXPORT_EVIDENCE } from './export-evidence.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'

/** The most things that one export around an entity may have; all of a large graph is better had whole. */
const NODES_MAX = 50_000
/** Ids a read. */
const IDS_PER_READ = 500
const TIMEOUT_MS = 30_000

/** What lies around an entity, as `/entities/{id}/neighbors` has it, and what belongs to it. */
export interface Surroundings {
  /** Entities and facts. */
  ids: ReadonlySet<string>
  /** Their numbers, and the claims, documents and conflicts behind all of it; read when asked for. */
  evidence(): Promise<ExportEvidence>
}

/** Ids by kind. */
export interface ExportEvidence {
  figures: ReadonlySet<string>
  claims: ReadonlySet<string>
  documents: ReadonlySet<string>
  conflicts: ReadonlySet<string>
}

/** Where to begin, how far to go, and of which version all has to be. */
export interface AroundRequest {
  /** An id, also one that was merged, or a name that fits just one entity. */
  entityId: string
  /** Hops; from one company to the next, over the stake between them, is one. */
  depth: number
  asOf: string | null
  version: string
  signal: AbortSignal | undefined
}

/**
 * All that is within some hops of an entity; a fact always comes with all of its ends.
 *
 * Throws `NotFoundError` or `GoneError`, `InvalidRequestError` where it is too much, and
 * `DatasetChangedError`.
 */
export async function exportAround(graph: Graph, request: AroundRequest): Promise<Surroundings> {
  const start = await startOf(graph, request.entityId)
  const ids = new Set([start])
  const goFrom = async (frontier: Iterable<string>, onlyEnds: boolean) => {
    const found = (await near(graph, request, [...frontier], onlyEnds)).filter((id) => !ids.has(id))
    for (const id of found) ids.add(id)
    if (ids.size > NODES_MAX) throw tooMuch()
    return found
  }
  let frontier = [start]
  for (let level = 0; level < request.depth * 2; level++) frontier = await goFrom(frontier, false)
  // A stake that was come to last lacks its other end; that may be a venture, which has parties.
  frontier = [...ids]
  while (frontier.length > 0) frontier = await goFrom(frontier, true)

  let known: Promise<ExportEvidence> | undefined
  return {
    ids,
    evidence() {
      known ??= evidenceOf(graph, request, start, [...ids])
      return known
    },
  }
}

async function startOf(graph: Graph, id: string): Promise<string> {
  const status = await entityStatus(graph, id)
  if (status.state === 'present') return id
  if (status.state === 'merged') return status.into
  const [only, ...more] = status.state === 'absent' ? status.named : []
  return only && more.length === 0 ? only.id : throwMissing(graph, 'entity', id)
}

function tooMuch() {
  const message = `More than ${NODES_MAX} things lie around that entity. Ask for a smaller depth, or for the whole graph.`
  return new InvalidRequestError([{ parameter: 'depth', code: 'tooBig', message }])
}

async function near(
  graph: Graph,
  { asOf, version, signal }: AroundRequest,
  ids: string[],
  onlyEnds: boolean,
): Promise<string[]> {
  const found: string[] = []
  for (const some of parts(ids)) {
    const input = { ids: some, onlyEnds, asOf, limit: NODES_MAX + 1 }
    const options = { timeoutMs: TIMEOUT_MS, signal }
    const row = onlyRecord(await graph.read(EXPORT_AROUND, { input }, Near, options))
    if (row.version !== version) throw new DatasetChangedError()
    found.push(...row.near)
  }
  return [...new Set(found)]
}

async function evidenceOf(
  graph: Graph,
  { asOf, version, signal }: AroundRequest,
  start: string,
  ids: string[],
): Promise<ExportEvidence> {
  const all = {
    figures: new Set<string>(),
    claims: new Set<string>(),
    documents: new Set<string>(),
    conflicts: new Set<string>(),
  }
  for (const some of parts(ids)) {
    const input = { ids: some, start, asOf }
    const options = { timeoutMs: TIMEOUT_MS, signal }
    const row = onlyRecord(await graph.read(EXPORT_EVIDENCE, { input }, Evidence, options))
    if (row.version !== version) throw new DatasetChangedError()
    for (const id of row.figures) all.figures.add(id)
    for (const [claim, document, ...conflicts] of row.claims) {
      if (claim) all.claims.add(claim)
      if (document) all.documents.add(document)
      for (const conflict of conflicts) all.conflicts.add(conflict)
    }
  }
  return all
}

function* parts(ids: string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += IDS_PER_READ) yield ids.slice(at, at + IDS_PER_READ)
}

const Near = z.object({ version: z.string(), near: z.array(z.string()) })
const Evidence = z.object({
  version: z.string(),
  figures: z.array(z.string()),
  claims: z.array(z.array(z.string())),
})

/** One step from some nodes; with `onlyEnds`, from facts to their ends alone. */
export const EXPORT_AROUND = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COLLECT {
    UNWIND $input.ids AS id
    MATCH (node:Entity {id: id})-[edge:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-(near)
    WITH node, edge, near
    WHERE NOT $input.onlyEnds
        OR endNode(edge) = node AND type(edge) IN ['HOLDS', 'PARTY_TO', 'HAS_POSITION']
        OR startNode(edge) = node AND type(edge) IN ['IN', 'AT']
    WITH near
    WHERE $input.onlyEnds
      OR $input.asOf IS NULL
      OR coalesce(
        coalesce(
          near.validFromEarliest, near.formedEarliest, near.signedEarliest, near.foundedEarliest
        ) <= $input.asOf, true
      ) AND coalesce(coalesce(near.validToLatest, near.endedLatest) >= $input.asOf, true)
    WITH DISTINCT near.id AS near
    ORDER BY near
    LIMIT toInteger($input.limit)
    RETURN near
  } AS near
`
