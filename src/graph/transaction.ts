import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { isWorthRetrying } from './driver-errors.ts'
import { refuseUndefined } from './parameters.ts'

/** Runs one statement of a transaction and gives its records. */
export type Run = (
  cypher: string,
  parameters: Record<string, unknown>,
) => Promise<Record<string, unknown>[]>

/** How long a write goes on trying while the database restarts or others hold its locks. */
const RETRY_MS = 30_000
const LONGEST_WAIT_MS = 1_000

/**
 * One write transaction, done again after a deadlock or a lost connection.
 *
 * An error of the commit itself is never retried: the server may have committed. Whoever wrote finds
 * out by reading, and may then simply write again, since every write is idempotent.
 */
export async function runTransaction<T>(
  driver: Driver,
  database: string,
  timeoutMs: number,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  if (!(timeoutMs > 0)) throw new RangeError(`A timeout has to be above 0 ms, not ${timeoutMs}.`)
  const giveUpAt = performance.now() + RETRY_MS

  for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE })
    try {
      return await runOnce(session, timeoutMs, work)
    } catch (error) {
      if (error instanceof CommitError) throw error.cause
      if (!isWorthRetrying(error) || performance.now() + waitMs > giveUpAt) throw error
    } finally {
      await session.close()
    }
    // Writers that met in a deadlock have to come back at different times.
    await sleep(waitMs * (0.5 + Math.random() / 2))
  }
}

/** Marks an error of the commit, whose outcome is unknown. */
class CommitError extends Error {}

async function runOnce<T>(
  session: Session,
  timeoutMs: number,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const transaction = await session.beginTransaction({ timeout: timeoutMs })
  const result = await work(runIn(transaction)).catch(async (error) => {
    if (transaction.isOpen()) await transaction.rollback()
    throw error
  })
  await transaction.commit().catch((cause) => {
    throw new CommitError('The commit failed.', { cause })
  })
  return result
}

const runIn =
  (transaction: Pick<ManagedTransaction, 'run'>): Run =>
  async (cypher, parameters) => {
    refuseUndefined(parameters)
    const { records } = await transaction.run(cypher, parameters)
    return records.map((record) => record.toObject())
  }
