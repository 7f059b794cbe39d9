import { z } from 'zod'
import { expect, test } from 'vitest'
import { setupGraph } from '../../support/graph.ts'
import { publishState } from '#src/graph/publish-state.ts'
import { mergeDocument } from '#src/graph/merge-document.ts'
import { claimsOf, documentOf, stateOf, withLoad, REQUEST } from './load-fixture.ts'
import { allClaims } from '#src/graph/all-claims.ts'
const graph = await setupGraph()
test('scale', async () => {
  const N = Number(process.env.SCALE ?? 10000)
  const t0 = performance.now()
  const say = (m: string) => console.log(Math.round(performance.now()-t0), m)
  await withLoad(graph, REQUEST, async (load) => {
    for (let d = 0; d < N/20; d++) {
      const text = Array.from({length:20},(_, i)=>`Company number ${(d*20+i)%Math.floor(N/2)} holds Company number ${(d*37+i*11)%N+N}`).join('\n')
      const doc = documentOf('d'+d, text)
      await mergeDocument(graph, load, doc, claimsOf(doc))
    }
    say('merged')
    const claims = await Array.fromAsync(allClaims(graph))
    say('read '+claims.length)
    const state = stateOf(claims)
    say('state '+state.nodes.length)
    setTimeout(()=>graph.read('SHOW TRANSACTIONS YIELD estimatedUsedHeapMemory AS m RETURN max(m) AS m', {}, z.object({m: z.any()})).then(x=>console.log(x)).catch(()=>0), 8000); console.log(await publishState(graph, load, state))
    say('published')
  })
  await withLoad(graph, REQUEST, async (load) => {
    const claims = await Array.fromAsync(allClaims(graph))
    console.log(await publishState(graph, load, stateOf(claims)))
    say('again')
  })
  expect(1).toBe(1)
}, 600_000)
