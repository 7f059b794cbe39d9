/*
 * Fragile: writes the file in which Neo4j 5 keeps its initial password until its first start, as
 * `neo4j-admin dbms set-initial-password` would. That command costs a second start of Java; a first
 * log-in with the default password would leave the database open to others for a moment.
 * Format: Neo4j 5.26, SystemGraphCredential and Shiro's SimpleHash. A server of another version that
 * does not take it refuses our password at its first start, which a test would show.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ITERATIONS = 1024

/**
 * The password of the local database: a random one, kept in `folder` where only its owner can read
 * it, and laid down in `dataDir` for the first start.
 */
export async function localPassword(folder: string, dataDir: string): Promise<string> {
  const file = join(folder, 'password')
  const password = existsSync(file)
    ? (await readFile(file, 'utf8')).trim()
    : randomBytes(24).toString('base64url')

  await writePrivately(file, `${password}\n`)
  await mkdir(join(dataDir, 'dbms'), { recursive: true })
  await writePrivately(join(dataDir, 'dbms', 'auth.ini'), initialPasswordLine(password))
  return password
}

async function writePrivately(file: string, text: string) {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, text, { mode: 0o600 })
  await rename(unfinished, file)
}

function initialPasswordLine(password: string): string {
  const salt = randomBytes(32)
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let round = 1; round < ITERATIONS; round++) hash = createHash('sha256').update(hash).digest()
  return `neo4j:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`
}
