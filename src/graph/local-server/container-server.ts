import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '../../domain/errors.ts'
import type { ServerProcess } from './jvm-server.ts'
import { containerSettings } from './settings.ts'

const IMAGE = 'neo4j:5.26-community'

const docker = (...options: string[]) => promisify(execFile)('docker', options)

/** Whether a Docker engine answers. */
export async function hasDocker(environment: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await promisify(execFile)('docker', ['version', '--format', '{{.Server.Version}}'], {
      env: environment,
      timeout: 5_000,
    })
    return true
  } catch {
    // No client, no engine, or no right to talk to it: all the same here.
    return false
  }
}

/** The options of `docker run` for the database in `home`, with Bolt on the loopback `port`. */
export function runOptions(home: string, port: number): string[] {
  const user = process.getuid && process.getgid ? `${process.getuid()}:${process.getgid()}` : ''
  return [
    'run',
    '--detach',
    '--rm',
    `--name=${containerName(home)}`,
    `--publish=127.0.0.1:${port}:7687`,
    `--volume=${resolve(home, 'data')}:/data`,
    ...(user ? [`--user=${user}`] : []),
    ...Object.entries(containerSettings()).map(([name, value]) => `--env=${name}=${value}`),
    IMAGE,
  ]
}

/** One container for each folder, so that a left-over one is found again. */
export function containerName(home: string): string {
  const hash = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 12)
  return `auto-alliance-graph-${hash}`
}

/**
 * Starts Neo4j in a container. It takes its password from the file that lies in its data folder, so
 * that none stands on a command line.
 *
 * Throws `SetupError` where Docker fails.
 */
export async function startContainerServer(home: string, port: number): Promise<ServerProcess> {
  await mkdir(join(home, 'data'), { recursive: true })
  const name = containerName(home)
  // Left over from a process that was killed.
  await docker('rm', '--force', name).catch(() => undefined)
  try {
    await docker(...runOptions(home, port))
  } catch (error) {
    throw new SetupError(
      `Docker could not start '${IMAGE}': ${String(error)} Install Java 17 or later and Maven, or ` +
        'set NEO4J_URI to a database that already runs.',
      { cause: error },
    )
  }

  return {
    // `docker wait` fails where the container is already gone, which is an end too.
    ended: docker('wait', name).then(
      () => undefined,
      () => undefined,
    ),
    async stop() {
      await docker('stop', '--time=30', name)
    },
  }
}
