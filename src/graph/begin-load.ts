import { z } from 'zod'
import { SetupError } from '../domain/errors.ts'
import type { Graph } from './graph.ts'
import { endLease, type Lease } from './lease.ts'
import { fence, lockForLoad } from './load-lock.ts'
import { schemaState } from './schema-state.ts'

/** One run of the pipeline into the graph. */
export interface Load {
  id: string
  /** One more than that of the published dataset. */
  loadNumber: number
  codeVersion: string
  lease: Lease
}

export interface LoadRequest {
  /** Of all seed files. */
  seedHash: string
  /** Whatever changes the claims of an unchanged document: the code, and the register. */
  codeVersion: string
}

/**
 * Begins a load, or goes on with one that was cut off before it was published: it has the same
 * number, and `ledgerOf` tells what it has done.
 *
 * Throws `LoadLockedError` while another load runs, and `SetupError` without the schema: only its
 * constraints make writing the same thing twice safe.
 */
export async function beginLoad(
  graph: Graph,
  { seedHash, codeVersion }: LoadRequest,
  leaseMs?: number,
): Promise<Load> {
  const { problem } = await schemaState(graph)
  if (problem !== null) throw new SetupError(`The database is not ready for a load. ${problem}`)

  const lease = await lockForLoad(graph, leaseMs)
  const loadNumber = await graph.transaction(async (run) => {
    await fence(run, lease)
    const [row] = await run(BEGIN, { seedHash, codeVersion })
    return Begun.parse(row).loadNumber
  })
  return { id: loadId(loadNumber), loadNumber, codeVersion, lease }
}

/** Gives the right to load back. Call it at the end, whether the load was published or failed. */
export async function endLoad(graph: Graph, load: Load): Promise<void> {
  await endLease(graph, load.lease)
}

const loadId = (loadNumber: number) => `load_${loadNumber}`

const Begun = z.object({ loadNumber: z.int() })

const BEGIN = `
MATCH (dataset:Dataset {id: 'current'})
WITH toInteger(dataset.loadNumber) + 1 AS loadNumber
MERGE (load:Load {id: 'load_' + loadNumber})
ON CREATE SET load.loadNumber = loadNumber, load.startedAt = toString(datetime())
SET load.seedHash = $seedHash, load.codeVersion = $codeVersion
RETURN loadNumber
`
