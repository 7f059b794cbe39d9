import { z } from 'zod'
import type { Decisions } from '../../domain/curation.ts'
import { runBatches } from '../batches.ts'
import type { Load } from '../begin-load.ts'
import type { Graph } from '../graph.ts'
import { fence } from '../load-lock.ts'

/**
 * After the publication: has every merged id lead to the one that stays, those that never were in
 * the graph too, and remembers by its hash which curation the dataset has. Comes last, so that a load
 * that was cut off before is run again.
 *
 * Throws `LoadLockedError` if another load has taken over.
 */
export async function finishCuration(
  graph: Graph,
  load: Load,
  merges: Decisions['merges'],
  hash: string | null,
): Promise<void> {
  if (merges.size === 0 && (await curationHash(graph)) === hash) return
  const rows = [...merges].map(([id, { into, type }]) => ({ id, into, type }))
  await graph.transaction(async (run) => {
    await fence(run, load.lease)
    await run(WITHDRAW, { ids: rows.map(({ id }) => id) })
    await runBatches(run, LEAD_ON, rows)
    await run(REMEMBER, { hash })
  })
}

/** The hash of the curation that readers see applied; null for none. */
export async function curationHash(graph: Graph): Promise<string | null> {
  const [row] = await graph.read(HASH, {}, z.object({ hash: z.string().nullable() }))
  return row?.hash ?? null
}

/** What was merged by an entry that is gone, and that no claim speaks of either. */
const WITHDRAW = `
MATCH (node:Referent)-[merged:MERGED_INTO {curated: true}]->(:Entity)
WHERE NOT node.id IN $ids
DELETE merged
REMOVE node:Referent
SET node:Withdrawn
`

/** An id that is in the graph as itself is left alone: then the facts still speak of it. */
const LEAD_ON = `
UNWIND $rows AS row
MATCH (target:Entity {id: row.into})
WHERE NOT target:Referent AND NOT target:Withdrawn
MERGE (node:Entity {id: row.id})
ON CREATE SET node:Referent, node.type = row.type
WITH node, target
WHERE node:Referent OR node:Withdrawn
OPTIONAL MATCH (node)-[former:MERGED_INTO]->(other)
WHERE other <> target
DELETE former
REMOVE node:Withdrawn
SET node:Referent
MERGE (node)-[merged:MERGED_INTO]->(target)
SET merged.curated = true
`

const REMEMBER = `
MATCH (dataset:Dataset {id: 'current'})
SET dataset.curationHash = $hash
`

const HASH = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.curationHash AS hash
`
