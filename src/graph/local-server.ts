import { chmod, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { SetupError } from '../domain/errors.ts'
import { answersInTime } from './local-server/await-bolt.ts'
import { hasDocker, startContainerServer } from './local-server/container-server.ts'
import { claimFolder } from './local-server/folder-claim.ts'
import { findJava, findOnPath } from './local-server/java.ts'
import { startJvmServer } from './local-server/jvm-server.ts'
import { localPassword } from './local-server/password.ts'
import { freePort } from './local-server/ports.ts'
import { isProvisioned, NEO4J_VERSION, provision } from './local-server/provision.ts'
import { isHopeless, startupFailure } from './local-server/startup-failure.ts'

export interface LocalServerOptions {
  /** The folder of the settings; the database is kept in `neo4j` below it. */
  dataDir: string
  /** Where the jars of Neo4j are, or are put. By default `neo4j/lib` in `dataDir`. */
  libDir?: string | undefined
  /** Told what takes time, in a sentence. */
  onProgress?: (message: string) => void
  /** Where to look for Java, Maven and Docker. */
  environment?: NodeJS.ProcessEnv
}

export interface LocalServer {
  uri: string
  user: string
  password: string
  /** Stops the database cleanly; within 30 s, else by force. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts a Neo4j of our own for those who have none: from jars where there is Java, else as a
 * container. It listens on the loopback address only, and ends when this process does.
 *
 * Throws `SetupError`, whose message names the ways out.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { dataDir, onProgress = () => undefined, environment = process.env } = options
  const folder = resolve(dataDir, 'neo4j')
  const libDir = resolve(options.libDir ?? join(folder, 'lib'))
  const engine = await chooseEngine(libDir, environment)

  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o700)
  const claim = await claimFolder(folder)
  try {
    if (engine.kind === 'jvm' && engine.mvn !== undefined) {
      onProgress(`Fetching Neo4j ${NEO4J_VERSION}, about 120 MB, this once.`)
      await provision(engine.mvn, libDir)
    }
    onProgress('Starting the local database.')
    const home = join(folder, 'home')
    const password = await localPassword(folder, join(home, 'data'))
    const port = await freePort()
    const server =
      engine.kind === 'jvm'
        ? await startJvmServer(engine.java, libDir, home, port)
        : await startContainerServer(home, port)
    if (server.pid !== undefined) await claim.noteServer(server.pid)

    const uri = `bolt://127.0.0.1:${port}`
    const connection = { uri, user: 'neo4j', password, database: 'neo4j' }
    const isUp = await answersInTime(connection, port, server.ended, () => isHopeless(home))
    if (!isUp) {
      await server.stop()
      throw startupFailure(home, 'did not start')
    }

    let stopped: Promise<void> | undefined
    const stop = () => {
      stopped ??= server.stop().then(() => claim.release())
      return stopped
    }
    return { uri, user: connection.user, password, stop }
  } catch (error) {
    await claim.release()
    throw error
  }
}

/** `mvn` is set where the jars still have to be fetched. */
type Engine = { kind: 'jvm'; java: string; mvn: string | undefined } | { kind: 'container' }

async function chooseEngine(libDir: string, environment: NodeJS.ProcessEnv): Promise<Engine> {
  const java = await findJava(environment)
  if (java && isProvisioned(libDir)) return { kind: 'jvm', java, mvn: undefined }
  const mvn = findOnPath('mvn', environment)
  if (java && mvn) return { kind: 'jvm', java, mvn }
  if (await hasDocker(environment)) return { kind: 'container' }

  const missing = java ? 'Maven (mvn)' : mvn ? 'Java 17 or later' : 'Java 17 or later and Maven'
  throw new SetupError(
    `No database is given, and starting one here needs ${missing}. Install it, or start a Docker ` +
      "engine, or set NEO4J_URI to a Neo4j 5.26 that already runs; 'docker compose up' brings " +
      'everything along.',
  )
}
