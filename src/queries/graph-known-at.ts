import { z } from 'zod'
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
    async read(cypher, parameters, row, options) {
      if (cypher === ENTITY_STATUS) return graph.read(cypher, parameters, row, options)
      const input = { ...Object(parameters.input), knownAt }
      const timeoutMs = Math.max(TIMEOUT_MS, options?.timeoutMs ?? 0)
      const text = textThen(cypher)
      const until = performance.now() + timeoutMs
      await inTime(planned(graph, text), timeoutMs)
      const leftMs = Math.max(MIN_MS, until - performance.now())
      return graph.read(text, { ...parameters, input }, row, { ...options, timeoutMs: leftMs })
    },
  }
}

/** Planning takes longer than of the present, where nobody has asked before. */
const TIMEOUT_MS = 7_000
const MIN_MS = 500
const PLAN_MS = 60_000

const TEXTS = new Map<string, string>()

/** There are as many texts as there are queries. */
function textThen(cypher: string): string {
  const text = TEXTS.get(cypher) ?? asKnownThen(cypher)
  TEXTS.set(cypher, text)
  return text
}

const PLANNED = new WeakMap<Graph, Map<string, Promise<unknown>>>()

/**
 * Lets the database plan a text before it is run for the first time. A read that runs out of time ends
 * its own planning with it, and the next would begin anew: this goes on for whoever asks next, and all
 * who wait share it. `EXPLAIN` leaves the plan where the text itself finds it.
 */
function planned(graph: Graph, text: string): Promise<unknown> {
  const texts = PLANNED.get(graph) ?? new Map<string, Promise<unknown>>()
  PLANNED.set(graph, texts)
  const known = texts.get(text)
  if (known) return known
  const planning = graph
    .read(`EXPLAIN ${text}`, { input: {} }, z.unknown(), { timeoutMs: PLAN_MS })
    // The read itself will tell what is wrong, and the next one tries again.
    .catch(() => texts.delete(text))
  texts.set(text, planning)
  return planning
}

/** Waits for it, but no longer than so. */
async function inTime(work: Promise<unknown>, timeoutMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, timeoutMs)
  await Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
