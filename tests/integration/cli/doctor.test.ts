import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { freePort } from '#src/graph/local-server/ports.ts'
import { setupGraph } from '../../support/graph.ts'
import { databaseSettings, runProgram } from './program.ts'

// Each test starts a process.
vi.setConfig({ testTimeout: 60_000 })

await setupGraph()
const PORT = String(await freePort())
const database = databaseSettings()

test('where nothing is to be done, it says so and exits with 0', async () => {
  const { status, stdout } = await runProgram(['doctor'], { environment: { ...database, PORT } })

  expect({ status, stdout }).toMatchObject({ status: 0 })
  expect(stdout).toMatch(/^database +ok: bolt:/m)
  expect(stdout).toMatch(/\nAll is well\.\n$/)
  expect(stdout).not.toContain('problem:')
})

test('a taken port is a thing to do, and the status is 1', async () => {
  const other = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))

  const environment = { ...database, PORT: String(port) }
  const { status, stdout } = await runProgram(['doctor'], { environment })

  other.close()
  expect(status).toBe(1)
  expect(stdout).toMatch(new RegExp(`^port +problem: Port ${port} .*set PORT`, 'm'))
  expect(stdout).toMatch(/\nOne thing has to be done\.\n$/)
})

test('a database that does not answer and seeds that are gone are two', async () => {
  const environment = { NEO4J_URI: 'bolt://127.0.0.1:1', SEEDS_DIR: '/nowhere', PORT }
  const { status, stdout } = await runProgram(['doctor'], { environment })

  expect(status).toBe(1)
  expect(stdout).toMatch(/^database +problem: /m)
  expect(stdout).toMatch(/^seeds +problem: /m)
  expect(stdout).toMatch(/\n2 things have to be done\.\n$/)
})

test('without Java, Maven and Docker it says what to install', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'))
  const environment = { PATH: folder, DATA_DIR: folder, PORT }

  const { status, stdout } = await runProgram(['doctor'], { environment })

  await rm(folder, { recursive: true })
  expect(status).toBe(1)
  expect(stdout).toMatch(/^engine +problem: Install /m)
  expect(stdout).toMatch(/^data +ok: .* GiB free$/m)
  expect(stdout).toMatch(/^memory +(?:ok|problem): /m)
  expect(stdout).toMatch(/^database +ok: not running; npm start/m)
})
