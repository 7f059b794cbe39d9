import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '../../domain/errors.ts'
import { markOf } from './running-process.ts'

export const NEO4J_VERSION = '5.26.30'

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>neo4j-server-jars</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j.app</groupId>
      <artifactId>neo4j-server</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`

/** Whether the jars of this version of Neo4j are in `libDir`. */
export function isProvisioned(libDir: string): boolean {
  return existsSync(join(libDir, `neo4j-server-${NEO4J_VERSION}.jar`))
}

/**
 * Fills `libDir` with the jars of Neo4j, by Maven. They are put in place at the end, in one step, so
 * that an interrupted download leaves nothing half.
 *
 * Throws `SetupError` where Maven fails.
 */
export async function provision(mvn: string, libDir: string): Promise<void> {
  const parent = resolve(dirname(libDir))
  const workDir = join(parent, `download-${process.pid}`)
  await removeLeftOvers(parent)
  await mkdir(workDir, { recursive: true })
  try {
    await writeFile(join(workDir, 'pom.xml'), POM)
    await runMaven(mvn, workDir)
    if (isProvisioned(libDir)) return
    // An older version, or two starters at once: the last one wins, and both hold the same.
    await rm(libDir, { recursive: true, force: true })
    await rename(join(workDir, 'lib'), libDir)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

/** Of downloads that were killed. */
async function removeLeftOvers(parent: string) {
  if (!existsSync(parent)) return
  for (const name of await readdir(parent)) {
    const pid = /^download-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !markOf(Number(pid))) {
      await rm(join(parent, name), { recursive: true, force: true })
    }
  }
}

async function runMaven(mvn: string, workDir: string) {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
  const options = ['-B', '-q', goal, '-DincludeScope=runtime', '-DoutputDirectory=lib']
  try {
    await promisify(execFile)(mvn, options, { cwd: workDir, maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    const reason = said.split('\n').find((line) => line.includes('ERROR')) ?? String(error)
    throw new SetupError(
      `Maven could not fetch Neo4j ${NEO4J_VERSION}: ${reason.trim()} Look at the network and at ` +
        "Maven's settings, or set NEO4J_URI to a database that already runs.",
      { cause: error },
    )
  }
}
