import { expect, test } from 'vitest'
import { NotFoundError } from '#src/domain/errors.ts'
import { documentById } from '#src/queries/document-by-id.ts'
import { documentPassage } from '#src/queries/document-passage.ts'
import { documentsPage } from '#src/queries/documents-page.ts'
import { setupGraph } from '../../support/graph.ts'
import { date, document, writeGraph, year } from './fixture.ts'
import { allPages, firstPage } from './pages.ts'

const graph = await setupGraph()

test('a document is shown without its text', async () => {
  await writeGraph(
    graph,
    document('doc_a', 'Café 零跑', { title: 'A', publisher: 'China Daily', claimCount: 3 }),
  )

  const { row, version } = await documentById(graph, 'doc_a')

  expect(version).toBe('v1')
  expect(row).toEqual({
    id: 'doc_a',
    type: 'document',
    fileName: 'a.txt',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    title: 'A',
    lang: 'en',
    publisher: 'China Daily',
    publishedAt: null,
    rightsStatement: null,
    sourceType: 'thirdParty',
    characters: 7,
    claimCount: 3,
    recordedAt: '2026-11-21T00:00:00Z',
  })
})

test('a document of a load that is not published is not found', async () => {
  await writeGraph(graph, document('doc_a', 'A.', { loadNumber: 2 }))

  await expect(documentById(graph, 'doc_a')).rejects.toThrow(NotFoundError)
  await expect(documentPassage(graph, 'doc_a', 0, 1)).rejects.toThrow(NotFoundError)
  expect((await documentsPage(graph, {}, firstPage())).rows).toEqual([])
})

test.each([
  [{}, ['doc_a', 'doc_b', 'doc_c']],
  [{ publisher: 'daily' }, ['doc_a']],
  [{ lang: 'zh' as const }, ['doc_b']],
  [{ publishedFrom: '2025-03-03' }, ['doc_a', 'doc_b']],
  [{ publishedFrom: '2025-06-01' }, ['doc_b']],
  [{ publishedTo: '2025-01-01' }, ['doc_b']],
  [{ publishedFrom: '2026-01-01' }, []],
])('the filter %j gives the documents %j', async (filter, expected) => {
  await writeGraph(
    graph,
    document('doc_a', 'A.', {
      publisher: 'China Daily',
      ...date('published', '2025-03-03', '2025-03-03', '2025-03-03', 'day'),
    }),
    document('doc_b', 'B.', { lang: 'zh', ...year('published', '2025') }),
    document('doc_c', 'C.'),
  )

  const { rows, total } = await documentsPage(graph, filter, firstPage())

  expect(rows.map(({ id }) => id)).toEqual(expected)
  expect(total.value).toBe(expected.length)
})

test('all pages are the whole list, in each order', async () => {
  await writeGraph(
    graph,
    document('doc_a', 'A.', { claimCount: 1 }),
    document('doc_b', 'B.', { claimCount: 5, ...year('published', '2024') }),
    document('doc_c', 'C.', year('published', '2025')),
  )
  const ids = async (sort: string) =>
    (await allPages((page) => documentsPage(graph, {}, page), sort)).map(({ id }) => id)

  expect(await ids('id')).toEqual(['doc_a', 'doc_b', 'doc_c'])
  expect(await ids('published')).toEqual(['doc_b', 'doc_c', 'doc_a'])
  expect(await ids('-published')).toEqual(['doc_c', 'doc_b', 'doc_a'])
  expect(await ids('-claimCount')).toEqual(['doc_b', 'doc_a', 'doc_c'])
})

test('a passage is the quote and what stands around it', async () => {
  await writeGraph(graph, document('doc_a', 'Before. The quote. After.'))

  const { row } = await documentPassage(graph, 'doc_a', 8, 18)

  expect(row).toEqual({
    documentId: 'doc_a',
    start: 8,
    end: 18,
    text: 'Before. The quote. After.',
    before: 'Before. ',
    quote: 'The quote.',
    after: ' After.',
  })
})

test('offsets count code points, so that letters beyond the basic plane shift nothing', async () => {
  await writeGraph(graph, document('doc_a', '😀😀 𠮷利 Geely bought it 😀'))

  const { row } = await documentPassage(graph, 'doc_a', 6, 11)

  expect(row).toMatchObject({ before: '😀😀 𠮷利 ', quote: 'Geely', after: ' bought it 😀' })
})

test('a passage has at most 600 code points, also around a longer quote', async () => {
  await writeGraph(graph, document('doc_a', '车'.repeat(5_000)))

  const around = await documentPassage(graph, 'doc_a', 2_000, 2_100)
  const cut = await documentPassage(graph, 'doc_a', 1_000, 4_000)

  expect([...around.row.text]).toHaveLength(600)
  expect(around.row.before).toHaveLength(250)
  expect(cut.row).toMatchObject({ start: 1_000, end: 1_600, before: '', after: '' })
})

test('a quote that runs past the text ends with it, one after it is not found', async () => {
  await writeGraph(graph, document('doc_a', 'Short.'))

  expect((await documentPassage(graph, 'doc_a', 2, 100)).row).toMatchObject({
    end: 6,
    before: 'Sh',
    quote: 'ort.',
    after: '',
  })
  await expect(documentPassage(graph, 'doc_a', 6, 10)).rejects.toThrow(NotFoundError)
})

test.each(['doc_nobody', '__proto__', "doc_'"])('the document %s is not found', async (id) => {
  await expect(documentById(graph, id)).rejects.toThrow(NotFoundError)
  await expect(documentPassage(graph, id, 0, 1)).rejects.toThrow(NotFoundError)
})
