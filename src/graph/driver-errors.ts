import neo4j from 'neo4j-driver'
import { GraphUnavailableError, OverloadedError, QueryTimeoutError } from '../domain/errors.ts'

/** The connection is gone: the server stopped, restarted, or cannot be reached. */
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired'])

/** The server says that it cannot work now, or not with us. */
const CANNOT_WORK =
  /^Neo\.(TransientError\.|DatabaseError\.(Transaction|General)\.|ClientError\.Transaction\.Terminated$|ClientError\.Security\.(Unauthorized|CredentialsExpired|TokenExpired|AuthenticationRateLimit)$)/

/** What a failure of the driver means to a caller. What is none of these is a bug of ours. */
export function toDomainError(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code } = error
  if (UNREACHABLE.has(code)) return new GraphUnavailableError(error)
  // The driver gives no code of its own when no connection of the pool became free in time.
  if (code === 'N/A' && /acquisition timed out/i.test(error.message)) {
    return new OverloadedError(error)
  }
  // Also when the server's own default limit ended it.
  if (code.includes('TransactionTimedOut')) return new QueryTimeoutError(error)
  if (code.includes('OutOfMemory') || code.includes('LockAcquisitionTimeout')) {
    return new OverloadedError(error)
  }
  return CANNOT_WORK.test(code) ? new GraphUnavailableError(error) : error
}

/** Whether nothing listens any more where the driver knew a server. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && UNREACHABLE.has(error.code)
}

/**
 * Whether the same work may succeed when it is simply done again.
 *
 * Not the driver's `retryable`: that is true for a query that used up the memory, which would then
 * run six times over.
 */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof neo4j.Neo4jError)) return false
  return (
    UNREACHABLE.has(error.code) || error.code === 'Neo.TransientError.Transaction.DeadlockDetected'
  )
}
