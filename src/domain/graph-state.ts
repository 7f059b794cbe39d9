import { z } from 'zod'
import type { Conflicts } from './conflict.ts'

/** The labels that a node of the fact layer can carry besides `Entity`. */
export const NodeLabel = z.enum([
  'Company',
  'Brand',
  'Person',
  'Stake',
  'JointVenture',
  'Partnership',
  'Position',
  'Figure',
  'Technology',
  'Platform',
  'Product',
  'Place',
])
export type NodeLabel = z.infer<typeof NodeLabel>

/** The relationship types that a node of the fact layer can own. */
export const EdgeType = z.enum([
  'HOLDS',
  'IN',
  'PARTY_TO',
  'HAS_POSITION',
  'AT',
  'OWNS_BRAND',
  'USES',
  'MAKES',
  'IN_PLACE',
  'REPORTED',
  'SUPPORTS',
])
export type EdgeType = z.infer<typeof EdgeType>

export type PropertyValue = string | number | boolean | string[]

/** One relationship of a node, kept with the node that owns it. */
export interface GraphEdge {
  type: EdgeType
  /** `out`: from the owner to `other`; `in`: from `other` to the owner. */
  direction: 'out' | 'in'
  /** Id of the node at the other end: an entity, or for `SUPPORTS` a claim. */
  other: string
  properties: Record<string, PropertyValue>
}

/** One name of an entity, as a search finds it. */
export interface GraphName {
  /** `{entity id}|{lang}|{normalized}`; unique. */
  key: string
  value: string
  /** The same where it holds Chinese, Japanese or Korean letters: its own full-text index. */
  valueCjk?: string
  normalized: string
  lang: string
  nameType: string
  /** `seed`: a loaded document has it; `curated`: only the register. */
  origin: 'seed' | 'curated'
}

/**
 * One node of the fact layer with all that it owns: the wished-for state, which the graph is made
 * equal to. It is a pure function of all accepted claims, so that loads in any order end the same.
 */
export interface GraphNode {
  id: string
  labels: NodeLabel[]
  properties: Record<string, PropertyValue>
  names: GraphName[]
  edges: GraphEdge[]
}

/** The fact layer as all claims together give it. */
export interface GraphState {
  /** Sorted by id. */
  nodes: GraphNode[]
  /** For each claim: the ids of its subject and objects after merging. Sorted by claim id. */
  links: { claimId: string; subjectId: string; objectIds: string[] }[]
  /** How the claims stand to each other. They are beside the facts, and no traversal goes there. */
  conflicts?: Conflicts
}
