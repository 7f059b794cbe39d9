import { expect, test } from 'vitest'
import { SetupError } from '#src/domain/errors.ts'
import { onlyRecord, pageInput, pageOf } from '#src/queries/page-of.ts'

const list = (ids: string[], total = ids.length) => ({
  version: 'v1',
  total,
  rows: ids.map((id) => ({ end: { key: id, id }, row: id })),
})
const request = { limit: 2, after: null, sort: 'id' }

test('one row more than asked for is not shown, but tells that more follow', () => {
  const page = pageOf(list(['a', 'b', 'c']), request, (id) => id.toUpperCase())

  expect(page).toEqual({
    rows: ['A', 'B'],
    next: { key: 'b', id: 'b' },
    total: { value: 3, relation: 'eq' },
    version: 'v1',
  })
})

test.each([[[]], [['a']], [['a', 'b']]])('the last page %j has no next one', (ids: string[]) => {
  expect(pageOf(list(ids), request, (id) => id).next).toBeNull()
})

test('a total is exact up to 10,000, and at least that above', () => {
  const total = (count: number) => pageOf(list([], count), request, (id) => id).total

  expect(total(10_000)).toEqual({ value: 10_000, relation: 'eq' })
  expect(total(10_001)).toEqual({ value: 10_000, relation: 'gte' })
})

test('a page begins after the end of the one before', () => {
  expect(pageInput({ limit: 20, after: { key: -5, id: 'st_a' }, sort: '-share' })).toEqual({
    limit: 21,
    afterKey: -5,
    afterId: 'st_a',
    sort: '-share',
  })
})

test('a graph without a dataset asks for the migrations', () => {
  expect(() => onlyRecord([])).toThrow(SetupError)
})
