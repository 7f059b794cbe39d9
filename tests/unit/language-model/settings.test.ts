import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { extractCommand } from '#src/cli/extract.ts'
import { codeVersion } from '#src/code-version.ts'
import { extractionOf, loadConfig } from '#src/config.ts'
import { extractionKey } from '#src/language-model/document-extractor.ts'
import { readRegister } from '#src/seeds/read-register.ts'
import { said, startStubModel } from './stub-model.ts'

const MODEL = { EXTRACTOR: 'llm', LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'qwen3' }

test('without a setting the rules read', () => {
  expect(extractionOf(loadConfig({}))).toEqual({ extractor: 'rules' })
})

test('the settings of a model without the wish for one change nothing', () => {
  expect(extractionOf(loadConfig({ ...MODEL, EXTRACTOR: '' }))).toEqual({ extractor: 'rules' })
})

test.each(['llm', 'both'])('%s has the settings of its model', (EXTRACTOR) => {
  const config = loadConfig({ ...MODEL, EXTRACTOR, LLM_API_KEY: 'sk', LLM_TIMEOUT_MS: '1000' })

  expect(extractionOf(config)).toEqual({
    extractor: EXTRACTOR,
    settings: {
      baseUrl: 'http://127.0.0.1:1/v1',
      model: 'qwen3',
      apiKey: 'sk',
      timeoutMs: 1_000,
      documentsMax: 500,
      tokensMax: 1_000_000,
    },
  })
})

test('a model without an address or a name is an error that says what to set', () => {
  const load = () => loadConfig({ EXTRACTOR: 'llm' })

  expect(load).toThrow(/set LLM_BASE_URL to the URL of its API.*or EXTRACTOR to 'rules'/)
  expect(load).toThrow(/set LLM_MODEL to the name/)
  expect(load).toThrow('at LLM_BASE_URL')
})

test.each([
  ['EXTRACTOR', 'magic'],
  ['LLM_BASE_URL', 'localhost:11434'],
  ['LLM_BASE_URL', 'https://user:pass-word@host/v1'],
  ['LLM_TIMEOUT_MS', '0'],
  ['LLM_MAX_DOCUMENTS', '0'],
  ['LLM_MAX_TOKENS', '10'],
])('%s cannot be %s, and no value is shown', (name, value) => {
  const load = () => loadConfig({ ...MODEL, LLM_API_KEY: 'sk-secret', [name]: value })

  expect(load).toThrow(`at ${name}`)
  expect(load).not.toThrow(/pass-word|sk-secret/)
})

test('documents are read again when another model reads, and not by a change of its limits', async () => {
  const register = await readRegister('seeds')
  const versionWith = (environment: NodeJS.ProcessEnv) =>
    codeVersion(register, new Map(), extractionKey(extractionOf(loadConfig(environment))))

  const versions = [{}, MODEL, { ...MODEL, EXTRACTOR: 'both' }, { ...MODEL, LLM_MODEL: 'other' }]
  expect(new Set(versions.map(versionWith)).size).toBe(4)
  expect(versionWith({ ...MODEL, LLM_TIMEOUT_MS: '5' })).toBe(versionWith(MODEL))
})

test('the command extract prints the claims of the model, and what it did', async () => {
  const quote = 'Stellantis acquired a 20 percent stake in Leapmotor in 2023.'
  const value = { share: { exact: 20 }, event: 'acquires' }
  const stub = await startStubModel()
  stub.replies = [{ claims: [said('holdsStake', 'Stellantis', ['Leapmotor'], quote, value)] }]
  const file = join(mkdtempSync(join(tmpdir(), 'model-')), 'article.txt')
  writeFileSync(file, `${quote}\n`)
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const environment = { ...MODEL, LLM_BASE_URL: stub.baseUrl }

  const status = await extractCommand.run([file], {
    config: loadConfig(environment),
    environment,
    stdout,
    stderr,
    signal: new AbortController().signal,
  })

  stdout.end()
  stderr.end()
  expect(status).toBe(0)
  expect(JSON.parse(await text(stdout))).toMatchObject({
    subject: { id: 'co_stellantis' },
    objects: [{ id: 'co_leapmotor' }],
    extractor: 'llm/qwen3',
  })
  expect(await text(stderr)).toContain('Language model qwen3: 1 documents read')
})
