import neo4j from 'neo4j-driver'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { GraphUnavailableError, OverloadedError, QueryTimeoutError } from '#src/domain/errors.ts'
import { connect, openGraph } from '#src/graph/connect.ts'
import { createGraph } from '#src/graph/graph.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import { startTcpProxy } from '../../support/tcp-proxy.ts'

const graph = await setupGraph()

const Value = z.object({ value: z.number() })

/** Takes minutes if nothing ends it, and no memory. */
const ENDLESS = `
UNWIND range(1, 100000) AS a
UNWIND range(1, 100000) AS b
WITH a, b WHERE a + b < 0
RETURN count(*) AS value
`

test('a read gives its records as rows', async () => {
  const rows = await graph.read('UNWIND $list AS value RETURN value', { list: [1, 2] }, Value)

  expect(rows).toEqual([{ value: 1 }, { value: 2 }])
})

test('a record that is not as its row says is refused by name', async () => {
  const reading = graph.read(`RETURN 'one' AS value`, {}, Value)

  await expect(reading).rejects.toThrow('value')
})

test.each([
  'CREATE (:Probe)',
  'MERGE (:Probe)',
  'MATCH (dataset:Dataset) SET dataset.version = 1',
  'MATCH (dataset:Dataset) DELETE dataset',
  'CREATE INDEX probe_value FOR (probe:Probe) ON (probe.value)',
  `CALL db.createLabel('Probe')`,
])('a read cannot write: %s', async (cypher) => {
  const reading = graph.read(cypher, {}, z.object({}))

  await expect(reading).rejects.toMatchObject({ code: expect.stringContaining('AccessMode') })
})

test.each([{ value: undefined }, { rows: [{ value: undefined }] }])(
  'an undefined parameter is refused before it is sent: %j',
  async (parameters) => {
    await expect(graph.read('RETURN 1 AS value', parameters, Value)).rejects.toThrow(TypeError)
    await expect(graph.write('RETURN 1', parameters)).rejects.toThrow(TypeError)
  },
)

test('a read that takes too long is ended in time', async () => {
  const began = performance.now()

  const reading = graph.read(ENDLESS, {}, Value, { timeoutMs: 300 })

  await expect(reading).rejects.toThrow(QueryTimeoutError)
  expect(performance.now() - began).toBeLessThan(2_500)
})

test.each([0, -1, Number.NaN])('a timeout of %d ms is refused', async (timeoutMs) => {
  await expect(graph.read('RETURN 1 AS value', {}, Value, { timeoutMs })).rejects.toThrow(
    RangeError,
  )
  await expect(graph.transaction(async () => 1, { timeoutMs })).rejects.toThrow(RangeError)
})

test('a read whose client has gone is ended in the database', async () => {
  const controller = new AbortController()
  const reading = graph.read(ENDLESS, {}, Value, { timeoutMs: 30_000, signal: controller.signal })
  const running = () =>
    graph.read(
      `SHOW TRANSACTIONS YIELD currentQuery
       WHERE currentQuery CONTAINS $part
       RETURN count(*) AS value`,
      { part: 'WHERE a + b < 0' },
      Value,
    )
  await expect.poll(running).toEqual([{ value: 1 }])

  controller.abort()

  await expect(reading).rejects.toThrow('abort')
  await expect.poll(running).toEqual([{ value: 0 }])
})

test('a read that is aborted before it begins does not begin', async () => {
  const signal = AbortSignal.abort()

  await expect(graph.read('RETURN 1 AS value', {}, Value, { signal })).rejects.toThrow('abort')
})

test('a query that would use up the memory is ended once, and not tried again', async () => {
  const reading = graph.read('UNWIND range(1, 100000000) AS x RETURN collect(x)', {}, Value, {
    timeoutMs: 20_000,
  })

  await expect(reading).rejects.toThrow(OverloadedError)
})

test('a full pool is overload, after a short wait', async () => {
  const { uri, user, password, database } = testConnection()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxConnectionPoolSize: 1,
    connectionAcquisitionTimeout: 200,
  })
  const small = createGraph(driver, { database })
  const controller = new AbortController()
  const slow = small.read(ENDLESS, {}, Value, { timeoutMs: 20_000, signal: controller.signal })

  await expect(small.read('RETURN 1 AS value', {}, Value)).rejects.toThrow(OverloadedError)

  controller.abort()
  await expect(slow).rejects.toThrow('abort')
  await small.close()
})

test('a server that is not there is unavailable within two seconds', async () => {
  const away = openGraph({ ...testConnection(), uri: 'bolt://127.0.0.1:9' })
  const began = performance.now()

  await expect(away.read('RETURN 1 AS value', {}, Value)).rejects.toThrow(GraphUnavailableError)

  expect(performance.now() - began).toBeLessThan(2_000)
  await away.close()
})

/** A connection to the test database through a line that can fail. */
async function throughProxy() {
  const connection = testConnection()
  const proxy = await startTcpProxy(Number(new URL(connection.uri).port))
  const lined = await connect({ ...connection, uri: `bolt://127.0.0.1:${proxy.port}` })
  return { proxy, lined }
}

test('a read survives the loss of its connection', async () => {
  const { proxy, lined } = await throughProxy()
  await lined.read('RETURN 1 AS value', {}, Value)
  proxy.cut()

  const rows = await lined.read('RETURN 2 AS value', {}, Value)

  expect(rows).toEqual([{ value: 2 }])
  await lined.close()
  await proxy.close()
})

test('a server that takes a query and never answers is given up at the deadline', async () => {
  const { proxy, lined } = await throughProxy()
  proxy.freeze()
  const began = performance.now()

  const reading = lined.read('RETURN 1 AS value', {}, Value, { timeoutMs: 200 })

  await expect(reading).rejects.toThrow(GraphUnavailableError)
  expect(performance.now() - began).toBeLessThan(2_500)
  await proxy.close()
  await lined.close()
})

test('a write transaction is all or nothing', async () => {
  const failing = graph.transaction(async (run) => {
    await run('CREATE (:Probe)', {})
    throw new Error('changed its mind')
  })

  await expect(failing).rejects.toThrow('changed its mind')
  const [count] = await graph.read('RETURN COUNT { (:Probe) } AS value', {}, Value)
  expect(count).toEqual({ value: 0 })
})

test('transactions that meet in a deadlock all succeed', async () => {
  await graph.write(`UNWIND range(1, 2) AS id CREATE (:Probe {id: id, value: 0})`, {})
  const add = (first: number, second: number) =>
    graph.transaction(async (run) => {
      const statement = 'MATCH (probe:Probe {id: $id}) SET probe.value = probe.value + 1'
      await run(statement, { id: first })
      await run(statement, { id: second })
    })

  await Promise.all([1, 2, 3, 4].flatMap(() => [add(1, 2), add(2, 1)]))

  const rows = await graph.read('MATCH (probe:Probe) RETURN probe.value AS value', {}, Value)
  expect(rows).toEqual([{ value: 8 }, { value: 8 }])
})
