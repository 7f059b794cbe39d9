import type { ResolvedClaim } from '../domain/claim.ts'
import type { AssertionMode } from '../domain/codelists.ts'
import { type CuratedDocument, type EntryOf, type Placed, problemOf } from '../domain/curation.ts'
import { claimsMeant } from './curate-match.ts'

/** A decision about a claim that was read. */
export type Review = Placed<EntryOf<'accept' | 'reject' | 'correct'>>

/**
 * The decisions about each claim, by its id, first the first. What is wrong goes to `problems`: an
 * entry that means no claim, and two that contradict each other.
 */
export function reviewsOf(
  entries: Review[],
  documentOf: (placed: Placed) => CuratedDocument,
  claims: ResolvedClaim[],
  merges: ReadonlyMap<string, string>,
  problems: string[],
): Map<string, Review[]> {
  const reviews = new Map<string, Review[]>()
  for (const placed of entries) {
    const meant = claimsMeant(placed, documentOf(placed), claims, merges)
    const wrong = typeof meant === 'string' ? meant : unacceptable(placed, meant)
    if (wrong !== null) problems.push(problemOf(placed, wrong))
    if (typeof meant === 'string') continue
    for (const { id } of meant) {
      const before = reviews.get(id) ?? []
      const other = before.find((review) => contradicts(review, placed))
      if (other) problems.push(problemOf(placed, contradiction(placed, other)))
      reviews.set(id, [...before, placed])
    }
  }
  return reviews
}

/** Their words say that it is not so: as a fact they would be the contrary. */
const NEVER_FACT: AssertionMode[] = ['negated', 'hypothetical']

function unacceptable({ entry }: Review, meant: ResolvedClaim[]): string | null {
  const denied = meant.find(({ assertionMode }) => NEVER_FACT.includes(assertionMode))
  if (entry.action !== 'accept' || !denied) return null
  const said = [denied.subject, ...denied.objects].map(({ id }) => id).join(', ')
  return `the claim ${denied.predicate} of ${said} is ${denied.assertionMode}, and accepting it would make a fact of the contrary. Narrow the entry to others, or correct its 'assertionMode' if it was misread.`
}

/** A claim can be accepted twice, by two people, or rejected; but corrected only once. */
const contradicts = ({ entry: { action } }: Review, { entry }: Review) =>
  action !== entry.action || action === 'correct'

const contradiction = ({ entry }: Review, other: Review) =>
  `it is to ${entry.action} a claim that entry ${other.number} is to ${other.entry.action}. Keep one of them, or narrow both by predicate, subject or object.`

export const isReview = (placed: Placed): placed is Review =>
  ['accept', 'reject', 'correct'].includes(placed.entry.action)

export const isCorrection = (placed: Placed): placed is Placed<EntryOf<'correct'>> =>
  placed.entry.action === 'correct'
