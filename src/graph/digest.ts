import { z } from 'zod'
import { canonicalJson, compare, sha256 } from './canonical.ts'
import type { Graph } from './graph.ts'

export interface DigestOptions {
  /**
   * Leaves out in which load a thing came, and what was known before: equal also for loads in another order, or in one piece
   * instead of several.
   */
  ignoreLoads?: boolean
}

/** Times, and who held a lock: they differ between two loads of the same. */
const TIMES = [
  ...['recordedAt', 'publishedAt', 'startedAt', 'finishedAt', 'appliedAt'],
  ...['knownFrom', 'knownUntil', 'retiredAt'],
]
const OF_LOADS = ['loadNumber', 'version', 'path']
/** What is only told of the way that led here. */
const HISTORY = ['Load', 'Change', 'WithdrawnClaim', 'FactVersion', 'PastName', 'PastClaim']

/**
 * SHA-256 over all nodes and relationships, whatever their order in the store: equal for a clean
 * load and for one that was cut off and resumed. Reads the whole graph at once, so it is for tests
 * and checks.
 */
export async function graphDigest(
  graph: Graph,
  { ignoreLoads = false }: DigestOptions = {},
): Promise<string> {
  const left = ignoreLoads ? [...TIMES, ...OF_LOADS] : TIMES
  const isIn = (labels: string[]) =>
    !labels.includes('Lock') && !(ignoreLoads && labels.some((label) => HISTORY.includes(label)))
  const options = { timeoutMs: 120_000 }
  const nodes = (await graph.read(NODES, {}, NodeRow, options)).filter(({ labels }) => isIn(labels))
  const relationships = (await graph.read(RELATIONSHIPS, {}, RelationshipRow, options)).filter(
    ({ from, type, to }) =>
      isIn(from.labels) && isIn(to.labels) && !(ignoreLoads && type.startsWith('PAST_')),
  )

  const lines = [
    ...nodes.map(({ labels, properties }) => {
      const keys = labels.includes('Load') ? [...left, 'id'] : left
      return canonicalJson([labels.toSorted(compare), without(properties, keys)])
    }),
    ...relationships.map(({ from, type, to, properties }) =>
      canonicalJson([end(from), type, end(to), without(properties, left)]),
    ),
  ]
  return sha256(...lines.toSorted(compare))
}

const without = (properties: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)))

const end = ({ labels, key }: z.infer<typeof End>) =>
  labels.includes('Load') ? ['Load'] : [labels.toSorted(compare), key]

const NodeRow = z.object({
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
})

const End = z.object({ labels: z.array(z.string()), key: z.unknown() })

const RelationshipRow = z.object({
  from: End,
  type: z.string(),
  to: End,
  properties: z.record(z.string(), z.unknown()),
})

const NODES = `
MATCH (node)
RETURN labels(node) AS labels, properties(node) AS properties
`

const RELATIONSHIPS = `
MATCH (start)-[relationship]->(end)
RETURN {labels: labels(start), key: coalesce(start.id, start.key)} AS from,
  type(relationship) AS type,
  {labels: labels(end), key: coalesce(end.id, end.key)} AS to,
  properties(relationship) AS properties
`
