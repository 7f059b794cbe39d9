import neo4j, { type Driver, type Session } from 'neo4j-driver'
import type { z } from 'zod'
import { GraphUnavailableError } from '../domain/errors.ts'
import { isUnreachable, toDomainError } from './driver-errors.ts'
import { refuseUndefined } from './parameters.ts'
import { type Run, runTransaction } from './transaction.ts'

export type Parameters = Record<string, unknown>

export interface ReadOptions {
  /** How long the query may run in the database; a second try shares it. */
  timeoutMs?: number | undefined
  /** Ends the query in the database: the client has gone. */
  signal?: AbortSignal | undefined
}

/** The one door to Neo4j: a query gets this, never a driver, a session or a transaction. */
export interface Graph {
  /**
   * Runs one read and parses each record as a `row`, so that bad data fails here by name.
   *
   * Throws `GraphUnavailableError`, `QueryTimeoutError` or `OverloadedError`.
   */
  read<Row>(
    cypher: string,
    parameters: Parameters,
    row: z.ZodType<Row>,
    options?: ReadOptions,
  ): Promise<Row[]>
  /** Runs one write. It may be retried, so it has to be idempotent: MERGE, not CREATE. */
  write(cypher: string, parameters: Parameters): Promise<void>
  /**
   * Runs several statements in one write transaction. `work` may run again after a deadlock or a
   * lost connection, but never once the commit was sent: then the outcome is unknown.
   */
  transaction<T>(work: (run: Run) => Promise<T>, options?: { timeoutMs?: number }): Promise<T>
  close(): Promise<void>
}

export interface GraphOptions {
  database: string
  /** Of a read that names none. */
  readTimeoutMs?: number
  /** Of a write transaction that names none. */
  writeTimeoutMs?: number
}

/** The server looks for overdue transactions twice a second, so it answers a little late. */
const GRACE_MS = 1_000

/** The graph behind a driver. It owns the driver: `close` closes it. */
export function createGraph(driver: Driver, options: GraphOptions): Graph {
  const { database, readTimeoutMs = 5_000, writeTimeoutMs = 30_000 } = options

  async function readOnce(cypher: string, parameters: Parameters, deadline: Deadline) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
    try {
      // Auto-commit: one round trip, and none of the driver's own retries.
      const result = session.run(cypher, parameters, { timeout: deadline.left() })
      const { records } = await deadline.race(result)
      return records.map((record) => record.toObject())
    } finally {
      closeInBackground(session)
    }
  }

  return {
    async read(cypher, parameters, row, { timeoutMs = readTimeoutMs, signal } = {}) {
      refuseUndefined(parameters)
      const deadline = startDeadline(timeoutMs, signal)
      try {
        const records = await readOnce(cypher, parameters, deadline).catch((error) => {
          if (!isUnreachable(error) || deadline.isOver()) throw error
          return readOnce(cypher, parameters, deadline)
        })
        return records.map((record) => row.parse(record))
      } catch (error) {
        throw toDomainError(error)
      } finally {
        deadline.end()
      }
    },

    async write(cypher, parameters) {
      await this.transaction((run) => run(cypher, parameters))
    },

    async transaction(work, { timeoutMs = writeTimeoutMs } = {}) {
      try {
        return await runTransaction(driver, database, timeoutMs, work)
      } catch (error) {
        throw toDomainError(error)
      }
    },

    async close() {
      await driver.close()
    },
  }
}

/**
 * Closing in mid-query ends the query in the database. Nobody waits for it: a frozen server would
 * hold up the answer, and what it says about a session that is done with is of no use.
 */
function closeInBackground(session: Session) {
  session.close().catch(() => undefined)
}

interface Deadline {
  /** Time left, at least 1 ms: 0 would mean without limit. */
  left(): number
  isOver(): boolean
  /** Gives what `result` gives, or throws at the deadline or when the client has gone. */
  race<T>(result: PromiseLike<T>): Promise<T>
  end(): void
}

/** The client's own clock, for a server that accepts a query and then never answers. */
function startDeadline(timeoutMs: number, signal: AbortSignal | undefined): Deadline {
  if (!(timeoutMs > 0)) throw new RangeError(`A timeout has to be above 0 ms, not ${timeoutMs}.`)
  const { promise, reject } = Promise.withResolvers<never>()
  // A result that comes first leaves this one without a listener.
  promise.catch(() => undefined)
  const endsAt = performance.now() + timeoutMs
  const timer = setTimeout(
    () => reject(new GraphUnavailableError(new Error(`No answer in ${timeoutMs} ms.`))),
    timeoutMs + GRACE_MS,
  )
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()

  return {
    left: () => Math.max(1, Math.ceil(endsAt - performance.now())),
    isOver: () => performance.now() >= endsAt,
    race: (result) => Promise.race([promise, result]),
    end() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}
