import type { ResolvedClaim } from '../domain/claim.ts'
import { SUPPORTING_MODES } from '../domain/codelists.ts'
import {
  type CuratedDocument,
  type Curation,
  type CurationEntry,
  type Decisions,
  type EntryOf,
  type Placed,
  problemOf,
} from '../domain/curation.ts'
import { BadSeedError } from '../domain/errors.ts'
import { addedClaim, correctedClaim } from './curate-claims.ts'
import { mergedClaim, mergedIndex, mergesOf } from './curate-merges.ts'
import { type PartyBook, partyBookOf } from './curate-parties.ts'
import { isCorrection, isReview, type Review, reviewsOf } from './curate-reviews.ts'
import { spansOf } from './curate-spans.ts'
import type { NameIndex } from './name-index.ts'

/** The claims as people have decided about them. */
export interface Curated extends Decisions {
  /** What facts are made of, about the entities that stay. What was accepted is asserted here. */
  live: ResolvedClaim[]
  /** The same as if nothing were merged. */
  unmerged: ResolvedClaim[]
  /** What holds up nothing, but stays readable: rejected, corrected, or about one thing twice. */
  aside: ResolvedClaim[]
  /** The decision behind what is set aside, accepted or said by a person, by the id of the claim. */
  decidedBy: ReadonlyMap<string, CurationEntry>
  /** The register, with the names of what was merged. */
  index: NameIndex
}

/**
 * Applies the decisions of people to all claims that were read. A pure function: without a decision
 * the claims are what they were, so removing one undoes it.
 *
 * A decision about an article of the seeds that is not among `documents` waits until it is.
 *
 * Throws `BadSeedError` with every decision that cannot be applied, and what to change: its quote is
 * gone, it matches no claim, it names something unknown, or another decision says the contrary.
 */
export function curate(
  claims: ResolvedClaim[],
  { entries, articles }: Curation,
  documents: CuratedDocument[],
  index: NameIndex,
): Curated {
  const problems: string[] = []
  const book = partyBookOf(claims, index)
  const byName = new Map(documents.map((document) => [document.fileName, document]))
  const applicable = entries.filter((placed) => {
    const what = misplaced(placed, byName.get(placed.entry.document), articles)
    if (what !== null) problems.push(problemOf(placed, what))
    return what === null && byName.has(placed.entry.document)
  })
  const documentOf = ({ entry }: Placed) => byName.get(entry.document) ?? unreachable()
  const merges = mergesOf(applicable.filter(isMerge), book, problems)

  const reviews = reviewsOf(applicable.filter(isReview), documentOf, claims, merges, problems)

  const added = new Map<string, ResolvedClaim>()
  const decidedBy = new Map<string, CurationEntry>()
  for (const [id, [first]] of reviews) if (first) decidedBy.set(id, first.entry)
  const add = (placed: Placed, made: ReturnType<typeof addedClaim>) => {
    if (!made.ok) problems.push(problemOf(placed, made.what))
    else if (added.has(made.claim.id)) {
      problems.push(problemOf(placed, 'an entry before it says just the same. Remove one.'))
    } else {
      added.set(made.claim.id, made.claim)
      decidedBy.set(made.claim.id, placed.entry)
    }
  }
  for (const placed of applicable.filter(isAdd)) {
    const [span = unreachable()] = spansOf(documentOf(placed), placed.entry.quote)
    add(placed, addedClaim(placed.entry, documentOf(placed), span, book))
  }
  for (const claim of claims) {
    const correction = reviews.get(claim.id)?.find(isCorrection)
    if (!correction) continue
    add(correction, correctedClaim(claim, correction.entry, documentOf(correction), book))
  }
  if (problems.length > 0) throw new BadSeedError(problems.join('\n'))
  return { ...curated(claims, [...added.values()], reviews, merges, book, index), decidedBy }
}

/** Why an entry has no place in its document; null where it has one, or waits for the document. */
function misplaced(
  { entry }: Placed,
  document: CuratedDocument | undefined,
  articles: ReadonlySet<string>,
): string | null {
  const { document: name, quote } = entry
  if (document) {
    if (spansOf(document, quote).length > 0) return null
    return `the quote is not in '${name}' any more. Quote what stands there now, or remove the entry.`
  }
  return articles.has(name)
    ? null
    : `there is no article '${name}'. Correct the name, or load it first.`
}

function curated(
  claims: ResolvedClaim[],
  added: ResolvedClaim[],
  reviews: ReadonlyMap<string, Review[]>,
  merges: ReadonlyMap<string, string>,
  book: PartyBook,
  index: NameIndex,
): Omit<Curated, 'decidedBy'> {
  const statuses = new Map<string, 'rejected' | 'superseded'>()
  const accepted = new Set<string>()
  for (const [id, [first]] of reviews) {
    if (first?.entry.action === 'accept') accepted.add(id)
    else statuses.set(id, first?.entry.action === 'reject' ? 'rejected' : 'superseded')
  }
  const live: ResolvedClaim[] = []
  const unmerged: ResolvedClaim[] = []
  const aside: ResolvedClaim[] = []
  for (const stated of [...claims, ...added]) {
    const claim = accepted.has(stated.id) ? asserted(stated) : stated
    const merged = mergedClaim(claim, merges, book)
    const isEmptied = claim.objects.length > 0 && merged.objects.length === 0
    const isSetAside = statuses.has(claim.id)
    if (!isSetAside) unmerged.push(claim)
    if (isSetAside || isEmptied) aside.push(merged)
    else live.push(merged)
  }
  const typed = [...merges].map(([from, into]) => {
    const type = book.get(from)?.type ?? 'company'
    return [from, { into, type }] as const
  })
  return {
    statuses,
    added,
    merges: new Map(typed),
    live,
    unmerged,
    aside,
    index: merges.size > 0 ? mergedIndex(index, merges) : index,
  }
}

/** For the facts only: what is stored, and shown, is how the document says it. */
const asserted = (claim: ResolvedClaim): ResolvedClaim =>
  SUPPORTING_MODES.includes(claim.assertionMode) ? claim : { ...claim, assertionMode: 'asserted' }

const isMerge = (placed: Placed): placed is Placed<EntryOf<'merge'>> =>
  placed.entry.action === 'merge'
const isAdd = (placed: Placed): placed is Placed<EntryOf<'add'>> => placed.entry.action === 'add'

/** Only what has a document and a place in it came so far. */
function unreachable(): never {
  throw new Error('An entry without a place was to be applied.')
}
