import neo4j from 'neo4j-driver'
import { expect, test } from 'vitest'
import { GraphUnavailableError, OverloadedError, QueryTimeoutError } from '#src/domain/errors.ts'
import { isWorthRetrying, toDomainError } from '#src/graph/driver-errors.ts'

const failure = (code: string, message = 'said so') =>
  new neo4j.Neo4jError(message, code, '50N42', message)

test.each([
  ['ServiceUnavailable', GraphUnavailableError],
  ['SessionExpired', GraphUnavailableError],
  ['Neo.ClientError.Transaction.Terminated', GraphUnavailableError],
  ['Neo.TransientError.Database.DatabaseUnavailable', GraphUnavailableError],
  ['Neo.TransientError.Transaction.DeadlockDetected', GraphUnavailableError],
  ['Neo.DatabaseError.Transaction.TransactionCommitFailed', GraphUnavailableError],
  ['Neo.DatabaseError.Transaction.TransactionStartFailed', GraphUnavailableError],
  ['Neo.ClientError.Security.Unauthorized', GraphUnavailableError],
  ['Neo.ClientError.Transaction.TransactionTimedOut', QueryTimeoutError],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', QueryTimeoutError],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', OverloadedError],
  ['Neo.TransientError.General.OutOfMemoryError', OverloadedError],
  ['Neo.TransientError.Transaction.LockAcquisitionTimeout', OverloadedError],
] as const)('%s is told to callers', (code, expected) => {
  const error = toDomainError(failure(code))

  expect(error).toBeInstanceOf(expected)
  expect(error).toHaveProperty('cause.code', code)
})

test('a full pool is told by its text, since it has no code', () => {
  const full = failure('N/A', 'Connection acquisition timed out in 1000 ms. Pool status: …')

  expect(toDomainError(full)).toBeInstanceOf(OverloadedError)
})

test.each([
  'Neo.ClientError.Statement.SyntaxError',
  'Neo.ClientError.Statement.AccessMode',
  'Neo.ClientError.Schema.ConstraintValidationFailed',
  'Neo.DatabaseError.Statement.ExecutionFailed',
  'N/A',
])('%s is a bug of ours and stays as it is', (code) => {
  const error = failure(code)

  expect(toDomainError(error)).toBe(error)
})

test('what is not of the driver stays as it is', () => {
  const error = new TypeError('a bug')

  expect(toDomainError(error)).toBe(error)
})

test.each([
  ['Neo.TransientError.Transaction.DeadlockDetected', true],
  ['ServiceUnavailable', true],
  ['SessionExpired', true],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', false],
  ['Neo.TransientError.General.OutOfMemoryError', false],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', false],
  ['Neo.DatabaseError.Transaction.TransactionCommitFailed', false],
])('%s is worth another try: %s', (code, isWorth) => {
  expect(isWorthRetrying(failure(code))).toBe(isWorth)
})

test('other errors are not worth another try', () => {
  expect(isWorthRetrying(new Error('a bug'))).toBe(false)
})
