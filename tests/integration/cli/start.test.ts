import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endLease } from '#src/graph/lease.ts'
import { lockForLoad } from '#src/graph/load-lock.ts'
import { freePort } from '#src/graph/local-server/ports.ts'
import { setupGraph } from '../../support/graph.ts'
import { databaseSettings, outcomeOf, runProgram, startProgram } from './program.ts'

// Each command starts a process, and the first queries of a new database are planned slowly.
vi.setConfig({ testTimeout: 120_000 })

const graph = await setupGraph()
const database = databaseSettings()

/** Waits until the program has printed its links. */
function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text) => String(text).includes('/mcp') && resolve())
    child.on('close', () => reject(new Error('It ended before it was ready.')))
  })
}

test('start loads the articles, prints links that work, and stops cleanly on SIGTERM', async () => {
  const PORT = String(await freePort())
  const child = startProgram(['start'], {
    environment: { ...database, PORT, DRAIN_TIMEOUT_MS: '0', LOG_LEVEL: 'error' },
  })
  const outcome = outcomeOf(child)

  await isReady(child)
  const base = `http://127.0.0.1:${PORT}`
  const ready = await fetch(`${base}/health/ready`)
  const stakes = await fetch(`${base}/v1/companies/co_stellantis/stakes`)
  child.kill('SIGTERM')

  const { status, stdout, stderr } = await outcome
  const links = stdout.match(/http:\S+/g) ?? []
  expect({ status, stderr }).toMatchObject({ status: 0 })
  expect(links.map((link) => new URL(link).origin)).toEqual([base, base, base, base])
  expect(stdout).toMatch(
    /Did you know\? Stellantis holds 20% of Leapmotor since 2023\.\n +“In 2023, /,
  )
  expect(stdout).toContain('Carmakers look for collaboration over competition')
  expect(ready.status).toBe(200)
  expect(Stakes.parse(await stakes.json()).data.map(({ id }) => id)).toContain(
    'st_stellantis--leapmotor--shareholding',
  )
})

const Stakes = z.object({ data: z.array(z.object({ id: z.string() })) })

test('a second start does not load again', async () => {
  await runProgram(['seed'], { environment: database })
  const child = startProgram(['start'], {
    environment: { ...database, PORT: String(await freePort()), LOG_LEVEL: 'error' },
  })
  const outcome = outcomeOf(child)

  await isReady(child)
  child.kill('SIGINT')

  const { status, stderr } = await outcome
  expect(status).toBe(0)
  expect(stderr).not.toContain('Loading the articles')
})

test('start serves what is there while another process loads', async () => {
  const lease = await lockForLoad(graph)
  const child = startProgram(['start'], {
    environment: { ...database, PORT: String(await freePort()), LOG_LEVEL: 'error' },
  })
  const outcome = outcomeOf(child)

  await isReady(child)
  child.kill('SIGINT')

  await endLease(graph, lease)
  const { status, stderr } = await outcome
  expect(status).toBe(0)
  expect(stderr).toMatch(/load/i)
})

test('a taken port is told before anything is started', async () => {
  const other = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))

  const { status, stdout, stderr } = await runProgram(['start'], {
    environment: { ...database, PORT: String(port) },
  })

  other.close()
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken`))
})
