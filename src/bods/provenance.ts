import type { Document } from '../domain/document.ts'
import { SourceType } from '../domain/document.ts'
import { type DatedValue, datedValue, PartialDate } from '../domain/partial-date.ts'
import type { Statement } from './statement.ts'

/** What statements say about the file that they stand in. */
export interface Provenance {
  sourceType: Document['sourceType']
  publisher: string | null
  /** The latest day of publication. */
  publishedAt: DatedValue | null
  /** The address of the licence. */
  rightsStatement: string | null
}

/** `verified` says that somebody looked, and not where it is from, so it comes last. */
const SOURCES: readonly Document['sourceType'][] = [
  'officialRegister',
  'selfDeclaration',
  'primaryResearch',
  'thirdParty',
  'verified',
]

/** Collects what statements say of their publication: what most of them say, of the dates the latest. */
export function createProvenance() {
  const sourceTypes = new Map<Document['sourceType'], number>()
  const publishers = new Map<string, number>()
  const licenses = new Map<string, number>()
  let published = ''
  return {
    add({ source, publicationDetails }: Statement): void {
      const types = SourceType.array().safeParse(source?.type).data ?? []
      count(
        sourceTypes,
        SOURCES.find((one) => types.includes(one)),
      )
      count(publishers, publicationDetails?.publisher?.name ?? publicationDetails?.publisher?.url)
      count(licenses, publicationDetails?.license)
      const day = PartialDate.safeParse(publicationDetails?.publicationDate?.replace(/T.*$/, ''))
      if (day.success && day.data > published) published = day.data
    },
    told: (): Provenance => ({
      sourceType: mostFrequent(sourceTypes) ?? 'thirdParty',
      publisher: mostFrequent(publishers) ?? null,
      publishedAt: published === '' ? null : datedValue(published, published),
      rightsStatement: mostFrequent(licenses) ?? null,
    }),
  }
}

function count<Key>(counts: Map<Key, number>, key: Key | undefined): void {
  if (key !== undefined && key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The first of those that were counted most often. */
function mostFrequent<Key>(counts: Map<Key, number>): Key | undefined {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
