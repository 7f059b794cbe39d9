import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { SetupError } from '#src/domain/errors.ts'
import { connect } from '#src/graph/connect.ts'
import { findJava } from '#src/graph/local-server/java.ts'
import { isRunning, markOf } from '#src/graph/local-server/running-process.ts'
import { startLocalServer } from '#src/graph/local-server.ts'

const java = await findJava(process.env)
const libDir = inject('neo4jLibDir')

let dataDir = ''

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'local-server-'))
})

afterEach(() => rm(dataDir, { recursive: true, force: true }))

const Count = z.object({ count: z.int() })
const Owner = z.object({ server: z.object({ pid: z.int(), began: z.string() }) })

const owner = async () =>
  Owner.parse(JSON.parse(await readFile(join(dataDir, 'neo4j', 'owner.json'), 'utf8')))

// With Docker alone, the tests have a container, and these have no Java to start.
describe.runIf(java)('a server of our own', { timeout: 180_000 }, () => {
  test('starts safely, keeps its data, and leaves no process behind', async () => {
    const messages: string[] = []
    const onProgress = (message: string) => messages.push(message)

    const first = await startLocalServer({ dataDir, libDir, onProgress })
    const { server } = await owner()
    const graph = await connect({ ...first, database: 'neo4j' })
    await graph.write('CREATE (:Probe)', {})

    await expect(connect({ ...first, password: 'neo4j', database: 'neo4j' })).rejects.toThrow(
      SetupError,
    )
    for (const url of ['file:///etc/passwd', 'file:///conf/neo4j.conf', 'http://127.0.0.1:1/x']) {
      const reading = graph.read('LOAD CSV FROM $url AS row RETURN row', { url }, z.object({}))
      await expect(reading).rejects.toThrow(/URL|load/i)
    }
    await expect(startLocalServer({ dataDir, libDir })).rejects.toThrow(`Process ${process.pid}`)
    expect((await stat(join(dataDir, 'neo4j'))).mode & 0o777).toBe(0o700)
    expect((await stat(join(dataDir, 'neo4j', 'password'))).mode & 0o777).toBe(0o600)
    expect(messages).toContain('Starting the local database.')
    await graph.close()
    await first.stop()
    await first.stop()
    expect(isRunning(server)).toBe(false)

    const second = await startLocalServer({ dataDir, libDir })
    const again = await connect({ ...second, database: 'neo4j' })
    const rows = await again.read('RETURN COUNT { (:Probe) } AS count', {}, Count)
    await again.close()
    await second.stop()
    expect(rows).toEqual([{ count: 1 }])
    expect(second.password).toBe(first.password)
  })

  test('ends when its owner is killed, and the next start has its data', async () => {
    const child = spawn(process.execPath, ['tests/support/own-server.ts', dataDir, libDir])
    const [line] = await once(child.stdout, 'data')
    const graph = await connect({ ...JSON.parse(String(line)), database: 'neo4j' })
    await graph.write('CREATE (:Probe)', {})
    await graph.close()
    const { server } = await owner()

    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await startLocalServer({ dataDir, libDir })

    expect(isRunning(server)).toBe(false)
    const again = await connect({ ...next, database: 'neo4j' })
    expect(await again.read('RETURN COUNT { (:Probe) } AS count', {}, Count)).toEqual([
      { count: 1 },
    ])
    await again.close()
    await next.stop()
  })

  test('ends an orphan of the same folder that was left without its owner', async () => {
    const child = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' })
    const orphan = markOf(child.pid ?? 0)
    await mkdir(join(dataDir, 'neo4j'))
    await writeFile(
      join(dataDir, 'neo4j', 'owner.json'),
      JSON.stringify({ owner: { pid: process.pid, began: 'another time' }, server: orphan }),
    )

    const server = await startLocalServer({ dataDir, libDir })
    await server.stop()

    expect(orphan && isRunning(orphan)).toBe(false)
  })

  test('comes up again after the database itself was killed', async () => {
    const first = await startLocalServer({ dataDir, libDir })
    const graph = await connect({ ...first, database: 'neo4j' })
    await graph.write('CREATE (:Probe)', {})
    await graph.close()

    process.kill((await owner()).server.pid, 'SIGKILL')
    await first.stop()

    const next = await startLocalServer({ dataDir, libDir })
    const again = await connect({ ...next, database: 'neo4j' })
    const rows = await again.read('RETURN COUNT { (:Probe) } AS count', {}, Count)
    await again.close()
    await next.stop()
    expect(rows).toEqual([{ count: 1 }])
  })
})

describe('without what it needs', () => {
  test('names the ways out where there is neither Java nor Docker', async () => {
    const starting = startLocalServer({ dataDir, environment: { PATH: dataDir } })

    await expect(starting).rejects.toThrow(SetupError)
    await expect(starting).rejects.toThrow(
      /Java 17 or later and Maven.*NEO4J_URI.*docker compose up/,
    )
  })

  test.runIf(java)('names Maven where only that is missing', async () => {
    await symlink(java ?? '', join(dataDir, 'java'))

    const starting = startLocalServer({ dataDir, environment: { PATH: dataDir } })

    await expect(starting).rejects.toThrow(/needs Maven \(mvn\)\./)
  })

  test.runIf(java)('leaves nothing half behind where Maven fails', async () => {
    await symlink(java ?? '', join(dataDir, 'java'))
    const mvn = '#!/bin/sh\necho "[ERROR] no route to repository"\nexit 1\n'
    await writeFile(join(dataDir, 'mvn'), mvn, { mode: 0o755 })

    const starting = startLocalServer({ dataDir, environment: { PATH: dataDir } })

    await expect(starting).rejects.toThrow(/no route to repository.*NEO4J_URI/)
    await expect(stat(join(dataDir, 'neo4j', 'lib'))).rejects.toThrow('ENOENT')
    await expect(stat(join(dataDir, 'neo4j', 'owner.json'))).rejects.toThrow('ENOENT')
  })
})
