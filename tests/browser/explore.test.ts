import { readFile } from 'node:fs/promises'
import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import { expect, test } from 'vitest'
import { loadSeeds } from '../support/seeded.ts'
import { factsOf, middleOf, nodesDrawn, placesDrawn, ready, setupSite } from './support/page.ts'

const site = setupSite(loadSeeds)

const STAKE = 'st_stellantis--leapmotor--shareholding'

test('the page shows companies, facts and a sentence before anything is asked', async () => {
  const { page, complaints } = await site.open('/explore')

  expect(await factsOf(page)).toContain('Stellantis → Leapmotor')
  expect(await page.locator('#panel mark').first().textContent()).toMatch(/\S{3}/)
  expect(await nodesDrawn(page)).toBeGreaterThan(5)
  expect(complaints).toEqual([])
})

test('a company is found by its Chinese name, with the keyboard', async () => {
  const { page, complaints } = await site.open('/explore')

  await page.fill('#q', '零跑')
  await page.waitForSelector('#q-options [role=option]')
  await page.press('#q', 'ArrowDown')
  expect(await page.getAttribute('#q', 'aria-activedescendant')).toBe('q-option-0')
  await page.press('#q', 'Enter')
  await page.waitForURL(/focus=co_leapmotor/)
  await ready(page)

  expect(await page.textContent('#panel h2')).toBe('Leapmotor')
  expect(await factsOf(page)).toContain('FAW – Leapmotor')
  expect(complaints).toEqual([])
})

test('a click on a line shows the words behind it in their passage, and their document', async () => {
  const { page, complaints } = await site.open('/explore?focus=co_leapmotor')

  const middle = await middleOf(page, STAKE)
  await page.mouse.click(middle.x, middle.y)
  await page.waitForURL(/select=st_stellantis/)
  await ready(page)

  expect(await page.textContent('#panel h2')).toBe('Stellantis → Leapmotor')
  expect(await page.textContent('#panel mark')).toBe(
    'In 2023, Stellantis invested 1.5 billion euros ($1.62 billion) to acquire a 20 percent stake in Leapmotor.',
  )
  expect(await page.textContent('#panel dl')).toContain('20 %')
  expect(await page.textContent('#panel .source')).toContain('China Daily')
  const json = await page.getAttribute('#panel .claim a >> nth=0', 'href')
  expect((await fetch(site.address + json)).status).toBe(200)
  expect(complaints).toEqual([])
})

test('all that the picture has can be reached and selected by the keyboard', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor')

  await page.focus('#canvas')
  await page.keyboard.press('ArrowDown')
  await page.waitForURL(/select=co_leapmotor/)
  await page.keyboard.press(']')
  await page.waitForURL((url) => /^(?:st|jv|pa)_/.test(url.searchParams.get('select') ?? ''))
  const listed = await page.locator('#list button').count()

  expect(listed).toBeGreaterThanOrEqual(await nodesDrawn(page))
})

test('neighbours are expanded, and the back button takes them away', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor&select=co_faw')
  const before = await factsOf(page)

  await page.click('#panel button:text("Expand")')
  await page.waitForURL(/focus=co_faw/)
  await ready(page)
  const expanded = await factsOf(page)
  await page.goBack()
  await ready(page)

  expect(expanded.length).toBeGreaterThan(before.length)
  expect(expanded).toContain('FAW – Volkswagen')
  expect(await factsOf(page)).toEqual(before)
})

test('the path between two companies is chosen in two fields, and told step by step', async () => {
  const { page, complaints } = await site.open('/explore')

  for (const [field, name] of [
    ['#from', 'Stellantis'],
    ['#to', '小鹏'],
  ] as const) {
    await page.fill(field, name)
    await page.waitForSelector(`${field}-options [role=option]`)
    await page.press(field, 'Enter')
    await ready(page)
  }
  await page.waitForURL(/from=co_stellantis&to=co_xpeng/)
  await page.waitForSelector('#panel .path')

  const [first] = await page.locator('#panel .path').all()
  expect(await first?.locator('li').count()).toBe(4)
  expect(await first?.textContent()).toContain('FAW → Volkswagen')
  expect(complaints).toEqual([])
})

test('what was not yet so in 2022 is not in the picture of 2022', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor&asOf=2022')
  const then = await factsOf(page)

  await page.focus('#time input')
  await page.keyboard.press('End')
  await page.waitForURL(/asOf=2026/)
  await ready(page)

  expect(then).not.toContain('Stellantis → Leapmotor')
  expect(then).not.toContain('FAW – Leapmotor')
  expect(await factsOf(page)).toEqual(
    expect.arrayContaining(['Stellantis → Leapmotor', 'FAW – Leapmotor']),
  )
})

test('planned and hedged claims are shown only when asked for, and never as facts', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor&focus=co_faw')
  const facts = await factsOf(page)

  await page.check('text=Planned or hedged')
  await page.waitForURL(/claims=show/)
  await ready(page)
  await page.click('#list .fact.claim >> nth=0')
  await page.waitForSelector('#panel .warning')

  expect(await page.textContent('#panel .kind')).toBe('Not a fact')
  expect(await page.textContent('#panel .warning')).toContain('It supports no fact.')
  expect(await page.locator('#list .fact:not(.claim)').count()).toBe(facts.length)
})

test('kinds are filtered, and a link reproduces the view as it is', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor')
  await page.uncheck('text=Partnerships')
  await page.waitForURL(/kinds=stake%2CjointVenture/)
  await page.click('#list .fact.stake >> nth=1')
  await page.waitForURL(/select=/)
  await ready(page)
  await page.waitForSelector('#panel mark')

  const link = page.url().slice(site.address.length)
  const [one, other] = [await site.open(link), await site.open(link)]

  expect(await factsOf(page)).not.toContain('FAW – Leapmotor')
  expect(await factsOf(one.page)).toEqual(await factsOf(page))
  expect(await one.page.textContent('#panel')).toBe(await page.textContent('#panel'))
  expect(await placesDrawn(one.page)).toEqual(await placesDrawn(other.page))
})

test('labels are in Chinese where that is chosen', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor')

  await page.click('#lang')
  await page.waitForURL(/lang=zh/)
  await ready(page)

  expect((await factsOf(page)).join()).toContain('零跑')
})

test('what is on the screen is saved as PNG, SVG, CSV and GEXF', async () => {
  const { page, complaints } = await site.open('/explore?focus=co_leapmotor')
  const saved = async (format: string) => {
    const download = page.waitForEvent('download')
    await page.click(`.files button:text-is("${format}")`)
    return readFile(await (await download).path())
  }

  const png = await saved('PNG')
  const svg = (await saved('SVG')).toString()
  const csv = (await saved('CSV')).toString()
  const graph = gexf.parse(MultiGraph, (await saved('GEXF')).toString())

  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(svg).toContain('Leapmotor International')
  const root = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return parsed.documentElement.nodeName
  }, svg)
  expect(root).toBe('svg')
  expect(csv.split('\r\n')).toHaveLength((await factsOf(page)).length + 2)
  expect(graph.order).toBe(await nodesDrawn(page))
  expect(complaints).toEqual([])
})

test('a failure is told in words with what to do, and does not empty the page', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor')
  await page.route('**/v1/**', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      headers: { 'retry-after': '2' },
      body: JSON.stringify({ detail: 'The server is busy.' }),
    }),
  )
  await page.click('text=Brands')
  await page.waitForSelector('#problem .problem')

  expect(await page.textContent('#problem')).toContain('The server is busy.')
  expect(await page.textContent('#problem')).toContain('in 2 seconds')
  expect((await factsOf(page)).length).toBeGreaterThan(0)

  await page.unroute('**/v1/**')
  await page.click('#problem button')
  await ready(page)
  expect(await page.locator('#problem .problem').count()).toBe(0)
})

test('where the server asks for a key, the page takes one and goes on', async () => {
  const { page } = await site.open('/explore/review')
  await page.route('**/v1/**', (route) =>
    route.request().headers().authorization === 'Bearer good'
      ? route.continue()
      : route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: JSON.stringify({ detail: 'The server asks for an API key.' }),
        }),
  )
  await page.click('#page-graph')
  await page.waitForSelector('#problem form')

  await page.fill('#problem input', 'good')
  await page.press('#problem input', 'Enter')
  await page.waitForSelector('#list .fact')
  await ready(page)

  expect(await page.locator('#problem form').count()).toBe(0)
  expect((await factsOf(page)).length).toBeGreaterThan(5)
})

test('an unknown id is told in words', async () => {
  const { page } = await site.open('/explore?focus=co_nobody')

  expect(await page.textContent('#problem')).toContain('Search for it by name.')
})

test('the review queue shows conflicts with entries that the curation file takes', async () => {
  const { page, complaints } = await site.open('/explore/review', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })

  await page.bringToFront()
  await page.click('summary >> nth=0')
  // Cards of unknown names have entries that stand open.
  const conflict = page.locator('details').first()
  await conflict.locator('.snippet button').first().click()
  await conflict.locator('.snippet button:text("Copied")').waitFor()

  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^- action: reject\n {2}document: "\d{3}_\w+\.txt"\n {2}quote: "/,
  )
  expect(complaints).toEqual([])
})

test('all scripts are at most 250 kB compressed, and kept for good', async () => {
  const html = await (await fetch(`${site.address}/explore`)).text()
  const scripts = new Set(html.match(/\/explore\/assets\/\w+\/[\w/-]+\.(?:ts|js)/g))
  let bytes = 0
  for (const url of scripts) {
    const response = await fetch(site.address + url, { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    bytes += Number(response.headers.get('content-length'))
    await response.arrayBuffer()
  }

  console.log(`JavaScript: ${scripts.size} files, ${Math.round(bytes / 1_000)} kB with Brotli`)
  expect(scripts.size).toBeGreaterThan(10)
  expect(bytes).toBeLessThan(250_000)
})

test('the page itself is asked for anew, and answered by 304 while it is the same', async () => {
  const first = await fetch(`${site.address}/explore`)
  const etag = first.headers.get('etag') ?? ''

  const second = await fetch(`${site.address}/explore`, { headers: { 'if-none-match': etag } })

  expect(second.status).toBe(304)
})

test('the first picture is there in good time', async () => {
  const { page } = await site.open('/explore')
  const began = performance.now()
  await page.reload()
  await ready(page)
  const warm = performance.now() - began
  const fresh = performance.now()
  await site.open('/explore')
  const cold = performance.now() - fresh

  console.log(
    `First picture: ${Math.round(cold)} ms without a cache, ${Math.round(warm)} ms with one`,
  )
  expect(cold).toBeLessThan(20_000)
})
