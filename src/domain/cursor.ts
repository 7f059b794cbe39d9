import { createHash } from 'node:crypto'
import { z } from 'zod'
import { CursorConflictError } from './errors.ts'
import type { PageEnd } from './page.ts'

/** What a cursor looks like: a version, what it is bound to, and where the page ended. */
export const CURSOR_PATTERN = /^1\.[A-Za-z0-9_-]{12}\.[A-Za-z0-9_-]{8,800}$/

const End = z.tuple([z.union([z.string(), z.number()]), z.string().min(1)])

/** An opaque cursor: where a page ended, bound to the list, filters and order that it is of. */
export function encodeCursor(end: PageEnd, list: string): string {
  const place = Buffer.from(JSON.stringify([end.key, end.id])).toString('base64url')
  return `1.${fingerprint(list, place)}.${place}`
}

/**
 * Where the page before ended.
 *
 * Throws `CursorConflictError` for a cursor of another list or filter, and for a changed one: the
 * fingerprint is over both, so that no cursor can be made by hand.
 */
export function decodeCursor(cursor: string, list: string): PageEnd {
  const [, bound, place = ''] = cursor.split('.')
  if (bound !== fingerprint(list, place)) throw new CursorConflictError()
  const [key, id] = End.parse(JSON.parse(Buffer.from(place, 'base64url').toString('utf8')))
  return { key, id }
}

const fingerprint = (list: string, place: string) =>
  createHash('sha256').update(`${list}\n${place}`).digest('base64url').slice(0, 12)
