/** Public and stable: clients switch on it, so renaming one breaks the API. */
export type ErrorCode =
  | 'not-found'
  | 'gone'
  | 'invalid-request'
  | 'not-acceptable'
  | 'cursor-conflict'
  | 'parameter-conflict'
  | 'unauthorized'
  | 'forbidden'
  | 'too-many-requests'
  | 'graph-unavailable'
  | 'query-timeout'
  | 'overloaded'
  | 'too-large'
  | 'bad-document'
  | 'bad-seed'
  | 'load-locked'
  | 'migration-changed'
  | 'dataset-changed'
  | 'setup'

/** Base of every failure that a caller can act on. Anything else that is thrown is a bug. */
export abstract class DomainError extends Error {
  abstract readonly code: ErrorCode
}

export class NotFoundError extends DomainError {
  readonly code = 'not-found'
  /** Names or ids close to what was asked for. */
  readonly near: string[]

  constructor(resource: string, id: string, near: string[] = []) {
    super(`No ${resource} '${id}'.`)
    this.near = near
  }
}

/** One thing that is wrong with a request, and what would be right. */
export interface RequestIssue {
  /** Name of the query or path parameter. */
  parameter: string
  /** Stable, for programs: `unknownParameter`, `invalidValue`, `invalidType` … */
  code: string
  message: string
  /** What is allowed, the nearest first. */
  allowed?: string[]
}

/** A request that does not fit its schema. */
export class InvalidRequestError extends DomainError {
  readonly code = 'invalid-request'
  readonly issues: RequestIssue[]

  constructor(issues: RequestIssue[]) {
    super(issues.map(({ message }) => message).join(' '))
    this.issues = issues
  }
}

/** A cursor that belongs to another list, other filters or another order. */
export class CursorConflictError extends DomainError {
  readonly code = 'cursor-conflict'

  constructor() {
    super(
      'The cursor belongs to a list with other filters or another order. Take `page.next` as it is, or begin again without a cursor.',
    )
  }
}

/** Parameters that are right by themselves and do not go together. */
export class ParameterConflictError extends DomainError {
  readonly code = 'parameter-conflict'
  readonly issues: RequestIssue[]

  constructor(issues: RequestIssue[]) {
    super(issues.map(({ message }) => message).join(' '))
    this.issues = issues
  }
}

/** A version of the dataset to go on from that this database never had. */
export class UnknownVersionError extends DomainError {
  readonly code = 'cursor-conflict'
  readonly issues: RequestIssue[]

  constructor(parameter: string, version: string, current: string) {
    super(
      `This database never had '${version}': it may be of another one, or from before changes were recorded. Pull everything anew, without '${parameter}'.`,
    )
    this.issues = [{ parameter, code: 'unknownVersion', message: this.message, allowed: [current] }]
  }
}

/** None of the formats that the client accepts. */
export class NotAcceptableError extends DomainError {
  readonly code = 'not-acceptable'

  constructor(accepted: string, offered: string[]) {
    super(`'${accepted}' cannot be served. Ask for one of: ${offered.join(', ')}.`)
  }
}

/** No key, or one that is not known; which of the two is not told. */
export class UnauthorizedError extends DomainError {
  readonly code = 'unauthorized'

  constructor() {
    super('This server asks for a key. Send it as: Authorization: Bearer <key>.')
  }
}

/** Known who asks, and it may not be: a page of a foreign origin. */
export class ForbiddenError extends DomainError {
  readonly code = 'forbidden'
}

export class GoneError extends DomainError {
  readonly code = 'gone'

  constructor(resource: string, id: string, reason?: string) {
    const why = reason ?? 'No loaded document holds it up any more.'
    super(`The ${resource} '${id}' was withdrawn. ${why}`)
  }
}

/** The database cannot be reached, or said that it cannot work now. */
export class GraphUnavailableError extends DomainError {
  readonly code = 'graph-unavailable'

  constructor(cause: unknown) {
    super('The graph database did not answer.', { cause })
  }
}

export class QueryTimeoutError extends DomainError {
  readonly code = 'query-timeout'

  constructor(cause: unknown) {
    super('The query took too long and was ended. Ask for less: a smaller depth or limit.', {
      cause,
    })
  }
}

export class OverloadedError extends DomainError {
  readonly code = 'overloaded'

  constructor(cause: unknown) {
    super('Too many queries at once. Try again in a moment.', { cause })
  }
}

/** A load changed the dataset while all of it was read; what was written so far is of no use. */
export class DatasetChangedError extends DomainError {
  readonly code = 'dataset-changed'

  constructor() {
    super('A load changed the dataset while it was exported. Export it again.')
  }
}

/** Something around the program is not as it needs to be; the message names the ways out. */
export class SetupError extends DomainError {
  readonly code = 'setup'
}

/** So many documents have no file any more that they are not withdrawn without a word. */
export class MissingDocumentsError extends SetupError {}

/** A document that cannot be read; `reason` is stable. */
export class BadDocumentError extends DomainError {
  readonly code = 'bad-document'
  readonly reason:
    | 'empty'
    | 'tooLarge'
    | 'binary'
    | 'invalidUtf8'
    | 'duplicateContent'
    | 'duplicateId'
    | 'unreadable'
    | 'markup'
    | 'timeLimit'
    | 'crash'
    | 'invalidJson'
    | 'notBods'
    | 'wrongVersion'
    | 'danglingRecord'

  constructor(reason: BadDocumentError['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** A seed file (register, documents.yaml) that does not fit its schema; names file and line. */
export class BadSeedError extends DomainError {
  readonly code = 'bad-seed'
}

export class LoadLockedError extends DomainError {
  readonly code = 'load-locked'
}

export class MigrationChangedError extends DomainError {
  readonly code = 'migration-changed'
}
