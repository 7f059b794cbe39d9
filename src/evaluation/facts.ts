import type { GraphNode, GraphState } from '../domain/graph-state.ts'
import { type Share, shareOfProperties } from '../domain/share.ts'
import type { CorpusKind } from './corpus.ts'

/** One fact of a state in the terms of the corpus: who takes part, in order where order counts. */
export interface Fact {
  kind: CorpusKind
  id: string
  /** Ids of each participant: the entity, and for a joint venture also what it is made of. */
  participants: Participant[]
  share: Share | null
  value: number | null
  claimIds: string[]
}

export interface Participant {
  id: string
  partyIds: string[]
}

/** The facts of a state that documents state; what is derived is left out. */
export function factsOf(state: GraphState): Fact[] {
  const nodes = new Map(state.nodes.map((node) => [node.id, node]))
  const participant = (id: string): Participant => ({
    id,
    partyIds: others(nodes.get(id), 'PARTY_TO'),
  })
  return state.nodes.flatMap((node): Fact[] => {
    const fact = (kind: CorpusKind, ids: string[]): Fact => ({
      kind,
      id: node.id,
      participants: ids.map(participant),
      share: kind === 'stake' ? shareOfProperties(node.properties) : null,
      value: typeof node.properties.value === 'number' ? node.properties.value : null,
      claimIds: others(node, 'SUPPORTS'),
    })
    if (node.properties.derived === true) return []
    if (node.labels.includes('Stake')) {
      return [fact('stake', [...others(node, 'HOLDS'), ...others(node, 'IN')])]
    }
    if (node.labels.includes('JointVenture')) {
      return [fact('joint-venture', others(node, 'PARTY_TO'))]
    }
    if (node.labels.includes('Partnership')) return [fact('partnership', others(node, 'PARTY_TO'))]
    if (node.labels.includes('Position')) {
      return [fact('position', [...others(node, 'HAS_POSITION'), ...others(node, 'AT')])]
    }
    if (node.labels.includes('Figure')) return [fact('figure', others(node, 'REPORTED'))]
    if (node.labels.includes('Brand')) {
      return others(node, 'OWNS_BRAND').map((owner) => fact('brand', [owner, node.id]))
    }
    return []
  })
}

const others = (node: GraphNode | undefined, type: string): string[] =>
  (node?.edges ?? []).filter((edge) => edge.type === type).map(({ other }) => other)
