import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { LoadLockedError, MigrationChangedError, SetupError } from '../domain/errors.ts'
import type { Graph } from './graph.ts'
import { endLease, holdLease, type Lease, takeLease } from './lease.ts'
import { MIGRATIONS_DIR, type Migration, readMigrations } from './migration-files.ts'
import { missingSchema } from './missing-schema.ts'
import { ownerName } from './owner-name.ts'

/**
 * Applies the migrations that the database does not have yet, and gives their file names.
 *
 * Of two starters one applies, and the other waits for it. A migration that was cut off is done
 * again: each statement is safe to run twice, and is noted as applied only at its end. A constraint
 * or index that somebody has dropped is made again.
 *
 * Throws `MigrationChangedError` for an applied file whose text has changed, and `SetupError` for a
 * database that a later version of the program has migrated.
 */
export async function migrate(graph: Graph, directory = MIGRATIONS_DIR): Promise<string[]> {
  const migrations = await readMigrations(directory)
  const pendingBefore = await pendingOf(graph, migrations)
  if (pendingBefore.length === 0 && (await missingSchema(graph, migrations)).size === 0) return []

  for (const statement of OWN_SCHEMA) await graph.write(statement, {})
  const lease = await waitForLease(graph)
  try {
    const pending = await pendingOf(graph, migrations)
    for (const migration of pending) await apply(graph, lease, migration)
    for (const statement of (await missingSchema(graph, migrations)).values()) {
      await graph.write(statement, {})
    }
    await graph.read(AWAIT_INDEXES, {}, z.object({}), { timeoutMs: 310_000 })
    return pending.map(({ fileName }) => fileName)
  } finally {
    await endLease(graph, lease)
  }
}

/** What the runner itself needs, before there is anything. */
const OWN_SCHEMA = [
  `CREATE CONSTRAINT lock_name IF NOT EXISTS
   FOR (lock:Lock) REQUIRE lock.name IS UNIQUE`,
  `CREATE CONSTRAINT schema_version IF NOT EXISTS
   FOR (applied:SchemaVersion) REQUIRE applied.version IS UNIQUE`,
]

const LEASE_MS = 60_000
/** Longer than a lease, so that one of a killed starter runs out meanwhile. */
const PATIENCE_MS = 90_000

async function waitForLease(graph: Graph): Promise<Lease> {
  const request = { name: 'migration', owner: ownerName(), leaseMs: LEASE_MS }
  const giveUpAt = performance.now() + PATIENCE_MS
  for (;;) {
    const taken = await takeLease(graph, request)
    if ('token' in taken) return taken
    if (performance.now() > giveUpAt) {
      throw new LoadLockedError(`The database is being migrated by ${taken.heldBy}.`)
    }
    await sleep(200)
  }
}

/** The migrations that are not in the ledger; checks those that are. */
export async function pendingOf(graph: Graph, migrations: Migration[]): Promise<Migration[]> {
  const ledger = new Map(
    (await graph.read(LEDGER, {}, LedgerRow)).map((row) => [row.version, row.checksum]),
  )
  for (const { version, checksum, fileName } of migrations) {
    const applied = ledger.get(version)
    if (applied !== undefined && applied !== checksum) {
      throw new MigrationChangedError(
        `The migration '${fileName}' was changed after it was applied. Put its old text back, and ` +
          'make the change in a new migration.',
      )
    }
  }
  const known = new Set(migrations.map(({ version }) => version))
  const unknown = [...ledger.keys()].filter((version) => !known.has(version))
  if (unknown.length > 0) {
    throw new SetupError(
      `The database has the migration ${unknown.join(', ')}, which this version of the program ` +
        'does not know. Update the program, or use another database.',
    )
  }
  return migrations.filter(({ version }) => !ledger.has(version))
}

const LedgerRow = z.object({ version: z.string(), checksum: z.string() })

const LEDGER = `
MATCH (applied:SchemaVersion)
RETURN applied.version AS version, applied.checksum AS checksum
ORDER BY version
`

async function apply(graph: Graph, lease: Lease, migration: Migration): Promise<void> {
  const { version, description, checksum, kind, statements } = migration
  if (kind === 'schema') {
    for (const statement of statements) await graph.write(statement, {})
    await graph.read(AWAIT_INDEXES, {}, z.object({}), { timeoutMs: 310_000 })
  }
  await graph.transaction(async (run) => {
    if (!(await holdLease(run, lease))) {
      throw new LoadLockedError('Another process took over the migration of the database.')
    }
    if (kind === 'data') for (const statement of statements) await run(statement, {})
    await run(RECORD, { version, description, checksum })
  })
}

/** Seconds: an index over a large graph takes its time. */
const AWAIT_INDEXES = 'CALL db.awaitIndexes(300)'

const RECORD = `
MERGE (applied:SchemaVersion {version: $version})
SET applied.description = $description,
  applied.checksum = $checksum,
  applied.appliedAt = toString(datetime())
`
