import type { Graph } from '../graph/graph.ts'
import { asKnownThen } from './as-known-then.ts'
import { ENTITY_STATUS } from './entity-status.ts'

/**
 * The graph as readers saw it at `knownAt`, an instant in UTC with milliseconds; the graph of now for
 * none. Every query is told of that moment, but for the one that says why an id is missing.
 */
export function graphKnownAt(graph: Graph, knownAt: string | undefined): Graph {
  if (knownAt === undefined) return graph
  return {
    ...graph,
    read(cypher, parameters, row, options) {
      if (cypher === ENTITY_STATUS) return graph.read(cypher, parameters, row, options)
      const input = { ...Object(parameters.input), knownAt }
      const timeoutMs = Math.max(TIMEOUT_MS, options?.timeoutMs ?? 0)
      return graph.read(textThen(cypher), { ...parameters, input }, row, { ...options, timeoutMs })
    },
  }
}

/** The first read of a kind is planned, which takes two or three times as long as of the present. */
const TIMEOUT_MS = 7_000

const TEXTS = new Map<string, string>()

/** There are as many texts as there are queries. */
function textThen(cypher: string): string {
  const text = TEXTS.get(cypher) ?? asKnownThen(cypher)
  TEXTS.set(cypher, text)
  return text
}
