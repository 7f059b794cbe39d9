import type { Versioned } from '../domain/page.ts'
import type { EntityRecord } from '../domain/records/entity-record.ts'
import type { Graph } from '../graph/graph.ts'
import { brandById } from './brand-by-id.ts'
import { companyById } from './company-by-id.ts'
import type { FactOptions } from './fact-options.ts'
import { figureById } from './figure-by-id.ts'
import { jointVentureById } from './joint-venture-by-id.ts'
import { otherEntityById } from './other-entity-by-id.ts'
import { partnershipById } from './partnership-by-id.ts'
import { personById } from './person-by-id.ts'
import { positionById } from './position-by-id.ts'
import { stakeById } from './stake-by-id.ts'

type ReadById = (
  graph: Graph,
  id: string,
  options?: FactOptions,
) => Promise<Versioned<EntityRecord>>

const READ_BY_PREFIX = new Map<string, ReadById>([
  ['co', companyById],
  ['br', brandById],
  ['pe', personById],
  ['st', stakeById],
  ['jv', jointVentureById],
  ['pa', partnershipById],
  ['po', positionById],
  ['fi', figureById],
])

/** An entity of any type; the prefix of an id tells which. Throws `NotFoundError` or `GoneError`. */
export async function entityById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<EntityRecord>> {
  const read = READ_BY_PREFIX.get(id.slice(0, id.indexOf('_'))) ?? otherEntityById
  return read(graph, id, options)
}
