import { z } from 'zod'
import type { Graph } from '../graph.ts'
import { type Pending, readPending } from '../pending.ts'

/** An entity as it is in the graph before the publication. */
const StoredNode = z.object({
  id: z.string(),
  type: z.string(),
  hash: z.string().nullable(),
  /** Where a merged id leads to; null for any other. */
  mergedInto: z.string().nullable(),
  isActive: z.boolean(),
})
export type StoredNode = z.infer<typeof StoredNode>

/** A claim, what it is linked with, and where in which document it stands. */
const StoredClaim = z.object({
  id: z.string(),
  place: z.string(),
  loadNumber: z.int(),
  /** A person made it, or set it aside. */
  isDecided: z.boolean(),
  subjectIds: z.array(z.string()),
  objectIds: z.array(z.string()),
  supportedIds: z.array(z.string()),
  /** Links to other claims, each as its type, `|` and the id of the other one. */
  claimLinks: z.array(z.string()),
})
export type StoredClaim = z.infer<typeof StoredClaim>

const StoredConflict = z.object({ id: z.string(), hash: z.string().nullable() })
export type StoredConflict = z.infer<typeof StoredConflict>

const Dataset = z.object({
  version: z.string(),
  loadNumber: z.int(),
  /** Documents that no reader has seen yet. */
  newDocuments: z.int(),
})

/** Everything that a publication compares with. */
export interface Stored {
  dataset: z.infer<typeof Dataset>
  nodes: Map<string, StoredNode>
  claims: Map<string, StoredClaim>
  conflicts: Map<string, StoredConflict>
  pending: Pending[]
}

/** Read page by page, under the lock of the load, so that nobody else changes it meanwhile. */
export async function readStored(graph: Graph): Promise<Stored> {
  const [dataset] = await graph.read(DATASET, {}, Dataset, { timeoutMs: TIMEOUT_MS })
  if (!dataset) throw new Error('The dataset pointer is missing.')
  const nodes = await readPages(graph, NODES, StoredNode)
  const claims = await readPages(graph, CLAIMS, StoredClaim)
  const conflicts = await readPages(graph, CONFLICTS, StoredConflict)
  return { dataset, nodes, claims, conflicts, pending: await readPending(graph) }
}

/** What an entity was known by, before it is gone. */
const Description = z.object({
  id: z.string(),
  /** Normalized. */
  names: z.array(z.string()),
  /** Ids of the entities around it. */
  neighbours: z.array(z.string()),
})
export type Description = z.infer<typeof Description>

/** Describes some entities, by id. */
export async function readDescriptions(
  graph: Graph,
  ids: string[],
): Promise<Map<string, Description>> {
  const options = { timeoutMs: TIMEOUT_MS }
  const rows = await graph.read(DESCRIPTIONS, { ids }, Description, options)
  return new Map(rows.map((row) => [row.id, row]))
}

const PAGE_SIZE = 5_000
const TIMEOUT_MS = 60_000

async function readPages<Row extends { id: string }>(
  graph: Graph,
  cypher: string,
  row: z.ZodType<Row>,
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  for (let after = ''; ; ) {
    const parameters = { after, limit: PAGE_SIZE }
    const page = await graph.read(cypher, parameters, row, { timeoutMs: TIMEOUT_MS })
    for (const entry of page) rows.set(entry.id, entry)
    if (page.length < PAGE_SIZE) return rows
    after = page.at(-1)?.id ?? after
  }
}

const DATASET = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, dataset.loadNumber AS loadNumber,
  COUNT {
    MATCH (document:Document)
    WHERE document.loadNumber > dataset.loadNumber
  } AS newDocuments
`

const NODES = `
MATCH (node:Entity)
WHERE node.id > $after
WITH node
ORDER BY node.id
LIMIT toInteger($limit)
RETURN node.id AS id, node.type AS type, node.hash AS hash,
  head(COLLECT { MATCH (node)-[:MERGED_INTO]->(other) RETURN other.id }) AS mergedInto,
  NOT (node:Referent OR node:Withdrawn) AS isActive
ORDER BY id
`

const CLAIMS = `
MATCH (claim:Claim)
WHERE claim.id > $after
WITH claim
ORDER BY claim.id
LIMIT toInteger($limit)
RETURN claim.id AS id,
  claim.documentId + '|' + claim.start + '|' + claim.end + '|' + claim.predicate AS place,
  claim.loadNumber AS loadNumber,
  claim.extractor STARTS WITH 'curation/' OR claim.claimStatus IN ['rejected', 'superseded']
    AS isDecided,
  COLLECT { MATCH (claim)-[:SUBJECT]->(entity) RETURN entity.id } AS subjectIds,
  COLLECT { MATCH (claim)-[:OBJECT]->(entity) RETURN entity.id } AS objectIds,
  COLLECT { MATCH (claim)-[:SUPPORTS]->(entity) RETURN entity.id } AS supportedIds,
  COLLECT {
    MATCH (claim)-[link:CORROBORATES|REFINES|SUPERSEDES]->(other:Claim)
    RETURN type(link) + '|' + other.id
  } AS claimLinks
ORDER BY id
`

const CONFLICTS = `
MATCH (conflict:ConflictSet)
WHERE conflict.id > $after
RETURN conflict.id AS id, conflict.hash AS hash
ORDER BY id
LIMIT toInteger($limit)
`

const DESCRIPTIONS = `
UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN node.id AS id,
  COLLECT { MATCH (name:Name)-[:NAMES]->(node) RETURN name.normalized } AS names,
  COLLECT {
    MATCH (node)-[tie]-(other:Entity)
    WHERE NOT type(tie) STARTS WITH 'PAST_'
    RETURN DISTINCT other.id
  } AS neighbours
ORDER BY id
`
