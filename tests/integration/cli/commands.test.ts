import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '#src/cli/commands.ts'
import { runProgram } from './program.ts'

const ARTICLE = 'seeds/documents/000_cfb874e2f6b0261f.txt'

describe('the command line', () => {
  test('--help names every command, on standard output', async () => {
    const { status, stdout, stderr } = await runProgram(['--help'])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(`${name}`.padEnd(10) + summary)
  })

  test.each(COMMANDS.map(({ name }) => name))(
    '%s --help shows usage and examples',
    async (name) => {
      const { status, stdout, stderr } = await runProgram([name, '--help'])

      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(new RegExp(`^Usage: auto-alliance-graph ${name}`))
      expect(stdout).toMatch(/\nExamples\n {2}\S/)
    },
  )

  test.each([
    [['sed'], "Did you mean 'seed'?"],
    [['seed', '--frobnicate'], "There is no option '--frobnicate'."],
    [['evaluate', '--explan'], "Did you mean '--explain'?"],
    [['export', '--type', 'stakes'], "Did you mean 'stake'?"],
    [['extract'], 'No file is given.'],
  ])('%j exits with 2 and says what was meant', async (args, message) => {
    const { status, stdout, stderr } = await runProgram(args)

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('a bad setting is named without its value or a stack', async () => {
    const environment = { PORT: 'secret', QUERY_TIMEOUT_MS: '-1' }

    const { status, stderr } = await runProgram(['doctor'], { environment })

    expect(status).toBe(1)
    expect(stderr).toMatch(/PORT[\s\S]*QUERY_TIMEOUT_MS/)
    expect(stderr).not.toMatch(/secret|\n {4}at /)
  })

  test('a database that does not answer is told in a sentence', async () => {
    const environment = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret' }

    const { status, stderr } = await runProgram(['migrate'], { environment })

    expect(status).toBe(1)
    expect(stderr).toMatch(/^Neo4j did not answer at bolt:\/\/127\.0\.0\.1:1/)
    expect(stderr).not.toMatch(/secret|\n {4}at /)
  })
})

describe('extract', () => {
  test('prints one claim a line, quoted to the letter', async () => {
    const { status, stdout } = await runProgram(['extract', ARTICLE])

    const claims = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(claims.length).toBeGreaterThan(10)
    for (const claim of claims) {
      expect(claim).toMatchObject({
        documentId: 'doc_000_cfb874e2f6b0261f',
        quote: expect.any(String),
        resolved: expect.any(Boolean),
      })
    }
  })

  test('a file that does not exist is an error with a reason', async () => {
    const { status, stdout, stderr } = await runProgram(['extract', 'no-such.txt'])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/unreadable.*'no-such\.txt'/)
  })

  test('a name with control characters does not reach the terminal', async () => {
    const { status, stderr } = await runProgram(['extract', 'no\u001b[2Jsuch.txt'])

    expect(status).toBe(1)
    expect(stderr).not.toContain('\u001b')
  })
})

describe('evaluate', () => {
  test('prints a table with recall and precision by kind', async () => {
    const { status, stdout } = await runProgram(['evaluate'])

    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^kind +gold +found +recall +claims +right +precision\nstake +3 +3 +1\.000/,
    )
    expect(stdout).toContain('traps in the fact layer: 0')
  })

  test('takes another gold list, and explains what is missed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gold-'))
    const gold = join(folder, 'gold.jsonl')
    const row = {
      id: 'X1',
      kind: 'stake',
      load: 'fact',
      subject: 'Mazda',
      relation: 'holdsInterestIn',
      object: 'Rivian',
      document: '000_cfb874e2f6b0261f.txt',
      quote: 'Mazda bought Rivian.',
    }
    await writeFile(gold, JSON.stringify(row))

    const { status, stdout } = await runProgram(['evaluate', '--explain', '--gold', gold])

    await rm(folder, { recursive: true })
    expect(status).toBe(0)
    expect(stdout).toMatch(/missed +stake +X1 +Mazda bought Rivian\./)
  })
})

test('openapi prints the contract without a database', async () => {
  const { status, stdout } = await runProgram(['openapi'])

  expect(status).toBe(0)
  expect(stdout).toMatch(/^openapi: 3\.1\./)
  expect(stdout).toContain('/v1/companies/{id}/stakes:')
})

test('key makes another key each time, and an entry that fits the settings', async () => {
  const [first, second] = await Promise.all([runProgram(['key']), runProgram(['key'])])

  expect(first.stdout).toMatch(/^key +aag_\S+\nAPI_KEYS +\w{8}:[0-9a-f]{64}\n$/)
  expect(first.stdout).not.toBe(second.stdout)
})
