/** A list answer of the API. */
export interface ListAnswer<Row> {
  data: Row[]
  page: { next: string | null; total: { value: number; relation: string } }
  meta: Meta
}

/** What an answer says of itself. */
export interface Meta {
  datasetVersion: string
  partial: boolean
}

/** An answer that is no answer, in words for the reader: what happened, and what to do. */
export class ApiError extends Error {
  readonly status: number
  readonly advice: string

  constructor(status: number, message: string, advice: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.advice = advice
  }
}

/** Values of a query string; a list is repeated, undefined is left out. */
export type Query = Record<string, string | number | readonly string[] | undefined>

const KEY = 'apiKey'
const ROWS_MAX = 200

/** Keeps the API key for this tab only; the server asks for one where it has keys. */
export function rememberKey(key: string): void {
  sessionStorage.setItem(KEY, key)
  answers.clear()
}

/** `/v1/…` with its query string, as a link that anybody can open. */
export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of typeof value === 'object' ? value : [value]) parameters.append(name, `${one}`)
  }
  const text = parameters.toString()
  return `/v1${path}${text ? `?${text}` : ''}`
}

const answers = new Map<string, Promise<unknown>>()

/**
 * The JSON of `/v1{path}`. An answer is kept while the page is open, so going back is at once.
 *
 * Throws `ApiError`.
 */
export function get<Body>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Body> {
  const url = apiUrl(path, query)
  const known = answers.get(url)
  // The map holds what the same URL gave before, so it has the type that its caller names.
  if (known) return known as Promise<Body>
  const answer = ask(url, signal)
  // One that was called off is of no use to others.
  if (!signal) answers.set(url, answer)
  answer.catch(() => answers.delete(url))
  return answer as Promise<Body>
}

/** The record of an item route. Throws `ApiError`. */
export async function getItem<Row>(path: string, query: Query = {}): Promise<Row> {
  const { data } = await get<{ data: Row }>(path, query)
  return data
}

/** The rows of a list route, page after page up to `max`. Throws `ApiError`. */
export async function getList<Row>(
  path: string,
  query: Query = {},
  max = 1_000,
): Promise<{ rows: Row[]; total: number; cut: boolean }> {
  const rows: Row[] = []
  let cursor: string | undefined
  let total = 0
  do {
    const limit = Math.min(ROWS_MAX, max - rows.length)
    const { data, page } = await get<ListAnswer<Row>>(path, { ...query, limit, cursor })
    rows.push(...data)
    total = page.total.value
    cursor = page.next ? (new URL(page.next).searchParams.get('cursor') ?? undefined) : undefined
  } while (cursor && rows.length < max)
  return { rows, total, cut: cursor !== undefined }
}

/** `work` on each of `items`, a few at a time; the results are in the order of the items. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 6,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      // The index is below the length.
      results[index] = await work(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}

async function ask(url: string, signal?: AbortSignal): Promise<unknown> {
  const key = sessionStorage.getItem(KEY)
  const headers = { accept: 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }
  let response: Response
  try {
    response = await fetch(url, { headers, ...(signal ? { signal } : {}) })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(0, 'The server cannot be reached.', 'Check the connection, then try again.')
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body
  throw problemOf(response.status, body, response.headers.get('retry-after'))
}

function problemOf(status: number, body: unknown, retryAfter: string | null): ApiError {
  const detail =
    typeof body === 'object' && body !== null && 'detail' in body ? String(body.detail) : ''
  const wait = retryAfter ? `in ${retryAfter} seconds` : 'in a moment'
  const advice: Record<number, string> = {
    400: 'Change the search or the address of this page.',
    401: 'Enter an API key; whoever runs the server has one.',
    404: 'Search for it by name.',
    410: 'It was withdrawn from the dataset. Search for another.',
    429: `Try again ${wait}.`,
    503: `Try again ${wait}.`,
  }
  return new ApiError(
    status,
    detail || `The server answered with status ${status}.`,
    advice[status] ?? 'Try again; if it stays so, tell whoever runs the server.',
  )
}
