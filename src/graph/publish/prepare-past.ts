import { z } from 'zod'
import { runBatches } from '../batches.ts'
import type { Load } from '../begin-load.ts'
import type { Graph } from '../graph.ts'
import { fence } from '../load-lock.ts'

// What a publication replaces is copied before it, in transactions of their own: in the one that
// publishes it would take most of the memory. What is prepared is known until '', which is before any
// moment, so no reader sees it; the publication only says until when it was known. What a load that was
// cut off has prepared is deleted by the next one.

/** Copies nodes and claims as they are, for `keepNodes` and `keepClaims`, under the lock of the load. */
export async function preparePast(
  graph: Graph,
  load: Load,
  nodeIds: string[],
  claimIds: string[],
): Promise<void> {
  await forgetPrepared(graph, load)
  await inParts(graph, load, PREPARE_NODES, nodeIds)
  await inParts(graph, load, PREPARE_CLAIMS, claimIds)
}

/** Deletes what was prepared, and then not published. */
export async function forgetPrepared(graph: Graph, load: Load): Promise<void> {
  for (const cypher of [FORGET_NODES, FORGET_CLAIMS]) {
    for (let isLeft = true; isLeft; ) {
      const [row] = await graph.transaction(
        async (run) => {
          await fence(run, load.lease)
          return run(cypher, {})
        },
        { timeoutMs: TIMEOUT_MS },
      )
      isLeft = Forgotten.parse(row).count > 0
    }
  }
}

/** As many rows as one transaction takes without need for much memory. */
const ROWS_AT_ONCE = 2_000
const TIMEOUT_MS = 60_000

async function inParts(graph: Graph, load: Load, cypher: string, ids: string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
    await graph.transaction(
      async (run) => {
        await fence(run, load.lease)
        await runBatches(run, cypher, ids.slice(start, start + ROWS_AT_ONCE))
      },
      { timeoutMs: TIMEOUT_MS },
    )
  }
}

const Forgotten = z.object({ count: z.int() })

const PREPARE_NODES = `
UNWIND $rows AS row
MATCH (node:Entity&!Referent&!Withdrawn {id: row})
CREATE (version:$(['FactVersion'] + [
  label IN labels(node) WHERE label <> 'Entity' | 'Past' + label
]))
SET version = properties(node), version.knownUntil = ''
REMOVE version.hash
CREATE (node)-[:HAD]->(version)
`

/** Ties that were past already say until when. */
const PREPARE_CLAIMS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row})
CREATE (past:PastClaim)
SET past = properties(claim), past.knownUntil = ''
WITH claim, past
MATCH (claim)-[tie:FROM|SUBJECT|OBJECT|SUPPORTS|PAST_SUBJECT|PAST_OBJECT|PAST_SUPPORTS]->(end)
CREATE (past)-[kept:$('PAST_' + replace(type(tie), 'PAST_', ''))]->(end)
SET kept = properties(tie), kept.knownUntil = coalesce(tie.knownUntil, '')
`

const FORGET_NODES = `
MATCH (version:FactVersion {knownUntil: ''})
WITH version
LIMIT 5000
DETACH DELETE version
RETURN count(*) AS count
`

const FORGET_CLAIMS = `
MATCH (claim:PastClaim {knownUntil: ''})
WITH claim
LIMIT 5000
DETACH DELETE claim
RETURN count(*) AS count
`
