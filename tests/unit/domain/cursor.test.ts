import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CURSOR_PATTERN, decodeCursor, encodeCursor } from '#src/domain/cursor.ts'
import { CursorConflictError } from '#src/domain/errors.ts'

test('a cursor leads back to where the page ended', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 50 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.string({ minLength: 1, maxLength: 80 }),
      (key, id) => {
        const cursor = encodeCursor({ key, id }, 'list')

        expect(cursor).toMatch(CURSOR_PATTERN)
        expect(decodeCursor(cursor, 'list')).toEqual({ key: Object.is(key, -0) ? 0 : key, id })
      },
    ),
  )
})

test('a cursor of another list is a conflict', () => {
  const cursor = encodeCursor({ key: 1, id: 'a' }, 'list')

  expect(() => decodeCursor(cursor, 'other')).toThrow(CursorConflictError)
})

test('a cursor with any letter changed is a conflict', () => {
  const cursor = encodeCursor({ key: 'Ford', id: 'co_ford' }, 'list')
  fc.assert(
    fc.property(fc.nat(cursor.length - 3), (at) => {
      const letter = cursor[at + 2] === 'A' ? 'B' : 'A'
      const changed = `${cursor.slice(0, at + 2)}${letter}${cursor.slice(at + 3)}`

      expect(() => decodeCursor(changed, 'list')).toThrow(CursorConflictError)
    }),
  )
})
