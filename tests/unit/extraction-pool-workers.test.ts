import { afterEach, expect, test } from 'vitest'
import type { Register } from '#src/domain/register.ts'
import type { FileReading } from '#src/extraction-pool-task.ts'
import { openWorkers, type Workers } from '#src/extraction-pool-workers.ts'

const NO_REGISTER: Register = { companies: [], brands: [], people: [], alliances: [] }
const FAULTY = new URL('../support/faulty-reader.ts', import.meta.url)

let workers: Workers | undefined

afterEach(async () => {
  await workers?.close()
})

const readAll = (files: string[], workersMax: number, program = FAULTY): Promise<FileReading[]> => {
  workers = openWorkers({
    register: NO_REGISTER,
    workersMax,
    program,
    timeLimitMs: 1_000,
    heapMbMax: 64,
  })
  const { read } = workers
  return Promise.all(files.map((file) => read({ file, note: undefined, known: undefined })))
}

const told = (reading: FileReading) =>
  reading.kind === 'bad' ? `${reading.file}: ${reading.error.reason}` : reading.file

test('each file gets its own answer, however long another takes', async () => {
  const files = ['slow-1', 'a', 'b', 'slow-2', 'c', 'd']

  const readings = await readAll(files, 2)

  expect(readings.map(told)).toEqual(files)
})

test.each([
  ['throw', 'crash', /made the reader fail \(a fault in a rule\)/],
  ['exit', 'crash', /made the reader fail/],
  ['memory', 'crash', /memory/],
  ['hang', 'timeLimit', /longer than 1 seconds/],
])(
  'a document at which a worker does %s is bad, and the others are read',
  async (fault, reason, message) => {
    const readings = await readAll(['a', fault, 'b', 'c'], 1)

    expect(readings.map(told)).toEqual(['a', `${fault}: ${reason}`, 'b', 'c'])
    expect(readings[1]).toMatchObject({ error: { message: expect.stringMatching(message) } })
  },
)

test('where no worker can be started, reading fails as a whole', async () => {
  const nowhere = new URL('./no-such-reader.ts', import.meta.url)

  await expect(readAll(['a', 'b', 'c'], 2, nowhere)).rejects.toThrow('did not start')
})
