import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Neo4jContainer } from '@testcontainers/neo4j'
import { getContainerRuntimeClient } from 'testcontainers'
import type { TestProject } from 'vitest/node'
import { loadConfig } from '#src/config.ts'
import { startLocalServer } from '#src/graph/local-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    neo4jUri: string
    neo4jUser: string
    neo4jPassword: string
    /** Where the jars of Neo4j are, for tests that start a server of their own. */
    neo4jLibDir: string
  }
}

/** The jars are 120 MB, so a checkout keeps one set: that of the local database. */
const LIB_DIR = 'data/neo4j/lib'

/**
 * Gives all tests one real Neo4j: the one that NEO4J_URI names, else a container where Docker runs,
 * else a server of our own with a store of its own. Every test empties it!
 */
export async function setup(project: TestProject) {
  // Each project calls this anew, in one process, and they share what the first one started.
  const isFirst = shared.database === undefined
  shared.database ??= startDatabase()
  const { uri, user, password, stop } = await shared.database

  project.provide('neo4jUri', uri)
  project.provide('neo4jUser', user)
  project.provide('neo4jPassword', password)
  project.provide('neo4jLibDir', LIB_DIR)
  return isFirst ? stop : undefined
}

interface Database {
  uri: string
  user: string
  password: string
  stop(): Promise<unknown>
}

// A property of our own on the global object, which no type knows of.
const shared = globalThis as { database?: Promise<Database> }

async function startDatabase(): Promise<Database> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = loadConfig(process.env)
  if (NEO4J_URI) {
    const stop = async () => undefined
    return { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD ?? '', stop }
  }

  return (await startContainer()) ?? startOwnServer()
}

async function startOwnServer(): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'graph-tests-'))
  const server = await startLocalServer({ dataDir, libDir: LIB_DIR })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...server, stop }
}

/** Undefined where no Docker engine answers, or it cannot fetch the image. */
async function startContainer(): Promise<Database | undefined> {
  try {
    await getContainerRuntimeClient()
  } catch {
    // There is no engine, and none is needed.
    return undefined
  }
  try {
    const container = await new Neo4jContainer('neo4j:5.26-community').start()
    return {
      uri: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
      stop: () => container.stop(),
    }
  } catch (error) {
    console.warn(`No Neo4j in a container, so from its jars: ${error}`)
    return undefined
  }
}
