import { expect, test } from 'vitest'
import { loadConfig } from '#src/config.ts'

const HASH = 'a'.repeat(64)

test('without any variable there are defaults, and no database is named', () => {
  expect(loadConfig({})).toEqual({
    HOST: '127.0.0.1',
    PORT: 8080,
    DATA_DIR: 'data',
    SEEDS_DIR: 'seeds',
    NEO4J_USER: 'neo4j',
    NEO4J_DATABASE: 'neo4j',
    LOG_LEVEL: 'info',
    API_KEYS: [],
    CORS_ORIGINS: [],
    QUERY_TIMEOUT_MS: 5000,
    DRAIN_TIMEOUT_MS: 5000,
    METRICS: 'on',
    EXTRACTOR: 'rules',
    LLM_TIMEOUT_MS: 60_000,
    LLM_MAX_DOCUMENTS: 500,
    LLM_MAX_TOKENS: 1_000_000,
  })
})

test('an empty variable counts as not given', () => {
  const empty = { PORT: '', NEO4J_URI: '', NEO4J_PASSWORD: '', API_KEYS: '', LOG_LEVEL: '' }

  expect(loadConfig(empty)).toEqual(loadConfig({}))
})

test('keys are read by id, and their hashes in small letters', () => {
  const { API_KEYS } = loadConfig({ API_KEYS: `one:${HASH}, two:${HASH.toUpperCase()},` })

  expect(API_KEYS).toEqual([
    { id: 'one', sha256: HASH },
    { id: 'two', sha256: HASH },
  ])
})

test('every bad variable is named at once, and no value is shown', () => {
  const load = () =>
    loadConfig({
      PORT: '70000',
      NEO4J_URI: 'http://wrong-place',
      API_KEYS: 'one:plain-secret',
      LOG_LEVEL: 'loudest',
      CORS_ORIGINS: 'anywhere',
    })

  for (const name of ['PORT', 'NEO4J_URI', 'API_KEYS', 'LOG_LEVEL', 'CORS_ORIGINS']) {
    expect(load).toThrow(`at ${name}`)
  }
  expect(load).not.toThrow(/70000|wrong-place|plain-secret|loudest|anywhere/)
})

test.each(['bolt://host:7687', 'neo4j://host', 'neo4j+s://host', 'bolt+ssc://127.0.0.1:7687'])(
  '%s is an address of a database',
  (uri) => {
    expect(loadConfig({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri)
  },
)

test.each(['host:7687', 'https://host', 'bolt://neo4j:secret@host'])(
  '%s is no address of a database',
  (uri) => {
    expect(() => loadConfig({ NEO4J_URI: uri })).toThrow('NEO4J_URI')
  },
)
