import type { ResolvedClaim } from '../domain/claim.ts'
import { SUPPORTING_MODES } from '../domain/codelists.ts'
import type { GraphNode, GraphState } from '../domain/graph-state.ts'
import { markDisputed } from './conflicts/disputed.ts'
import { findConflicts } from './conflicts/find-conflicts.ts'
import { entityNodes } from './entities.ts'
import { assembleBrands } from './facts/brands.ts'
import { assembleFigures } from './facts/figures.ts'
import { assemblePartnerships } from './facts/partnerships.ts'
import { assemblePositions } from './facts/positions.ts'
import { assembleStakes } from './facts/stakes.ts'
import { assembleVentures } from './facts/ventures.ts'
import type { NameIndex } from './name-index.ts'
import { withoutDangling } from './without-dangling.ts'

/**
 * The fact layer that all accepted claims together give.
 *
 * A pure function of the set of claims: their order, and the order of loads, does not matter. Only
 * asserted, attributed and ongoing claims hold up a fact; every claim binds its entities. A fact is
 * disputed where claims that support it contradict others.
 */
export function assembleState(claims: ResolvedClaim[], index: NameIndex): GraphState {
  const sorted = claims.toSorted((a, b) => compare(a.id, b.id))
  const supporting = sorted.filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))

  const ventures = assembleVentures(supporting, index)
  const canonical = (id: string) => ventures.canonical.get(id) ?? id
  const stakes = assembleStakes(supporting, ventures.ventures, canonical)
  const partnerships = assemblePartnerships(supporting, ventures.nodes, index)
  const brands = assembleBrands(supporting, partnerships.clusters, index)
  const facts: GraphNode[] = [
    ...ventures.nodes,
    ...stakes,
    ...partnerships.nodes,
    ...brands,
    ...assemblePositions(supporting),
    ...assembleFigures(supporting, canonical),
  ]
  const entities = entityNodes(sorted, supporting, facts, index, canonical)
  const nodes = withoutDangling([...facts, ...entities].toSorted((a, b) => compare(a.id, b.id)))
  const known = new Set(nodes.map(({ id }) => id))
  const links = sorted.flatMap(({ id, subject, objects }) => {
    const subjectId = canonical(subject.id)
    const objectIds = objects
      .map((object) => canonical(object.id))
      .filter((object) => known.has(object))
    return known.has(subjectId) ? [{ claimId: id, subjectId, objectIds }] : []
  })
  const conflicts = findConflicts(sorted, { nodes, links })
  return { nodes: markDisputed(nodes, conflicts.sets), links, conflicts }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
