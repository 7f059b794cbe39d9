import { expect, test } from 'vitest'
import { partnershipById } from '#src/queries/partnership-by-id.ts'
import { type StakeFilter, stakesPage } from '#src/queries/stakes-page.ts'
import { setupGraph } from '../../support/graph.ts'
import { claim, claimId, company, document, partnership, stake, writeGraph } from './fixture.ts'
import { firstPage } from './pages.ts'

const graph = await setupGraph()

const faw = company('co_faw', 'FAW')
const leapmotor = company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车' })
const secret = (id: string, topic: string, subject: string, objects: string[], more = {}) =>
  claim(
    claimId(id),
    'doc_a',
    { subject, objects, supports: ['pa_a'] },
    { predicate: 'notDisclosed', valueJson: JSON.stringify({ topic }), ...more },
  )
const parts = [
  faw,
  leapmotor,
  company('co_ford', 'Ford'),
  partnership('pa_a', null, ['co_faw', 'co_leapmotor']),
  document('doc_a', 'They did not say.'),
]
const idsOf = async (filter: StakeFilter) =>
  (await stakesPage(graph, filter, firstPage())).meta.notDisclosed?.map(({ claim: { id } }) => id)

test('a stake that a document keeps secret is not the same as no data', async () => {
  await writeGraph(graph, ...parts, secret('a', 'equity', 'co_faw', ['co_leapmotor']))

  const { rows, meta } = await stakesPage(
    graph,
    { holderId: 'co_faw', subjectId: 'co_leapmotor' },
    firstPage(),
    { lang: 'zh' },
  )

  expect(rows).toEqual([])
  expect(meta.notDisclosed).toEqual([
    {
      topic: 'equity',
      subject: { id: 'co_faw', type: 'company', name: 'FAW', label: 'FAW' },
      object: { id: 'co_leapmotor', type: 'company', name: '零跑汽车', label: '零跑汽车' },
      claim: {
        id: claimId('a'),
        predicate: 'notDisclosed',
        assertionMode: 'asserted',
        documentId: 'doc_a',
        start: 0,
        end: 10,
        quote: 'The quote.',
        lang: 'en',
      },
    },
  ])
})

test('it is told of whoever is named, in any order, and of all that are named', async () => {
  await writeGraph(
    graph,
    ...parts,
    stake('st_a', 'co_ford', 'co_faw'),
    secret('a', 'equity', 'co_faw', ['co_leapmotor']),
    secret('b', 'financialTerms', 'co_faw', [], { start: 5 }),
  )

  expect(await idsOf({})).toBeUndefined()
  expect(await idsOf({ companyId: 'co_leapmotor' })).toEqual([claimId('a')])
  expect(await idsOf({ companyId: 'co_faw' })).toEqual([claimId('a'), claimId('b')])
  expect(await idsOf({ holderId: 'co_leapmotor', subjectId: 'co_faw' })).toEqual([claimId('a')])
  expect(await idsOf({ holderId: 'co_ford', subjectId: 'co_faw' })).toEqual([])
  expect(await idsOf({ companyId: 'co_ford' })).toEqual([])
})

test('what is only planned, or of a load that is not published, is left out', async () => {
  await writeGraph(
    graph,
    ...parts,
    secret('a', 'equity', 'co_faw', ['co_leapmotor'], { assertionMode: 'planned' }),
    secret('b', 'equity', 'co_faw', ['co_leapmotor'], { loadNumber: 2 }),
  )

  expect(await idsOf({ companyId: 'co_faw' })).toEqual([])
})

test('a partnership tells what is kept secret, by which sentence', async () => {
  await writeGraph(
    graph,
    ...parts,
    secret('a', 'financialTerms', 'co_faw', ['co_leapmotor']),
    claim(claimId('b'), 'doc_a', { subject: 'co_faw', supports: ['pa_a'] }),
  )

  const { row } = await partnershipById(graph, 'pa_a')

  expect(row.disclosure).toEqual({
    equity: null,
    financialTerms: 'notDisclosed',
    claims: [expect.objectContaining({ id: claimId('a'), quote: 'The quote.' })],
  })
})
