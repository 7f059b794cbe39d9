import { createHash } from 'node:crypto'
import { z } from 'zod'
import { InvalidRequestError } from '../domain/errors.ts'
import type { PageEnd } from '../domain/page.ts'

const Cursor = z.strictObject({
  v: z.literal(1),
  q: z.string(),
  k: z.union([z.string(), z.number()]),
  i: z.string().min(1),
})

/** An opaque cursor: where a page ended, bound to the list, filters and order that it is of. */
export function encodeCursor(end: PageEnd, list: string): string {
  const json = JSON.stringify({ v: 1, q: fingerprint(list), k: end.key, i: end.id })
  return Buffer.from(json).toString('base64url')
}

/**
 * Where the page before ended.
 *
 * Throws `InvalidRequestError` for what is no cursor, and for one of another list or filter.
 */
export function decodeCursor(cursor: string, list: string): PageEnd {
  const parsed = Cursor.safeParse(jsonOf(cursor))
  if (!parsed.success) throw wrong('is no cursor of this API. Take it from `page.next`')
  if (parsed.data.q !== fingerprint(list)) {
    throw wrong('belongs to a list with other filters or another order. Begin again without it')
  }
  return { key: parsed.data.k, id: parsed.data.i }
}

const fingerprint = (list: string) =>
  createHash('sha256').update(list).digest('base64url').slice(0, 12)

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    // Not JSON: the schema refuses it by name.
    return null
  }
}

const wrong = (what: string) =>
  new InvalidRequestError([
    { parameter: 'cursor', code: 'invalidCursor', message: `'cursor' ${what}.` },
  ])
