import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A key as its owner has it, and the entry for `API_KEYS` that the server has. */
export interface ApiKey {
  key: string
  entry: string
}

/** The id may hold a `_` too: what follows it has a fixed length. */
const BEARER = /^Bearer (aag_([\w-]{1,64})_[\w-]{43})$/i

/** A new key: 32 random bytes behind a readable id. Only its hash is ever stored. */
export function makeKey(): ApiKey {
  const id = randomBytes(4).toString('hex')
  const key = `aag_${id}_${randomBytes(32).toString('base64url')}`
  return { key, entry: `${id}:${hash(key).toString('hex')}` }
}

/**
 * The id of the key in an `Authorization` header; null where there is no such key. Keys of so much
 * chance need no slow hash; the comparison is of equal-length digests in constant time, also where
 * the id is not known.
 */
export function keyIdOf(
  authorization: string | undefined,
  keys: ReadonlyMap<string, string>,
): string | null {
  const [, key = '', id = ''] = BEARER.exec(authorization ?? '') ?? []
  const stored = Buffer.from(keys.get(id) ?? '0'.repeat(64), 'hex')
  const equal = timingSafeEqual(hash(key), stored)
  return equal && keys.has(id) ? id : null
}

const hash = (key: string) => createHash('sha256').update(key).digest()
