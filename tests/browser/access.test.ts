import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { loadSeeds } from '../support/seeded.ts'
import { setupSite } from './support/page.ts'

const site = setupSite(loadSeeds)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules that the page breaks, of those that shut people out. */
async function findings(page: Page) {
  // The policy of the page lets no script in, so it comes by the debugger.
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => {
    // The script above has put it there.
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return axe.run()
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }))
}

const VIEWS = [
  '/explore',
  '/explore?focus=co_leapmotor&select=pa_faw--leapmotor--strategicAlliance&claims=show&asOf=today',
  '/explore?from=co_stellantis&to=co_xpeng&kinds=stake,jointVenture,partnership,position,brand',
  '/explore/review',
]

test.each(
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    VIEWS.map((view) => [colorScheme, view] as const),
  ),
)('nothing shuts people out, in %s colours: %s', async (colorScheme, view) => {
  const { page, complaints } = await site.open(view, { colorScheme })

  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme)
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('on a phone the panel is below the picture, and nothing is wider than the screen', async () => {
  const { page } = await site.open('/explore?focus=co_leapmotor&select=co_leapmotor', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })

  const picture = await page.locator('.picture').boundingBox()
  const panel = await page.locator('#panel').boundingBox()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(panel?.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0))
  expect(width).toBeLessThanOrEqual(390)
  expect(await findings(page)).toEqual([])
})

test('the switch turns the colours, and they stay', async () => {
  const { page } = await site.open('/explore', { colorScheme: 'light' })

  await page.click('#theme')
  await page.reload()

  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
})

test('the keyboard shows where it is', async () => {
  const { page } = await site.open('/explore')

  await page.keyboard.press('Tab')
  const skip = await page.evaluate(() => document.activeElement?.textContent)
  await page.focus('#q')
  const outline = await page.evaluate(
    () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
  )

  expect(skip).toContain('Skip')
  expect(outline).toBe('solid')
})
