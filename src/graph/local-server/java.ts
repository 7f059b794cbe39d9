import { execFile } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const OLDEST = 17

/** The path of a Java of version 17 or later: that of JAVA_HOME, else of PATH; else undefined. */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { JAVA_HOME } = environment
  const candidates = JAVA_HOME ? [join(JAVA_HOME, 'bin', 'java')] : []
  const onPath = findOnPath('java', environment)
  if (onPath) candidates.push(onPath)

  for (const java of candidates) {
    const version = await versionOf(java)
    if (version !== undefined && version >= OLDEST) return java
  }
  return undefined
}

/** The first file of this name in the folders of PATH. */
export function findOnPath(name: string, { PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  return PATH.split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}

async function versionOf(java: string): Promise<number | undefined> {
  if (!existsSync(java)) return undefined
  // Reading a file is quicker than starting a Java; some packages leave the file out.
  const release = join(dirname(dirname(realpathSync(java))), 'release')
  if (existsSync(release)) return majorVersion(readFileSync(release, 'utf8'))
  try {
    const { stdout, stderr } = await promisify(execFile)(java, ['-version'])
    return majorVersion(stdout + stderr)
  } catch {
    // macOS has a `java` that only says that there is none.
    return undefined
  }
}

/** `JAVA_VERSION="17.0.15"` and `openjdk version "17.0.15"` give 17; `"1.8.0_392"` gives 8. */
export function majorVersion(text: string): number | undefined {
  const match = /(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)/.exec(text)
  return match ? Number(match[1]) : undefined
}
