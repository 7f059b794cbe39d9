import { beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { claimById } from '#src/queries/claim-by-id.ts'
import { claimsPage } from '#src/queries/claims-page.ts'
import { setupGraph } from '../../support/graph.ts'
import { claim, claimId, company, document, stake, writeGraph } from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

beforeEach(() =>
  writeGraph(
    graph,
    company('co_stellantis', 'Stellantis'),
    company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车' }),
    company('co_faw', 'FAW'),
    stake('st_a', 'co_stellantis', 'co_leapmotor'),
    document('doc_a', 'One.'),
    document('doc_b', 'Two.'),
    claim(
      claimId('a'),
      'doc_b',
      { subject: 'co_stellantis', objects: ['co_leapmotor'], supports: ['st_a'] },
      { start: 100, end: 120, valueJson: '{"share":{"exact":20}}' },
    ),
    claim(
      claimId('b'),
      'doc_b',
      { subject: 'co_faw', objects: ['co_leapmotor'] },
      { start: 20, assertionMode: 'planned', recordedAt: '2026-11-22T00:00:00Z' },
    ),
    claim(
      claimId('c'),
      'doc_a',
      { subject: 'co_faw' },
      { predicate: 'foundedOn', attributedTo: 'analysts', claimStatus: 'disputed' },
    ),
    claim(claimId('d'), 'doc_a', { subject: 'co_faw' }, { loadNumber: 2 }),
  ),
)

test('a claim has its parties, value, evidence and what it supports', async () => {
  const { row, version } = await claimById(graph, claimId('a'))

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: claimId('a'),
    type: 'claim',
    predicate: 'holdsStake',
    subject: {
      id: 'co_stellantis',
      type: 'company',
      name: 'Stellantis',
      label: 'Stellantis',
      mention: 'stellantis',
      role: 'partner',
    },
    objects: [
      {
        id: 'co_leapmotor',
        type: 'company',
        name: 'Leapmotor',
        label: 'Leapmotor',
        mention: 'leapmotor',
        role: 'partner',
      },
    ],
    value: { share: { exact: 20 } },
    supports: ['st_a'],
    conflictIds: [],
    relations: [],
    documentId: 'doc_b',
    start: 100,
    end: 120,
    quote: 'The quote.',
    lang: 'en',
    assertionMode: 'asserted',
    claimStatus: 'accepted',
    attributedTo: null,
    extractor: 'rules/test',
    recordedAt: '2026-11-21T00:00:00Z',
  })
})

test('a claim of a load that is not published is not found', async () => {
  const { rows } = await claimsPage(graph, {}, firstPage('document'))

  await expect(claimById(graph, claimId('d'))).rejects.toThrow(NotFoundError)
  expect(rows.map(({ id }) => id)).not.toContain(claimId('d'))
})

test('a party that was merged is shown by its canonical id', async () => {
  const party = { type: 'company', mention: 'the venture', role: 'partner', status: 'provisional' }
  await writeGraph(
    graph,
    claim(
      claimId('e'),
      'doc_a',
      { subject: 'co_faw', objects: ['co_leapmotor'] },
      { objectsJson: JSON.stringify([{ ...party, id: 'co_zhejiang-leapmotor' }]) },
    ),
  )

  const { row } = await claimById(graph, claimId('e'))

  expect(row.objects).toMatchObject([{ id: 'co_leapmotor', mention: 'the venture' }])
})

test('a party that is not in the graph is shown by the words of the document', async () => {
  const party = { type: 'brand', mention: 'a new brand', role: 'partner', status: 'provisional' }
  await writeGraph(
    graph,
    claim(
      claimId('e'),
      'doc_a',
      { subject: 'co_faw' },
      { objectsJson: JSON.stringify([{ ...party, id: 'br_new' }]) },
    ),
  )

  const { row } = await claimById(graph, claimId('e'))

  expect(row.objects).toMatchObject([{ id: 'br_new', name: null, label: 'a new brand' }])
})

test('names come in Chinese where they are asked for', async () => {
  const { row } = await claimById(graph, claimId('a'), 'zh')

  expect(row.objects[0]?.name).toBe('零跑汽车')
})

test.each([
  [{}, ['c', 'b', 'a']],
  [{ subjectId: 'co_faw' }, ['c', 'b']],
  [{ objectId: 'co_leapmotor' }, ['b', 'a']],
  [{ subjectId: 'co_faw', objectId: 'co_leapmotor' }, ['b']],
  [{ documentId: 'doc_b' }, ['b', 'a']],
  [{ documentId: 'doc_b', subjectId: 'co_faw' }, ['b']],
  [{ supportsId: 'st_a' }, ['a']],
  [{ predicate: 'foundedOn' as const }, ['c']],
  [{ assertionMode: ['planned' as const, 'hedged' as const] }, ['b']],
  [{ claimStatus: 'disputed' as const }, ['c']],
  [{ subjectId: 'co_nobody' }, []],
  [{ objectId: '__proto__' }, []],
])('the filter %j gives the claims %j', async (filter, expected) => {
  const { rows, total } = await claimsPage(graph, filter, firstPage('document'))

  expect(rows.map(({ id }) => id)).toEqual(expected.map(claimId))
  expect(total.value).toBe(expected.length)
})

test('the claims of an unknown document are not found', async () => {
  const claims = claimsPage(graph, { documentId: 'doc_nobody' }, firstPage('document'))

  await expect(claims).rejects.toThrow(NotFoundError)
})

test('all pages are the whole list, in each order', async () => {
  const ids = async (sort: string) =>
    (await allPages((page) => claimsPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('document')).toEqual(['c', 'b', 'a'].map(claimId))
  expect(await ids('id')).toEqual(['a', 'b', 'c'].map(claimId))
  expect(await ids('recordedAt')).toEqual(['a', 'c', 'b'].map(claimId))
  expect(await ids('-recordedAt')).toEqual(['b', 'a', 'c'].map(claimId))
})
