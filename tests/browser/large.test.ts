import { expect, test } from 'vitest'
import type { Graph } from '#src/graph/graph.ts'
import { nodesDrawn, setupSite } from './support/page.ts'

const COUNT = 1_000

/** A thousand companies; each but the first is held by one before it. */
async function fill(graph: Graph) {
  await graph.write(
    `UNWIND range(0, $count - 1) AS number
     CREATE (:Entity:Company {
       id: 'co_' + number, type: 'company', name: 'Company ' + number, kind: 'carmaker',
       country: 'CN', status: 'registered', sources: 1, disputed: false
     })`,
    { count: COUNT },
  )
  await graph.write(
    `UNWIND range(1, $count - 1) AS number
     MATCH (holder:Entity {id: 'co_' + (number / 3)}), (subject:Entity {id: 'co_' + number})
     CREATE (holder)-[:HOLDS]->(:Entity:Stake {
       id: 'st_' + (number / 3) + '--' + number + '--shareholding', type: 'stake', sources: 1,
       disputed: false, derived: false, interestType: 'shareholding', directOrIndirect: 'direct',
       shareExact: toFloat(number % 100)
     })-[:IN]->(subject)`,
    { count: COUNT },
  )
}
const site = setupSite(fill)

test('a thousand nodes are drawn, and stay smooth while they are moved', async () => {
  const began = performance.now()
  const { page, complaints } = await site.open('/explore?show=all')
  const drawn = performance.now() - began

  const frames = page.evaluate(async () => {
    const times: number[] = []
    const end = performance.now() + 3_000
    while (performance.now() < end) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      times.push(performance.now())
    }
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    return { perSecond: times.length / 3, longest: Math.max(...gaps) }
  })
  const box = await page.locator('#canvas').boundingBox()
  const { x = 0, y = 0 } = box ?? {}
  await page.mouse.move(x + 20, y + 20)
  await page.mouse.down()
  for (let step = 0; step < 60; step++) await page.mouse.move(x + 20 + step * 4, y + 20 + step * 2)
  await page.mouse.up()
  const { perSecond, longest } = await frames

  console.log(
    `${COUNT} nodes: drawn in ${Math.round(drawn)} ms; ${perSecond.toFixed(1)} frames a second while moved, longest gap ${Math.round(longest)} ms`,
  )
  expect(await nodesDrawn(page)).toBe(COUNT)
  expect(perSecond).toBeGreaterThan(10)
  expect(complaints).toEqual([])
})

test('the list of a thousand nodes has all of them', async () => {
  const { page } = await site.open('/explore?show=all')

  expect(await page.locator('#list .node').count()).toBe(COUNT)
  expect(await page.locator('#list .fact').count()).toBe(COUNT - 1)
})
