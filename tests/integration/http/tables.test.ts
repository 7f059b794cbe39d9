import { expect, test } from 'vitest'
import type { Graph } from '#src/graph/graph.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'
import { company, stake, writeGraph } from '../queries/fixture.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })

/** One company holds so many stakes in another; as numbers go, so do ids. */
async function writeStakes(count: number): Promise<void> {
  await writeGraph(graph, company('co_holder', 'Holder'), company('co_held', 'Held'))
  await graph.write(
    `MATCH (holder:Entity {id: 'co_holder'}), (held:Entity {id: 'co_held'})
     UNWIND range(1, toInteger($count)) AS number
     CREATE (holder)-[:HOLDS]->(:Entity:Stake {
       id: 'st_' + toString(1000 + number), type: 'stake', sources: 1, disputed: false,
       interestType: 'shareholding', directOrIndirect: 'unknown', derived: false
     })-[:IN]->(held)`,
    { count },
  )
}

/** The graph, but for a load that is published before the given read. */
function changingBefore(read: number): Graph {
  let reads = 0
  return {
    ...graph,
    async read(...args) {
      reads++
      if (reads === read) {
        await graph.write(`MATCH (dataset:Dataset {id: 'current'}) SET dataset.version = 'v2'`, {})
      }
      return graph.read(...args)
    },
  }
}

test.each([
  ['csv', (body: string) => body.trim().split('\r\n').slice(1)],
  ['ndjson', (body: string) => body.trim().split('\n')],
])('a table without a limit has all rows, each once: %s', async (format, rowsOf) => {
  await writeStakes(401)

  const response = await app.inject(`/v1/stakes?format=${format}`)
  const ids = rowsOf(response.body).map((row) => /st_\d+/.exec(row)?.[0])

  expect(response.headers.link).toBeUndefined()
  expect(response.headers['x-dataset-version']).toBe('v1')
  expect(ids).toHaveLength(401)
  expect(new Set(ids).size).toBe(401)
})

test('a table with a limit is that page, with the next one in its Link', async () => {
  await writeStakes(5)

  const response = await app.inject('/v1/stakes?format=csv&limit=2')
  const next = /<(.+)>; rel="next"/.exec(String(response.headers.link))?.[1] ?? ''
  const second = await app.inject(next)

  expect(response.body.trim().split('\r\n')).toHaveLength(3)
  expect(second.body).toContain('st_1003')
})

test('the rest of a list is a table too, from a cursor on', async () => {
  await writeStakes(5)
  const { nextCursor } = (await app.inject('/v1/stakes?limit=2')).json().page

  const rest = await app.inject(`/v1/stakes?format=ndjson&cursor=${nextCursor}`)

  expect(rest.body.trim().split('\n')).toHaveLength(3)
})

test('a HEAD of a table reads one page at most', async () => {
  await writeStakes(401)
  let reads = 0
  const counting: Graph = {
    ...graph,
    read(...args) {
      reads++
      return graph.read(...args)
    },
  }
  const counted = await buildApp({ graph: counting })

  const response = await counted.inject({ method: 'HEAD', url: '/v1/stakes?format=csv' })

  // While this walks all pages, the other had time to do so too.
  await app.inject('/v1/stakes?format=csv')
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toMatch(/^text\/csv/)
  expect(response.headers['content-length']).toBeUndefined()
  expect(reads).toBe(1)
})

test('a cell that begins a formula is made text', async () => {
  await writeGraph(
    graph,
    company('co_a', '=HYPERLINK("http://x")'),
    company('co_b', '+1', { headquarters: '@SUM(A1)' }),
    stake('st_a--b--shareholding', 'co_a', 'co_b'),
  )

  const { body } = await app.inject('/v1/companies?format=csv')

  expect(body).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(body).toContain("'+1")
  expect(body).toContain("'@SUM(A1)")
})

test('Excel gets a byte order mark where it asks for one', async () => {
  expect((await app.inject('/v1/stakes?format=csv&bom=true')).rawPayload.subarray(0, 3)).toEqual(
    Buffer.from([0xef, 0xbb, 0xbf]),
  )
})

test('fields that are not there are named with the nearest', async () => {
  const { errors } = (await app.inject('/v1/stakes?format=csv&fields=id,shareExct')).json()

  expect(errors[0]).toMatchObject({ parameter: 'fields', code: 'invalidValue' })
  expect(errors[0].allowed[0]).toBe('shareExact')
})

test('fields that are embedded are embedded when asked for', async () => {
  await writeStakes(1)

  const [row] = (await app.inject('/v1/stakes?fields=id,claims,documents')).json().data

  expect(row).toEqual({ id: 'st_1001', claims: [], documents: [] })
})

test.each(['csv', 'ndjson'])(
  'a load in between cuts the %s where a client sees it',
  async (format) => {
    await writeStakes(401)
    const changing = await buildApp({ graph: changingBefore(2) })
    const address = await changing.listen({ host: '127.0.0.1', port: 0 })

    const response = await fetch(`${address}/v1/stakes?format=${format}`)

    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
    await changing.close()
  },
)
