import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Register } from '#src/domain/register.ts'
import { type ReadingOptions, readClaims } from '#src/extraction-pool.ts'
import type { Reading } from '#src/extraction-pool-task.ts'
import { readRegister } from '#src/seeds/read-register.ts'

// Each worker takes a second or two to start, on a busy machine more.
vi.setConfig({ testTimeout: 30_000 })

let folder = ''
let register: Register

beforeAll(async () => {
  register = await readRegister('seeds')
  folder = await mkdtemp(join(tmpdir(), 'pool-'))
  for (let number = 10; number < 40; number++) {
    const text = `Ford acquired a ${number}% stake in Rivian for $${number} million.\n`
    await writeFile(join(folder, `article-${number}.txt`), number === 15 ? '' : text)
  }
  await writeFile(
    join(folder, 'article-40.txt'),
    'Ford acquired a 12% stake in Rivian for $12 million.\n',
  )
})

afterAll(() => rm(folder, { recursive: true }))

const read = (options: Partial<ReadingOptions> = {}): Promise<Reading[]> =>
  Array.fromAsync(readClaims({ paths: [folder], notes: new Map(), register, ...options }))

const without = (readings: Reading[]) =>
  readings.map((reading) =>
    reading.kind === 'bad' ? { ...reading, error: reading.error.message } : reading,
  )

test('many documents are read in threads, in their order, as they are read in this one', async () => {
  const one = await read({ workersMax: 1 })
  const two = await read({ workersMax: 2 })
  const files = one.map(({ file }) => file)
  // So few are not worth a thread.
  const here = [
    ...(await read({ paths: files.slice(0, 15) })),
    ...(await read({ paths: files.slice(15) })),
  ]

  expect(files).toEqual(files.toSorted())
  expect(without(two)).toEqual(without(one))
  // The last one's twin was read with the others.
  expect(without(here).slice(0, -1)).toEqual(without(one).slice(0, -1))
  expect(two.flatMap((reading) => (reading.kind === 'read' ? reading.claims : []))).not.toEqual([])
})

test('a bad document and a second one of the same content stop no other', async () => {
  const readings = await read()

  expect(readings).toHaveLength(31)
  const bad = readings.flatMap((reading) => (reading.kind === 'bad' ? reading.error.reason : []))
  expect(bad).toEqual(['empty', 'duplicateContent'])
})

test('what is known is not read again', async () => {
  const first = await read()
  const hashes = new Map(
    first.flatMap((reading) =>
      reading.kind === 'read' ? [[reading.document.id, reading.document.sha256] as const] : [],
    ),
  )
  hashes.set('doc_article-20', 'another hash')

  const second = await read({ knownHash: (id) => hashes.get(id) })

  const again = second.filter(({ kind }) => kind === 'read').map(({ file }) => file)
  expect(again).toEqual([join(folder, 'article-20.txt')])
  expect(second.filter(({ kind }) => kind === 'known')).toHaveLength(28)
})

test('another extractor reads every document in this thread', async () => {
  const asked: string[] = []
  const extractor = {
    extract: async ({ id }: { id: string }) => {
      asked.push(id)
      return { claims: [], complete: false }
    },
    summary: () => null,
  }

  const readings = await read({ extractor })

  expect(asked).toHaveLength(30)
  expect(readings[0]).toMatchObject({ kind: 'read', claims: [], complete: false })
})

test('reading can be given up in the middle', async () => {
  const files: string[] = []

  for await (const { file } of readClaims({ paths: [folder], notes: new Map(), register })) {
    files.push(file)
    if (files.length === 3) break
  }

  expect(files).toHaveLength(3)
})
