import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCuration } from '#src/seeds/read-curation.ts'

let seeds: string

beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'curation-'))
})
afterEach(() => rm(seeds, { recursive: true }))

const REASON = `
  document: a.txt
  quote: Ford holds 25 percent of Mazda.
  who: jd
  when: 2025-06-30
  why: The article is about Kia.`

const read = async (yaml: string) => {
  await writeFile(join(seeds, 'curation.yaml'), yaml)
  return readCuration(seeds)
}

test('no file, an empty list and comments alone are no decision', async () => {
  const nothing = { entries: [], articles: new Set(), hash: null }

  expect(await readCuration(seeds)).toEqual(nothing)
  expect(await read('[]')).toEqual(nothing)
  expect(await read('# - action: reject\n')).toEqual(nothing)
})

test('the curation of the seeds can be read', async () => {
  expect((await readCuration('seeds')).articles.size).toBe(5)
})

test('the examples of the documentation fit', async () => {
  const page = await readFile('docs/curation.md', 'utf8')
  const [, examples = ''] = page.match(/```yaml\n(.+?)```/s) ?? []

  const { entries } = await read(examples)

  const actions = entries.map(({ entry }) => entry.action)
  expect(actions).toEqual(['reject', 'accept', 'correct', 'add', 'merge'])
})

test('each entry has its number and line, and what was not given has its default', async () => {
  const { entries } = await read(`# Decisions
- action: reject${REASON}
- action: add${REASON}
  predicate: holdsStake
  subject: co_ford
  objects: [co_mazda]
  value: {share: {exact: 25}, date: 1979-11}
- action: merge${REASON}
  from: co_ford-motor
  into: co_ford
`)

  expect(entries.map(({ entry, number, at }) => [entry.action, number, at])).toEqual([
    ['reject', 1, `${join(seeds, 'curation.yaml')}:2`],
    ['add', 2, `${join(seeds, 'curation.yaml')}:8`],
    ['merge', 3, `${join(seeds, 'curation.yaml')}:18`],
  ])
  expect(entries[1]?.entry).toMatchObject({
    assertionMode: 'asserted',
    attributedTo: null,
    value: { share: { exact: 25 }, date: { precision: 'month', latest: '1979-11-30' } },
  })
})

test('the articles beside it are known by name, the notes of them are none', async () => {
  await mkdir(join(seeds, 'documents'))
  for (const name of ['a.txt', 'b.md', 'documents.yaml']) {
    await writeFile(join(seeds, 'documents', name), '')
  }

  expect((await readCuration(seeds)).articles).toEqual(new Set(['a.txt', 'b.md']))
})

test('the hash follows what is decided, not comments or the way it is written', async () => {
  const one = await read(`- action: reject${REASON}`)
  const same =
    await read(`# Again.\n\n- {action: reject, document: a.txt, who: jd, when: 2025-06-30,
  why: "The article is about Kia.", quote: 'Ford holds 25 percent of Mazda.'}`)
  const other = await read(`- action: accept${REASON}`)

  expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(same.hash).toBe(one.hash)
  expect(other.hash).not.toBe(one.hash)
})

const CASES = [
  ['an action that is none', `- action: delete${REASON}`, "at 'action', Invalid"],
  ['no action', `-${REASON.replace('\n ', '')}`, "at 'action', Invalid"],
  [
    'no reason',
    `- action: reject${REASON.replace(/\n {2}why.*/, '')}`,
    "at 'why', Invalid input: expected string",
  ],
  [
    'nobody who answers for it',
    `- action: reject${REASON.replace('who: jd', 'who: ""')}`,
    "at 'who', Expected a name or initials",
  ],
  [
    'a day that there is not',
    `- action: reject${REASON.replace('2025-06-30', '2025-02-30')}`,
    "at 'when', Expected a day, YYYY-MM-DD",
  ],
  [
    'a day of another form',
    `- action: reject${REASON.replace('2025-06-30', '30.6.2025')}`,
    "at 'when', Expected a day, YYYY-MM-DD",
  ],
  [
    'a quote that says nothing',
    `- action: reject${REASON.replace(/quote: .*/, 'quote: the')}`,
    "at 'quote', Expected words of the article, 6 letters or more",
  ],
  [
    'a field that there is not',
    `- action: reject${REASON}\n  objet: co_ford`,
    'Unrecognized key: "objet"',
  ],
  [
    'an id that is none',
    `- action: reject${REASON}\n  subject: Ford`,
    "at 'subject', Expected the id of an entity, such as 'co_faw'",
  ],
  [
    'a correction of nothing',
    `- action: correct${REASON}\n  set: {}`,
    "at 'set', Expected what is to be set",
  ],
  [
    'a misspelt value',
    `- action: correct${REASON}\n  set: {value: {share: {exactly: 20}}}`,
    'at \'set.value.share\', Unrecognized key: "exactly"',
  ],
  [
    'a share above all',
    `- action: correct${REASON}\n  set: {value: {share: {exact: 200}}}`,
    "at 'set.value.share.exact', Too big",
  ],
]

test.each(CASES)('%s is an error that names the entry', async (_, yaml = '', what = '') => {
  const reading = read(`- action: accept${REASON}\n${yaml}`)

  await expect(reading).rejects.toMatchObject({
    code: 'bad-seed',
    message: expect.stringContaining(what),
  })
  await expect(reading).rejects.toThrow(/curation\.yaml:7: entry 2 \(.+, “(Ford holds 25|the)/)
})

test('all entries that do not fit are told at once', async () => {
  const reading = read(`- action: accept\n- action: reject${REASON}\n- action: merge${REASON}\n`)

  await expect(reading).rejects.toThrow(/:1: entry 1 [^\n]+\n[^\n]+:8: entry 3 \(merge, [^\n]+$/)
})
