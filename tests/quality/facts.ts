import type { GraphNode, GraphState } from '#src/domain/graph-state.ts'

/**
 * The facts of a state in short, each as one line that names ids only, so that two states can be
 * compared after their ids were exchanged.
 */
export function factLines(state: GraphState, exchange: (id: string) => string): string[] {
  const ventures = new Map(
    state.nodes
      .filter(({ labels }) => labels.includes('JointVenture'))
      .map((node) => [node.id, `venture of ${parties(node, exchange)}`]),
  )
  const nameOf = (id: string) => ventures.get(id) ?? exchange(id)
  return state.nodes
    .flatMap((node) => {
      const [label] = node.labels
      const { properties } = node
      if (label === 'Stake') {
        const share = properties.shareExact ?? `at most ${properties.shareMaximum}`
        return [
          `${nameOf(end(node, 'HOLDS'))} holds ${share} of ${nameOf(end(node, 'IN'))} since ${properties.validFromDate}`,
        ]
      }
      if (label === 'JointVenture') return [`${nameOf(node.id)}, named: ${properties.named}`]
      if (label === 'Partnership')
        return [`partnership of ${parties(node, exchange)}, ${properties.partnershipType}`]
      if (label === 'Position') {
        return [`${end(node, 'HAS_POSITION')} is ${properties.role} at ${nameOf(end(node, 'AT'))}`]
      }
      if (label === 'Brand' && properties.named) {
        const owner = end(node, 'OWNS_BRAND')
        return owner
          ? [`${nameOf(owner)} owns the brand ${exchange(node.id)}`]
          : [`brand ${exchange(node.id)}`]
      }
      return []
    })
    .toSorted()
}

const end = (node: GraphNode, type: string) =>
  node.edges.find((edge) => edge.type === type)?.other ?? ''

const parties = ({ edges }: GraphNode, exchange: (id: string) => string) =>
  edges
    .filter(({ type }) => type === 'PARTY_TO')
    .map(({ other }) => exchange(other))
    .toSorted()
    .join(' and ')
