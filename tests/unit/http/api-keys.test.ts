import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyIdOf, makeKey } from '#src/http/api-keys.ts'

const { key, entry } = makeKey()
const [id = '', sha256 = ''] = entry.split(':')
const keys = new Map([[id, sha256]])

test('a new key has a readable id and 32 random bytes, and its entry holds only a hash', () => {
  expect(key).toMatch(/^aag_[0-9a-f]{8}_[\w-]{43}$/)
  expect(entry).toBe(`${id}:${createHash('sha256').update(key).digest('hex')}`)
  expect(makeKey().key).not.toBe(key)
})

test('a known key is known by its id', () => {
  expect(keyIdOf(`Bearer ${key}`, keys)).toBe(id)
  expect(keyIdOf(`bearer ${key}`, keys)).toBe(id)
})

test('an id may be any word that the settings take', () => {
  const named = `aag_team_1_${'x'.repeat(43)}`
  const hash = createHash('sha256').update(named).digest('hex')

  expect(keyIdOf(`Bearer ${named}`, new Map([['team_1', hash]]))).toBe('team_1')
})

test.each([
  undefined,
  '',
  'Bearer',
  `Basic ${key}`,
  `Bearer  ${key}`,
  `Bearer ${key}x`,
  `Bearer ${key.slice(0, -1)}`,
  `Bearer aag_${id}_${'A'.repeat(43)}`,
  `Bearer aag_00000000_${'A'.repeat(43)}`,
  `Bearer ${'x'.repeat(10_000)}`,
])('%.60s is no key', (authorization) => {
  expect(keyIdOf(authorization, keys)).toBeNull()
  expect(keyIdOf(authorization, new Map())).toBeNull()
})
