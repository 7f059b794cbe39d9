import { expect, test } from 'vitest'
import type { Page, PageRequest } from '#src/domain/page.ts'
import { pageInMemory } from '#src/queries/page-in-memory.ts'
import { pageOf } from '#src/queries/page-of.ts'
import { rowsWithinBytes } from '#src/queries/within-bytes.ts'

const BYTES_MAX = 2 * 1024 * 1024
const long = (id: string) => ({ id, text: '汽'.repeat(100_000) })

test('rows are made only as far as they fit', () => {
  const made: string[] = []
  const show = (id: string) => {
    made.push(id)
    return { id }
  }

  expect(rowsWithinBytes(['a', 'b', 'c', 'd'], show, 25)).toEqual([{ id: 'a' }, { id: 'b' }])
  expect(made).toEqual(['a', 'b', 'c'])
})

test('a row that is too long alone is still shown, so that a list always goes on', () => {
  expect(rowsWithinBytes(['aaaa', 'b'], (text) => text, 2)).toEqual(['aaaa'])
})

test('a page in memory of long rows is shorter, and the pages together are the whole list', () => {
  const all = Array.from({ length: 20 }, (_, at) => `row_${String(at).padStart(2, '0')}`)
  const seen: string[] = []
  let after: PageRequest['after'] = null
  do {
    const keys = { id: (id: string) => id }
    const page: Omit<Page<{ id: string }>, 'version'> = pageInMemory(
      all,
      { limit: 20, after, sort: 'id' },
      keys,
      (id) => id,
      long,
    )
    expect(Buffer.byteLength(JSON.stringify(page.rows))).toBeLessThan(BYTES_MAX)
    expect(page.total).toEqual({ value: 20, relation: 'eq' })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== null)

  expect(seen).toEqual(all)
})

test('a page that was read is shorter, too, and ends at its last row', () => {
  const rows = Array.from({ length: 11 }, (_, at) => ({
    end: { key: at, id: `row_${at}` },
    row: `row_${at}`,
  }))
  const page = pageOf(
    { version: 'v1', total: 50, rows },
    { limit: 10, after: null, sort: 'id' },
    long,
  )

  expect(Buffer.byteLength(JSON.stringify(page.rows))).toBeLessThan(BYTES_MAX)
  expect(page.rows.length).toBeLessThan(10)
  expect(page.next?.id).toBe(page.rows.at(-1)?.id)
})

test('a total is told up to 10,000', () => {
  const keys = { id: (id: number) => id }
  const all = Array.from({ length: 10_001 }, (_, at) => at)
  const page = pageInMemory(all, { limit: 1, after: null, sort: 'id' }, keys, String, (id) => id)

  expect(page.total).toEqual({ value: 10_000, relation: 'gte' })
})

test('a row of a list has a hundred of its claims, and all of its own fields', () => {
  const claims = Array.from({ length: 101 }, (_, at) => ({ id: `cl_${at}` }))
  const rows = [{ end: { key: 1, id: 'st_1' }, row: { id: 'st_1', claims, sources: 7 } }]

  const page = pageOf(
    { version: 'v1', total: 1, rows },
    { limit: 10, after: null, sort: 'id' },
    (row) => row,
  )

  expect(page.rows).toEqual([{ id: 'st_1', sources: 7, claims: claims.slice(0, 100) }])
})
