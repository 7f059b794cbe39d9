import { expect, test } from 'vitest'
import { GoneError, NotFoundError } from '#src/domain/errors.ts'
import { type EffectiveFilter, effectiveOwnershipOf } from '#src/queries/effective-ownership-of.ts'
import type { FactOptions } from '#src/queries/fact-options.ts'
import { type ChainFilter, ownershipChains } from '#src/queries/owners-of.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  claim,
  claimId,
  company,
  document,
  person,
  stake,
  venture,
  writeGraph,
  year,
} from './fixture.ts'
import type { Part, Properties } from './fixture-parts.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

const companies = ['a', 'b', 'c', 'd', 't'].map((name) => company(`co_${name}`, name.toUpperCase()))

/** A stake from letter to letter: `held('a', 't', { shareExact: 20 })`. */
const held = (holder: string, subject: string, properties: Properties = {}): Part =>
  stake(`st_${holder}--${subject}`, `co_${holder}`, `co_${subject}`, properties)

const effective = async (filter: Partial<EffectiveFilter> = {}, options: FactOptions = {}) => {
  const page = firstPage('id')
  return effectiveOwnershipOf(graph, 'co_t', { maxDepth: 20, ...filter }, page, options)
}
const ranges = async (filter: Partial<EffectiveFilter> = {}, options: FactOptions = {}) => {
  const { rows } = await effective(filter, options)
  return Object.fromEntries(
    rows.map(({ owner, share }) => [owner.id.slice(3), [share.minimum, share.maximum]]),
  )
}
const chains = async (
  id: string,
  direction: 'up' | 'down',
  filter: Partial<ChainFilter> = {},
  options: FactOptions = {},
) => {
  const page = await ownershipChains(
    graph,
    id,
    direction,
    { maxDepth: 6, ...filter },
    firstPage('depth'),
    options,
  )
  return page.rows.map(
    ({ owner, subject, depth, share }) =>
      `${owner.label} ${subject.label} ${depth} ${share.minimum}..${share.maximum}`,
  )
}

test('a direct stake and one over a venture with a derived share add up to a range', async () => {
  await writeGraph(
    graph,
    company('co_stellantis', 'Stellantis'),
    company('co_leapmotor', 'Leapmotor'),
    venture('jv_li', 'Leapmotor International', ['co_leapmotor', 'co_stellantis']),
    stake('st_direct', 'co_stellantis', 'jv_li', { shareExact: 51 }),
    stake('st_leapmotor', 'co_stellantis', 'co_leapmotor', { shareExact: 20 }),
    stake('st_rest', 'co_leapmotor', 'jv_li', {
      shareMaximum: 49,
      derived: true,
      sources: 0,
      formula: '100 - 51',
      derivedFrom: [claimId('a')],
      assumptions: ['The stated shares leave at most 49 percent.'],
    }),
    document('doc_a', 'Stellantis holds 51 percent.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_stellantis', supports: ['st_direct'] }),
  )

  const { rows, version, meta } = await effectiveOwnershipOf(
    graph,
    'jv_li',
    { ownerId: 'co_stellantis', maxDepth: 20 },
    firstPage(),
  )

  expect(version).toBe('v1')
  expect(meta).toEqual({ partial: false, exploredCount: 3, warnings: [] })
  expect(rows).toHaveLength(1)
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'owner',
    'subject',
    'share',
    'assumptions',
    'hasLoop',
    'paths',
  ])
  expect(rows[0]).toMatchObject({
    owner: { id: 'co_stellantis', label: 'Stellantis' },
    subject: { id: 'jv_li', type: 'jointVenture' },
    share: { minimum: 51, maximum: 60.8 },
    assumptions: [
      'The share of Leapmotor in Leapmotor International is derived (100 - 51): 0 to 49 percent are counted.',
      'The stated shares leave at most 49 percent.',
    ],
    hasLoop: false,
    paths: [
      {
        share: { minimum: 51, maximum: 51 },
        stakes: [{ id: 'st_direct', stated: { exact: 51 } }],
        claims: [{ id: claimId('a'), quote: 'The quote.' }],
      },
      {
        share: { minimum: 0, maximum: 9.8 },
        stakes: [
          { id: 'st_leapmotor', share: { minimum: 20, maximum: 20 } },
          { id: 'st_rest', derived: true, derivedFrom: [claimId('a')], stated: { maximum: 49 } },
        ],
        claims: [],
      },
    ],
  })
})

test('in a closed world the known holders share all of it, and that is said', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 51 }),
    held('b', 't'),
    held('c', 'b', { shareExact: 20 }),
  )

  expect(await ranges()).toEqual({ a: [51, 51], b: [0, 49], c: [0, 9.8] })
  expect(await ranges({ closedWorld: true })).toEqual({ a: [51, 51], b: [49, 49], c: [9.8, 9.8] })
  const { rows } = await effective({ closedWorld: true, ownerId: 'co_c' })
  expect(rows[0]?.assumptions).toEqual([
    'The share of B in T is not stated: 49 percent is counted, as the other known holders leave.',
    'The known holders of T are taken to be all of them.',
    'The known holders of B have at most 20 percent together, so they cannot be all of them.',
  ])
})

test('a circle of holdings is summed to its limit, with its chains without the circle', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 50 }),
    held('b', 't', { shareExact: 50 }),
    held('c', 'b', { shareExact: 50 }),
    held('t', 'b', { shareExact: 50 }),
  )

  const { rows } = await effective()

  expect(rows.map(({ owner, hasLoop }) => [owner.label, hasLoop])).toEqual([
    ['A', true],
    ['B', true],
    ['C', true],
  ])
  const [a, b, c] = rows.map(({ share }) => share.minimum)
  expect(a).toBeCloseTo(200 / 3, 8)
  expect(b).toBe(50)
  expect(c).toBeCloseTo(100 / 3, 8)
  expect(rows[0]?.paths.map(({ stakes }) => stakes.map(({ id }) => id))).toEqual([['st_a--t']])
  expect(rows[1]?.assumptions).toEqual([
    'The owner is part of a circle of holdings: what leads through itself is not counted.',
  ])
})

test('capital and votes are never mixed', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 30 }),
    stake('st_votes', 'co_a', 'co_t', { interestType: 'votingRights', shareExact: 60 }),
    stake('st_other', 'co_b', 'co_a', { interestType: 'votingRights', shareExact: 50 }),
  )

  expect(await ranges()).toEqual({ a: [30, 30] })
  expect(await ranges({ interestType: 'votingRights' })).toEqual({ a: [60, 60], b: [30, 30] })
})

test('a stake that was sold is not of today, but of a day when it was held', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 30, ...year('validFrom', '2010'), ...year('validTo', '2018') }),
    held('b', 'a', { shareExact: 50 }),
    held('c', 't', { shareExact: 10, ...year('validFrom', '2023') }),
  )

  expect(await ranges()).toEqual({ c: [10, 10] })
  expect(await chains('co_t', 'up')).toEqual(['C T 1 10..10'])
  expect(await ranges({}, { asOf: '2015-06-01' })).toEqual({ a: [30, 30], b: [15, 15] })
  // Within the year in which it was sold it may be held or not.
  expect(await ranges({}, { asOf: '2018-06-01' })).toEqual({ a: [0, 30], b: [0, 15] })
  expect(await ranges({}, { asOf: '2020-01-01' })).toEqual({})
  expect(await ranges({}, { asOf: '2023-06-01' })).toEqual({ c: [0, 10] })
  const { rows } = await effective({}, { asOf: '2018-06-01' })
  expect(rows[1]?.assumptions).toEqual([
    'Whether 2018-06-01 is within the time of the stake of A in T is not known: 0 to 30 percent are counted.',
    'No date tells since when the stake of B in A is held: it is taken to be held on 2018-06-01.',
  ])
})

test('a stake of which documents only tell the sale is over, even without a date', async () => {
  await writeGraph(
    graph,
    ...companies,
    document('doc_a', 'A sold its stake.'),
    held('a', 't', { shareExact: 30 }),
    held('b', 't', { shareExact: 40 }),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_a', supports: ['st_a--t'] },
      { valueJson: '{"share":{"exact":30},"event":"sellsAll"}' },
    ),
    claim(
      claimId('b'),
      'doc_a',
      { subject: 'co_b', supports: ['st_b--t'] },
      { valueJson: '{"share":{"exact":40},"event":"sells"}' },
    ),
    claim(
      claimId('c'),
      'doc_a',
      { subject: 'co_b', supports: ['st_b--t'] },
      { valueJson: '{"share":{"exact":40},"event":"holds"}' },
    ),
  )

  expect(await ranges()).toEqual({ b: [40, 40] })
  expect(await ranges({}, { asOf: '2015-06-01' })).toEqual({ a: [0, 30], b: [40, 40] })
})

test('owners are listed once, over the shortest chain, and holdings the other way', async () => {
  await writeGraph(
    graph,
    ...companies,
    person('pe_li', 'Li Shufu'),
    held('a', 't', { shareExact: 10 }),
    held('b', 't', { shareExact: 60 }),
    held('a', 'b', { shareExact: 50 }),
    held('c', 'a'),
    stake('st_li', 'pe_li', 'co_c', { shareExclusiveMinimum: 50 }),
  )

  expect(await chains('co_t', 'up')).toEqual([
    'A T 1 10..10',
    'B T 1 60..60',
    'C T 2 0..10',
    'Li Shufu T 3 0..10',
  ])
  expect(await chains('co_t', 'up', { maxDepth: 1 })).toEqual(['A T 1 10..10', 'B T 1 60..60'])
  expect(await chains('co_c', 'down')).toEqual(['C A 1 0..100', 'C B 2 0..50', 'C T 2 0..10'])
})

test.each<[Partial<ChainFilter>, string[]]>([
  [{ minShare: 30 }, ['B T 1 60..60', 'A T 2 30..30']],
  [
    { minShare: 20, includeUnknownShares: true },
    ['B T 1 60..60', 'D T 1 20..30', 'A T 2 30..30', 'C T 2 0..30'],
  ],
  [{ minShare: 20 }, ['B T 1 60..60', 'D T 1 20..30', 'A T 2 30..30']],
  [{ includeUnknownShares: false }, ['A T 1 10..10', 'B T 1 60..60', 'D T 1 20..30']],
])('chains that fit %j are %j', async (filter, expected) => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 10 }),
    held('b', 't', { shareExact: 60 }),
    held('a', 'b', { shareExact: 50 }),
    held('c', 'b'),
    held('d', 't', { shareMinimum: 20 }),
  )

  expect(await chains('co_t', 'up', filter)).toEqual(expected)
})

test('only stakes that enough documents hold up are walked, derived ones count as one', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 10, sources: 2 }),
    held('b', 't', { shareExact: 20 }),
    held('c', 't', { shareMaximum: 30, derived: true, sources: 0 }),
  )

  expect(Object.keys(await ranges({}, { minSources: 1 }))).toEqual(['a', 'b', 'c'])
  expect(Object.keys(await ranges({}, { minSources: 2 }))).toEqual(['a'])
})

test('a page never repeats an owner, and all pages are the whole list', async () => {
  await writeGraph(
    graph,
    ...companies,
    ...[10, 20, 20, 40].map((shareExact, index) =>
      held(['a', 'b', 'c', 'd'][index] ?? '', 't', { shareExact }),
    ),
  )
  const labels = async (sort: string) =>
    (
      await allPages((page) => effectiveOwnershipOf(graph, 'co_t', { maxDepth: 20 }, page), sort)
    ).map(({ owner }) => owner.label)

  expect(await labels('id')).toEqual(['A', 'B', 'C', 'D'])
  expect(await labels('-maximum')).toEqual(['D', 'B', 'C', 'A'])
  expect(await labels('-minimum')).toEqual(['D', 'B', 'C', 'A'])
})

test('what lies beyond the depth asked for is told', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 50 }),
    held('b', 'a', { shareExact: 50 }),
  )

  const { rows, meta } = await effective({ maxDepth: 1 })

  expect(rows.map(({ owner }) => owner.label)).toEqual(['A'])
  expect(meta).toMatchObject({
    partial: true,
    exploredCount: 2,
    warnings: ['There are more owners beyond 1 stakes up.'],
  })
})

test('a hub with more holders than are looked at gives a partial answer in time', async () => {
  await writeGraph(graph, company('co_t', 'T'))
  await graph.write(
    `MATCH (hub:Entity {id: 'co_t'})
     UNWIND range(1, 6000) AS number
     CREATE (:Entity:Company {id: 'co_' + number, type: 'company', name: 'C' + number, sources: 1, disputed: false})
       -[:HOLDS]->(:Entity:Stake {id: 'st_' + number, type: 'stake', interestType: 'shareholding', directOrIndirect: 'unknown', derived: false, sources: 1, disputed: false, shareExact: 0.01})
       -[:IN]->(hub)`,
    {},
  )

  const before = performance.now()
  const { rows, total, meta } = await effective()

  expect(performance.now() - before).toBeLessThan(8_000)
  expect(rows).toHaveLength(50)
  expect(total.value).toBe(1_999)
  expect(rows[0]?.owner.label).toMatch(/^C\d+$/)
  expect(meta).toMatchObject({ partial: true, exploredCount: 2_000 })
  expect(meta.warnings[0]).toMatch(/nearest 2000 companies and 5000 stakes/)
})

test('sixty companies that all hold each other are walked in time', async () => {
  await writeGraph(graph, company('co_t', 'T'))
  await graph.write(
    `CALL () {
       UNWIND range(0, 59) AS number
       CREATE (one:Entity:Company {id: 'co_k' + number, type: 'company', name: 'K' + number, sources: 1, disputed: false})
       RETURN collect(one) AS all
     }
     CALL (all) {
       UNWIND all AS holder
       UNWIND all AS subject
       WITH holder, subject WHERE holder <> subject
       CREATE (holder)-[:HOLDS]->(:Entity:Stake {id: 'st_' + holder.id + subject.id, type: 'stake', interestType: 'shareholding', directOrIndirect: 'unknown', derived: false, sources: 1, disputed: false, shareExact: 1})-[:IN]->(subject)
     }
     MATCH (hub:Entity {id: 'co_t'})
     WITH all[0] AS first, hub
     CREATE (first)-[:HOLDS]->(:Entity:Stake {id: 'st_first', type: 'stake', interestType: 'shareholding', directOrIndirect: 'unknown', derived: false, sources: 1, disputed: false, shareExact: 80})-[:IN]->(hub)`,
    {},
  )

  const before = performance.now()
  const { rows, total, meta } = await effective()

  expect(performance.now() - before).toBeLessThan(8_000)
  expect(total.value).toBe(60)
  // By hand: the others are alike, so p = 0.01 + 0.58 p for each of the rest, and 0.8 p for T.
  expect(rows.find(({ owner }) => owner.id === 'co_k1')?.share.minimum).toBeCloseTo(
    80 * (0.01 / (1 - 0.58)),
    9,
  )
  expect(meta.partial).toBe(true)
  expect(meta.warnings[0]).toMatch(/chains/)
})

test('an unknown company is not found, and a withdrawn one is gone', async () => {
  await writeGraph(graph, ...companies, {
    nodes: [{ labels: ['Entity', 'Withdrawn'], properties: { id: 'co_old', type: 'company' } }],
    edges: [],
  })

  const of = (id: string) => ownershipChains(graph, id, 'down', { maxDepth: 6 }, firstPage())
  await expect(of('co_nobody')).rejects.toThrow(NotFoundError)
  await expect(of('co_old')).rejects.toThrow(GoneError)
  await expect(
    effectiveOwnershipOf(graph, 'co_nobody', { maxDepth: 20 }, firstPage('id')),
  ).rejects.toThrow(NotFoundError)
})
