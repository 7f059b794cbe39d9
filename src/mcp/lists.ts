import { z } from 'zod'
import { CURSOR_PATTERN, decodeCursor, encodeCursor } from '../domain/cursor.ts'
import { CursorConflictError } from '../domain/errors.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import { ToolError } from './errors.ts'

/** Rows of an answer: few by default, since a model reads all of them. */
const LIMIT_DEFAULT = 10
const LIMIT_MAX = 50

/** The arguments of a tool that answers with a list. */
export const pageArguments = {
  limit: z
    .int()
    .min(1)
    .max(LIMIT_MAX)
    .default(LIMIT_DEFAULT)
    .describe(`Most rows: 1 to ${LIMIT_MAX}, ${LIMIT_DEFAULT} by default.`),
  cursor: z
    .string()
    .max(1_000)
    .optional()
    .describe('`nextCursor` of the answer before, with the same other arguments.'),
}

/** What a list says of itself. */
export const listFields = {
  total: z.object({
    value: z.int(),
    relation: z.enum(['eq', 'gte']).describe('`gte`: there are more than were counted.'),
  }),
  truncated: z.boolean().describe('Whether there are more rows than these.'),
  nextCursor: z.string().nullable().describe('Send it as `cursor` for more; null on the last.'),
}

/** The language of labels. */
export const langArgument = z
  .enum(['en', 'zh'])
  .default('en')
  .describe('Language of labels. Quotes are in that of their document.')

/** An id or a name. Control characters are in no name. */
export const idArgument = z
  .string()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here.
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'holds a control character')

interface Paged {
  limit: number
  cursor?: string | undefined
}

/** The page that the arguments ask for. Throws `ToolError` for a cursor of another list. */
export function pageRequest(list: string, args: Paged, sort: string): PageRequest {
  const { limit, cursor } = args
  if (cursor === undefined) return { limit, after: null, sort }
  try {
    if (!CURSOR_PATTERN.test(cursor)) throw new CursorConflictError()
    return { limit, after: decodeCursor(cursor, listKey(list, args)), sort }
  } catch (error) {
    if (!(error instanceof CursorConflictError)) throw error
    throw new ToolError(
      'This cursor is not of this list. Take nextCursor as it is and repeat the other arguments of that call, or leave cursor out to begin again.',
    )
  }
}

/** What a list says of the page that was read. */
export function listOf(
  { total, next }: Pick<Page<unknown>, 'total' | 'next'>,
  list: string,
  args: Paged,
) {
  return {
    total,
    truncated: next !== null,
    nextCursor: next ? encodeCursor(next, listKey(list, args)) : null,
  }
}

/** `3 of 12` */
export const countText = (shown: number, { total }: { total: Page<unknown>['total'] }) =>
  `${shown} of ${total.value}${total.relation === 'gte' ? ' or more' : ''}`

/** The line that says how to go on; null on the last page. */
export const moreText = (tool: string, { nextCursor }: { nextCursor: string | null }) =>
  nextCursor
    ? `More follow: call ${tool} again with the same arguments and cursor "${nextCursor}".`
    : null

/** A cursor is bound to all that decides which rows a list has. */
function listKey(list: string, { limit: _, cursor: __, ...rest }: Paged) {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return JSON.stringify([list, given.toSorted(([a], [b]) => (a < b ? -1 : 1))])
}
