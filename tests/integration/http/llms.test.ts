import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '#src/http/app.ts'
import { createMcpServer } from '#src/mcp/server.ts'
import { setupSeededGraph } from '../mcp/seeded-graph.ts'

const graph = await setupSeededGraph()
const app = await buildApp({ graph, makeMcpServer: createMcpServer })
let text = ''
beforeAll(async () => {
  const response = await app.inject('/llms.txt')
  expect(response.headers['content-type']).toBe('text/plain; charset=utf-8')
  text = response.body
})
afterAll(() => app.close())

test('it begins with the name and what it is, and names the address of the tools', () => {
  expect(text).toMatch(/^# Auto Alliance Graph\n\n> Who holds which stake in whom/)
  expect(text).toContain('/mcp): Model Context Protocol')
})

test('every route of the contract is in it', () => {
  const summaries = Object.values(app.swagger().paths ?? {}).flatMap((item) =>
    Object.values(item ?? {}).map((operation) => String(Object(operation).summary)),
  )

  expect(summaries.length).toBeGreaterThan(40)
  expect(summaries.filter((summary) => !text.includes(summary))).toEqual([])
})

test('its examples can be asked as they stand', async () => {
  const links = [...text.matchAll(/\]\((http:[^)]+)\)/g)].map(([, link = '']) => new URL(link))
  const ready = links.filter(
    ({ pathname }) => pathname.startsWith('/v1') && !pathname.includes('%7B'),
  )
  const answers = []
  for (const { pathname, search } of ready) {
    const { statusCode } = await app.inject(`${pathname}${search}`)
    answers.push([pathname, statusCode])
  }

  expect(ready.length).toBeGreaterThan(40)
  // A cold database plans some of them for longer than a request has; that is not ours to test.
  expect(answers.filter(([, status]) => status !== 200 && status !== 503)).toEqual([])
})
