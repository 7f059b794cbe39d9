import { expect, test } from 'vitest'
import type { Graph } from '#src/graph/graph.ts'
import { loadSeeds } from '../support/seeded.ts'
import { factsOf, setupSite } from './support/page.ts'

const MARKUP = '<img src=x onerror="complain(1)"><script>complain(2)</script>'

/** An article and a company that try to be markup, wherever the page shows them. */
async function fill(graph: Graph) {
  await loadSeeds(graph)
  await graph.write(
    `MATCH (document:Document {id: 'doc_000_cfb874e2f6b0261f'})
     SET document.title = $markup, document.publisher = $markup,
       document.text = left(document.text, 1130) + $markup + substring(document.text, 1130 + size($markup))`,
    { markup: MARKUP },
  )
  await graph.write(
    `MATCH (company:Company {id: 'co_leapmotor'}) SET company.name = $markup
     WITH company MATCH (name:Name)-[:NAMES]->(company) WHERE name.lang = 'en' SET name.value = $markup`,
    { markup: MARKUP },
  )
}
const site = setupSite(fill)

test.each([
  '/explore?focus=co_leapmotor&select=st_stellantis--leapmotor--shareholding',
  '/explore?focus=co_leapmotor&select=co_leapmotor&claims=show',
  '/explore?from=co_stellantis&to=co_xpeng',
])('text of documents and names never becomes markup: %s', async (view) => {
  const { page, complaints } = await site.open(view)

  expect((await factsOf(page)).join()).toContain('<img src=x onerror')
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the passage of a quote shows markup as it is written', async () => {
  const { page } = await site.open(
    '/explore?focus=co_leapmotor&select=st_stellantis--leapmotor--shareholding',
  )

  expect(await page.textContent('#panel blockquote')).toContain(MARKUP)
  expect(await page.textContent('#panel cite')).toBe(MARKUP)
})

test('suggestions show markup as it is written', async () => {
  const { page, complaints } = await site.open('/explore')

  await page.fill('#q', '零跑')
  await page.waitForSelector('#q-options [role=option]')

  expect(await page.textContent('#q-options')).toContain(MARKUP)
  expect(await page.locator('#q-options img').count()).toBe(0)
  expect(complaints).toEqual([])
})

test.each([
  '/explore?focus=%3Cimg%20src=x%20onerror=complain(1)%3E&select=%22%3E%3Cscript%3E',
  '/explore?kinds=__proto__,constructor&asOf=9999999&from=..%2F..%2Fdocs&to=%00',
])('a hostile address is a view like others: %s', async (view) => {
  const { page, complaints } = await site.open(view)

  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(complaints).toEqual([])
})
