import type { ResolvedClaim } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import type { ConflictSet } from '../../domain/conflict.ts'
import { groupBy } from '../facts/fact.ts'
import { areApart, type ConflictContext, type Found, idsOf } from './context.ts'
import { corroborations } from './links.ts'
import { sayings } from './wording.ts'

/**
 * One superlative of a company over different fields: the oldest carmaker of a country, and its oldest
 * state-owned one. Both may be right, and neither follows from the other.
 */
export function rankingConflicts(context: ConflictContext): Found {
  const told = context.claims.filter(
    ({ predicate, assertionMode }) =>
      predicate === 'rankedAs' && SUPPORTING_MODES.includes(assertionMode),
  )
  const byRank = groupBy(told, (claim) => {
    const subject = context.endsOf(claim)?.subjectId
    const { metric, geography } = claim.value
    return subject ? [subject, metric, geography].join('--').toLowerCase() : null
  })
  const sets = [...byRank].flatMap(([key, claims]) => scopeSet(context, key, claims))
  const links = [...byRank.values()].flatMap((claims) =>
    [...groupBy(claims, fieldOf).values()].flatMap(corroborations),
  )
  return { sets, links }
}

const fieldOf = ({ value }: ResolvedClaim): string =>
  (value.scope ?? '').toLowerCase().replaceAll('-', ' ')

function scopeSet(context: ConflictContext, key: string, claims: ResolvedClaim[]): ConflictSet[] {
  const members = claims.filter((claim) =>
    claims.some((other) => fieldOf(other) !== fieldOf(claim) && areApart([claim], [other])),
  )
  const [first] = members
  if (!first) return []
  const { metric = '', geography = '' } = first.value
  const name = context.nameOf(context.endsOf(first)?.subjectId ?? '')
  return [
    {
      id: `cs_${key.replaceAll(' ', '-')}--ranking`,
      topic: `${name} as the ${metric} of ${geography === 'world' ? 'the world' : geography}`,
      conflictType: 'scope',
      policy: 'keepAll',
      headline: { value: null, comparator: null, claimId: null },
      open: true,
      explanation:
        'The documents rank it in different fields, and neither follows from the other: ' +
        `${sayings(members, ({ value }) => `${value.metric} ${value.scope}`)}.`,
      claimIds: idsOf(members),
    },
  ]
}
