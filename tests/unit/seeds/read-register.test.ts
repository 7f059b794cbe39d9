import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocumentNotes } from '#src/seeds/read-document-notes.ts'
import { readRegister } from '#src/seeds/read-register.ts'
import { seedHash } from '#src/seeds/seed-hash.ts'

async function seedsWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seeds-'))
  await mkdir(join(folder, 'register'))
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, 'register', name), text)
  return folder
}

const FORD = '- { id: co_ford, name: Ford, kind: carmaker, country: US }\n'

test('the register of the seeds holds what it has to', async () => {
  const { companies, brands, people, alliances } = await readRegister('seeds')

  expect(companies.length).toBeGreaterThanOrEqual(300)
  expect(brands.length).toBeGreaterThanOrEqual(120)
  expect(people.length).toBeGreaterThan(100)
  expect(alliances.length).toBeGreaterThan(5)
  expect(companies.filter(({ nameZh }) => nameZh).length).toBeGreaterThan(250)
})

test.each([
  [
    'an unknown kind',
    `${FORD}- { id: co_x, name: X, kind: planemaker, country: US }\n`,
    /companies-a\.yaml:2: .*'co_x'.*kind/,
  ],
  [
    'an unknown key',
    `${FORD}- { id: co_x, name: X, kind: other, country: US, size: 3 }\n`,
    /companies-a\.yaml:2: .*size/,
  ],
  [
    'an unknown country',
    `${FORD}- { id: co_x, name: X, kind: other, country: XX }\n`,
    /companies-a\.yaml:2: .*'XX' is no ISO 3166-1/,
  ],
  ['an id used twice', `${FORD}${FORD}`, /companies-a\.yaml:2: .*used before/],
  [
    'a mistake deep in an entry',
    `${FORD}- id: co_x\n  name: X\n  kind: other\n  country: US\n  names:\n    - { value: X, lang: en, type: nick }\n`,
    /companies-a\.yaml:7: .*'co_x'.*names\.0\.type/,
  ],
  [
    'a name of two entries in another case',
    `${FORD}- { id: co_x, name: FORD, kind: other, country: US }\n`,
    /companies-a\.yaml:2: .*'FORD' is also of 'co_ford'/,
  ],
  ['a key twice', '- { id: co_x, id: co_y }\n', /companies-a\.yaml:1: .*unique/],
  [
    'a name of two entries',
    `${FORD}- { id: co_x, name: Ford, kind: other, country: US }\n`,
    /companies-a\.yaml:2: .*'Ford' is also of 'co_ford'/,
  ],
  ['a file that is no list', 'id: co_x\n', /expected a list/],
  ['broken YAML', '- { id: co_x\n', /companies-a\.yaml/],
])('a register with %s is refused with file and line', async (_, text, message) => {
  const seeds = await seedsWith({ 'companies-a.yaml': text })

  await expect(readRegister(seeds)).rejects.toThrow(message)
})

test('a brand of an unknown owner is refused', async () => {
  const seeds = await seedsWith({
    'companies-a.yaml': FORD,
    'brands.yaml': '- { id: br_b, name: B, owner: co_nobody }\n',
  })

  await expect(readRegister(seeds)).rejects.toThrow(/brands\.yaml:1: .*'co_nobody'/)
})

test('a register that is missing is refused, and says where it was looked for', async () => {
  await expect(readRegister('/nowhere')).rejects.toThrow(/\/nowhere\/register cannot be read/)
})

test('an entry may use what another one defines', async () => {
  const seeds = await seedsWith({
    'companies-a.yaml':
      '- { id: co_a, name: A, kind: &kind other, country: US }\n- { id: co_b, name: B, kind: *kind, country: US }\n',
  })

  expect((await readRegister(seeds)).companies.map(({ kind }) => kind)).toEqual(['other', 'other'])
})

test('an ambiguous name may be of two entries that say so', async () => {
  const seeds = await seedsWith({
    'companies-a.yaml': `${FORD}- { id: co_x, name: Ford, use: afterFullName, kind: other, country: US }\n`,
  })

  expect((await readRegister(seeds)).companies).toHaveLength(2)
})

test('a note for a file that is missing is refused with its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'notes-'))
  await writeFile(join(folder, 'documents.yaml'), '- file: a.txt\n')

  await expect(readDocumentNotes(folder)).rejects.toThrow(
    /documents\.yaml:1: there is no file 'a\.txt'/,
  )
})

test('the hash of seeds changes with a name or a content', async () => {
  const seeds = await seedsWith({ 'companies-a.yaml': FORD })
  const before = await seedHash([seeds])
  await writeFile(join(seeds, 'register', 'companies-a.yaml'), `${FORD}\n`)

  expect(await seedHash([seeds])).not.toBe(before)
})

test('the hash of seeds is that of their names and contents, not of where they lie', async () => {
  const one = await seedsWith({ 'companies-a.yaml': FORD, 'people.yaml': '' })
  const two = await seedsWith({ 'people.yaml': '', 'companies-a.yaml': FORD })
  const renamed = await seedsWith({ 'companies-b.yaml': FORD, 'people.yaml': '' })

  expect(await seedHash([two])).toBe(await seedHash([one]))
  expect(await seedHash([renamed])).not.toBe(await seedHash([one]))
  expect(await seedHash([join(one, 'nothing')])).toMatch(/^[0-9a-f]{64}$/)
})
