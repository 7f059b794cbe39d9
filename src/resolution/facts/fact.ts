import type { ResolvedClaim } from '../../domain/claim.ts'
import type { GraphEdge, PropertyValue } from '../../domain/graph-state.ts'
import type { DatedValue } from '../../domain/partial-date.ts'

/** The five stored properties of a date, with a prefix; none for no date. */
export function dateProperties(
  prefix: string,
  date: DatedValue | null | undefined,
): Record<string, PropertyValue> {
  if (!date) return {}
  return present({
    [`${prefix}Date`]: date.date,
    [`${prefix}Precision`]: date.precision,
    [`${prefix}Earliest`]: date.earliest,
    [`${prefix}Latest`]: date.latest,
    [`${prefix}Raw`]: date.raw,
  })
}

/** Drops what is not known: Neo4j has no null properties. */
export function present(
  properties: Record<string, PropertyValue | null | undefined>,
): Record<string, PropertyValue> {
  const entries = Object.entries(properties).filter(
    (entry): entry is [string, PropertyValue] => entry[1] !== null && entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}

/** One `SUPPORTS` edge from each claim. */
export function supports(claims: ResolvedClaim[]): GraphEdge[] {
  const ids = [...new Set(claims.map(({ id }) => id))].toSorted()
  return ids.map((other) => ({ type: 'SUPPORTS', direction: 'in', other, properties: {} }))
}

/** How many documents stand behind some claims. */
export const sourcesOf = (claims: ResolvedClaim[]): number =>
  new Set(claims.map(({ documentId }) => documentId)).size

/** Claims by a key, keys sorted. A claim without a key is left out. */
export function groupBy<T>(items: T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const PRECISION = ['day', 'month', 'quarter', 'year', 'unknown']

/** The date that says most: the most precise one, the earliest of equals. */
export function mostPrecise(dates: (DatedValue | undefined)[]): DatedValue | null {
  const sorted = dates
    .filter((date): date is DatedValue => date !== undefined)
    .toSorted(
      (a, b) =>
        PRECISION.indexOf(a.precision) - PRECISION.indexOf(b.precision) ||
        (a.earliest ?? a.raw).localeCompare(b.earliest ?? b.raw),
    )
  return sorted[0] ?? null
}

/** The ids of all participants of a claim, sorted, each once. */
export const partyIdsOf = ({ subject, objects }: ResolvedClaim): string[] =>
  [...new Set([subject, ...objects].map(({ id }) => id))].toSorted()

/** The first of the values that a list holds most often; ties go to the smallest. */
export function mostFrequent(values: (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}
