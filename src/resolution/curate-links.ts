import type { ResolvedClaim } from '../domain/claim.ts'
import type { GraphState } from '../domain/graph-state.ts'

/**
 * A state in which claims that hold up nothing are linked with their entities all the same, so that
 * they are found there. They bind no entity: one that only they speak of is not in the graph.
 */
export function withAside(state: GraphState, aside: ResolvedClaim[]): GraphState {
  const known = new Set(state.nodes.map(({ id }) => id))
  const links = aside.flatMap(({ id, subject, objects }) => {
    if (!known.has(subject.id)) return []
    const objectIds = objects.map((object) => object.id).filter((object) => known.has(object))
    return [{ claimId: id, subjectId: subject.id, objectIds }]
  })
  return {
    ...state,
    links: [...state.links, ...links].toSorted((a, b) => (a.claimId < b.claimId ? -1 : 1)),
  }
}
