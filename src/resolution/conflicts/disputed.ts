import { type ConflictSet, DISPUTING } from '../../domain/conflict.ts'
import type { GraphNode } from '../../domain/graph-state.ts'

/** The facts, with those marked as disputed that claims of an open contradiction support. */
export function markDisputed(nodes: GraphNode[], sets: ConflictSet[]): GraphNode[] {
  const disputing = sets.filter(
    ({ open, conflictType }) => open && DISPUTING.includes(conflictType),
  )
  const claimIds = new Set(disputing.flatMap((set) => set.claimIds))
  return nodes.map((node) => {
    const isDisputed = node.edges.some(
      ({ type, other }) => type === 'SUPPORTS' && claimIds.has(other),
    )
    return isDisputed ? { ...node, properties: { ...node.properties, disputed: true } } : node
  })
}
