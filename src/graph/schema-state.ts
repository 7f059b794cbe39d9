import { DomainError } from '../domain/errors.ts'
import type { Graph } from './graph.ts'
import { MIGRATIONS_DIR, readMigrations } from './migration-files.ts'
import { pendingOf } from './migrations.ts'
import { missingSchema } from './missing-schema.ts'

/** Whether the database has the schema that the program needs. */
export interface SchemaState {
  ready: boolean
  /** Of the last migration of the program: `0003`. */
  wanted: string
  /** File names of migrations that are not applied. */
  pending: string[]
  /** Names of constraints and indexes that are not there, or cannot be used yet. */
  missing: string[]
  /** What is wrong, in a sentence; null where the schema is ready. */
  problem: string | null
}

/** Compares the database with the migrations. Throws only where the database does not answer. */
export async function schemaState(graph: Graph, directory = MIGRATIONS_DIR): Promise<SchemaState> {
  const migrations = await readMigrations(directory)
  const wanted = migrations.at(-1)?.version ?? '0000'
  const missing = [...(await missingSchema(graph, migrations)).keys()]
  try {
    const pending = (await pendingOf(graph, migrations)).map(({ fileName }) => fileName)
    const problem = problemOf(pending, missing)
    return { ready: problem === null, wanted, pending, missing, problem }
  } catch (error) {
    if (!isOfSchema(error)) throw error
    return { ready: false, wanted, pending: [], missing, problem: error.message }
  }
}

function problemOf(pending: string[], missing: string[]): string | null {
  if (pending.length > 0) return `Not applied: ${pending.join(', ')}. Run the migrate command.`
  if (missing.length > 0) {
    return `Not there or not ready: ${missing.join(', ')}. Run the migrate command.`
  }
  return null
}

function isOfSchema(error: unknown): error is DomainError {
  return (
    error instanceof DomainError && (error.code === 'migration-changed' || error.code === 'setup')
  )
}
