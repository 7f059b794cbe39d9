import { runBatches } from '../batches.ts'
import type { Run } from '../transaction.ts'

// What a publication replaces stays beside the graph, so that a read can tell what was known at an
// earlier moment: a node as a `:FactVersion` that its entity `HAD`, a relationship under its type with
// `PAST_` in front, a name as a `:PastName`, a claim as a `:PastClaim`. Each has the properties that it
// had, and says by `knownFrom` and `knownUntil` when readers saw it; a claim by `recordedAt`. No read
// of the present goes over any of them: it names its labels and types.

/** A name that a node keeps, by key: what it says, so that a changed one can be told. */
export interface KeptNames {
  id: string
  kept: Record<string, string>
}

/**
 * Keeps nodes as they are, before they are changed or retired. One that is retired already is not.
 * Their versions have to be prepared: see `prepare-past.ts`.
 */
export async function keepNodes(run: Run, ids: string[], at: string): Promise<void> {
  await runBatches(
    run,
    KEEP_NODES,
    ids.map((id) => ({ id, at })),
  )
}

/** Puts all relationships of nodes that are retired, and their names, into the past. */
export async function retireTies(run: Run, ids: string[], at: string): Promise<void> {
  const rows = ids.map((id) => ({ id, at, kept: {} }))
  await runBatches(run, RETIRE_NAMES, rows)
  await runBatches(run, RETIRE_TIES, rows)
}

/** Puts names that a node has no more, or that are told of it in another way now, into the past. */
export async function retireNames(run: Run, names: KeptNames[], at: string): Promise<void> {
  await runBatches(
    run,
    RETIRE_NAMES,
    names.map((row) => ({ ...row, at })),
  )
}

/** Puts single relationships into the past. */
export async function retireEdges(run: Run, elementIds: string[], at: string): Promise<void> {
  await runBatches(
    run,
    RETIRE_EDGES,
    elementIds.map((elementId) => ({ elementId, at })),
  )
}

/** Keeps claims as they are, with their ties, before they are changed or deleted: as prepared. */
export async function keepClaims(run: Run, ids: string[], at: string): Promise<void> {
  await runBatches(
    run,
    KEEP_CLAIMS,
    ids.map((id) => ({ id, at })),
  )
}

/**
 * Takes documents out of the past, too: what was removed may not be shown any more, also not as what
 * was known once. Of the ids that are retired with them, a fact goes along if no other claim ever held
 * it up, and a company, brand or person if no other fact ever bound it.
 */
export async function forgetDocuments(
  run: Run,
  documentIds: string[],
  retiredIds: string[],
): Promise<void> {
  if (documentIds.length === 0) return
  await runBatches(run, FORGET_CLAIMS, documentIds)
  await runBatches(run, FORGET_FACTS, retiredIds)
  await runBatches(run, FORGET_PARTIES, retiredIds)
}

const KEEP_NODES = `
UNWIND $rows AS row
MATCH (:Entity {id: row.id})-[:HAD]->(version:FactVersion {knownUntil: ''})
SET version.knownUntil = row.at
`

const RETIRE_TIES = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})-[tie]-()
WHERE type(tie) <> 'HAD' AND NOT type(tie) STARTS WITH 'PAST_'
WITH DISTINCT tie, row.at AS at
CALL (tie, at) {
  WITH tie, at, startNode(tie) AS start, endNode(tie) AS end
  WHERE type(tie) <> 'MERGED_INTO'
  CREATE (start)-[past:$('PAST_' + type(tie))]->(end)
  SET past = properties(tie), past.knownUntil = at
}
DELETE tie
`

const RETIRE_NAMES = `
UNWIND $rows AS row
MATCH (name:Name)-[:NAMES]->(node:Entity {id: row.id})
WHERE coalesce(row.kept[name.key] <> name.value + '|' + name.nameType + '|' + name.origin, true)
CREATE (past:PastName)-[:PAST_NAMES]->(node)
SET past = properties(name), past.knownUntil = row.at
DETACH DELETE name
`

const RETIRE_EDGES = `
UNWIND $rows AS row
MATCH (start)-[edge]->(end)
WHERE elementId(edge) = row.elementId
CREATE (start)-[past:$('PAST_' + type(edge))]->(end)
SET past = properties(edge), past.knownUntil = row.at
DELETE edge
`

const KEEP_CLAIMS = `
UNWIND $rows AS row
MATCH (past:PastClaim {id: row.id})
WHERE past.knownUntil = ''
SET past.knownUntil = row.at
WITH row, past
MATCH (past)-[tie:PAST_FROM|PAST_SUBJECT|PAST_OBJECT|PAST_SUPPORTS]->()
WHERE tie.knownUntil = ''
SET tie.knownUntil = row.at
`

const FORGET_CLAIMS = `
UNWIND $rows AS row
MATCH (claim:PastClaim {documentId: row})
DETACH DELETE claim
`

const FORGET_FACTS = `
UNWIND $rows AS row
MATCH (fact:Entity {id: row})
WHERE NOT fact.type IN ['company', 'brand', 'person']
  AND NOT EXISTS { (fact)<-[:SUPPORTS|PAST_SUPPORTS]-() }
OPTIONAL MATCH (fact)-[tie:HAD|PAST_HOLDS|PAST_IN|PAST_PARTY_TO|PAST_HAS_POSITION|PAST_AT|PAST_OWNS_BRAND|PAST_USES|PAST_MAKES|PAST_IN_PLACE|PAST_REPORTED]-(end)
DELETE tie
WITH DISTINCT end
WHERE end:FactVersion
DELETE end
`

const FORGET_PARTIES = `
UNWIND $rows AS row
MATCH (party:Entity {id: row})
WHERE party.type IN ['company', 'brand', 'person']
  AND NOT EXISTS {
    (party)-[:PAST_HOLDS|PAST_IN|PAST_PARTY_TO|PAST_HAS_POSITION|PAST_AT|PAST_OWNS_BRAND|PAST_MAKES|PAST_REPORTED|PAST_SUPPORTS]-()
  }
MATCH (party)-[:HAD|PAST_NAMES]-(kept)
DETACH DELETE kept
`
