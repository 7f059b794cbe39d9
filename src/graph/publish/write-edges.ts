import { z } from 'zod'
import { runBatches } from '../batches.ts'
import type { Run } from '../transaction.ts'
import type { Delta } from './delta.ts'
import { retireEdges } from './keep-past.ts'
import { type Edge, edgeKey } from './wanted.ts'

/**
 * Makes the relationships around some nodes equal to the wanted ones. `at` is the moment from which
 * they are known, and those that go are not.
 *
 * They are compared in the transaction that writes them, so a new one is made by CREATE and is still
 * there only once.
 */
export async function writeEdges(run: Run, { changed, edges }: Delta, at: string): Promise<void> {
  const missing = new Map(edges)
  const surplus: string[] = []
  for (let start = 0; start < changed.length; start += IDS_AT_ONCE) {
    const ids = changed.slice(start, start + IDS_AT_ONCE).map(({ node }) => node.id)
    for (const record of await run(INCIDENT, { ids })) {
      const { elementId, ...edge } = StoredEdge.parse(record)
      const key = edgeKey(edge)
      if (edges.has(key)) missing.delete(key)
      else surplus.push(elementId)
    }
  }
  await retireEdges(run, surplus, at)
  await createEdges(
    run,
    [...missing.values()].map((edge) => ({ ...edge, at })),
  )
}

async function createEdges(run: Run, edges: (Edge & { at: string })[]): Promise<void> {
  const isSupport = ({ type }: Edge) => type === 'SUPPORTS'
  await runBatches(run, CREATE_SUPPORTS, edges.filter(isSupport))
  await runBatches(
    run,
    CREATE_EDGES,
    edges.filter((edge) => !isSupport(edge)),
  )
}

/** Makes the links of some claims equal to the wanted ones, known from `at`. */
export async function writeLinks(run: Run, wanted: Delta['links'], at: string): Promise<void> {
  const links = wanted.map((link) => ({ ...link, at }))
  await runBatches(run, RETIRE_LINKS, links)
  await runBatches(
    run,
    CREATE_SUBJECTS,
    links.filter(({ subjectId }) => subjectId !== null),
  )
  const objects = links.flatMap(({ claimId, objectIds }) =>
    objectIds.map((objectId) => ({ claimId, objectId, at })),
  )
  await runBatches(run, CREATE_OBJECTS, objects)
}

const IDS_AT_ONCE = 1_000

const StoredEdge = z.object({
  elementId: z.string(),
  from: z.string(),
  type: z.string(),
  to: z.string(),
  // Since when it is known is no part of what it says.
  properties: z
    .record(z.string(), z.unknown())
    .transform(({ knownFrom: _, ...properties }) => properties),
})

const INCIDENT = `
UNWIND $ids AS id
MATCH (:Entity {id: id})-[edge]-()
WHERE NOT type(edge) IN ['NAMES', 'SUBJECT', 'OBJECT', 'MERGED_INTO', 'HAD']
  AND NOT type(edge) STARTS WITH 'PAST_'
WITH DISTINCT edge
RETURN elementId(edge) AS elementId, startNode(edge).id AS from, type(edge) AS type,
  endNode(edge).id AS to, properties(edge) AS properties
`

const CREATE_SUPPORTS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (node:Entity {id: row.to})
CREATE (claim)-[edge:SUPPORTS]->(node)
SET edge = row.properties, edge.knownFrom = row.at
`

/** The type comes from the closed list of the domain, and as a parameter is never read as Cypher. */
const CREATE_EDGES = `
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
CREATE (start)-[edge:$(row.type)]->(end)
SET edge = row.properties, edge.knownFrom = row.at
`

/** Those that stay begin anew: what a claim is about, it is about as a whole. */
const RETIRE_LINKS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claimId})-[link:SUBJECT|OBJECT]->(end)
CREATE (claim)-[past:$('PAST_' + type(link))]->(end)
SET past = properties(link), past.knownUntil = row.at
DELETE link
`

const CREATE_SUBJECTS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claimId})
MATCH (subject:Entity {id: row.subjectId})
MERGE (claim)-[link:SUBJECT]->(subject)
SET link.knownFrom = row.at
`

const CREATE_OBJECTS = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claimId})
MATCH (object:Entity {id: row.objectId})
MERGE (claim)-[link:OBJECT]->(object)
SET link.knownFrom = row.at
`
