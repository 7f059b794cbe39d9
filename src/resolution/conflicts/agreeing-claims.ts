import type { ResolvedClaim } from '../../domain/claim.ts'
import type { NodeLabel } from '../../domain/graph-state.ts'
import { groupBy } from '../facts/fact.ts'
import type { ConflictContext, Found } from './context.ts'
import { corroborations } from './links.ts'

/** The facts whose claims are words and not numbers; stakes and figures are compared by value. */
const LABELS: NodeLabel[] = ['Company', 'Brand', 'JointVenture', 'Partnership', 'Position']

/** Claims of several documents that say the same of one fact. */
export function agreeingClaims(context: ConflictContext): Found {
  const facts = new Map(
    LABELS.flatMap((label) => context.having(label)).map((fact) => [fact.node.id, fact]),
  )
  const links = [...facts.values()].flatMap(({ claims }) =>
    [...groupBy(claims, sayingOf).values()].flatMap(corroborations),
  )
  return { sets: [], links }
}

/** What a claim says, such that equal sayings corroborate each other; null for what only adds to a fact. */
function sayingOf({ predicate, value }: ResolvedClaim): string | null {
  const saying = (...parts: (string | undefined)[]) => [predicate, ...parts].join('|')
  const date = value.date?.date ?? ''
  switch (predicate) {
    case 'partnersWith':
    case 'formsJointVenture':
      return value.status ? saying(value.status, date) : null
    case 'foundedOn':
      return date ? saying(date) : null
    case 'holdsPosition':
      return saying(value.role)
    case 'headquarteredIn':
      return saying(value.place)
    case 'stateOwned':
      return saying(String(value.stateOwned))
    case 'ownsBrand':
    case 'launchesBrand':
      return saying()
    case 'notDisclosed':
      return saying(value.topic)
    case 'ventureScope':
      return saying(...(value.activities ?? []))
    default:
      return null
  }
}
