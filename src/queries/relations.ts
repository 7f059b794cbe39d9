import type { EntityType } from '../domain/claim.ts'
import type { NeighborhoodEdge } from '../domain/records/neighborhood.ts'
import { Relation } from '../domain/records/relation.ts'

type EdgeType = NeighborhoodEdge['type']

/**
 * The relationship types that traversals walk, by relation. Never those to documents, claims, names
 * or places: over a shared article everything would be two hops from everything.
 */
const TYPES: Record<Relation, EdgeType[]> = {
  stake: ['HOLDS', 'IN'],
  jointVenture: ['PARTY_TO'],
  partnership: ['PARTY_TO'],
  position: ['HAS_POSITION', 'AT'],
  brand: ['OWNS_BRAND'],
}

/** The input by which a traversal keeps to some relations, all by default. */
export function relationInput(relations: readonly Relation[] = Relation.options) {
  return {
    types: [...new Set(relations.flatMap((relation) => TYPES[relation]))],
    // A party is tied by the same relationship type to both, so the type of the end tells.
    partyTo: relations.filter((relation) => TYPES[relation].includes('PARTY_TO')),
  }
}

/** What a relationship is part of, by its type and the type of the entity that it leads to. */
export function relationOf(type: EdgeType, toType: EntityType): Relation {
  if (type === 'HOLDS' || type === 'IN') return 'stake'
  if (type === 'HAS_POSITION' || type === 'AT') return 'position'
  if (type === 'OWNS_BRAND') return 'brand'
  return toType === 'jointVenture' ? 'jointVenture' : 'partnership'
}
