import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Register } from '#src/domain/register.ts'
import { readClaims } from '#src/extraction-pool.ts'
import { createTaskReader, type FileReading } from '#src/extraction-pool-task.ts'
import { entity, fileOf, type Json, relationship } from './statements.ts'

const company = (id: string, name: string, country: string) => ({
  id,
  name,
  use: 'always' as const,
  kind: 'carmaker' as const,
  country,
  names: [{ value: 'DFM', lang: 'en' as const, type: 'short' as const, use: 'always' as const }],
})

const REGISTER: Register = {
  companies: [company('co_dongfeng', 'Dongfeng', 'CN'), company('co_dfm-korea', 'DFM Korea', 'KR')],
  brands: [],
  people: [],
  alliances: [],
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bods-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function read(statements: Json[]): Promise<FileReading> {
  const file = join(folder, 'a.bods.json')
  await writeFile(file, fileOf(statements))
  return createTaskReader(REGISTER)({ file, note: undefined, known: undefined })
}

const stakeOf = (holder: Json) => [
  holder,
  entity('r-b', 'Quellwasser GmbH', 'DE'),
  relationship('i-1', String(holder.recordId), 'r-b', [
    { type: 'shareholding', share: { exact: 20 } },
  ]),
]

test('a name that fits several entries is left for a person, with its candidates', async () => {
  const reading = await read(stakeOf(entity('r-a', 'DFM')))

  expect(reading).toMatchObject({
    kind: 'parts',
    readings: [
      {
        claims: [],
        unresolved: [{ mention: 'DFM', candidates: ['co_dongfeng', 'co_dfm-korea'] }],
      },
    ],
  })
})

test('the jurisdiction of a record picks the entry', async () => {
  const reading = await read(stakeOf(entity('r-a', 'DFM', 'KR')))

  expect(reading).toMatchObject({
    readings: [
      {
        unresolved: [],
        claims: [{ subject: { id: 'co_dfm-korea' }, objects: [{ id: 'co_quellwasser' }] }],
      },
    ],
  })
})

test('a namesake of another country gets an id of its own', async () => {
  const reading = await read(stakeOf(entity('r-a', 'Dongfeng Ltd', 'IN')))

  expect(reading).toMatchObject({
    readings: [{ claims: [{ subject: { id: 'co_dongfeng-in', mention: 'Dongfeng Ltd' } }] }],
  })
})

test('offsets count code points, whatever stands before a quote', async () => {
  const reading = await read(stakeOf(entity('r-a', '🚗🚗 汽车', 'CN')))

  const [part] = reading.kind === 'parts' ? reading.readings : []
  if (part?.kind !== 'read') throw new Error('It was not read.')
  const letters = [...part.document.text]
  const [claim] = part.claims
  expect(letters.slice(claim?.start, claim?.end).join('')).toBe(claim?.quote)
  expect(claim?.quote).toContain('"exact": 20')
})

test('two files with one content are one document, and the second is named', async () => {
  for (const name of ['a.bods.json', 'b.bods.json']) {
    await writeFile(join(folder, name), fileOf(stakeOf(entity('r-a', 'Dongfeng'))))
  }

  const readings = []
  const options = { paths: [folder], notes: new Map(), register: REGISTER }
  for await (const reading of readClaims(options)) readings.push(reading)

  expect(readings).toMatchObject([
    { kind: 'read' },
    { kind: 'bad', error: { reason: 'duplicateContent' } },
  ])
})

test('a file over the limit is refused before it is read', async () => {
  const file = join(folder, 'a.bods.json')
  await writeFile(file, '[')
  await truncate(file, 65 * 1_048_576)

  const reading = await createTaskReader(REGISTER)({ file, note: undefined, known: undefined })

  expect(reading).toMatchObject({
    kind: 'bad',
    error: { reason: 'tooLarge', message: expect.stringContaining('65 MiB') },
  })
})
