import { expect, test } from 'vitest'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'
import { brand, company, link, stake, writeGraph } from '../queries/fixture.ts'
import type { Part } from '../queries/fixture-parts.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })

const former = (id: string, label: 'Referent' | 'Withdrawn', type = 'company'): Part => ({
  nodes: [{ labels: ['Entity', label], properties: { id, type } }],
  edges: [],
})

test.each([
  ['/v1/companies/co_old', '/v1/companies/co_faw'],
  ['/v1/companies/co_old?lang=zh&include=claims', '/v1/companies/co_faw?lang=zh&include=claims'],
  ['/v1/companies/co_old/stakes?side=holder', '/v1/companies/co_faw/stakes?side=holder'],
  ['/v1/companies/co_old/joint-ventures', '/v1/companies/co_faw/joint-ventures'],
  ['/v1/companies/co_old/partnerships', '/v1/companies/co_faw/partnerships'],
  ['/v1/companies/co_old/partners', '/v1/companies/co_faw/partners'],
  ['/v1/companies/co_old/people', '/v1/companies/co_faw/people'],
  ['/v1/companies/co_old/brands?format=csv', '/v1/companies/co_faw/brands?format=csv'],
  ['/v1/entities/co_old', '/v1/entities/co_faw'],
  ['/v1/entities/co_old/neighbors?depth=2', '/v1/entities/co_faw/neighbors?depth=2'],
  ['/v1/companies/FAW', '/v1/companies/co_faw'],
  ['/v1/companies/faw/stakes', '/v1/companies/co_faw/stakes'],
  ['/v1/entities/%E4%B8%80%E6%B1%BD/neighbors', '/v1/entities/co_faw/neighbors'],
])('%s is at %s', async (url, location) => {
  await writeGraph(
    graph,
    company('co_faw', 'FAW', { nameZh: '一汽' }),
    former('co_old', 'Referent'),
    link('co_old', 'MERGED_INTO', 'co_faw'),
  )

  const response = await app.inject(url)

  expect(response.statusCode).toBe(308)
  expect(response.headers.location).toBe(location)
  expect(response.headers['cache-control']).toBe('no-cache')
})

test('an id with letters that a URL has to escape is escaped in the redirect', async () => {
  await writeGraph(
    graph,
    company('co_零跑', '零跑'),
    former('co_old', 'Referent'),
    link('co_old', 'MERGED_INTO', 'co_零跑'),
  )

  const { headers } = await app.inject('/v1/companies/co_old')

  expect(headers.location).toBe('/v1/companies/co_%E9%9B%B6%E8%B7%91')
  expect((await app.inject(String(headers.location))).statusCode).toBe(200)
})

test.each([
  '/v1/companies/co_old',
  '/v1/companies/co_old/stakes',
  '/v1/companies/co_old/brands',
  '/v1/entities/co_old',
  '/v1/entities/co_old/neighbors',
])('a withdrawn id is gone: %s', async (url) => {
  await writeGraph(graph, former('co_old', 'Withdrawn'))

  const response = await app.inject(url)

  expect(response.statusCode).toBe(410)
  expect(response.json().type).toBe('/problems/gone')
})

test('a withdrawn stake is gone', async () => {
  await writeGraph(graph, former('st_a--b--shareholding', 'Withdrawn', 'stake'))

  expect((await app.inject('/v1/stakes/st_a--b--shareholding')).statusCode).toBe(410)
})

test('a name that fits two things is never a silent pick: a 404 with both', async () => {
  await writeGraph(graph, company('co_smart', 'smart'), company('co_smart-china', 'Smart'))

  const response = await app.inject('/v1/companies/smart')

  expect(response.statusCode).toBe(404)
  expect(response.json().errors[0].allowed).toEqual(
    expect.arrayContaining(['co_smart', 'co_smart-china']),
  )
})

test('a name of a brand is no company', async () => {
  await writeGraph(graph, brand('br_audi', 'Audi'))

  expect((await app.inject('/v1/companies/Audi')).statusCode).toBe(404)
  expect((await app.inject('/v1/brands/Audi')).headers.location).toBe('/v1/brands/br_audi')
})

test('an id of another type is not found, and no redirect goes in a circle', async () => {
  await writeGraph(
    graph,
    company('co_a', 'A'),
    company('co_b', 'B'),
    stake('st_a--b--shareholding', 'co_a', 'co_b'),
  )

  expect((await app.inject('/v1/companies/st_a--b--shareholding')).statusCode).toBe(404)
  expect((await app.inject('/v1/stakes/co_a')).statusCode).toBe(404)
  expect((await app.inject('/v1/entities/st_a--b--shareholding')).json().data.type).toBe('stake')
})
