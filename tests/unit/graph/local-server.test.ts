import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { containerName, runOptions } from '#src/graph/local-server/container-server.ts'
import { majorVersion } from '#src/graph/local-server/java.ts'
import { freePort } from '#src/graph/local-server/ports.ts'
import { isRunning, markOf } from '#src/graph/local-server/running-process.ts'
import { containerSettings, neo4jConf } from '#src/graph/local-server/settings.ts'
import { startupFailure } from '#src/graph/local-server/startup-failure.ts'

test('the settings keep the server on this machine and off its files', () => {
  const lines = neo4jConf(17_687).split('\n')

  expect(lines).toEqual(
    expect.arrayContaining([
      'server.bolt.listen_address=127.0.0.1:17687',
      'server.bolt.advertised_address=127.0.0.1:17687',
      'server.http.enabled=false',
      'server.https.enabled=false',
      'server.directories.import=import',
      'dbms.security.allow_csv_import_from_file_urls=false',
      'dbms.security.procedures.allowlist=',
      'dbms.usage_report.enabled=false',
      'db.transaction.timeout=10s',
      'db.memory.transaction.max=512m',
    ]),
  )
  expect(lines.join('\n')).not.toContain('auth_enabled')
})

test('a container gets the settings by the names of its image', () => {
  expect(containerSettings()).toMatchObject({
    NEO4J_db_transaction_timeout: '10s',
    NEO4J_dbms_security_allow__csv__import__from__file__urls: 'false',
    NEO4J_server_memory_heap_max__size: '1g',
  })
})

test('a container listens on the loopback address, keeps its data outside, and shows no password', () => {
  const options = runOptions('/somewhere/neo4j/home', 17_687)

  expect(options).toEqual(
    expect.arrayContaining([
      '--rm',
      '--publish=127.0.0.1:17687:7687',
      '--volume=/somewhere/neo4j/home/data:/data',
    ]),
  )
  expect(options.at(-1)).toBe('neo4j:5.26-community')
  expect(options.join(' ')).not.toContain('NEO4J_AUTH')
})

test('each folder has a container of its own', () => {
  expect(containerName('/a')).not.toBe(containerName('/b'))
  expect(containerName('/a')).toBe(containerName('/a/'))
})

test.each([
  ['JAVA_VERSION="17.0.15"', 17],
  ['IMPLEMENTOR="Debian"\nJAVA_VERSION="21"\n', 21],
  ['JAVA_VERSION="1.8.0_392"', 8],
  ['openjdk version "11.0.2" 2019-01-15', 11],
  ['java version "24-ea" 2025-03-18', 24],
  ['The operation could not be completed.', undefined],
])('%j is Java %s', (text, version) => {
  expect(majorVersion(text)).toBe(version)
})

test.each([
  ['java.io.IOException: No space left on device', 'The disk is full'],
  ['Address localhost:17687 is already in use, cannot bind to it.', 'port was taken'],
  ['FileLockException: Lock file has been locked by another process: /x', 'Another process uses'],
  ['java.nio.file.AccessDeniedException: /x/data', 'may not write'],
  ['There is insufficient memory for the Java Runtime Environment', 'too little memory'],
  ['ERROR Something new went wrong', 'Something new went wrong'],
])('a log with %j says what to do', async (line, advice) => {
  const home = await mkdtemp(join(tmpdir(), 'home-'))
  await mkdir(join(home, 'logs'))
  await writeFile(join(home, 'logs', 'neo4j.log'), `INFO  Starting...\n${line}\n`)

  const { code, message } = startupFailure(home, 'did not start')

  expect(code).toBe('setup')
  expect(message).toContain(advice)
  expect(message).toContain(join(home, 'logs'))
  await rm(home, { recursive: true })
})

test('a start without any log still says where the logs would be', () => {
  expect(startupFailure('/nowhere', 'did not start').message).toBe(
    "The local database did not start. Its logs are in '/nowhere/logs'.",
  )
})

test('a free port is below those of outgoing connections', async () => {
  const port = await freePort()

  expect(port).toBeGreaterThanOrEqual(17_000)
  expect(port).toBeLessThan(32_000)
})

test('a process is told apart from another one with its number', () => {
  const mark = markOf(process.pid)

  expect(mark).toBeDefined()
  expect(isRunning({ pid: process.pid, began: mark?.began ?? '' })).toBe(true)
  expect(isRunning({ pid: process.pid, began: 'another time' })).toBe(false)
  expect(markOf(4_194_305)).toBeUndefined()
})
