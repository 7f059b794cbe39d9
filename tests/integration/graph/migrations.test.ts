import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { MigrationChangedError, SetupError } from '#src/domain/errors.ts'
import { connect } from '#src/graph/connect.ts'
import { migrate } from '#src/graph/migrations.ts'
import { schemaState } from '#src/graph/schema-state.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'

const graph = await setupGraph()

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'migrations-'))
  await cp('migrations', directory, { recursive: true })
})

afterEach(async () => {
  await graph.write(
    `MATCH (applied:SchemaVersion) WHERE applied.version > '0999' DELETE applied`,
    {},
  )
  await graph.write('DROP INDEX probe_value IF EXISTS', {})
  await migrate(graph)
  await rm(directory, { recursive: true })
})

/** As it is before the first start. */
async function forgetSchema() {
  await graph.write('MATCH (node:SchemaVersion|Lock|Dataset) DELETE node', {})
  const names = await graph.read('SHOW CONSTRAINTS YIELD name', {}, z.object({ name: z.string() }))
  for (const { name } of names) await graph.write('DROP CONSTRAINT $name', { name })
}

test('a new database gets every migration once, in order, and is ready', async () => {
  await forgetSchema()

  const first = await migrate(graph)
  const second = await migrate(graph)

  expect(first).toEqual([
    'V0001__Create_constraints.cypher',
    'V0002__Create_indexes.cypher',
    'V0003__Create_dataset_pointer.cypher',
    'V0004__Create_conflict_constraint.cypher',
    'V0006__Create_past_indexes.cypher',
    'V0007__Create_change_indexes.cypher',
    'V0008__Index_unresolved_claims.cypher',
  ])
  expect(second).toEqual([])
  expect(await schemaState(graph)).toEqual({
    ready: true,
    wanted: '0008',
    pending: [],
    missing: [],
    problem: null,
  })
})

test('of two starters one applies and the other finds nothing left to do', async () => {
  await forgetSchema()
  const other = await connect(testConnection())

  const applied = await Promise.all([migrate(graph), migrate(other)])
  await other.close()

  expect(applied.map((names) => names.length).toSorted()).toEqual([0, 7])
})

test('a migration that was cut off before it was noted is done again', async () => {
  await graph.write(`MATCH (applied:SchemaVersion {version: '0002'}) DELETE applied`, {})

  const applied = await migrate(graph)

  expect(applied).toEqual(['V0002__Create_indexes.cypher'])
})

test('a new migration is pending until it is applied', async () => {
  await writeFile(
    join(directory, 'V1000__Index_probes.cypher'),
    'CREATE INDEX probe_value IF NOT EXISTS FOR (probe:Probe) ON (probe.value);',
  )

  const before = await schemaState(graph, directory)
  const applied = await migrate(graph, directory)
  const after = await schemaState(graph, directory)

  expect(before).toMatchObject({ ready: false, pending: ['V1000__Index_probes.cypher'] })
  expect(before.problem).toContain('V1000__Index_probes.cypher')
  expect(applied).toEqual(['V1000__Index_probes.cypher'])
  expect(after).toMatchObject({ ready: true, wanted: '1000' })
})

test('an applied migration whose text has changed is refused by name', async () => {
  await writeFile(
    join(directory, 'V0003__Create_dataset_pointer.cypher'),
    `MERGE (dataset:Dataset {id: 'other'});`,
  )

  const migrating = migrate(graph, directory)

  await expect(migrating).rejects.toThrow(MigrationChangedError)
  await expect(migrating).rejects.toThrow("'V0003__Create_dataset_pointer.cypher'")
  expect((await schemaState(graph, directory)).ready).toBe(false)
})

test('a database of a later version of the program is refused', async () => {
  await rm(join(directory, 'V0003__Create_dataset_pointer.cypher'))

  const migrating = migrate(graph, directory)

  await expect(migrating).rejects.toThrow(SetupError)
  await expect(migrating).rejects.toThrow('0003')
})

test('a constraint that was dropped is missing until it is migrated again', async () => {
  await graph.write('DROP CONSTRAINT claim_id', {})

  const before = await schemaState(graph)
  const applied = await migrate(graph)
  const after = await schemaState(graph)

  expect(before).toMatchObject({ ready: false, missing: ['claim_id'] })
  expect(applied).toEqual([])
  expect(after.ready).toBe(true)
})

test('a file with schema and data is refused', async () => {
  await writeFile(
    join(directory, 'V1000__Do_both.cypher'),
    'CREATE INDEX probe_value IF NOT EXISTS FOR (p:Probe) ON (p.value);\nMERGE (:Probe {value: 1});',
  )

  await expect(migrate(graph, directory)).rejects.toThrow('both schema and data')
})
