import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A key as its owner has it, and the entry for `API_KEYS` that the server has. */
export interface ApiKey {
  key: string
  entry: string
}

const PATTERN = /^aag_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/

/** A new key: 32 random bytes behind a readable id. Only its hash is ever stored. */
export function makeKey(): ApiKey {
  const id = randomBytes(4).toString('hex')
  const key = `aag_${id}_${randomBytes(32).toString('base64url')}`
  return { key, entry: `${id}:${hash(key).toString('hex')}` }
}

/**
 * Whether a bearer token is one of the keys. High-entropy keys need no slow hash; the comparison is
 * of equal-length digests in constant time, also where the id is not known.
 */
export function isKnownKey(token: string, keys: ReadonlyMap<string, string>): boolean {
  const id = PATTERN.exec(token)?.[1] ?? ''
  const stored = Buffer.from(keys.get(id) ?? '0'.repeat(64), 'hex')
  const equal = timingSafeEqual(hash(token), stored)
  return equal && keys.has(id)
}

const hash = (key: string) => createHash('sha256').update(key).digest()
