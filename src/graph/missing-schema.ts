import { z } from 'zod'
import { schemaByName } from './cypher-statements.ts'
import type { Graph } from './graph.ts'
import type { Migration } from './migration-files.ts'

/** The constraints and indexes that are not there, or not ready: by name, what makes them. */
export async function missingSchema(
  graph: Graph,
  migrations: Migration[],
): Promise<Map<string, string>> {
  const missing = schemaByName(migrations.flatMap(({ statements }) => statements))
  for (const { name } of await graph.read(ONLINE, {}, NameRow)) missing.delete(name)
  return missing
}

const NameRow = z.object({ name: z.string() })

/** A constraint has an index of its own name. */
const ONLINE = `
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN name
`
