import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open, readdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { endProcess, markOf } from './running-process.ts'
import { JVM_OPTIONS, neo4jConf } from './settings.ts'
import { endWithUs } from './watchdog.ts'

/** A database process of ours, whichever way it runs. */
export interface ServerProcess {
  /** Of a process that a later start has to end, should we be killed. */
  pid?: number
  /** Resolves when it ends by itself or by `stop`. */
  ended: Promise<void>
  stop(): Promise<void>
}

/** How long the database may take to close its files before it is ended by force. */
const PATIENCE_MS = 30_000

/** Starts Neo4j from its jars, in a process of its own, with its data and logs in `home`. */
export async function startJvmServer(
  java: string,
  libDir: string,
  home: string,
  port: number,
): Promise<ServerProcess> {
  const logs = join(home, 'logs')
  // Old logs would be taken for what happened this time.
  await rm(logs, { recursive: true, force: true })
  for (const folder of ['conf', 'import', 'logs', 'run']) {
    await mkdir(join(home, folder), { recursive: true })
  }
  await writeFile(join(home, 'conf', 'neo4j.conf'), neo4jConf(port))

  const child = await spawnJava(java, libDir, home)
  const { pid } = child
  if (pid === undefined) throw new Error(`'${java}' could not be started.`)
  const mark = markOf(pid)
  const callOffWatchdog = endWithUs(pid)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      callOffWatchdog()
      resolve()
    })
  })

  return {
    pid,
    ended,
    async stop() {
      if (mark) await endProcess(mark, PATIENCE_MS)
      await ended
    },
  }
}

async function spawnJava(java: string, libDir: string, home: string): Promise<ChildProcess> {
  const console = await open(join(home, 'logs', 'console.log'), 'w')
  const jars = (await readdir(libDir)).filter((name) => name.endsWith('.jar')).toSorted()
  const classPath = jars.map((name) => join(libDir, name)).join(delimiter)
  const options = [...JVM_OPTIONS, '-cp', classPath, 'org.neo4j.server.CommunityEntryPoint']
  try {
    const child = spawn(
      java,
      [...options, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
      // Its own group: Ctrl-C reaches us alone, and we stop it when nobody uses it any more.
      { detached: true, stdio: ['ignore', console.fd, console.fd], cwd: home },
    )
    child.on('error', () => undefined)
    return child
  } finally {
    await console.close()
  }
}
