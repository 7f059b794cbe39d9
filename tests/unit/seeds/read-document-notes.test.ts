import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocuments } from '#src/documents/read-documents.ts'
import { readDocumentNotes } from '#src/seeds/read-document-notes.ts'

async function folderWith(notes: string, articles = ['a.txt', 'b.txt']): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'notes-'))
  for (const name of articles) await writeFile(join(folder, name), `${name} tells of Ford.`)
  await writeFile(join(folder, 'documents.yaml'), notes)
  return folder
}

test('a note is found by the path of its article', async () => {
  const folder = await folderWith('- { file: b.txt, publisher: Gasgoo, publishedOn: 2025-03-03 }\n')

  const notes = await readDocumentNotes(folder)

  expect([...notes]).toEqual([
    [join(folder, 'b.txt'), { file: 'b.txt', publisher: 'Gasgoo', publishedOn: '2025-03-03' }],
  ])
})

test('the path of one article gives the notes of its folder', async () => {
  const folder = await folderWith('- { file: b.txt, publisher: Gasgoo }\n')

  expect([...(await readDocumentNotes(join(folder, 'b.txt'))).keys()]).toEqual([
    join(folder, 'b.txt'),
  ])
})

test('a folder without notes has none, and so has one that is not there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'notes-'))

  expect((await readDocumentNotes(folder)).size).toBe(0)
  expect((await readDocumentNotes(join(folder, 'nothing'))).size).toBe(0)
})

test('an empty file of notes is no mistake', async () => {
  expect((await readDocumentNotes(await folderWith('# nothing yet\n'))).size).toBe(0)
})

test.each([
  [
    'a date that is none',
    '- file: a.txt\n- file: b.txt\n  publishedOn: March 2025\n',
    /documents\.yaml:3: .*'b\.txt'.*publishedOn/,
  ],
  ['an unknown field', '- file: a.txt\n  author: Jane\n', /documents\.yaml:1: .*'a\.txt'.*author/],
  ['an unknown language', '- file: a.txt\n  lang: de\n', /documents\.yaml:2: .*lang/],
  ['a missing file', '- file: c.txt\n', /documents\.yaml:1: there is no file 'c\.txt'/],
  [
    'a file of another folder',
    '- file: ../a.txt\n',
    /documents\.yaml:1: there is no file '\.\.\/a\.txt'/,
  ],
  [
    'two notes for one file',
    '- file: a.txt\n- file: a.txt\n',
    /documents\.yaml:2: a second note for 'a\.txt'/,
  ],
  ['an entry without fields', '- a.txt\n', /documents\.yaml:1: expected an entry/],
  ['no list', 'file: a.txt\n', /expected a list/],
  ['broken YAML', '- file: a.txt\n- file: "b\n', /documents\.yaml:\d+: /],
])('notes with %s are refused with their line', async (_, notes, message) => {
  await expect(readDocumentNotes(await folderWith(notes))).rejects.toThrow(message)
})

test('the notes of the seeds fit their articles', async () => {
  const notes = await readDocumentNotes('seeds/documents')
  const documents = await Array.fromAsync(readDocuments(['seeds/documents'], notes))

  expect(notes.size).toBe(5)
  expect(
    documents.map((result) =>
      result.ok
        ? [result.document.publisher, result.document.publishedAt?.date ?? null]
        : result.error.reason,
    ),
  ).toEqual([
    ['China Daily', null],
    [null, null],
    [null, null],
    ['EVXL', null],
    ['SMM', '2025-03-03'],
  ])
  expect(documents.every((result) => result.ok && result.document.rightsStatement)).toBe(true)
})
