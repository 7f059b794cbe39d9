import type { GraphNode, GraphState } from '../domain/graph-state.ts'

/**
 * The facts that have another id since their companies were merged, each with its new id: the one
 * fact of the same type that all claims of the former one hold up now. What holds up several facts
 * now, or none, leads nowhere.
 */
export function derivedMerges(
  before: GraphState,
  after: GraphState,
): Map<string, { into: string; type: string }> {
  const remaining = new Set(after.nodes.map(({ id }) => id))
  const byClaim = new Map<string, GraphNode[]>()
  for (const node of after.nodes) {
    for (const claimId of claimIdsOf(node)) {
      byClaim.set(claimId, [...(byClaim.get(claimId) ?? []), node])
    }
  }
  const derived = new Map<string, { into: string; type: string }>()
  for (const node of before.nodes) {
    if (remaining.has(node.id)) continue
    const type = String(node.properties.type)
    const targets = claimIdsOf(node).map((claimId) =>
      (byClaim.get(claimId) ?? [])
        .filter(({ properties }) => properties.type === type)
        .map(({ id }) => id),
    )
    const [into, ...others] = (targets[0] ?? []).filter((id) =>
      targets.every((ids) => ids.includes(id)),
    )
    if (into !== undefined && others.length === 0) derived.set(node.id, { into, type })
  }
  return derived
}

const claimIdsOf = ({ edges }: GraphNode): string[] =>
  edges.filter(({ type }) => type === 'SUPPORTS').map(({ other }) => other)
