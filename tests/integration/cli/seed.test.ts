import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentsPage } from '#src/queries/documents-page.ts'
import { stakesPage } from '#src/queries/stakes-page.ts'
import { setupGraph } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import { databaseSettings, runProgram } from './program.ts'

// Each command starts a process, and the first queries of a new database are planned slowly.
vi.setConfig({ testTimeout: 120_000 })

const graph = await setupGraph()
const environment = databaseSettings()
const PAGE = { limit: 50, after: null, sort: 'id' }
const ARTICLES = 'seeds/documents'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const documentIds = async () => (await documentsPage(graph, {}, PAGE)).rows.map(({ id }) => id)

describe('seed', () => {
  test('loads the articles, and a second run changes nothing', async () => {
    const first = await runProgram(['seed'], { environment })
    const digest = await runProgram(['digest'], { environment })
    const second = await runProgram(['seed'], { environment })

    expect([first.status, second.status]).toEqual([0, 0])
    expect(first.stderr).toMatch(/5 documents loaded, 0 were there already, 0 failed/)
    expect(second.stderr).toMatch(/0 documents loaded, 5 were there already, 0 failed/)
    expect(digest.stdout).toMatch(/^[0-9a-f]{64}\n$/)
    expect((await runProgram(['digest'], { environment })).stdout).toBe(digest.stdout)
  })

  test('articles in another order and in pieces give the same graph', async () => {
    const names = [
      '000_cfb874e2f6b0261f.txt',
      '003_fbb6fd0083bbc7a7.txt',
      '004_3a142a6494d7ef63.txt',
    ]
    await Promise.all(names.map((name) => copyFile(join(ARTICLES, name), join(folder, name))))
    const [first = '', second = '', third = ''] = names.map((name) => join(folder, name))
    const digest = async () =>
      (await runProgram(['digest', '--ignore-loads'], { environment })).stdout

    await runProgram(['seed', third, first], { environment })
    await runProgram(['seed', second], { environment })
    const inPieces = await digest()
    await emptyGraph(graph)
    await runProgram(['seed', folder], { environment })

    expect(inPieces).toMatch(/^[0-9a-f]{64}\n$/)
    expect(await digest()).toBe(inPieces)
  })

  test('names every bad file with its reason, and loads all others', async () => {
    const article = join(ARTICLES, '000_cfb874e2f6b0261f.txt')
    await copyFile(article, join(folder, 'a-good.txt'))
    await writeFile(join(folder, 'b-empty.txt'), '')
    await writeFile(join(folder, 'c-blank.txt'), ' \n\t\n')
    await writeFile(join(folder, 'd-huge.txt'), 'x')
    await truncate(join(folder, 'd-huge.txt'), 50 * 1024 * 1024)
    await writeFile(join(folder, 'e-binary.txt'), Buffer.from([0x89, 0x50, 0, 1, 2, 3]))
    await writeFile(
      join(folder, 'f-latin.txt'),
      Buffer.from([0x43, 0x69, 0x74, 0x72, 0x6f, 0xeb, 0x6e]),
    )
    await copyFile(article, join(folder, 'g-twin.txt'))
    await writeFile(join(folder, 'h-page.txt'), '<!doctype html><p>Ford bought Rivian.')
    await writeFile(join(folder, 'z-good.txt'), 'Toyota holds a 5.1 percent stake in Mazda.\n')

    const { status, stderr } = await runProgram(['seed', folder], { environment })

    const failures = [...stderr.matchAll(/^Not loaded \((\w+)\): \S*?\/([\w-]+)\.txt:/gm)]
    expect(status).toBe(1)
    expect(failures.map(([, reason, name]) => [name, reason])).toEqual([
      ['b-empty', 'empty'],
      ['c-blank', 'empty'],
      ['d-huge', 'tooLarge'],
      ['e-binary', 'binary'],
      ['f-latin', 'invalidUtf8'],
      ['g-twin', 'duplicateContent'],
      ['h-page', 'markup'],
    ])
    expect(stderr).not.toContain('\n    at ')
    expect(await documentIds()).toEqual(['doc_a-good', 'doc_z-good'])
    expect((await stakesPage(graph, {}, PAGE)).rows.map(({ id }) => id)).toContain(
      'st_toyota--mazda--shareholding',
    )
  })

  test('a folder that may not be read, and one that is not there, stop no other', async () => {
    const closed = join(folder, 'closed')
    const open = join(folder, 'open')
    await mkdir(closed)
    await mkdir(open)
    await writeFile(join(closed, 'a.txt'), 'Ford holds a 12 percent stake in Rivian.\n')
    await writeFile(join(open, 'b.txt'), 'Toyota holds a 5.1 percent stake in Mazda.\n')
    await chmod(closed, 0o000)

    const { status, stderr } = await runProgram(['seed', closed, join(folder, 'nowhere'), open], {
      environment,
      obeysRights: true,
    })

    await chmod(closed, 0o700)
    expect(status).toBe(1)
    expect(stderr).toMatch(/Not loaded \(unreadable\): \S+\/closed: .*\(EACCES\)/)
    expect(stderr).toMatch(/Not loaded \(unreadable\): \S+\/nowhere: .*\(ENOENT\)/)
    expect(await documentIds()).toEqual(['doc_b'])
  })
})

describe('export', () => {
  beforeEach(async () => {
    await writeFile(join(folder, 'a.txt'), 'Toyota holds a 5.1 percent stake in Mazda.\n')
    await runProgram(['seed', folder], { environment })
  })

  test('prints a header and all rows as CSV, and the same rows as NDJSON with their end', async () => {
    const csv = await runProgram(['export', '--type', 'stake'], { environment })
    const ndjson = await runProgram(['export', '--format', 'ndjson', '--type', 'stake'], {
      environment,
    })

    const [header = '', ...rows] = csv.stdout.trimEnd().split('\r\n')
    const [fact = '', end = ''] = ndjson.stdout.trimEnd().split('\n')
    expect([csv.status, ndjson.status]).toEqual([0, 0])
    expect(csv.stderr).toBe('Written: 1 stake.\n')
    expect(header).toMatch(/^id,holderId,holderName,/)
    expect(rows).toHaveLength(1)
    expect(JSON.parse(fact)).toMatchObject({ holderId: 'co_toyota', shareExact: 5.1 })
    expect(JSON.parse(end)).toMatchObject({ _end: true, rows: 1 })
  })

  test('writes a file that is whole, around one entity, and counts on the way what it lacks', async () => {
    const output = join(folder, 'toyota.bods.json')
    const args = ['export', '--format', 'bods', '--entity', 'Toyota', '--output', output]

    const { status, stdout, stderr } = await runProgram(args, { environment })

    const statements = JSON.parse(await readFile(output, 'utf8'))
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/^Written: \d+ entity statements, 1 relationship statements\.$/m)
    expect(statements.at(-1).recordDetails).toMatchObject({
      interestedParty: 'co_toyota',
      subject: 'co_mazda',
      interests: [{ share: { exact: 5.1 } }],
    })
  })

  test('leaves no file behind where there is no such entity', async () => {
    const output = join(folder, 'nobody.csv')

    const { status, stderr } = await runProgram(
      ['export', '--entity', 'co_nobody', '--output', output],
      { environment },
    )

    expect(status).toBe(1)
    expect(stderr).toContain("No entity 'co_nobody'.")
    expect((await readdir(folder)).toSorted()).toEqual(['a.txt'])
  })

  test.each([
    [['--format', 'gexf', '--type', 'claim'], "'gexf' has no way to hold 'claim'."],
    [['--type', 'stake,company'], "'type' is one kind for csv"],
    [['--as-of', '2026-02-30'], "'2026-02-30' is no day for --as-of"],
    [['--depth', '4'], "'4' is no value of --depth."],
  ])('%j exits with 2 and says what was meant', async (args, message) => {
    const { status, stderr } = await runProgram(['export', ...args], { environment })

    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})

test('migrate says what it applied, and nothing the second time', async () => {
  const { status, stdout } = await runProgram(['migrate'], { environment })

  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

test('doctor finds the database, its schema and what is loaded', async () => {
  const { stdout } = await runProgram(['doctor'], { environment })

  expect(stdout).toMatch(/^database +ok: bolt:/m)
  expect(stdout).toMatch(/^schema +ok: version \d{4}$/m)
  expect(stdout).toMatch(/^dataset +ok: nothing is loaded/m)
})
