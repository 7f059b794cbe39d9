import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import type { Graph } from '#src/graph/graph.ts'
import { migrate } from '#src/graph/migrations.ts'
import { buildApp } from '#src/http/app.ts'
import { testConnection } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
/** What a browser does besides pages; none of it belongs into a test. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A server with its own graph, and pages of a real browser on it. */
export interface Site {
  graph: Graph
  address: string
  /** Opens a page of `/explore`, and waits until it stands. */
  open(path: string, options?: BrowserContextOptions): Promise<Watched>
}

/** A page, and all that went wrong in it. */
export interface Watched {
  page: Page
  /** Console errors, exceptions and violations of the content security policy. */
  complaints: string[]
}

/** Starts all of it for the tests of a file; `fill` writes the graph. */
export function setupSite(fill: (graph: Graph) => Promise<unknown>): Site {
  // Filled in before the first test.
  const site = {} as Site
  let browser: Browser
  let stop: () => Promise<void>
  beforeAll(async () => {
    const graph = await connect(testConnection(), { readTimeoutMs: 60_000 })
    await migrate(graph)
    await emptyGraph(graph)
    await fill(graph)
    // Queries are planned here for the first time, which takes long on a busy machine.
    const app = await buildApp({ graph, handlerTimeoutMs: 60_000 })
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const executablePath = CANDIDATES.find((path) => path && existsSync(path))
    if (!executablePath) throw new Error('There is no Chromium: say where by CHROMIUM_PATH.')
    browser = await chromium.launch({ executablePath, args: ARGUMENTS })
    stop = async () => {
      await browser.close()
      await app.close()
      await emptyGraph(graph)
      await graph.close()
    }
    Object.assign(site, { graph, address, open })
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(() => stop())

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(80_000)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.exposeFunction('complain', (text: string) => complaints.push(text))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        // The function is exposed above.
        const { complain } = globalThis as unknown as { complain(text: string): void }
        complain(`${violatedDirective} ${blockedURI}`)
      })
    })
    await page.goto(site.address + path)
    await ready(page)
    return { page, complaints }
  }
  return site
}

/** Waits until nothing is loaded or laid out any more. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('body[data-state="ready"]')
}

/** Labels of the facts in the list, in order. */
export const factsOf = (page: Page) => page.locator('#list .fact .fact-label').allTextContents()

/** The part of Cytoscape that the tests read, which it keeps at its element. */
interface Drawn {
  nodes(): { length: number; map<T>(work: (node: DrawnNode) => T): T[] }
  edges(): { filter(test: (edge: DrawnEdge) => boolean): DrawnEdge[] }
}
interface DrawnNode {
  id(): string
  position(): { x: number; y: number }
}
interface DrawnEdge {
  data(name: string): unknown
  renderedMidpoint(): { x: number; y: number }
}
declare global {
  interface HTMLElement {
    _cyreg?: { cy: Drawn }
  }
}

/** How many nodes the canvas has. */
export const nodesDrawn = (page: Page) =>
  page.evaluate(() => document.getElementById('canvas')?._cyreg?.cy.nodes().length ?? 0)

/** Where each node of the canvas is. */
export const placesDrawn = (page: Page) =>
  page.evaluate(() =>
    document
      .getElementById('canvas')
      ?._cyreg?.cy.nodes()
      .map((node) => ({ id: node.id(), ...node.position() })),
  )

/** The middle of the line of a fact, on the screen. */
export async function middleOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const middle = await page.evaluate((fact) => {
    const canvas = document.getElementById('canvas')
    const [edge] = canvas?._cyreg?.cy.edges().filter((one) => one.data('of') === fact) ?? []
    const frame = canvas?.getBoundingClientRect()
    if (!edge || !frame) return null
    const { x, y } = edge.renderedMidpoint()
    return { x: frame.x + x, y: frame.y + y }
  }, id)
  if (!middle) throw new Error(`No line of '${id}' is drawn.`)
  return middle
}
