import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isSchemaStatement, statementsOf } from './cypher-statements.ts'

/** The migrations of this version of the program. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../../migrations', import.meta.url))

/** One step from an empty database to the schema that the program needs. */
export interface Migration {
  /** Four digits: `0001`. */
  version: string
  description: string
  fileName: string
  /** SHA-256 of the file, whatever its line ends. */
  checksum: string
  /** Schema or data, never both: Neo4j refuses them in one transaction. */
  kind: 'schema' | 'data'
  statements: string[]
}

const FILE_NAME = /^V(\d{4})__(\w+)\.cypher$/

/** The migrations in a folder, in order. Throws an `Error` for a file that is none. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const fileNames = (await readdir(directory)).filter((name) => !name.startsWith('.')).toSorted()
  const migrations = await Promise.all(fileNames.map((name) => readMigration(directory, name)))
  for (const [index, { version, fileName }] of migrations.entries()) {
    if (migrations[index + 1]?.version === version) {
      throw new Error(`Two migrations have the number of '${fileName}'.`)
    }
  }
  return migrations
}

async function readMigration(directory: string, fileName: string): Promise<Migration> {
  const [, version, words] = FILE_NAME.exec(fileName) ?? []
  if (version === undefined || words === undefined) {
    throw new Error(`'${fileName}' is not named like V0001__What_it_does.cypher.`)
  }
  const text = (await readFile(join(directory, fileName), 'utf8')).replaceAll('\r\n', '\n')
  const statements = statementsOf(text)
  const schema = statements.filter(isSchemaStatement)
  if (schema.length > 0 && schema.length < statements.length) {
    throw new Error(`'${fileName}' changes both schema and data; each needs a file of its own.`)
  }
  return {
    version,
    description: words.replaceAll('_', ' '),
    fileName,
    checksum: createHash('sha256').update(text).digest('hex'),
    kind: schema.length > 0 ? 'schema' : 'data',
    statements,
  }
}
