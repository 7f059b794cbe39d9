import { LoadLockedError } from '../domain/errors.ts'
import type { Graph } from './graph.ts'
import { holdLease, type Lease, takeLease } from './lease.ts'
import { ownerName } from './owner-name.ts'
import type { Run } from './transaction.ts'

/** Each write of a load prolongs it, so this is how long a killed load keeps others waiting. */
const LEASE_MS = 60_000

/**
 * Takes the right to load, for one process at a time.
 *
 * Throws `LoadLockedError`, which names the holder.
 */
export async function lockForLoad(graph: Graph, leaseMs = LEASE_MS): Promise<Lease> {
  const taken = await takeLease(graph, { name: 'load', owner: ownerName(), leaseMs })
  if ('token' in taken) return taken
  throw new LoadLockedError(
    `A load is under way: ${taken.heldBy}. Wait until it has ended; if it was killed, its lock ` +
      `ends by itself within ${leaseMs / 1000} seconds.`,
  )
}

/**
 * Makes sure, first thing in a transaction of a load, that the load still has its lock: a process
 * that was asleep for long must not write into another one's load.
 */
export async function fence(run: Run, lease: Lease): Promise<void> {
  if (await holdLease(run, lease)) return
  throw new LoadLockedError('Another load has taken over, so this one ends. Run it again.')
}
