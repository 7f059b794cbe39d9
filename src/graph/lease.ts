import { z } from 'zod'
import { OverloadedError } from '../domain/errors.ts'
import type { Graph } from './graph.ts'
import { isDead } from './owner-name.ts'
import type { Run } from './transaction.ts'

/** The right to do something alone, for a while. */
export interface Lease {
  name: string
  owner: string
  /** Grows with each new holder, so that one who slept through the end of the lease is known. */
  token: number
  leaseMs: number
}

/** Who has the lease, where it was not free. */
export interface Held {
  heldBy: string
}

/**
 * Takes the lease `name`, if nobody has it, its time is over, or its holder is a process of this
 * machine that was killed. Times are the database's, so clocks that differ do no harm.
 */
export async function takeLease(
  graph: Graph,
  { name, owner, leaseMs }: Omit<Lease, 'token'>,
): Promise<Lease | Held> {
  const [seen] = await graph.read(WHO_HOLDS, { name }, z.object({ owner: z.string() }))
  const dead = seen && isDead(seen.owner) ? seen.owner : null
  if (seen && !dead) return { heldBy: seen.owner }

  try {
    const [row] = await graph.transaction((run) => run(TAKE, { name, owner, leaseMs, dead }))
    const lock = Taken.parse(row)
    return lock.token === null
      ? { heldBy: lock.owner }
      : { name, owner, leaseMs, token: lock.token }
  } catch (error) {
    // A holder in the middle of a long transaction keeps the node locked.
    if (error instanceof OverloadedError) return { heldBy: 'a load that is about to be published' }
    throw error
  }
}

/**
 * Makes sure, inside a transaction, that the lease is still ours, and prolongs it. Nobody can take
 * it over before the transaction ends. False where somebody did before.
 */
export async function holdLease(run: Run, lease: Lease): Promise<boolean> {
  const rows = await run(HOLD, { ...lease })
  return rows.length > 0
}

/** Gives the lease back, unless somebody else has it by now. */
export async function endLease(graph: Graph, lease: Lease): Promise<void> {
  await graph.write(END, { ...lease })
}

const Taken = z.object({ owner: z.string(), token: z.int().nullable() })

const WHO_HOLDS = `
MATCH (lock:Lock {name: $name})
WHERE lock.expiresAt > datetime.realtime()
RETURN lock.owner AS owner
`

/** The first SET takes the node's lock, so that what is read after it is what stays. */
const TAKE = `
MERGE (lock:Lock {name: $name})
SET lock.askedAt = datetime.realtime()
WITH lock, coalesce(lock.expiresAt <= datetime.realtime(), true)
  OR coalesce(lock.owner = $dead, false) AS free
FOREACH (ignored IN CASE WHEN free THEN [1] ELSE [] END |
  SET lock.owner = $owner,
    lock.token = coalesce(lock.token, 0) + 1,
    lock.expiresAt = datetime.realtime() + duration({milliseconds: toInteger($leaseMs)})
)
RETURN lock.owner AS owner, CASE WHEN free THEN lock.token END AS token
`

const HOLD = `
MATCH (lock:Lock {name: $name})
SET lock.askedAt = datetime.realtime()
WITH lock
WHERE lock.token = $token AND lock.owner = $owner
SET lock.expiresAt = datetime.realtime() + duration({milliseconds: toInteger($leaseMs)})
RETURN lock.token AS token
`

const END = `
MATCH (lock:Lock {name: $name})
SET lock.askedAt = datetime.realtime()
WITH lock
WHERE lock.token = $token AND lock.owner = $owner
REMOVE lock.expiresAt
`
