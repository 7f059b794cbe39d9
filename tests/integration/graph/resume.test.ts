import { expect, test } from 'vitest'
import { graphDigest } from '#src/graph/digest.ts'
import type { Graph } from '#src/graph/graph.ts'
import { setupGraph } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import { loadTexts } from './load-fixture.ts'

const graph = await setupGraph()

const OLD = { a: 'Stellantis holds Leapmotor\nGeely holds Volvo', b: 'FAW holds Hongqi' }
const NEW = { a: 'Stellantis holds Maserati\nGeely holds Volvo', c: 'Geely holds Lotus' }

/** The same graph, but its connection is lost after the `n`-th statement or commit. */
function failingAt(n: number, when: 'statement' | 'commit'): Graph & { calls: number } {
  const failing = {
    ...graph,
    calls: 0,
    async transaction<T>(...[work, options]: Parameters<typeof graph.transaction<T>>): Promise<T> {
      const result = await graph.transaction<T>(
        (run) =>
          work(async (cypher, parameters) => {
            const isCut = when === 'statement' && ++failing.calls === n
            const records = await run(cypher, parameters)
            if (isCut) throw new Error('cut')
            return records
          }),
        options,
      )
      if (when === 'commit' && ++failing.calls === n) throw new Error('cut')
      return result
    },
  }
  return failing
}

async function loadBoth(on: Graph) {
  await loadTexts(on, OLD)
  await loadTexts(on, NEW)
}

test.each(['statement', 'commit'] as const)(
  'a load that is cut off after any %s ends the same when it is run again',
  async (when) => {
    const counting = failingAt(Number.POSITIVE_INFINITY, when)
    await loadBoth(counting)
    const clean = await graphDigest(graph, { ignoreLoads: true })

    const digests = new Set<string>()
    for (let n = 1; n <= counting.calls; n++) {
      await emptyGraph(graph)
      await expect(loadBoth(failingAt(n, when))).rejects.toThrow('cut')
      await graph.write(`MATCH (lock:Lock {name: 'load'}) REMOVE lock.expiresAt`, {})
      await loadBoth(graph)
      digests.add(await graphDigest(graph, { ignoreLoads: true }))
    }

    expect(counting.calls).toBeGreaterThan(10)
    expect([...digests]).toEqual([clean])
  },
  240_000,
)
