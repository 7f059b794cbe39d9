import { ChangeCause as Causes, type ChangeCause } from '../../domain/change.ts'
import { compare } from '../canonical.ts'
import type { Stored, StoredClaim } from './stored.ts'

/** What people decided, as far as it explains changes. */
export interface Decided {
  /** What was decided about a claim, in a sentence, by its id. */
  claims: ReadonlyMap<string, string>
  /** Ids that people merged: into what, and why. */
  merges: ReadonlyMap<string, { into: string; note: string }>
}

/** What happened to a document in a load. */
export interface DocumentNews {
  id: string
  cause: ChangeCause
  /** Why it was withdrawn; null for all else. */
  note: string | null
}

/** Why something changed, as it is stored. */
export interface Reason {
  cause: ChangeCause
  documentIds: string[]
  note: string | null
}

const DOCUMENTS_MAX = 20

/** Gives the reason of a change from the claims that came, went or were read anew in it. */
export function createReasons(
  { claims }: Stored,
  documents: ReadonlyMap<string, DocumentNews>,
  decided: Decided,
): (touched: string[]) => Reason {
  const whole = wholeLoad([...documents.values()])

  return (touched) => {
    const groups = new Map<ChangeCause, StoredClaim[]>()
    for (const id of touched) {
      const claim = claims.get(id)
      if (!claim) continue
      const cause = causeOf(claim, documents, decided)
      groups.set(cause, [...(groups.get(cause) ?? []), claim])
    }
    const [first] = [...groups].toSorted(
      ([a, some], [b, others]) => others.length - some.length || rank(a) - rank(b),
    )
    if (!first) return whole
    const [cause, own] = first
    const documentIds = unique(own.map(documentOf)).slice(0, DOCUMENTS_MAX)
    return { cause, documentIds, note: noteOf(cause, own, documents, decided) }
  }
}

/** The document that a claim is from: its place begins with it. */
export const documentOf = ({ place }: StoredClaim): string => place.slice(0, place.indexOf('|'))

function causeOf(
  claim: StoredClaim,
  documents: ReadonlyMap<string, DocumentNews>,
  { claims }: Decided,
): ChangeCause {
  const cause = documents.get(documentOf(claim))?.cause
  if (cause === 'documentWithdrawn') return cause
  if (claims.has(claim.id) || claim.isDecided) return 'curation'
  return cause ?? 'readAnew'
}

function noteOf(
  cause: ChangeCause,
  own: StoredClaim[],
  documents: ReadonlyMap<string, DocumentNews>,
  { claims }: Decided,
): string | null {
  const notes = own.map((claim) =>
    cause === 'curation' ? claims.get(claim.id) : documents.get(documentOf(claim))?.note,
  )
  return unique(notes.filter((note) => typeof note === 'string')).join(' ') || null
}

/** For what has no claims of its own that changed, such as a computed stake. */
function wholeLoad(documents: DocumentNews[]): Reason {
  const cause = Causes.options
    .toReversed()
    .find((option) => documents.some((document) => document.cause === option))
  const own = documents.filter((document) => document.cause === cause)
  const notes = unique(own.flatMap(({ note }) => note ?? []))
  return {
    cause: cause ?? 'readAnew',
    documentIds: unique(own.map(({ id }) => id)).slice(0, DOCUMENTS_MAX),
    note: notes.join(' ') || null,
  }
}

const rank = (cause: ChangeCause) => Causes.options.indexOf(cause)

const unique = (values: string[]) => [...new Set(values)].toSorted(compare)
