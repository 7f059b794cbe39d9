import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ClaimLink, ConflictSet } from '../../domain/conflict.ts'
import type { GraphNode, GraphState, NodeLabel } from '../../domain/graph-state.ts'

/** A fact and the claims that support it. */
export interface Supported {
  node: GraphNode
  /** By id. */
  claims: ResolvedClaim[]
}

/** All claims and facts, as the rules for conflicts look at them. */
export interface ConflictContext {
  /** By id. */
  claims: ResolvedClaim[]
  /** The facts with a label, by id, each with its claims. */
  having(label: NodeLabel): Supported[]
  /** Canonical ids of a claim's subject and objects; null for a claim about nothing that is there. */
  endsOf(claim: ResolvedClaim): { subjectId: string; objectIds: string[] } | null
  /** What a reader calls an entity; of an unnamed fact, the names of those that it is between. */
  nameOf(id: string): string
}

/** What one rule finds. */
export interface Found {
  sets: ConflictSet[]
  links: ClaimLink[]
}

/** Claims and facts by id, whatever order they came in. */
export function conflictContext(claims: ResolvedClaim[], facts: GraphState): ConflictContext {
  const sorted = claims.toSorted(byId)
  const claimOf = new Map(sorted.map((claim) => [claim.id, claim]))
  const nodes = new Map(facts.nodes.map((node) => [node.id, node]))
  const links = new Map(facts.links.map((link) => [link.claimId, link]))
  const supportsOf = ({ edges }: GraphNode) =>
    edges
      .filter(({ type }) => type === 'SUPPORTS')
      .flatMap(({ other }) => claimOf.get(other) ?? [])
      .toSorted(byId)
  const nameOf = (id: string): string => {
    const node = nodes.get(id)
    const name = node?.properties.name
    if (typeof name === 'string') return name
    const parties = othersOf(node, 'PARTY_TO', 'HOLDS', 'IN')
    return parties.length > 0 ? parties.map(nameOf).join('–') : id
  }
  const byLabel = new Map<NodeLabel, Supported[]>()
  const having = (label: NodeLabel): Supported[] => {
    const known = byLabel.get(label)
    if (known) return known
    const found = [...nodes.values()]
      .filter(({ labels }) => labels.includes(label))
      .toSorted(byId)
      .map((node) => ({ node, claims: supportsOf(node) }))
    byLabel.set(label, found)
    return found
  }
  return {
    claims: sorted,
    having,
    endsOf: ({ id }) => links.get(id) ?? null,
    nameOf,
  }
}

/** Ids at the other ends of a node's relationships of some types, in the order of these. */
export const othersOf = (node: GraphNode | undefined, ...types: string[]): string[] =>
  types.flatMap((type) =>
    (node?.edges ?? []).filter((edge) => edge.type === type).map(({ other }) => other),
  )

/** Whether no document stands behind both: what tells two values itself speaks of two things. */
export function areApart(some: ResolvedClaim[], others: ResolvedClaim[]): boolean {
  const documents = new Set(some.map(({ documentId }) => documentId))
  return others.every(({ documentId }) => !documents.has(documentId))
}

/** Ids of some claims, each once, sorted. */
export const idsOf = (claims: ResolvedClaim[]): string[] =>
  [...new Set(claims.map(({ id }) => id))].toSorted()

/** Code unit order of ids. */
export const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0
