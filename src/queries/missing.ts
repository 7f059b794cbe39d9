import type { EntityType } from '../domain/claim.ts'
import { GoneError, NotFoundError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { entityStatus } from './entity-status.ts'

/** How errors call a thing, and the types that its ids can be of. */
const RESOURCES = {
  company: ['company', 'jointVenture'],
  brand: ['brand'],
  person: ['person'],
  stake: ['stake'],
  'joint venture': ['jointVenture'],
  partnership: ['partnership'],
  position: ['position'],
  figure: ['figure'],
  entity: null,
} satisfies Record<string, EntityType[] | null>

/** What a caller asked for by id. */
export type Resource = keyof typeof RESOURCES

/**
 * Tells why there is no `resource` with this id.
 *
 * Throws `GoneError` for a withdrawn id, else `NotFoundError` with the ids of entities that have
 * this name or one like it.
 */
export async function throwMissing(graph: Graph, resource: Resource, id: string): Promise<never> {
  const status = await entityStatus(graph, id, RESOURCES[resource])
  if (status.state === 'withdrawn') throw new GoneError(resource, id, status.reason)
  if (status.state === 'merged') throw new NotFoundError(resource, id, [status.into])
  if (status.state === 'present') throw new NotFoundError(resource, id)
  const named = status.named.map((entity) => entity.id)
  throw new NotFoundError(resource, id, [...new Set([...named, ...status.near])])
}
