import { expect, test } from 'vitest'
import { companiesPage } from '#src/queries/companies-page.ts'
import { jointVenturesPage } from '#src/queries/joint-ventures-page.ts'
import { neighborsOf } from '#src/queries/neighbors-of.ts'
import { partnersOf } from '#src/queries/partners-of.ts'
import { partnershipsPage } from '#src/queries/partnerships-page.ts'
import { pathsBetween } from '#src/queries/paths-between.ts'
import { peoplePage } from '#src/queries/people-page.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  company,
  partnership,
  person,
  position,
  stake,
  venture,
  writeGraph,
  year,
} from './fixture.ts'
import { firstPage } from './pages.ts'

const graph = await setupGraph()

/** Volkswagen with a stake sold in 2020, a venture wound up in 2018 and an alliance ended in 2015. */
const write = () =>
  writeGraph(
    graph,
    company('co_vw', 'Volkswagen', year('founded', '1937')),
    company('co_suzuki', 'Suzuki'),
    company('co_yulon', 'Yulon', year('founded', '2017')),
    company('co_sanyo', 'Sanyo'),
    person('pe_a', 'Ada'),
    stake('st_a', 'co_vw', 'co_suzuki', {
      ...year('validFrom', '2010'),
      ...year('validTo', '2020'),
    }),
    venture('jv_a', null, ['co_vw', 'co_yulon'], {
      ...{ ventureStatus: 'terminated', ...year('formed', '2005'), ...year('ended', '2018') },
    }),
    partnership('pa_a', null, ['co_vw', 'co_sanyo'], {
      ...{ partnershipStatus: 'terminated', ...year('signed', '2008'), ...year('ended', '2015') },
    }),
    partnership('pa_b', null, ['co_suzuki', 'co_sanyo'], { partnershipStatus: 'expired' }),
    position('po_a', 'pe_a', 'co_vw', 'CEO', {
      ...year('validFrom', '2007'),
      ...year('validTo', '2015'),
    }),
  )

test('terminated partnerships and wound-up ventures are listed until they ended', async () => {
  await write()
  const on = async (asOf: string) => {
    const pacts = await partnershipsPage(graph, {}, firstPage(), { asOf })
    const ventures = await jointVenturesPage(graph, {}, firstPage(), { asOf })
    return [...pacts.rows, ...ventures.rows].map(({ id, holdsAsOf }) => `${id} ${holdsAsOf}`)
  }

  expect(await on('2012-06-01')).toEqual(['pa_a certain', 'pa_b unknown', 'jv_a certain'])
  expect(await on('2015-06-01')).toEqual(['pa_a possible', 'pa_b unknown', 'jv_a certain'])
  expect(await on('2016-06-01')).toEqual(['pa_b unknown', 'jv_a certain'])
  expect(await on('2019-06-01')).toEqual(['pa_b unknown'])
})

test('a counterparty is one as long as anything ties the two, by the surest of it', async () => {
  await write()
  const on = async (asOf: string) => {
    const { rows } = await partnersOf(graph, 'co_vw', {}, firstPage(), { asOf })
    return rows.map(({ company: { id }, holdsAsOf }) => `${id} ${holdsAsOf}`)
  }

  expect(await on('2012-06-01')).toEqual([
    'co_sanyo certain',
    'co_suzuki certain',
    'co_yulon certain',
  ])
  expect(await on('2020-06-01')).toEqual(['co_suzuki possible'])
  expect(await on('2021-06-01')).toEqual([])
  const { rows } = await partnersOf(graph, 'co_vw', {}, firstPage())
  expect(rows.map(({ holdsAsOf }) => holdsAsOf)).toEqual([null, null, null])
})

test('a neighbourhood and a path go only over what held on the day', async () => {
  await write()
  const near = async (asOf: string) => {
    const { row } = await neighborsOf(graph, 'co_vw', { depth: 1, asOf })
    return [row.nodes.map(({ id }) => id), row.edges.map(({ holdsAsOf }) => holdsAsOf)]
  }
  const way = async (asOf: string) => {
    const found = await pathsBetween(graph, 'co_vw', 'co_suzuki', { maxDepth: 1, k: 1, asOf })
    return found.row.map(({ hops }) => hops.map(({ holdsAsOf }) => holdsAsOf))
  }

  expect(await near('2020-06-01')).toEqual([
    ['co_vw', 'co_suzuki', 'st_a'],
    ['possible', 'possible'],
  ])
  expect(await near('2021-06-01')).toEqual([['co_vw'], []])
  expect(await way('2012-06-01')).toEqual([[['certain']]].flat())
  expect(await way('2021-06-01')).toEqual([])
})

test('people are listed by the positions they held, companies from their founding', async () => {
  await write()
  const on = async (asOf: string) => {
    const people = await peoplePage(graph, {}, firstPage(), { asOf })
    const companies = await companiesPage(graph, {}, firstPage(), { asOf })
    return [
      people.rows.flatMap(({ positions }) => positions.map(({ holdsAsOf }) => holdsAsOf)),
      companies.rows.map(({ id, holdsAsOf }) => `${id} ${holdsAsOf}`),
    ]
  }

  expect(await on('2010-06-01')).toEqual([
    ['certain'],
    ['co_sanyo unknown', 'co_suzuki unknown', 'co_vw certain'],
  ])
  expect(await on('2017-06-01')).toEqual([
    [],
    ['co_sanyo unknown', 'co_suzuki unknown', 'co_vw certain', 'co_yulon possible'],
  ])
})
