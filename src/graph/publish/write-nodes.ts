import { type GraphName, NodeLabel } from '../../domain/graph-state.ts'
import { runBatches } from '../batches.ts'
import { known } from '../document-properties.ts'
import type { Run } from '../transaction.ts'
import { keepNodes, retireNames, retireTies } from './keep-past.ts'
import type { Retired } from './retired.ts'
import { scriptOf } from './script-of.ts'
import type { WantedNode } from './wanted.ts'

/** Labels of an id that is no node of the fact layer any more. */
const RETIRED_LABELS = ['Referent', 'Withdrawn']

/** Writes nodes with their labels, properties and names, and keeps what they were before `at`. */
export async function writeNodes(
  run: Run,
  created: WantedNode[],
  changed: WantedNode[],
  at: string,
): Promise<void> {
  const rowOf = (wanted: WantedNode) => ({ ...nodeRow(wanted), knownFrom: at, retiredAt: null })
  await keepNodes(
    run,
    changed.map(({ node }) => node.id),
    at,
  )
  await runBatches(run, CREATE_NODES, created.map(rowOf))
  await runBatches(run, CHANGE_NODES, changed.map(rowOf))
  await retireNames(
    run,
    changed.map(({ node }) => ({ id: node.id, kept: Object.fromEntries(node.names.map(saidBy)) })),
    at,
  )
  const names = [...created, ...changed].flatMap(({ node }) =>
    node.names.map((name) => ({
      id: node.id,
      key: name.key,
      properties: nameProperties(name),
      at,
    })),
  )
  await runBatches(run, WRITE_NAMES, names)
}

/** Turns ids into bare signs that lead on, or that say that there was something. */
export async function retireNodes(run: Run, retired: Retired[], at: string): Promise<void> {
  const rows = retired.map(({ id, type, target }) => ({
    id,
    properties: { id, type },
    labels: [target === null ? 'Withdrawn' : 'Referent'],
    otherLabels: [...NodeLabel.options, ...RETIRED_LABELS],
    knownFrom: null,
    retiredAt: at,
  }))
  const ids = rows.map(({ id }) => id)
  await keepNodes(run, ids, at)
  await retireTies(run, ids, at)
  await runBatches(run, CHANGE_NODES, rows)
}

/** Once all nodes are there. */
export async function mergeRetired(run: Run, retired: Retired[]): Promise<void> {
  const rows = retired.filter(({ target }) => target !== null)
  await runBatches(run, LEAD_ON, rows)
}

function nodeRow({ node, hash }: WantedNode) {
  const wanted: readonly string[] = node.labels
  return {
    id: node.id,
    properties: { ...node.properties, id: node.id, hash },
    labels: wanted,
    otherLabels: [...NodeLabel.options, ...RETIRED_LABELS].filter(
      (label) => !wanted.includes(label),
    ),
  }
}

/** All of a name that can change while its key stays. */
const saidBy = ({ key, value, nameType, origin }: GraphName) => [
  key,
  [value, nameType, origin].join('|'),
]

function nameProperties(name: GraphName) {
  return known({ ...name, script: scriptOf(name.value) })
}

/** Labels come from the closed list of the domain, and as parameters are never read as Cypher. */
const CREATE_NODES = `
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node = row.properties, node:$(row.labels)
SET node.sources = toInteger(node.sources),
  node.recordedAt = row.knownFrom,
  node.knownFrom = row.knownFrom
`

/** An id that comes back is recorded since it was there first. */
const CHANGE_NODES = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
OPTIONAL MATCH (node)-[merged:MERGED_INTO]->()
DELETE merged
WITH row, node, coalesce(node.recordedAt, row.knownFrom) AS recordedAt
REMOVE node:$(row.otherLabels)
SET node = row.properties, node:$(row.labels)
SET node.sources = toInteger(node.sources),
  node.recordedAt = recordedAt,
  node.knownFrom = row.knownFrom,
  node.retiredAt = row.retiredAt
`

const WRITE_NAMES = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
MERGE (name:Name {key: row.key})
WITH node, name, row, coalesce(name.knownFrom, row.at) AS knownFrom
SET name = row.properties
SET name.knownFrom = knownFrom
MERGE (name)-[:NAMES]->(node)
`

const LEAD_ON = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
MATCH (target:Entity {id: row.target})
MERGE (node)-[:MERGED_INTO]->(target)
`
