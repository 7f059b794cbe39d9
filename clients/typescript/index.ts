import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './schema.d.ts'

/** The API with every path, parameter and answer typed. Lists are asked for as JSON. */
export type AllianceGraph = Client<paths, 'application/json'>

export interface ClientOptions {
  /** Where the API is; by default `http://127.0.0.1:8080`. */
  baseUrl?: string
  /** Only where the server asks for one. */
  apiKey?: string
}

/** A client of the API: `createClient().GET('/v1/stakes', { params: { query: { … } } })`. */
export function createClient(options: ClientOptions = {}): AllianceGraph {
  const { baseUrl = 'http://127.0.0.1:8080', apiKey } = options
  return createFetchClient<paths, 'application/json'>({
    baseUrl,
    headers: {
      accept: 'application/json',
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    },
  })
}

/** One page of a list, as the client answers it. */
interface PageAnswer<Row> {
  data?: { data: Row[]; page: { nextCursor: string | null } }
  error?: unknown
  response: Response
}

/**
 * All rows of a list, page after page. `load` asks for the page at a cursor; undefined for the first.
 * Throws what the API answers instead of a page: problem details with `title` and `detail`.
 */
export async function* rows<Row>(
  load: (cursor: string | undefined) => Promise<PageAnswer<Row>>,
): AsyncGenerator<Row> {
  let cursor: string | undefined
  do {
    const { data, error, response } = await load(cursor)
    if (!data) throw new Error(`HTTP ${response.status}: ${JSON.stringify(error)}`)
    yield* data.data
    cursor = data.page.nextCursor ?? undefined
  } while (cursor)
}
