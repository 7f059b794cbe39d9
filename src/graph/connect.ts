import neo4j, { type Driver } from 'neo4j-driver'
import { SetupError } from '../domain/errors.ts'
import { createGraph, type Graph, type GraphOptions } from './graph.ts'

/** Where the database is, and who we are there. */
export interface Connection {
  uri: string
  user: string
  /** Not given where the server asks for none. */
  password?: string | undefined
  database: string
}

export interface ConnectOptions extends Omit<GraphOptions, 'database'> {
  /** Told what works, but is not what the project is tested with. */
  onWarning?: (message: string) => void
}

/** A graph that need not be reachable yet: each call tries anew. */
export function openGraph(connection: Connection, options: ConnectOptions = {}): Graph {
  return createGraph(createDriver(connection), { ...options, database: connection.database })
}

/**
 * A graph on a database that was seen to answer, with the right password and version.
 *
 * Throws `SetupError`, whose message names the ways out.
 */
export async function connect(
  connection: Connection,
  options: ConnectOptions = {},
): Promise<Graph> {
  const driver = createDriver(connection)
  try {
    const warning = checkVersion(await askVersion(driver, connection))
    if (warning) options.onWarning?.(warning)
  } catch (error) {
    await driver.close()
    throw error
  }
  return createGraph(driver, { ...options, database: connection.database })
}

/** Short limits: a request that waits half a minute for a database has long lost its client. */
function createDriver({ uri, user, password }: Connection): Driver {
  const auth = password === undefined ? undefined : neo4j.auth.basic(user, password)
  return neo4j.driver(uri, auth, {
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 1_000,
    connectionTimeout: 1_000,
    maxTransactionRetryTime: 2_000,
    connectionLivenessCheckTimeout: 30_000,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    userAgent: 'auto-alliance-graph',
  })
}

async function askVersion(driver: Driver, connection: Connection): Promise<string> {
  const session = driver.session({
    database: connection.database,
    defaultAccessMode: neo4j.session.READ,
  })
  try {
    const { summary } = await session.run('RETURN 1', {}, { timeout: 5_000 })
    return summary.server.agent ?? ''
  } catch (error) {
    throw toSetupError(error, connection)
  } finally {
    await session.close()
  }
}

function toSetupError(error: unknown, { uri, user, database }: Connection): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code } = error
  const options = { cause: error }
  if (/Unauthorized|AuthenticationRateLimit|Forbidden|Credentials|Token/.test(code)) {
    return new SetupError(
      `Neo4j at ${uri} refused the user '${user}'. Set NEO4J_USER and NEO4J_PASSWORD to a user ` +
        'that may read and write, or leave out NEO4J_URI to use a local database.',
      options,
    )
  }
  if (/DatabaseNotFound|IllegalDatabaseName/.test(code)) {
    return new SetupError(
      `Neo4j at ${uri} has no database '${database}'. Set NEO4J_DATABASE to one that exists; the ` +
        "Community Edition has only 'neo4j'.",
      options,
    )
  }
  return new SetupError(
    `Neo4j did not answer at ${uri} (${code}). Start it, or set NEO4J_URI to where it runs, or ` +
      'leave out NEO4J_URI to use a local database.',
    options,
  )
}

const TESTED = '5.26'

/**
 * What to warn of, of a server that says it is `agent`; undefined where it is the tested version.
 *
 * Throws `SetupError` for a server before 5.26, or one that is no Neo4j.
 */
export function checkVersion(agent: string): string | undefined {
  const [, major, minor] = /^Neo4j\/v?(\d+)\.(\d+)/.exec(agent) ?? []
  const version = Number(major) * 100 + Number(minor)
  if (!(version >= 526)) {
    throw new SetupError(
      `The server says that it is '${agent}', and Neo4j ${TESTED} or later is needed. Update it, ` +
        'or set NEO4J_URI to another one, or leave out NEO4J_URI to use a local database.',
    )
  }
  return version === 526 ? undefined : `${agent} may work, but ${TESTED} is the supported version.`
}
