import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { DomainError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'

/** From an index lookup to the longest that a read may take. Seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Wraps a graph so that the time, number and failures of its reads and writes are measured. */
export function graphMetrics(registry: Registry): (graph: Graph) => Graph {
  const registers = [registry]
  const seconds = new Histogram({
    name: 'graph_query_duration_seconds',
    help: 'How long reads and writes of the database took, as seen from here.',
    labelNames: ['access'],
    buckets: SECONDS,
    registers,
  })
  const inFlight = new Gauge({
    name: 'graph_queries_in_flight',
    help: 'Reads and writes that wait for the database; each has a connection of the pool.',
    registers,
  })
  const errors = new Counter({
    name: 'graph_query_errors_total',
    help: 'Failed reads and writes by code: graph-unavailable, query-timeout, overloaded, bug.',
    labelNames: ['access', 'code'],
    registers,
  })
  const timed = async <T>(access: 'read' | 'write', work: () => Promise<T>): Promise<T> => {
    const end = seconds.startTimer({ access })
    inFlight.inc()
    try {
      return await work()
    } catch (error) {
      errors.inc({ access, code: error instanceof DomainError ? error.code : 'bug' })
      throw error
    } finally {
      inFlight.dec()
      end()
    }
  }
  return (graph) => ({
    read: (cypher, parameters, row, options) =>
      timed('read', () => graph.read(cypher, parameters, row, options)),
    write: (cypher, parameters) => timed('write', () => graph.write(cypher, parameters)),
    transaction: (work, options) => timed('write', () => graph.transaction(work, options)),
    close: () => graph.close(),
  })
}
