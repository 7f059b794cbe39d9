import { expect, test } from 'vitest'
import { z } from 'zod'
import { cellsOf, columnsOf, select, selectionOf } from '#src/http/selection.ts'

const Row = z
  .object({ id: z.string(), holder: z.object({ id: z.string() }), type: z.string() })
  .meta({ id: 'TestRow' })
const columns = ['id', 'holderId', 'holderName']
const row = { id: 'st_a', holder: { id: 'co_a' }, type: 'stake' }
const flat = { id: 'st_a', holderId: 'co_a', holderName: 'A' }

test('without fields a table has all its columns', () => {
  expect(columnsOf(columns, undefined)).toEqual(columns)
})

test('a field of the row selects the columns that it is spread over', () => {
  expect(columnsOf(columns, ['holder', 'id'])).toEqual(['holderId', 'holderName', 'id'])
})

test('a field without columns is a cell of its own: a word as it is, a list as JSON', () => {
  const tagged = { ...row, tags: ['x'] }

  expect(cellsOf(tagged, flat, ['id', 'type', 'tags', 'absent'])).toEqual({
    id: 'st_a',
    type: 'stake',
    tags: '["x"]',
    absent: null,
  })
})

test('JSON can have fields of the row and columns of the table', () => {
  expect(select(row, flat, ['holder', 'holderName'])).toEqual({
    holder: { id: 'co_a' },
    holderName: 'A',
  })
})

test('a selection takes no field that neither the row nor its table has', () => {
  const Selection = selectionOf(Row, columns)

  expect(Selection.safeParse({ holderName: 'A' }).success).toBe(true)
  expect(Selection.safeParse({ secret: 'x' }).success).toBe(false)
  expect(Selection.safeParse({ holder: 1 }).success).toBe(false)
  expect(selectionOf(Row, columns)).toBe(Selection)
})
