import { type GraphName, NodeLabel } from '../../domain/graph-state.ts'
import { runBatches } from '../batches.ts'
import { known } from '../document-properties.ts'
import type { Run } from '../transaction.ts'
import type { Retired } from './retired.ts'
import { scriptOf } from './script-of.ts'
import type { WantedNode } from './wanted.ts'

/** Labels of an id that is no node of the fact layer any more. */
const RETIRED_LABELS = ['Referent', 'Withdrawn']

/** Writes nodes with their labels, properties and names. */
export async function writeNodes(
  run: Run,
  created: WantedNode[],
  changed: WantedNode[],
): Promise<void> {
  await runBatches(run, CREATE_NODES, created.map(nodeRow))
  await runBatches(run, CHANGE_NODES, changed.map(nodeRow))
  await runBatches(
    run,
    DELETE_NAMES,
    changed.map(({ node }) => ({ id: node.id, keys: node.names.map(({ key }) => key) })),
  )
  const names = [...created, ...changed].flatMap(({ node }) =>
    node.names.map((name) => ({ id: node.id, key: name.key, properties: nameProperties(name) })),
  )
  await runBatches(run, WRITE_NAMES, names)
}

/** Turns ids into bare signs that lead on, or that say that there was something. */
export async function retireNodes(run: Run, retired: Retired[]): Promise<void> {
  const rows = retired.map(({ id, type, target }) => ({
    id,
    properties: { id, type },
    labels: [target === null ? 'Withdrawn' : 'Referent'],
    otherLabels: [...NodeLabel.options, ...RETIRED_LABELS],
  }))
  await runBatches(run, DELETE_ALL_NAMES, rows)
  await runBatches(run, STRIP, rows)
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

function nameProperties(name: GraphName) {
  return known({ ...name, script: scriptOf(name.value) })
}

/** Labels come from the closed list of the domain, and as parameters are never read as Cypher. */
const CREATE_NODES = `
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node = row.properties, node:$(row.labels)
SET node.sources = toInteger(node.sources)
`

const CHANGE_NODES = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
OPTIONAL MATCH (node)-[merged:MERGED_INTO]->()
DELETE merged
REMOVE node:$(row.otherLabels)
SET node = row.properties, node:$(row.labels)
SET node.sources = toInteger(node.sources)
`

const DELETE_NAMES = `
UNWIND $rows AS row
MATCH (name:Name)-[:NAMES]->(:Entity {id: row.id})
WHERE NOT name.key IN row.keys
DETACH DELETE name
`

const WRITE_NAMES = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
MERGE (name:Name {key: row.key})
SET name = row.properties
MERGE (name)-[:NAMES]->(node)
`

const DELETE_ALL_NAMES = `
UNWIND $rows AS row
MATCH (name:Name)-[:NAMES]->(:Entity {id: row.id})
DETACH DELETE name
`

const STRIP = `
UNWIND $rows AS row
MATCH (:Entity {id: row.id})-[relationship]-()
DELETE relationship
`

const LEAD_ON = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
MATCH (target:Entity {id: row.target})
MERGE (node)-[:MERGED_INTO]->(target)
`
