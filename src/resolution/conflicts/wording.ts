import type { ResolvedClaim } from '../../domain/claim.ts'
import type { Comparator } from '../../domain/codelists.ts'
import type { DatedValue } from '../../domain/partial-date.ts'
import type { Share } from '../../domain/share.ts'

const WORDS: Record<Comparator, string> = {
  eq: '',
  lt: 'under ',
  lte: 'at most ',
  gt: 'over ',
  gte: 'at least ',
  approx: 'about ',
  ltApprox: 'nearly ',
  gtApprox: 'just over ',
}

/** Most documents that are named for one value; the others are counted. */
const DOCUMENTS_MAX = 3

// Made once: it takes a hundred times as long as its use.
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** "nearly 3,200,000 vehicles" */
export function quantity(value: number, comparator: Comparator, unit: string): string {
  return `${WORDS[comparator]}${NUMBERS.format(value)}${unit === 'percent' ? '%' : unit && ` ${unit}`}`
}

/** "20%", "over 50%", "10% to 20%" */
export function shareWords(share: Share): string {
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share
  if (exact !== undefined) return quantity(exact, 'eq', 'percent')
  const low = exclusiveMinimum ?? minimum
  const high = exclusiveMaximum ?? maximum
  if (low !== undefined && high !== undefined) return `${low}% to ${high}%`
  if (low !== undefined) return quantity(low, minimum === undefined ? 'gt' : 'gte', 'percent')
  if (high !== undefined) return quantity(high, maximum === undefined ? 'lt' : 'lte', 'percent')
  return 'a share that is not stated'
}

/** The date, or the words of the document where they are not enough for one. */
export const dateWords = (date: DatedValue | undefined): string =>
  date ? (date.date ?? `“${date.raw}” (not resolved)`) : 'no date'

/** "ownBrandSales" as words: "own brand sales" */
export const plainWords = (code: string): string =>
  code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

/** "a in doc_1 and doc_2; b in doc_3": what claims say, each wording once, with its documents. */
export function sayings(
  claims: ResolvedClaim[],
  wordsOf: (claim: ResolvedClaim) => string,
): string {
  const documents = new Map<string, Set<string>>()
  for (const claim of claims) {
    const words = wordsOf(claim)
    documents.set(words, (documents.get(words) ?? new Set()).add(claim.documentId))
  }
  return [...documents]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([words, ids]) => `${words} in ${listed([...ids].toSorted())}`)
    .join('; ')
}

function listed(ids: string[]): string {
  const shown = ids.slice(0, DOCUMENTS_MAX)
  if (ids.length > DOCUMENTS_MAX) return `${shown.join(', ')} and ${ids.length - shown.length} more`
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
