import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ClaimLink, ConflictSet } from '../../domain/conflict.ts'
import type { DatedValue } from '../../domain/partial-date.ts'
import { mostPrecise } from '../facts/fact.ts'
import { areApart, type Found, idsOf } from './context.ts'
import { areDistinct, gapDays } from './date-order.ts'
import { firstOf, linksFrom } from './links.ts'
import { dateWords, sayings } from './wording.ts'

/** What is dated, and how to tell of it. */
export interface DatedThing {
  id: string
  topic: string
  /** Of dates that exclude each other. */
  conflictType: 'time' | 'value'
  /** Farther apart, two dates are of two events, such as an agreement and the next one. */
  gapDaysMax: number
}

/** Dates of one event that exclude each other, or that are known more and less precisely. */
export function dateConflicts(thing: DatedThing, claims: ResolvedClaim[]): Found {
  const excluding = pairsOf(claims).filter(
    ([a, b]) =>
      areDistinct(a.value.date, b.value.date) &&
      gapDays(a.value.date, b.value.date) <= thing.gapDaysMax &&
      areApart([a], [b]) &&
      !tellsBoth(claims, a.value.date, b.value.date),
  )
  if (excluding.length > 0) {
    const verdict = 'The documents give different dates'
    return { sets: [setOf(thing, excluding.flat(), verdict, null)], links: [] }
  }
  const dated = claims.filter(({ value }) => value.date?.date)
  const best = firstOf(dated.filter(({ value }) => isBest(value.date, dated)))
  const isOneEvent = pairsOf(dated).every(([a, b]) => !areDistinct(a.value.date, b.value.date))
  if (!best || !isOneEvent) return { sets: [], links: [] }
  const vague = claims.filter(({ value }) => value.date?.date !== best.value.date?.date)
  const links: ClaimLink[] = linksFrom(best, 'REFINES', vague)
  const verdict = 'The dates agree and differ only in how precise they are'
  const isTold = vague.some(({ value }) => value.date) && isOfSeveral(claims)
  return { sets: isTold ? [setOf(thing, claims, verdict, best)] : [], links }
}

function setOf(
  { id, topic, conflictType }: DatedThing,
  claims: ResolvedClaim[],
  verdict: string,
  best: ResolvedClaim | null,
): ConflictSet {
  return {
    id,
    topic,
    conflictType: best ? 'precision' : conflictType,
    policy: best ? 'mostPreciseCompatible' : 'keepAll',
    headline: {
      value: best?.value.date?.date ?? null,
      comparator: best ? 'eq' : null,
      claimId: best?.id ?? null,
    },
    open: best === null,
    explanation: `${verdict}: ${sayings(claims, ({ value }) => dateWords(value.date))}.`,
    claimIds: idsOf(claims),
  }
}

const isBest = (date: DatedValue | undefined, dated: ResolvedClaim[]) =>
  date?.date === mostPrecise(dated.map(({ value }) => value.date))?.date

/** Whether one document gives both dates, so that they are of two events. */
function tellsBoth(
  claims: ResolvedClaim[],
  a: DatedValue | undefined,
  b: DatedValue | undefined,
): boolean {
  const telling = (date: DatedValue | undefined) =>
    claims.filter(({ value }) => value.date?.date === date?.date)
  return !areApart(telling(a), telling(b))
}

const isOfSeveral = (claims: ResolvedClaim[]) =>
  new Set(claims.map(({ documentId }) => documentId)).size > 1

export const pairsOf = <T>(items: T[]): [T, T][] =>
  items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]))
