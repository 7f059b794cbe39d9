import { type GraphNode, type GraphState, NodeLabel } from '../../domain/graph-state.ts'
import { canonicalJson, compare, sha256 } from '../canonical.ts'
import { type WantedConflicts, wantedConflictsOf } from './wanted-conflicts.ts'

/** One relationship between two entities, or from a claim to what it supports. */
export interface Edge {
  from: string
  type: string
  to: string
  properties: Record<string, unknown>
}

/** A node as it is to be, and the hash over all that it owns. */
export interface WantedNode {
  node: GraphNode
  hash: string
}

/** The wished-for state, ready to be compared. */
export interface Wanted extends WantedConflicts {
  nodes: Map<string, WantedNode>
  /** By `edgeKey`: each once, also if both ends own it. */
  edges: Map<string, Edge>
  links: Map<string, { subjectId: string; objectIds: string[] }>
}

/**
 * Indexes and checks a state.
 *
 * Throws an `Error`, a bug of ours, for an edge or link to something that is not in it: the database
 * would silently leave it out.
 */
export function wantedOf(state: GraphState, claimIds: ReadonlySet<string>): Wanted {
  const nodes = new Map<string, WantedNode>()
  for (const node of state.nodes) {
    if (nodes.has(node.id)) throw new Error(`The state holds '${node.id}' twice.`)
    for (const label of node.labels) NodeLabel.parse(label)
    nodes.set(node.id, { node, hash: hashOf(node) })
  }

  const edges = new Map<string, Edge>()
  for (const node of state.nodes) {
    for (const { type, direction, other, properties } of node.edges) {
      const isKnown = type === 'SUPPORTS' ? claimIds.has(other) : nodes.has(other)
      if (!isKnown) throw new Error(`'${node.id}' has a ${type} with '${other}', which is unknown.`)
      const [from, to] = direction === 'out' ? [node.id, other] : [other, node.id]
      const edge = { from, type, to, properties }
      edges.set(edgeKey(edge), edge)
    }
  }

  const links = new Map<string, { subjectId: string; objectIds: string[] }>()
  for (const { claimId, subjectId, objectIds } of state.links) {
    const unknown = [subjectId, ...objectIds].find((id) => !nodes.has(id))
    if (unknown !== undefined) {
      throw new Error(`The claim '${claimId}' is linked to '${unknown}', which is unknown.`)
    }
    if (!claimIds.has(claimId)) throw new Error(`The linked claim '${claimId}' is unknown.`)
    links.set(claimId, { subjectId, objectIds: [...new Set(objectIds)].toSorted(compare) })
  }
  return { nodes, edges, links, ...wantedConflictsOf(state.conflicts, claimIds) }
}

export const edgeKey = ({ from, type, to, properties }: Edge): string =>
  [from, type, to, canonicalJson(properties)].join('|')

function hashOf({ id, labels, properties, names, edges }: GraphNode): string {
  const sortedEdges = edges.map(canonicalJson).toSorted(compare)
  const sortedNames = names.map(canonicalJson).toSorted(compare)
  const owned = [labels.toSorted(compare), properties, sortedNames, sortedEdges]
  return sha256(id, canonicalJson(owned))
}
