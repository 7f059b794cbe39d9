import type { Document } from '../domain/document.ts'
import type { PropertyValue } from '../domain/graph-state.ts'
import type { DatedValue } from '../domain/partial-date.ts'
import { UNRESOLVED_MAX, type Unresolved } from '../domain/unresolved.ts'

export type Properties = Record<string, PropertyValue>

/** A document as the graph keeps it, with the claims of it that wait for a person. What is not known is left out. */
export function documentProperties(
  document: Document,
  claimCount: number,
  unresolved: readonly Unresolved[],
): Properties {
  const { id, fileName, sha256, title, lang, publisher, rightsStatement, sourceType, text } =
    document
  return known({
    id,
    fileName,
    sha256,
    title,
    lang,
    publisher,
    ...dateProperties('published', document.publishedAt),
    rightsStatement,
    sourceType,
    text,
    characters: [...text].length,
    claimCount,
    ...(unresolved.length > 0 && {
      unresolvedCount: unresolved.length,
      unresolvedJson: JSON.stringify(unresolved.slice(0, UNRESOLVED_MAX)),
    }),
  })
}

/** The five properties of a date: `publishedDate`, `publishedPrecision` and so on. */
function dateProperties(prefix: string, value: DatedValue | null) {
  return {
    [`${prefix}Date`]: value?.date,
    [`${prefix}Precision`]: value?.precision,
    [`${prefix}Earliest`]: value?.earliest,
    [`${prefix}Latest`]: value?.latest,
    [`${prefix}Raw`]: value?.raw,
  }
}

/** Neo4j has no null as a property: it is left out. */
export function known(properties: Record<string, PropertyValue | null | undefined>): Properties {
  const entries = Object.entries(properties).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, value] as const],
  )
  return Object.fromEntries(entries)
}
