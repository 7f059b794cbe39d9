import { z } from 'zod'
import type { Run } from '../transaction.ts'
import { type Described, tieTypes } from './changed-fields.ts'
import type { Delta } from './delta.ts'
import type { Stored } from './stored.ts'

const IDS_AT_ONCE = 1_000

/**
 * What the entities that a publication changes or retires are, as long as nothing is written: by id,
 * without those that are gone already.
 */
export async function readBefore(
  run: Run,
  { nodes, claims }: Stored,
  { changed, retired }: Delta,
): Promise<Map<string, Described>> {
  const ids = [...changed.map(({ node }) => node.id), ...retired.map(({ id }) => id)]
  const wanted = ids.filter((id) => nodes.get(id)?.isActive)
  const supports = new Map(wanted.map((id) => [id, new Set<string>()]))
  for (const { id, supportedIds } of claims.values()) {
    for (const supported of supportedIds) supports.get(supported)?.add(id)
  }

  const before = new Map<string, Described>()
  for (let start = 0; start < wanted.length; start += IDS_AT_ONCE) {
    const rows = wanted
      .slice(start, start + IDS_AT_ONCE)
      .map((id) => ({ id, types: tieTypes(nodes.get(id)?.type ?? '') }))
    for (const record of await run(BEFORE, { rows })) {
      const { id, ties, ...entity } = StoredEntity.parse(record)
      before.set(id, {
        ...entity,
        type: nodes.get(id)?.type ?? '',
        ties,
        claimIds: supports.get(id) ?? new Set(),
      })
    }
  }
  return before
}

const StoredEntity = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.unknown()),
  names: z.array(z.string()),
  ties: z.array(
    z.object({
      type: z.string(),
      direction: z.enum(['out', 'in']),
      other: z.string(),
      role: z.string().nullable(),
    }),
  ),
})

/** Companies with thousands of relationships have none of these types of their own. */
const BEFORE = `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
RETURN node.id AS id, properties(node) AS properties,
  COLLECT { MATCH (name:Name)-[:NAMES]->(node) RETURN name.value } AS names,
  CASE WHEN size(row.types) = 0 THEN [] ELSE COLLECT {
    MATCH (node)-[tie:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|REPORTED|OWNS_BRAND|MAKES]-(other:Entity)
    WHERE type(tie) IN row.types
    RETURN {
      type: type(tie), direction: CASE WHEN startNode(tie) = node THEN 'out' ELSE 'in' END,
      other: other.id, role: tie.role
    }
  } END AS ties
`
