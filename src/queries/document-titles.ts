import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

/** The headlines of documents by id; null where one has none. Unknown ids are left out. */
export async function documentTitles(
  graph: Graph,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const input = { ids: [...ids] }
  return new Map(onlyRecord(await graph.read(DOCUMENT_TITLES, { input }, Row)).titles)
}

const Row = z.object({
  version: z.string(),
  titles: z.array(z.tuple([z.string(), z.string().nullable()])),
})

export const DOCUMENT_TITLES = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  UNWIND $input.ids AS id
  MATCH (document:Document {id: id})
  USING INDEX document:Document(id)
  WHERE document.loadNumber <= dataset.loadNumber
  RETURN [document.id, document.title] AS title
  ORDER BY document.id
} AS titles
`
