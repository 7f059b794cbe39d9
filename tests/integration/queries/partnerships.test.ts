import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { partnershipById } from '#src/queries/partnership-by-id.ts'
import { partnershipsPage } from '#src/queries/partnerships-page.ts'
import { setupGraph } from '../../support/graph.ts'
import {
  brand,
  claim,
  claimId,
  company,
  date,
  document,
  link,
  partnership,
  writeGraph,
  year,
} from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

const faw = company('co_faw', 'FAW')
const leapmotor = company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车' })
const toyota = company('co_toyota', 'Toyota')
const audi = brand('br_audi', 'Audi')
const ID = 'pa_faw--leapmotor--jointDevelopment'

test('a partnership has its parties, what it is about, and what is known of its signing', async () => {
  const areas = [{ code: 'jointDevelopment', text: 'NEV technologies', assertionMode: 'asserted' }]
  const history = [{ status: 'talks', date: null, claimIds: [claimId('a')] }]
  await writeGraph(
    graph,
    faw,
    leapmotor,
    brand('br_x', null),
    partnership(ID, null, ['co_leapmotor', 'co_faw'], {
      partnershipType: ['strategicAlliance', 'jointDevelopment'],
      statusHistoryJson: JSON.stringify(history),
      instrument: 'mou',
      place: 'Changchun',
      areasJson: JSON.stringify(areas),
      platformsJson: '["four-leaf clover"]',
      ...date('signed', '2025-03-03', '2025-03-03', '2025-03-03', 'day'),
    }),
    link(ID, 'MAKES', 'br_x'),
    document('doc_a', 'They signed.'),
    claim(claimId('a'), 'doc_a', { subject: 'co_faw', supports: [ID] }),
  )

  const { row, version } = await partnershipById(graph, ID, { asOf: '2025-03-03' })

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: ID,
    type: 'partnership',
    name: null,
    label: 'FAW – Leapmotor',
    partnershipType: ['strategicAlliance', 'jointDevelopment'],
    status: 'signed',
    statusHistory: history,
    instrument: 'mou',
    ended: null,
    signed: expect.objectContaining({ date: '2025-03-03', precision: 'day' }),
    place: 'Changchun',
    areas,
    parties: [
      { company: { id: 'co_faw', type: 'company', name: 'FAW', label: 'FAW' }, role: 'partner' },
      {
        company: { id: 'co_leapmotor', type: 'company', name: 'Leapmotor', label: 'Leapmotor' },
        role: 'partner',
      },
    ],
    products: [],
    brands: [{ id: 'br_x', type: 'brand', name: null, label: 'br_x' }],
    platforms: ['four-leaf clover'],
    technologies: [],
    disclosure: { equity: null, financialTerms: null, claims: [] },
    conflicts: [],
    disputed: false,
    holdsAsOf: 'certain',
    sources: 1,
    claims: [expect.objectContaining({ id: claimId('a') })],
  })
})

test('what no document says is null, unknown or empty', async () => {
  await writeGraph(graph, faw, partnership('pa_a', 'A', ['co_faw']))

  const { row } = await partnershipById(graph, 'pa_a')

  expect(row).toMatchObject({
    label: 'A',
    instrument: 'unknown',
    signed: null,
    place: null,
    areas: [],
    disclosure: { equity: null, financialTerms: null, claims: [] },
    holdsAsOf: 'unknown',
  })
})

test('labels come in Chinese where they are asked for', async () => {
  await writeGraph(graph, faw, leapmotor, partnership('pa_a', null, ['co_leapmotor', 'co_faw']))

  const { row } = await partnershipById(graph, 'pa_a', { lang: 'zh' })

  expect(row.label).toBe('FAW – 零跑汽车')
})

test.each([
  [{}, ['pa_a', 'pa_b', 'pa_c']],
  [{ partyId: ['co_faw'] }, ['pa_a', 'pa_c']],
  [{ partyId: ['co_faw', 'br_audi'] }, ['pa_c']],
  [{ partnershipType: ['supply' as const] }, ['pa_b']],
  [{ partnershipType: ['supply' as const, 'rnd' as const] }, ['pa_b', 'pa_c']],
  [{ status: ['terminated' as const] }, ['pa_c']],
  [{ status: ['signed' as const, 'terminated' as const] }, ['pa_a', 'pa_b', 'pa_c']],
  [{ area: 'CHARGING' }, ['pa_b']],
  [{ area: 'rnd' }, ['pa_c']],
  [{ area: 'asserted' }, []],
  [{ area: '","' }, []],
  [{ companyId: 'co_leapmotor' }, ['pa_a']],
  [{ companyId: 'co_toyota', partyId: ['co_faw'] }, []],
])('the filter %j gives %j', async (filter, expected) => {
  await writeGraph(
    graph,
    faw,
    leapmotor,
    toyota,
    audi,
    partnership('pa_a', null, ['co_faw', 'co_leapmotor']),
    partnership('pa_b', null, ['co_toyota'], {
      partnershipType: ['supply'],
      areasJson: '[{"code":null,"text":"a charging network","assertionMode":"asserted"}]',
    }),
    partnership('pa_c', null, ['co_faw', 'br_audi'], {
      partnershipType: ['rnd', 'other'],
      partnershipStatus: 'terminated',
    }),
  )

  const { rows, total } = await partnershipsPage(graph, filter, firstPage())

  expect(rows.map(({ id }) => id)).toEqual(expected)
  expect(total.value).toBe(expected.length)
})

test('asOf leaves out what was not signed yet; what has ended is unknown', async () => {
  await writeGraph(
    graph,
    faw,
    partnership('pa_a', null, ['co_faw'], year('signed', '2020')),
    partnership('pa_b', null, ['co_faw'], {
      partnershipStatus: 'expired',
      ...year('signed', '2010'),
    }),
  )
  const on = async (asOf: string) => {
    const { rows } = await partnershipsPage(graph, {}, firstPage(), { asOf })
    return rows.map(({ id, holdsAsOf }) => `${id} ${holdsAsOf}`)
  }

  expect(await on('2009-01-01')).toEqual([])
  expect(await on('2015-01-01')).toEqual(['pa_b unknown'])
  expect(await on('2021-01-01')).toEqual(['pa_a certain', 'pa_b unknown'])
})

test('all pages are the whole list, in each order', async () => {
  await writeGraph(
    graph,
    faw,
    partnership('pa_a', 'Zeta', ['co_faw'], { sources: 2 }),
    partnership('pa_b', null, ['co_faw'], year('signed', '2020')),
    partnership('pa_c', 'Beta', ['co_faw'], year('signed', '2021')),
  )
  const ids = async (sort: string) =>
    (await allPages((page) => partnershipsPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('id')).toEqual(['pa_a', 'pa_b', 'pa_c'])
  expect(await ids('name')).toEqual(['pa_c', 'pa_a', 'pa_b'])
  expect(await ids('signed')).toEqual(['pa_b', 'pa_c', 'pa_a'])
  expect(await ids('-signed')).toEqual(['pa_c', 'pa_b', 'pa_a'])
  expect(await ids('-sources')).toEqual(['pa_a', 'pa_b', 'pa_c'])
})

test('the partnerships of an unknown company, and an unknown one, are not found', async () => {
  const page = partnershipsPage(graph, { companyId: 'co_nobody' }, firstPage())

  await expect(page).rejects.toThrow(NotFoundError)
  await expect(partnershipById(graph, 'pa_nobody')).rejects.toThrow(NotFoundError)
})
