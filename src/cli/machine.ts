import { access, constants, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { hasDocker } from '../graph/local-server/container-server.ts'
import { findJava, findOnPath } from '../graph/local-server/java.ts'
import { isProvisioned } from '../graph/local-server/provision.ts'
import { isPortTaken } from './port.ts'

/** What one check found: something that is well, or a problem with what to do. */
export interface Finding {
  what: string
  ok?: string
  problem?: string
}

const NODE_OLDEST = 24
const FREE_BYTES_MIN = 1024 ** 3
/** The heap, the page cache, and what the Java machine takes beside. */
const MEMORY_BYTES_MIN = 1.5 * 1024 ** 3

/** Whether this Node can run TypeScript as it is. */
export function checkNode(version: string): Finding {
  const major = Number(/^v(\d+)/.exec(version)?.[1])
  if (major >= NODE_OLDEST) return { what: 'node', ok: version }
  return {
    what: 'node',
    problem: `This is Node ${version}. Run 'npm ci', which brings Node ${NODE_OLDEST}, and use 'npm run' or bin/auto-alliance-graph.js.`,
  }
}

/** Whether a local database can be started: Java with the jars or Maven, else Docker. */
export async function checkEngine(
  dataDir: string,
  environment: NodeJS.ProcessEnv,
): Promise<Finding> {
  const what = 'engine'
  const java = await findJava(environment)
  if (java && isProvisioned(join(resolve(dataDir), 'neo4j', 'lib'))) {
    return { what, ok: `${java}, and Neo4j is there` }
  }
  const maven = findOnPath('mvn', environment)
  if (java && maven) return { what, ok: `${java} and ${maven}` }
  if (await hasDocker(environment)) return { what, ok: 'Docker' }
  const missing = java ? 'Maven (mvn)' : maven ? 'Java 17 or later' : 'Java 17 or later and Maven'
  return {
    what,
    problem: `Install ${missing}, or start Docker, or set NEO4J_URI to a Neo4j 5.26 that runs.`,
  }
}

/** Whether the folder of the database, or the nearest above it that exists, can be written. */
export async function checkFolder(dataDir: string): Promise<Finding> {
  const what = 'data'
  const folder = await existing(resolve(dataDir))
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    // Only whether, and not why, can be told: what to do is the same.
    return {
      what,
      problem: `'${folder}' cannot be written. Change its rights, or set DATA_DIR to another folder.`,
    }
  }
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const gib = (free / FREE_BYTES_MIN).toFixed(1)
  if (free > FREE_BYTES_MIN) return { what, ok: `${dataDir}, ${gib} GiB free` }
  return {
    what,
    problem: `Only ${gib} GiB are free in '${folder}', and 1 GiB is needed. Free some, or set DATA_DIR to another disk.`,
  }
}

async function existing(folder: string): Promise<string> {
  const exists = await access(folder).then(
    () => true,
    () => false,
  )
  return exists || folder === dirname(folder) ? folder : existing(dirname(folder))
}

/** Whether a local database fits into what is free; `bytes` counts what a container may have. */
export function checkMemory(bytes: number): Finding {
  const what = 'memory'
  const gib = (bytes / 1024 ** 3).toFixed(1)
  if (bytes >= MEMORY_BYTES_MIN) return { what, ok: `${gib} GiB free` }
  return {
    what,
    problem: `Only ${gib} GiB of memory are free, and the local database needs 1.5 GiB. Close other programs, or set NEO4J_URI to a database elsewhere.`,
  }
}

/** Whether the API can listen. */
export async function checkListening(host: string, port: number): Promise<Finding> {
  const what = 'port'
  if (!(await isPortTaken(host, port))) return { what, ok: `${host}:${port} is free` }
  if (await isOurs(host, port)) return { what, ok: `the API listens on ${host}:${port}` }
  return {
    what,
    problem: `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to another one.`,
  }
}

/** Whether what listens answers as this program does. */
async function isOurs(host: string, port: number): Promise<boolean> {
  const name = host.includes(':') ? `[${host}]` : host
  try {
    const signal = AbortSignal.timeout(2_000)
    const answer = await fetch(`http://${name}:${port}/health/live`, { signal })
    return (await answer.text()).includes('"live"')
  } catch {
    // No HTTP, or no answer: another program.
    return false
  }
}
