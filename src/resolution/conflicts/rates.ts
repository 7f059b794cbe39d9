import type { ResolvedClaim } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import type { ConflictSet } from '../../domain/conflict.ts'
import { canAgree, type Range, rangeOf } from '../../domain/number-range.ts'
import { areApart, type ConflictContext, type Found, idsOf } from './context.ts'
import { plainWords, quantity, sayings } from './wording.ts'

/** A whole is at least this many times its part; nearer numbers are two tellings of one count. */
const WHOLE_MIN = 2

/**
 * Rates that do not follow from the counts beside them, and parts that exceed their whole.
 *
 * A rate is compared with the count in its own sentence over the same metric of another document.
 * What follows from the counts is never stored: they may have another base than the rate has.
 */
export function rateConflicts(context: ConflictContext): Found {
  const figures = context.claims.filter(
    ({ predicate, assertionMode, value }) =>
      predicate === 'reportsFigure' &&
      value.value !== undefined &&
      SUPPORTING_MODES.includes(assertionMode),
  )
  const rates = figures.filter(({ value }) => value.metric === 'penetrationRate')
  const sets = new Map<string, ConflictSet>()
  for (const rate of rates) {
    const set = rateSet(context, rate, figures)
    const known = set && sets.get(set.id)
    if (set) sets.set(set.id, known ? joined(context, known, set) : set)
  }
  return { sets: [...sets.values()], links: [] }
}

function rateSet(
  context: ConflictContext,
  rate: ResolvedClaim,
  figures: ResolvedClaim[],
): ConflictSet | null {
  const subjectId = context.endsOf(rate)?.subjectId
  if (!subjectId) return null
  const own = figures.filter(
    (claim) => context.endsOf(claim)?.subjectId === subjectId && claim.value.unit !== 'percent',
  )
  const part = own
    .filter(({ documentId, start }) => documentId === rate.documentId && start === rate.start)
    .toSorted((a, b) => amountOf(a) - amountOf(b) || (a.id < b.id ? -1 : 1))[0]
  if (!part) return null
  const wholes = own.filter((claim) => isWholeOf(claim, part) && !followsFrom(rate, part, claim))
  if (wholes.length === 0) return null
  const claims = [rate, part, ...wholes]
  const period = rate.value.period?.date ?? 'undated'
  return {
    id: `cs_${subjectId}--penetrationRate--${period}`,
    topic: `${context.nameOf(subjectId)} ${plainWords('penetrationRate')} ${period}`,
    conflictType: 'arithmetic',
    policy: 'keepAll',
    headline: { value: null, comparator: null, claimId: null },
    open: true,
    explanation: explained(claims),
    claimIds: idsOf(claims),
  }
}

const explained = (claims: ResolvedClaim[]) =>
  'The rate does not follow from the counts, so it has another base or one of them is wrong: ' +
  `${sayings(claims, wordsOf)}.`

function joined({ claims }: ConflictContext, a: ConflictSet, b: ConflictSet): ConflictSet {
  const claimIds = [...new Set([...a.claimIds, ...b.claimIds])].toSorted()
  const members = claims.filter(({ id }) => claimIds.includes(id))
  return { ...a, claimIds, explanation: explained(members) }
}

/** The same metric and unit in another document, and much more, of no other period. */
function isWholeOf(claim: ResolvedClaim, part: ResolvedClaim): boolean {
  const [period, other] = [claim.value.period?.date, part.value.period?.date]
  return (
    claim.value.metric === part.value.metric &&
    claim.value.unit === part.value.unit &&
    amountOf(claim) >= amountOf(part) * WHOLE_MIN &&
    areApart([claim], [part]) &&
    (!period || !other || period === other)
  )
}

function followsFrom(rate: ResolvedClaim, part: ResolvedClaim, whole: ResolvedClaim): boolean {
  const [some, all] = [rangeOfClaim(part), rangeOfClaim(whole)]
  const implied = { ...some, low: (some.low / all.high) * 100, high: (some.high / all.low) * 100 }
  return canAgree(implied, rangeOfClaim(rate))
}

function rangeOfClaim({ value }: ResolvedClaim): Range {
  return rangeOf(value.value ?? 0, value.comparator ?? 'eq', value.unit ?? '')
}

const amountOf = ({ value }: ResolvedClaim) => value.value ?? 0

const wordsOf = ({ value }: ResolvedClaim) =>
  `${quantity(value.value ?? 0, value.comparator ?? 'eq', value.unit ?? '')} ` +
  `(${plainWords(value.metric ?? '')})`
