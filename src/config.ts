import { z } from 'zod'
import type { Extraction } from './language-model/document-extractor.ts'

/** A variable that is set to nothing counts as not given: `PORT=` in an env file. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const milliseconds = z.coerce.number().int().min(1).max(600_000)

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

/** A key is known by its id; only the SHA-256 of its secret is kept. */
const ApiKey = z
  .string()
  .regex(/^[\w-]{1,64}:[0-9a-fA-F]{64}$/, 'Expected keyId:sha256hex, separated by commas')
  .transform((text) => {
    const [id = '', sha256 = ''] = text.split(':')
    return { id, sha256: sha256.toLowerCase() }
  })

const Origin = z.url({
  protocol: /^https?$/,
  error: 'Expected origins such as https://example.org, separated by commas',
})

/** The environment variables that the program reads. All are optional. Names say their unit. */
const Variables = z.object({
  HOST: given(z.string().default('127.0.0.1')),
  PORT: given(z.coerce.number().int().min(1).max(65_535).default(8080)),
  /** Where the local database and what it needs are kept. */
  DATA_DIR: given(z.string().default('data')),
  SEEDS_DIR: given(z.string().default('seeds')),
  /** Without it, a local database is started. */
  NEO4J_URI: given(
    z
      .url({
        protocol: /^(neo4j|bolt)(\+s|\+ssc)?$/,
        error: 'Expected a URL such as neo4j://host:7687 or bolt+s://host:7687',
      })
      .refine((uri) => !uri.includes('@'), 'Expected no user here: it goes into NEO4J_USER')
      .optional(),
  ),
  NEO4J_USER: given(z.string().default('neo4j')),
  NEO4J_PASSWORD: given(z.string().optional()),
  NEO4J_DATABASE: given(z.string().default('neo4j')),
  LOG_LEVEL: given(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
  /** Without it, no key is asked for. */
  API_KEYS: given(list.pipe(z.array(ApiKey)).default([])),
  /** Origins whose pages may read the API; all unless named, since reads are open. */
  CORS_ORIGINS: given(list.pipe(z.array(Origin)).default([])),
  /** `off`: nothing is measured, and there is no `/metrics`. */
  METRICS: given(z.enum(['on', 'off']).default('on')),
  /** How long one read may take in the database. */
  QUERY_TIMEOUT_MS: given(milliseconds.default(5_000)),
  /** How long requests are still taken after the signal to stop, while readiness says no. */
  DRAIN_TIMEOUT_MS: given(z.coerce.number().int().min(0).max(600_000).default(5_000)),
  /** How many threads read articles at once, at most as many as there are processors. */
  EXTRACT_WORKERS: given(z.coerce.number().int().min(1).max(256).optional()),
  /** Who reads articles when they are loaded. `both` adds what a language model finds to the rules. */
  EXTRACTOR: given(z.enum(['rules', 'llm', 'both']).default('rules')),
  /** Of an API in the manner of OpenAI's. */
  LLM_BASE_URL: given(
    z
      .url({ protocol: /^https?$/, error: 'Expected a URL such as http://127.0.0.1:11434/v1' })
      .refine((url) => !url.includes('@'), 'Expected no user here: a key goes into LLM_API_KEY')
      .optional(),
  ),
  LLM_MODEL: given(z.string().max(200).optional()),
  LLM_API_KEY: given(z.string().optional()),
  /** How long one answer may take. */
  LLM_TIMEOUT_MS: given(milliseconds.default(60_000)),
  /** How many documents one run may send to the model. */
  LLM_MAX_DOCUMENTS: given(z.coerce.number().int().min(1).default(500)),
  /** How many tokens one run may use, questions and answers together. */
  LLM_MAX_TOKENS: given(z.coerce.number().int().min(1_000).default(1_000_000)),
})

/** A model is asked only at an address and by a name. */
const Environment = Variables.superRefine(({ EXTRACTOR, LLM_BASE_URL, LLM_MODEL }, context) => {
  if (EXTRACTOR === 'rules') return
  const need = (path: string, given: string | undefined, what: string) => {
    if (given) return
    const message = `EXTRACTOR asks a language model: set ${path} to ${what}, or EXTRACTOR to 'rules'`
    context.addIssue({ code: 'custom', path: [path], message })
  }
  need('LLM_BASE_URL', LLM_BASE_URL, 'the URL of its API, such as http://127.0.0.1:11434/v1')
  need('LLM_MODEL', LLM_MODEL, 'the name that its server knows it by')
})

export type Config = Readonly<z.infer<typeof Environment>>

/**
 * Reads the configuration once, at start. Nothing else in `src/` touches `process.env`.
 *
 * Throws an `Error` that names every bad variable, and never prints a value: one is a password.
 */
export function loadConfig(environment: NodeJS.ProcessEnv): Config {
  const result = Environment.safeParse(environment)
  if (result.success) return Object.freeze(result.data)
  throw new Error(`Bad configuration:\n${z.prettifyError(result.error)}`)
}

/** Who reads articles, and with which model, as the settings say. */
export function extractionOf(config: Config): Extraction {
  const { EXTRACTOR, LLM_BASE_URL, LLM_MODEL } = config
  if (EXTRACTOR === 'rules' || !LLM_BASE_URL || !LLM_MODEL) return { extractor: 'rules' }
  return {
    extractor: EXTRACTOR,
    settings: {
      baseUrl: LLM_BASE_URL,
      model: LLM_MODEL,
      apiKey: config.LLM_API_KEY,
      timeoutMs: config.LLM_TIMEOUT_MS,
      documentsMax: config.LLM_MAX_DOCUMENTS,
      tokensMax: config.LLM_MAX_TOKENS,
    },
  }
}
