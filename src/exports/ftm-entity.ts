import { createHash } from 'node:crypto'
import type { DatedValue } from '../domain/partial-date.ts'
import { type Evidence, publishersOf } from './evidence-text.ts'

/** An entity of FollowTheMoney; every property is a list of texts. */
export interface FtmEntity {
  id: string
  schema: string
  properties: Record<string, string[]>
}

type Value = string | null | undefined

/** An entity, without properties that have no value. */
export function ftmEntity(
  id: string,
  schema: string,
  properties: Record<string, Value | readonly Value[]>,
): FtmEntity {
  const known = Object.entries(properties).flatMap(([name, value]): [string, string[]][] => {
    const values = [value].flat().filter((one) => typeof one === 'string' && one !== '')
    // `filter` has left texts only, which TypeScript does not see through `flat`.
    return values.length > 0 ? [[name, [...new Set(values as string[])]]] : []
  })
  return { id, schema, properties: Object.fromEntries(known) }
}

/**
 * An id that FollowTheMoney takes: letters of ASCII, digits, hyphens and full stops. Our prefix stays
 * (`co_stellantis` gives `co-stellantis`); what has other letters is told apart by a hash.
 */
export function ftmId(id: string): string {
  const plain = id.replace('_', '-')
  if (/^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(plain) && plain.length <= 200) return plain
  const [prefix] = plain.split('-')
  return `${prefix}-x-${createHash('sha256').update(id).digest('hex').slice(0, 40)}`
}

/** An id for what joins two things and has none of its own. */
export const linkId = (kind: string, ...ids: string[]): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(ids)).digest('hex').slice(0, 40)}`

/** A date as far as it is known: FollowTheMoney has years, months and days, but no quarters. */
export const ftmDate = (date: DatedValue | null): Value => date?.date?.replace(/-Q\d$/, '')

/** How a link between two things shows what holds it up: quotes, claims and documents. */
export const ftmEvidence = (fact: Evidence, baseUrl: string) => ({
  summary: fact.claims?.[0]?.quote,
  sourceUrl: (fact.claims ?? []).map(({ id }) => `${baseUrl}/v1/claims/${encodeURIComponent(id)}`),
  proof: documentIds(fact).map(ftmId),
  publisher: publishersOf(fact),
})

/** The documents of the claims, each once. */
export const documentIds = ({ claims }: Evidence): string[] => [
  ...new Set((claims ?? []).map(({ documentId }) => documentId)),
]
