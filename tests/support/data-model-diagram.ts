import type { GraphState } from '#src/domain/graph-state.ts'

/** What is a company, person or brand stands before what joins them, in the picture and in the text. */
const labelOf = (labels: readonly string[]): string =>
  labels.includes('JointVenture') ? 'JointVenture' : (labels[0] ?? 'Entity')

/**
 * The data model as a Mermaid flow chart: which kinds of nodes a graph state has, and by which
 * relationships they hang together. Lines are sorted, so that the same state gives the same text.
 */
export function dataModelDiagram(state: GraphState): string {
  const labels = new Map(state.nodes.map(({ id, labels }) => [id, labelOf(labels)]))
  const edges = new Set<string>()
  for (const { id, edges: owned } of state.nodes) {
    for (const { type, direction, other } of owned) {
      const [from, to] = direction === 'out' ? [id, other] : [other, id]
      // Claims are no nodes of the state; they are told of below.
      if (type === 'SUPPORTS') continue
      const [start, end] = [labels.get(from), labels.get(to)]
      if (start && end) edges.add(`  ${start} -- ${type} --> ${end}`)
    }
  }
  const facts = [...new Set(labels.values())].toSorted()
  return [
    'flowchart LR',
    ...[...edges].toSorted(),
    ...facts.map((label) => `  Claim -. SUPPORTS .-> ${label}`),
    '  Claim -- FROM --> Document',
    '  Name -- NAMES --> Entity([any of these])',
    '',
  ].join('\n')
}
