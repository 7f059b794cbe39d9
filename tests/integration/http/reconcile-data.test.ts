import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#src/graph/connect.ts'
import { buildApp } from '#src/http/app.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import {
  SPEC_EXTENSION,
  SPEC_PROPOSALS,
  SPEC_SUGGESTIONS,
} from '../../support/reconciliation-spec.ts'
import { writeGraph } from '../queries/fixture.ts'
import { RECONCILED } from './reconcile-fixture.ts'

const graph = await setupGraph()
// Queries are planned here for the first time, which takes long on a busy machine.
const patient = await connect(testConnection(), { readTimeoutMs: 60_000 })
const app = await buildApp({ graph: patient, handlerTimeoutMs: 60_000 })
afterAll(() => patient.close())
beforeEach(() => writeGraph(graph, ...RECONCILED))

const headers = { host: 'localhost:3000' }
const get = (path: string) => app.inject({ url: `/v1/reconcile${path}`, headers })
const post = (payload: string, type = 'application/x-www-form-urlencoded') =>
  app.inject({
    url: '/v1/reconcile',
    method: 'POST',
    headers: { ...headers, 'content-type': type },
    payload,
  })
const form = (field: string, value: unknown) =>
  post(new URLSearchParams({ [field]: JSON.stringify(value) }).toString())

const rowsOf = async (ids: string[], ...properties: object[]) =>
  SPEC_EXTENSION.parse((await form('extend', { ids, properties })).json()).rows

describe('data extension', () => {
  test('fills the columns that are asked for, for known, merged and unknown ids', async () => {
    const rows = await rowsOf(
      ['co_leapmotor', 'co_zero-run', 'co_faw', 'nobody'],
      { id: 'country' },
      { id: 'nameZh' },
      { id: 'stateOwned' },
      { id: 'sources' },
    )

    const leapmotor = {
      country: [{ str: 'CN' }],
      nameZh: [{ str: '零跑汽车' }],
      stateOwned: [],
      sources: [{ int: 5 }],
    }
    expect(rows).toEqual({
      co_leapmotor: leapmotor,
      'co_zero-run': leapmotor,
      co_faw: {
        country: [],
        nameZh: [{ str: '一汽' }],
        stateOwned: [{ str: 'true' }],
        sources: [{ int: 1 }],
      },
      nobody: { country: [], nameZh: [], stateOwned: [], sources: [] },
    })
  })

  test('has stakes and their shares in one order', async () => {
    const rows = await rowsOf(
      ['co_stellantis', 'jv_leapmotor-international'],
      { id: 'stakesHeld' },
      { id: 'sharesHeld' },
      { id: 'holders' },
      { id: 'holderShares' },
    )

    expect(rows.co_stellantis).toMatchObject({
      stakesHeld: [
        { id: 'co_leapmotor', name: 'Leapmotor' },
        { id: 'jv_leapmotor-international', name: 'Leapmotor International' },
      ],
      sharesHeld: [{ float: 20 }, { str: '>=51' }],
      holders: [],
    })
    expect(rows['jv_leapmotor-international']).toMatchObject({
      holders: [
        { id: 'co_leapmotor', name: 'Leapmotor' },
        { id: 'co_stellantis', name: 'Stellantis' },
      ],
      holderShares: [{}, { str: '>=51' }],
    })
  })

  test('has what an entity is a part of, owns and deals with', async () => {
    const rows = await rowsOf(
      ['co_stellantis', 'co_leapmotor', 'br_jeep', 'jv_leapmotor-international'],
      { id: 'founded' },
      { id: 'jointVentures' },
      { id: 'partnerships' },
      { id: 'partners' },
      { id: 'brands' },
      { id: 'owner' },
      { id: 'parties' },
    )

    expect(rows.co_stellantis).toMatchObject({
      founded: [{ str: '2021' }],
      brands: [{ id: 'br_jeep', name: 'Jeep' }],
      jointVentures: [{ id: 'jv_leapmotor-international', name: 'Leapmotor International' }],
    })
    expect(rows.co_leapmotor).toMatchObject({
      partnerships: [{ id: 'pa_1', name: 'FAW – Leapmotor' }],
      partners: [
        { id: 'co_faw', name: 'FAW' },
        { id: 'co_stellantis', name: 'Stellantis' },
      ],
    })
    expect(rows.br_jeep?.owner).toEqual([{ id: 'co_stellantis', name: 'Stellantis' }])
    expect(rows['jv_leapmotor-international']?.parties).toHaveLength(2)
  })

  test('gives no more values than a setting says, and all for 0', async () => {
    const limited = await rowsOf(['co_stellantis'], { id: 'stakesHeld', settings: { limit: '1' } })
    const all = await rowsOf(['co_stellantis'], { id: 'stakesHeld', settings: { limit: 0 } })

    expect(limited.co_stellantis?.stakesHeld).toHaveLength(1)
    expect(all.co_stellantis?.stakesHeld).toHaveLength(2)
  })

  test('proposes the properties of a type, and fetches each of them', async () => {
    const { properties, type } = SPEC_PROPOSALS.parse(
      (await get('/properties?type=company')).json(),
    )
    const some = SPEC_PROPOSALS.parse((await get('/properties?type=person&limit=2')).json())

    expect(type).toBe('company')
    expect(properties.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['country', 'stakesHeld']),
    )
    const rows = await rowsOf(['co_stellantis'], ...properties.map(({ id }) => ({ id })))
    expect(Object.keys(rows.co_stellantis ?? {})).toEqual(properties.map(({ id }) => id))
    expect(some.properties).toHaveLength(2)
    expect((await get('/properties?type=compny')).statusCode).toBe(404)
  })
})

describe('suggestions', () => {
  const suggested = async (path: string) =>
    SPEC_SUGGESTIONS.parse((await get(`/suggest/${path}`)).json()).result

  test('of entities come by beginning, type and id, and go on at a cursor', async () => {
    const all = await suggested('entity?prefix=leap')

    expect(all[0]).toEqual({
      id: 'co_leapmotor',
      name: 'Leapmotor',
      description: 'carmaker, CN',
      notable: [{ id: 'company', name: 'Company' }],
    })
    expect(all.map(({ id }) => id)).toEqual(['co_leapmotor', 'jv_leapmotor-international'])
    expect(await suggested('entity?prefix=leap&cursor=1')).toEqual(all.slice(1))
    expect(await suggested('entity?prefix=leap&type=jointVenture')).toEqual(all.slice(1))
    expect((await suggested('entity?prefix=co_faw')).map(({ id }) => id)).toEqual(['co_faw'])
  })

  test('of properties and types come by name or id', async () => {
    expect((await suggested('property?prefix=count')).map(({ id }) => id)).toEqual(['country'])
    expect((await suggested('property?prefix=chinese')).map(({ id }) => id)).toEqual(['nameZh'])
    expect(await suggested('type?prefix=venture')).toEqual([
      { id: 'jointVenture', name: 'Joint venture', broader: [{ id: 'company', name: 'Company' }] },
    ])
  })

  test('take what the text boxes of OpenRefine send, and nothing else', async () => {
    const known = await get('/suggest/entity?prefix=leap&spell=always&exact=false&prefixed=true')
    const unknown = await get('/suggest/entity?prefix=leap&callback=x')

    expect([known.statusCode, unknown.statusCode]).toEqual([200, 400])
  })
})

describe('a preview', () => {
  test('is a page of escaped text that can be framed and runs nothing', async () => {
    const response = await get('/preview?id=co_script')

    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *; sandbox",
    )
    expect(response.headers['x-frame-options']).toBeUndefined()
    expect(response.body).toContain('<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</h1>')
    expect(response.body).not.toContain('<script')
  })

  test('tells what is known of an entity, named or not', async () => {
    const leapmotor = (await get('/preview?id=co_zero-run')).body
    const unnamed = (await get('/preview?id=pa_1')).body

    expect(leapmotor).toContain('<h1>Leapmotor</h1>')
    expect(leapmotor).toContain('<p lang="zh">零跑汽车</p>')
    expect(leapmotor).toContain('<dt>Held by</dt><dd>Stellantis</dd>')
    expect(unnamed).toContain('<h1>FAW – Leapmotor</h1>')
  })

  test('of an unknown id is a 404, and no other page can be framed', async () => {
    const response = await get('/preview?id=nobody')

    expect(response.statusCode).toBe(404)
    expect(response.headers['x-frame-options']).toBe('SAMEORIGIN')
  })
})
