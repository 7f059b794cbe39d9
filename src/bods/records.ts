import type { Span } from './json-spans.ts'
import type { PlacedStatement } from './read-statements.ts'
import type { PartyStatement, RelationshipStatement } from './statement.ts'
import type { Tally } from './tally.ts'

/** A relationship by its latest statement, and where that stands. */
export interface PlacedRelationship {
  statement: RelationshipStatement
  span: Span
}

/** What a file says of its records now: each by its latest statement. */
export interface Records {
  statementCount: number
  /** Entities and people by `recordId`, in the order of the file. */
  parties: Map<string, PartyStatement>
  /** In the order of the file. */
  relationships: PlacedRelationship[]
  /** Where each statement stands, in order. */
  spans: Span[]
}

/**
 * The records that statements tell of. Of several statements about one record the latest counts: by
 * `statementDate`, then by the date of publication, which a correction changes, then by place.
 */
export function recordsOf(statements: Iterable<PlacedStatement>, tally: Tally): Records {
  const parties = new Map<string, PartyStatement>()
  const relationships = new Map<string, PlacedRelationship>()
  const spans: Span[] = []
  for (const { statement, span } of statements) {
    const { recordId } = statement
    spans.push(span)
    if (statement.recordType === 'relationship') {
      const before = relationships.get(recordId)
      if (before) tally.add('replaced')
      if (isLater(statement, before?.statement)) relationships.set(recordId, { statement, span })
    } else {
      const before = parties.get(recordId)
      if (before) tally.add('replaced')
      if (isLater(statement, before)) parties.set(recordId, statement)
    }
  }
  return {
    statementCount: spans.length,
    parties,
    relationships: [...relationships.values()].toSorted((a, b) => a.span.start - b.span.start),
    spans,
  }
}

type Dated = PartyStatement | RelationshipStatement

const isLater = (statement: Dated, before: Dated | undefined): boolean =>
  before === undefined || datesOf(statement) >= datesOf(before)

/** Comparable as text, since the dates are of ISO 8601. */
const datesOf = ({ statementDate = '', publicationDetails }: Dated): string =>
  `${statementDate.slice(0, 10)} ${publicationDetails?.publicationDate?.slice(0, 10) ?? ''}`
