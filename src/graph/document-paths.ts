import { z } from 'zod'
import { runBatches } from './batches.ts'
import type { Load } from './begin-load.ts'
import type { Graph } from './graph.ts'
import { fence } from './load-lock.ts'

/** From which file each document was loaded last, as an absolute path; null where that is unknown. */
export async function documentPaths(graph: Graph): Promise<Map<string, string | null>> {
  const rows = await graph.read(PATHS, {}, Row, { timeoutMs: 30_000 })
  return new Map(rows.map(({ id, path }) => [id, path]))
}

/** Notes from which files documents are loaded; those that are not loaded are left out. */
export async function notePaths(
  graph: Graph,
  load: Load,
  paths: ReadonlyMap<string, string>,
): Promise<void> {
  if (paths.size === 0) return
  await graph.transaction(async (run) => {
    await fence(run, load.lease)
    await runBatches(
      run,
      NOTE,
      [...paths].map(([id, path]) => ({ id, path })),
    )
  })
}

const Row = z.object({ id: z.string(), path: z.string().nullable() })

const PATHS = `
MATCH (ledger:Ledger)
RETURN ledger.key AS id, ledger.path AS path
ORDER BY id
`

const NOTE = `
UNWIND $rows AS row
MATCH (ledger:Ledger {key: row.id})
SET ledger.path = row.path
`
