import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import type { Graph, ReadOptions } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

/** Id, type, and how many facts it is part of. */
const Tuple = z.tuple([z.string(), EntityType, z.int()])

const Row = z.object({ version: z.string(), ends: z.array(Tuple) })

/** Those of two entities that there are. */
export type PathEnds = z.infer<typeof Row>

/** The two ends of a path, as far as they are entities that were neither merged nor withdrawn. */
export async function pathEnds(
  graph: Graph,
  ids: readonly [string, string],
  options: ReadOptions,
): Promise<PathEnds> {
  return onlyRecord(await graph.read(PATH_ENDS, { input: { ids } }, Row, options))
}

export const PATH_ENDS = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  UNWIND $input.ids AS id
  MATCH (entity:Entity {id: id})
  USING INDEX entity:Entity(id)
  WHERE NOT entity:Referent AND NOT entity:Withdrawn
  RETURN [
    id, entity.type, COUNT { (entity)-[:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND]-() }
  ] AS tuple
} AS ends
`
