import type { ClaimEvidence } from '../domain/records/claim-evidence.ts'
import type { DocumentReference } from '../domain/records/document-record.ts'

/** What a record shows of what holds it up. */
export interface Evidence {
  claims?: ClaimEvidence[] | undefined
  documents?: DocumentReference[] | undefined
}

/** The first quote with its document: `“…” – Title, Publisher`; null where there is no claim. */
export function quoteText({ claims, documents }: Evidence): string | null {
  const [claim] = claims ?? []
  if (!claim) return null
  const document = documents?.find(({ id }) => id === claim.documentId)
  const source = [document?.title ?? claim.documentId, document?.publisher].filter(Boolean)
  return `“${claim.quote}” – ${source.join(', ')}`
}

/** Each publisher once, in the order of the documents. */
export const publishersOf = ({ documents }: Evidence): string[] => [
  ...new Set((documents ?? []).flatMap(({ publisher }) => publisher ?? [])),
]

/** The last day on which a document behind it was published; null where none is known to the day. */
export function lastPublished({ documents }: Evidence): string | null {
  const days = (documents ?? []).flatMap(({ publishedAt }) =>
    publishedAt?.precision === 'day' && publishedAt.date ? [publishedAt.date] : [],
  )
  return days.toSorted().at(-1) ?? null
}
