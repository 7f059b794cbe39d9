import { z } from 'zod'

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
const Environment = z.object({
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
  /** How long one read may take in the database. */
  QUERY_TIMEOUT_MS: given(milliseconds.default(5_000)),
  /** How long requests are still taken after the signal to stop, while readiness says no. */
  DRAIN_TIMEOUT_MS: given(z.coerce.number().int().min(0).max(600_000).default(5_000)),
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
