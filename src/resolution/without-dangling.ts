import type { GraphNode, NodeLabel } from '../domain/graph-state.ts'

/** The edges without which a fact tells of nothing, and how many of them. */
const NEEDED: Partial<Record<NodeLabel, Record<string, number>>> = {
  Stake: { HOLDS: 1, IN: 1 },
  Position: { HAS_POSITION: 1, AT: 1 },
  Figure: { REPORTED: 1 },
  JointVenture: { PARTY_TO: 2 },
  Partnership: { PARTY_TO: 2 },
}

/**
 * Facts of things that no claim holds up are left out: a figure of a joint venture whose only
 * founding was planned or rejected would hang in the air. Their claims stay readable.
 */
export function withoutDangling(nodes: GraphNode[]): GraphNode[] {
  const known = new Set(nodes.map(({ id }) => id))
  const kept = nodes
    .map((node) => ({
      ...node,
      edges: node.edges.filter(({ type, other }) => type === 'SUPPORTS' || known.has(other)),
    }))
    .filter(isWhole)
  return kept.length === nodes.length ? kept : withoutDangling(kept)
}

const isWhole = ({ labels, edges }: GraphNode): boolean =>
  labels.every((label) =>
    Object.entries(NEEDED[label] ?? {}).every(
      ([type, count]) => edges.filter((edge) => edge.type === type).length >= count,
    ),
  )
