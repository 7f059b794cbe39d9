import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import type { ControlBasis } from '#src/domain/records/ultimate-parent.ts'
import { ultimateParentOf } from '#src/queries/ultimate-parent-of.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  brand,
  claim,
  claimId,
  company,
  document,
  link,
  stake,
  venture,
  writeGraph,
  year,
} from './fixture.ts'
import type { Part, Properties } from './fixture-parts.ts'

const graph = await setupGraph()

const companies = ['a', 'b', 'c', 't'].map((name) => company(`co_${name}`, name.toUpperCase()))
const held = (holder: string, subject: string, properties: Properties = {}): Part =>
  stake(`st_${holder}--${subject}`, `co_${holder}`, `co_${subject}`, properties)
const parentOf = async (
  id: string,
  { threshold = 50, basis = 'shareholding' }: { threshold?: number; basis?: ControlBasis } = {},
) => (await ultimateParentOf(graph, id, { threshold, basis })).row

test('the chain of majorities is shown from the company up, with the claims of each', async () => {
  await writeGraph(
    graph,
    ...companies,
    document('doc_a', 'A holds B.'),
    held('a', 'b', { shareExact: 60 }),
    held('b', 't', { shareExclusiveMinimum: 50 }),
    claim(claimId('a'), 'doc_a', { subject: 'co_a', supports: ['st_a--b'] }),
  )

  const row = await parentOf('co_t')

  expect(row).toMatchObject({
    company: { id: 'co_t' },
    ultimateParent: { id: 'co_a', label: 'A' },
    rule: 'majorityStake',
    controllers: [{ id: 'co_a' }],
    chain: [
      {
        controller: { id: 'co_b' },
        controlled: { id: 'co_t' },
        share: { minimum: 50, maximum: 100 },
      },
      {
        controller: { id: 'co_a' },
        controlled: { id: 'co_b' },
        share: { minimum: 60, maximum: 60 },
        stakes: [{ id: 'st_a--b' }],
        claims: [{ id: claimId('a'), quote: 'The quote.' }],
      },
    ],
    possibleControllers: [],
    assumptions: ['The share of B in T is not stated exactly: 50 to 100 percent are counted.'],
  })
})

test('control with what is controlled is named as such', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 'b', { shareExact: 60 }),
    held('a', 't', { shareExact: 20 }),
    held('b', 't', { shareExact: 35 }),
  )

  expect(await parentOf('co_t')).toMatchObject({
    ultimateParent: { id: 'co_a' },
    rule: 'controlThroughControlled',
    chain: [
      { rule: 'controlThroughControlled', share: { minimum: 55 }, controlled: { id: 'co_t' } },
      { rule: 'majorityStake', controlled: { id: 'co_b' } },
    ],
  })
})

test('two halves are joint control, above all that the venture controls', async () => {
  await writeGraph(
    graph,
    ...companies,
    venture('jv_x', 'X', ['co_a', 'co_b']),
    stake('st_a', 'co_a', 'jv_x', { shareExact: 50 }),
    stake('st_b', 'co_b', 'jv_x', { shareExact: 50 }),
    stake('st_x', 'jv_x', 'co_t', { shareExact: 100 }),
  )

  expect(await parentOf('co_t')).toMatchObject({
    ultimateParent: { id: 'jv_x' },
    rule: 'jointControl',
    controllers: [{ id: 'co_a' }, { id: 'co_b' }],
    chain: [
      { rule: 'majorityStake', controller: { id: 'jv_x' } },
      { rule: 'jointControl', controller: { id: 'co_a' }, controlled: { id: 'jv_x' } },
      { rule: 'jointControl', controller: { id: 'co_b' }, controlled: { id: 'jv_x' } },
    ],
  })
})

test('where nobody surely controls, it is its own top, with those who may control named', async () => {
  await writeGraph(graph, ...companies, held('a', 't', { shareExact: 20 }), held('b', 't'))

  expect(await parentOf('co_t')).toMatchObject({
    ultimateParent: { id: 'co_t' },
    rule: 'noController',
    controllers: [],
    chain: [],
    possibleControllers: [{ id: 'co_b' }],
  })
  expect(await parentOf('co_a')).toMatchObject({ rule: 'noController', possibleControllers: [] })
})

test('those who control each other are both named', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 'b', { shareExact: 60 }),
    held('b', 'a', { shareExact: 60 }),
    held('a', 't', { shareExact: 90 }),
  )

  expect(await parentOf('co_t')).toMatchObject({
    rule: 'mutualControl',
    controllers: [{ id: 'co_a' }, { id: 'co_b' }],
  })
})

test('votes may tell another parent than capital, and a higher threshold none', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 70 }),
    stake('st_votes', 'co_b', 'co_t', { interestType: 'votingRights', shareExact: 80 }),
  )

  expect((await parentOf('co_t')).ultimateParent.id).toBe('co_a')
  expect((await parentOf('co_t', { basis: 'votingRights' })).ultimateParent.id).toBe('co_b')
  expect((await parentOf('co_t', { threshold: 75 })).rule).toBe('noController')
})

test('a majority that was sold controls no more, but did', async () => {
  await writeGraph(
    graph,
    ...companies,
    held('a', 't', { shareExact: 70, ...year('validFrom', '2010'), ...year('validTo', '2018') }),
  )
  const on = (asOf: string) =>
    ultimateParentOf(graph, 'co_t', { threshold: 50, basis: 'shareholding' }, { asOf })

  expect((await parentOf('co_t')).rule).toBe('noController')
  expect((await on('2015-01-01')).row.rule).toBe('majorityStake')
  expect((await on('2018-03-01')).row).toMatchObject({
    rule: 'noController',
    possibleControllers: [{ id: 'co_a' }],
  })
})

test('by brand it begins at the owner of the brand, and goes on to who controls the owner', async () => {
  await writeGraph(
    graph,
    ...companies,
    brand('br_t', 'T'),
    document('doc_a', 'B owns the brand.'),
    link('co_b', 'OWNS_BRAND', 'br_t', { origin: 'seed' }),
    held('a', 'b', { shareExact: 60 }),
    held('c', 't', { shareExact: 60 }),
    claim(
      claimId('a'),
      'doc_a',
      { subject: 'co_b', objects: ['br_t'], supports: ['br_t'] },
      { predicate: 'ownsBrand' },
    ),
  )

  const byCompany = await parentOf('co_t', { basis: 'brand' })
  const byBrand = await parentOf('br_t', { basis: 'brand' })

  expect(byCompany).toMatchObject({
    company: { id: 'co_t' },
    ultimateParent: { id: 'co_a' },
    chain: [
      {
        rule: 'brandOwner',
        controlled: { id: 'co_t' },
        controller: { id: 'co_b' },
        share: null,
        claims: [{ id: claimId('a') }],
      },
      { rule: 'majorityStake', controller: { id: 'co_a' }, controlled: { id: 'co_b' } },
    ],
  })
  expect(byBrand).toMatchObject({
    company: { id: 'br_t', type: 'brand' },
    ultimateParent: { id: 'co_a' },
  })
  expect((await parentOf('co_t')).ultimateParent.id).toBe('co_c')
  await expect(parentOf('br_t')).rejects.toThrow(NotFoundError)
})

test('the owner of a brand without a controller is the parent by that rule', async () => {
  await writeGraph(
    graph,
    ...companies,
    brand('br_audi', 'Audi'),
    link('co_a', 'OWNS_BRAND', 'br_audi', { origin: 'curated' }),
  )

  expect(await parentOf('br_audi', { basis: 'brand' })).toMatchObject({
    ultimateParent: { id: 'co_a' },
    rule: 'brandOwner',
    controllers: [{ id: 'co_a' }],
  })
})

test('the parties of a venture whose shares no document tells are named', async () => {
  await writeGraph(graph, ...companies, venture('jv_a--b', null, ['co_a', 'co_b']))

  expect(await parentOf('jv_a--b')).toMatchObject({
    company: { label: 'A – B' },
    rule: 'noController',
    assumptions: [
      'A and B are parties of A – B; no share of theirs is known, so none is taken to control it.',
    ],
  })
})
