import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import { Facet, type FacetBy } from '../domain/records/stats.ts'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

/** What is counted for each facet; every entity for `type`. */
const LABELS: Record<FacetBy, string[] | null> = {
  type: null,
  country: ['Company'],
  status: ['Partnership', 'JointVenture'],
  year: ['Stake', 'JointVenture', 'Partnership'],
}

const TIMEOUT_MS = 5_000

/**
 * How many entities have each value, most first: entities by type, companies by country,
 * partnerships and ventures by status, stakes, ventures and partnerships by the year they began in.
 */
export async function facetsBy(graph: Graph, by: FacetBy): Promise<Versioned<Facet[]>> {
  const input = { by, labels: LABELS[by] }
  const options = { timeoutMs: TIMEOUT_MS }
  const { facets, version } = onlyRecord(await graph.read(FACETS_BY, { input }, Row, options))
  return { row: facets, version }
}

const Row = z.object({ version: z.string(), facets: z.array(Facet) })

export const FACETS_BY = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  MATCH (entity:Entity&!Referent&!Withdrawn)
  WHERE $input.labels IS NULL OR any(label IN labels(entity) WHERE label IN $input.labels)
  WITH CASE $input.by
    WHEN 'type' THEN entity.type
    WHEN 'country' THEN entity.country
    WHEN 'status' THEN coalesce(entity.partnershipStatus, entity.ventureStatus)
    ELSE substring(
      coalesce(entity.validFromEarliest, entity.formedEarliest, entity.signedEarliest), 0, 4
    )
  END AS value, count(*) AS count
  RETURN {value: value, count: count} AS facet
  ORDER BY count DESC, value
} AS facets
`
