import { beforeEach, describe, expect, test } from 'vitest'
import type { EntityType } from '#src/domain/claim.ts'
import { type SearchRequest, search } from '#src/queries/search.ts'
import { setupGraph } from '../../support/graph.ts'
import { brand, company, partnership, person, venture, writeGraph } from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

beforeEach(() =>
  writeGraph(
    graph,
    company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车', sources: 5, country: 'CN' }, [
      'Zhejiang Leapmotor Technology Co.',
    ]),
    company('co_changan', 'Changan Automobile', { nameZh: '长安汽车' }),
    company('co_xpeng', 'Xpeng', { nameZh: '小鹏汽车', sources: 2 }),
    company('co_toyota', 'Toyota', { sources: 3 }),
    company('co_toyota-tsusho', 'Toyota Tsusho'),
    company('co_skoda', 'Škoda Auto'),
    brand('br_audi', 'Audi'),
    person('pe_tavares', 'Carlos Tavares'),
    venture('jv_leapmotor-international', 'Leapmotor International', ['co_leapmotor']),
    company('co_changan-ford', 'Changan Ford', { nameZh: '长安福特' }),
    company('co_mercedes-benz', 'Mercedes-Benz', {}, ['Mercedes-Benz Group AG']),
    company('co_xian-motors', "Xi'an Motors"),
    partnership('pa_ev', 'EV alliance', ['co_changan', 'co_xpeng']),
  ),
)

const find = async (q: string, request: Omit<SearchRequest, 'q'> = {}) =>
  (await search(graph, { q, ...request }, firstPage('relevance'))).rows
const idsOf = async (q: string, request: Omit<SearchRequest, 'q'> = {}) =>
  (await find(q, request)).map(({ id }) => id)

test('a hit has the name that was found, a label, and what tells it from others', async () => {
  const [hit] = await find('零跑')

  expect(hit).toEqual({
    id: 'co_leapmotor',
    type: 'company',
    name: 'Leapmotor',
    label: 'Leapmotor',
    score: 0.9,
    matchedName: '零跑汽车',
    highlight: [{ start: 0, end: 2 }],
    lang: 'zh',
    country: 'CN',
    kind: 'carmaker',
    sources: 5,
  })
})

test('part of a Chinese name finds its company, not each that shares a word with it', async () => {
  expect(await idsOf('零跑')).toEqual(['co_leapmotor'])
  expect(await idsOf('零跑汽车')).toEqual(['co_leapmotor'])
  expect(await idsOf('安长')).toEqual([])
  expect(await idsOf('汽车')).toEqual(['co_leapmotor', 'co_xpeng', 'co_changan'])
  expect(await idsOf('零')).toEqual(['co_leapmotor'])
})

test('the whole name comes before names that begin with it, and these before others', async () => {
  expect(await idsOf('Toyota')).toEqual(['co_toyota', 'co_toyota-tsusho'])
  expect(await idsOf('leapmotor')).toEqual(['co_leapmotor', 'jv_leapmotor-international'])
  expect(await idsOf('leap')).toEqual(['co_leapmotor', 'jv_leapmotor-international'])
})

test.each(['ＬＥＡＰＭＯＴＯＲ', ' leapmotor ', 'Leap\u200bmotor', 'LeapMotor'])(
  '%j is the whole name, whatever its case, width and invisible letters',
  async (q) => {
    const [hit] = await find(q)

    expect(hit).toMatchObject({ id: 'co_leapmotor', score: 1 })
  },
)

test('accents do not matter', async () => {
  expect(await idsOf('skoda')).toEqual(['co_skoda'])
  expect(await idsOf('ŠKODA')).toEqual(['co_skoda'])
})

test('every word has to be in the name, in any order', async () => {
  expect(await idsOf('technology leapmotor')).toEqual(['co_leapmotor'])
  expect(await idsOf('toyota leapmotor')).toEqual([])
})

describe('a mode', () => {
  test('phrase wants the words side by side', async () => {
    expect(await idsOf('zhejiang leapmotor', { mode: 'phrase' })).toEqual(['co_leapmotor'])
    expect(await idsOf('zhejiang technology', { mode: 'phrase' })).toEqual([])
  })

  test('prefix wants the beginning of a name', async () => {
    expect(await idsOf('toyota t', { mode: 'prefix' })).toEqual(['co_toyota-tsusho'])
    expect(await idsOf('tsusho', { mode: 'prefix' })).toEqual([])
    expect(await idsOf('mercedes be', { mode: 'prefix' })).toEqual(['co_mercedes-benz'])
    expect(await idsOf('benz me', { mode: 'prefix' })).toEqual([])
    expect(await idsOf('长安汽', { mode: 'prefix' })).toEqual(['co_changan'])
  })

  test('fuzzy allows for a wrong letter', async () => {
    expect(await idsOf('leapmotr')).toEqual([])
    expect(await idsOf('leapmotr', { fuzzy: true })).toContain('co_leapmotor')
    expect(await idsOf('Mercedez Bens', { fuzzy: true })).toEqual(['co_mercedes-benz'])
  })

  test('a literal word comes before one that differs by a letter', async () => {
    await writeGraph(graph, company('co_leapmotr', 'Great Leapmotr', { sources: 1 }))

    expect((await idsOf('leapmotr', { fuzzy: true }))[0]).toBe('co_leapmotr')
  })
})

test('of names that fit alike, the one with more sources and then more facts comes first', async () => {
  expect(await idsOf('长安')).toEqual(['co_changan', 'co_changan-ford'])
  expect(await idsOf('changan')).toEqual(['co_changan', 'co_changan-ford'])
  expect(await idsOf('toyota', { types: ['company'] })).toEqual(['co_toyota', 'co_toyota-tsusho'])
})

test.each([
  ['Mercedes Benz', 0.98],
  ['Mercedes-Benz', 1],
  ['mercedes benz ag', 0.98],
  ['MERCEDES–BENZ, Inc.', 0.98],
])('punctuation and legal forms do not hide a name: %s', async (q, score) => {
  const [hit] = await find(q)

  expect(hit).toMatchObject({ id: 'co_mercedes-benz', score })
})

test.each(['长安汽车股份有限公司', '長安汽車', '長安汽車股份有限公司'])(
  'a Chinese company is found with a legal form and in traditional letters: %s',
  async (q) => {
    const [hit] = await find(q)

    expect(hit?.id).toBe('co_changan')
    expect(hit?.highlight).toEqual([{ start: 0, end: 4 }])
  },
)

test('an apostrophe is a part of its word', async () => {
  expect(await idsOf("motors xi'an")).toEqual(['co_xian-motors'])
  expect(await idsOf('xi’an')).toEqual(['co_xian-motors'])
})

test('an id is found as a name is, with nothing to highlight', async () => {
  const [hit, ...more] = await find('co_xpeng')

  expect(hit).toMatchObject({ id: 'co_xpeng', score: 1, highlight: [] })
  expect(more).toEqual([])
})

test.each<[string, Omit<SearchRequest, 'q'>, string, [number, number][]]>([
  ['leap', { mode: 'prefix' }, 'Leapmotor', [[0, 4]]],
  [
    'benz mercedes',
    {},
    'Mercedes-Benz',
    [
      [0, 8],
      [9, 13],
    ],
  ],
  ['skoda', {}, 'Škoda Auto', [[0, 5]]],
  ['leapmotr', { fuzzy: true }, 'Leapmotor', [[0, 9]]],
  ['福特', {}, '长安福特', [[2, 4]]],
])('%s marks the parts of %o that it found', async (q, request, name, spans) => {
  const [hit] = await find(q, request)

  expect(hit?.matchedName).toBe(name)
  expect(hit?.highlight).toEqual(spans.map(([start, end]) => ({ start, end })))
})

test.each<[EntityType[], string[]]>([
  [['company'], ['co_leapmotor', 'jv_leapmotor-international']],
  [['jointVenture'], ['jv_leapmotor-international']],
  [['person', 'brand'], []],
])('only entities of the types %j are found', async (types, expected) => {
  expect(await idsOf('leapmotor', { types })).toEqual(expected)
})

test('names come in Chinese where they are asked for', async () => {
  const [hit] = await find('leapmotor', { lang: 'zh' })

  expect(hit).toMatchObject({ name: '零跑汽车', label: '零跑汽车', matchedName: 'Leapmotor' })
})

test('all pages together are the whole result', async () => {
  const all = await find('汽车')

  const walked = await allPages((page) => search(graph, { q: '汽车' }, page), 'relevance')

  expect(walked).toEqual(all)
  expect(walked).toHaveLength(3)
})

test.each([
  'AND ( leap: [',
  'leap:motor',
  '"',
  "'} RETURN 1 //",
  '\\',
  '*',
  '?*~^',
  'NOT',
  'a AND OR NOT b',
  '__proto__',
  '',
  ' ',
  '\u0000',
  '/.*/',
  '#{7*7}',
  'x'.repeat(10_000),
  '车'.repeat(3_000),
  'a '.repeat(5_000),
])('the hostile text %.30j finds nothing and fails nothing', async (q) => {
  expect(await idsOf(q, { fuzzy: true })).toEqual([])
  expect(await idsOf(q, { mode: 'phrase' })).toEqual([])
})
