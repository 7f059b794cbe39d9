import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ClaimLink, ClaimRelation } from '../../domain/conflict.ts'

/**
 * Claims of several documents that say the same: each of another document corroborates the first
 * one. A star and not every pair, since a deal may be told a thousand times.
 */
export function corroborations(claims: ResolvedClaim[]): ClaimLink[] {
  const [first, ...others] = claims.toSorted(byPlace)
  if (!first) return []
  return linksTo(
    others.filter(({ documentId }) => documentId !== first.documentId),
    'CORROBORATES',
    first,
  )
}

/** Links from one claim to several. */
export const linksFrom = (
  from: ResolvedClaim,
  type: ClaimRelation,
  claims: ResolvedClaim[],
): ClaimLink[] =>
  claims.filter(({ id }) => id !== from.id).map(({ id }) => ({ from: from.id, type, to: id }))

/** The claim that stands first, by document and place; plans come last. */
export const firstOf = (claims: ResolvedClaim[]): ResolvedClaim | null =>
  claims.toSorted(byPlace)[0] ?? null

const linksTo = (claims: ResolvedClaim[], type: ClaimRelation, to: ResolvedClaim): ClaimLink[] =>
  claims.map(({ id }) => ({ from: id, type, to: to.id }))

/** What is still a plan comes last. */
const byPlace = (a: ResolvedClaim, b: ResolvedClaim): number =>
  Number(a.assertionMode === 'planned') - Number(b.assertionMode === 'planned') ||
  compare(a.documentId, b.documentId) ||
  a.start - b.start ||
  compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
