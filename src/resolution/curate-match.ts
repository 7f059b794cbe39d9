import type { ResolvedClaim } from '../domain/claim.ts'
import type { CuratedDocument, EntryOf, Placed } from '../domain/curation.ts'
import { overlap, spansOf } from './curate-spans.ts'

/**
 * The claims that a decision is about: those whose quote has words in common with its own, narrowed
 * by what else it names; or what is wrong with it. An id that was merged names the same as the one
 * that stays.
 */
export function claimsMeant(
  { entry }: Placed<EntryOf<'accept' | 'reject' | 'correct'>>,
  document: CuratedDocument,
  claims: ResolvedClaim[],
  merges: ReadonlyMap<string, string>,
): ResolvedClaim[] | string {
  const spans = spansOf(document, entry.quote)
  const there = claims.filter(
    (claim) => claim.documentId === document.id && spans.some((span) => overlap(span, claim)),
  )
  const isSame = (wanted: string | undefined, id: string) =>
    wanted === undefined || (merges.get(wanted) ?? wanted) === (merges.get(id) ?? id)
  const meant = there.filter(
    ({ predicate, subject, objects }) =>
      (entry.predicate === undefined || entry.predicate === predicate) &&
      isSame(entry.subject, subject.id) &&
      (entry.object === undefined || objects.some(({ id }) => isSame(entry.object, id))),
  )
  if (there.length === 0) {
    return 'no claim is read from the quote any more. Remove the entry, or quote the sentence that is meant.'
  }
  if (meant.length === 0) {
    return `no claim at the quote has this predicate, subject and object. There are: ${list(there)}. Correct the entry, or remove it.`
  }
  if (entry.action === 'correct' && meant.length > 1) {
    return `it has to mean one claim, and means ${meant.length}: ${list(meant)}. Narrow it by predicate, subject or object.`
  }
  return meant
}

const LISTED_MAX = 10

function list(claims: ResolvedClaim[]): string {
  const said = claims.map(({ predicate, subject, objects }) =>
    [subject.id, predicate, ...objects.map(({ id }) => id)].join(' '),
  )
  const more = said.length > LISTED_MAX ? [`${said.length - LISTED_MAX} more`] : []
  return [...said.slice(0, LISTED_MAX), ...more].join('; ')
}
