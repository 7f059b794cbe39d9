import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ClaimLink, ConflictSet } from '../../domain/conflict.ts'
import { canAgree, rangeOfShare, widthOf } from '../../domain/number-range.ts'
import { areApart, type ConflictContext, idsOf, type Supported } from './context.ts'
import { isBefore } from './date-order.ts'
import { pairsOf } from './dates.ts'
import { corroborations, firstOf, linksFrom } from './links.ts'
import { dateWords, sayings, shareWords } from './wording.ts'

/** Levels that exclude each other, else levels that are stated more and less exactly. */
export function levelSets(
  { nameOf }: ConflictContext,
  { node }: Supported,
  levels: ResolvedClaim[],
): ConflictSet[] {
  const pairs = pairsOf(fewOf(levels))
  const known = successive(pairs)
  const excluding = pairs.filter(([a, b]) => exclude(a, b, known))
  const differing = pairs.filter(
    ([a, b]) => agree(a, b) && shareText(a) !== shareText(b) && areApart([a], [b]),
  )
  const isOpen = excluding.length > 0
  const told = new Set((isOpen ? excluding : differing).flat().map(levelKey))
  const claims = levels.filter((claim) => told.has(levelKey(claim)))
  if (claims.length === 0) return []
  const areExact = excluding.some(([a, b]) => isExact(a) && isExact(b))
  const best = isOpen ? undefined : mostExact(claims)
  const verdict = isOpen
    ? 'The documents give shares that cannot all be right, and no dates put them in order'
    : 'The shares agree and differ only in how exact they are'
  return [
    {
      id: `cs_${node.id}--share`,
      topic: `Share of ${nameOf(node.id).replace('–', ' in ')}`,
      conflictType: isOpen ? (areExact ? 'value' : 'comparator') : 'precision',
      policy: isOpen ? 'keepAll' : 'mostPreciseCompatible',
      headline: {
        value: best?.value.share?.exact ?? null,
        comparator: best?.value.share?.exact === undefined ? null : 'eq',
        claimId: best?.id ?? null,
      },
      open: isOpen,
      explanation: `${verdict}: ${sayings(claims, levelWords)}.`,
      claimIds: idsOf(claims),
    },
  ]
}

/** Claims with one key say the same of a stake. */
const levelKey = ({ value }: ResolvedClaim): string =>
  JSON.stringify([value.share, value.date?.earliest, value.date?.latest, value.event])

/** So many documents that say the same stand for all of them: a stake may be told a thousand times. */
const DOCUMENTS_COMPARED = 3

/** One claim each of the first documents that say the same. */
function fewOf(levels: ResolvedClaim[]): ResolvedClaim[] {
  return [...Map.groupBy(levels, levelKey).values()].flatMap((same) =>
    [...Map.groupBy(same, ({ documentId }) => documentId).values()]
      .slice(0, DOCUMENTS_COMPARED)
      .flatMap((ofOne) => ofOne.slice(0, 1)),
  )
}

function levelWords({ value }: ResolvedClaim): string {
  return `${shareText({ value })}${value.date ? ` (${dateWords(value.date)})` : ''}`
}

const shareText = ({ value }: Pick<ResolvedClaim, 'value'>) => shareWords(value.share ?? {})

/** Two claims whose shares differ, and that dates or one document put in order. */
function successive(pairs: [ResolvedClaim, ResolvedClaim][]): [ResolvedClaim, ResolvedClaim][] {
  const ordered = pairs.filter(([a, b]) => !agree(a, b) && (inOrder(a, b) || !areApart([a], [b])))
  return [...Map.groupBy(ordered, (pair) => pair.map(shareText).join('|')).values()].flatMap(
    (same) => same.slice(0, 1),
  )
}

/**
 * Two shares that cannot both be right, and that are not just two levels which are known to follow
 * each other. A document that tells two levels puts them in order itself.
 */
function exclude(
  a: ResolvedClaim,
  b: ResolvedClaim,
  known: [ResolvedClaim, ResolvedClaim][],
): boolean {
  if (agree(a, b) || isChange(a, b) || isChange(b, a)) return false
  return !known.some(
    ([one, other]) => (agree(one, a) && agree(other, b)) || (agree(one, b) && agree(other, a)),
  )
}

const agree = (a: ResolvedClaim, b: ResolvedClaim): boolean =>
  canAgree(rangeOfShare(a.value.share ?? {}), rangeOfShare(b.value.share ?? {}))

const inOrder = (a: ResolvedClaim, b: ResolvedClaim): boolean =>
  isBefore(a.value.date, b.value.date) || isBefore(b.value.date, a.value.date)

/** "raises its stake to 25 percent" tells by itself that there was less before. */
function isChange({ value }: ResolvedClaim, before: ResolvedClaim): boolean {
  const [now, then] = [value.share?.exact ?? 0, before.value.share?.exact ?? 0]
  return (value.event === 'increases' && now > then) || (value.event === 'reduces' && now < then)
}

const isExact = ({ value }: ResolvedClaim) => value.share?.exact !== undefined

const mostExact = (claims: ResolvedClaim[]) => byExactness(claims)[0]

const byExactness = (claims: ResolvedClaim[]) =>
  claims.toSorted(
    (a, b) =>
      widthOf(rangeOfShare(a.value.share ?? {})) - widthOf(rangeOfShare(b.value.share ?? {})) ||
      (a.id < b.id ? -1 : 1),
  )

/** How levels of one stake stand to each other, and to claims that state no share. */
export function levelLinks(levels: ResolvedClaim[], unstated: ResolvedClaim[]): ClaimLink[] {
  const groups = Map.groupBy(levels, shareText)
  const few = fewOf(levels)
  const sorted = byExactness(few)
  const refining = levels.flatMap((vague): ClaimLink[] => {
    const exact = sorted.find((one) => isFiner(one, vague) && agree(one, vague))
    return exact ? linksFrom(exact, 'REFINES', [vague]) : []
  })
  const [best] = sorted
  const isOne = pairsOf(few).every(([a, b]) => agree(a, b))
  return [
    ...[...groups.values()].flatMap(corroborations),
    ...refining,
    ...(best && isOne ? linksFrom(best, 'REFINES', unstated) : []),
    ...successions(few, levels),
  ]
}

const isFiner = (one: ResolvedClaim, other: ResolvedClaim): boolean =>
  widthOf(rangeOfShare(one.value.share ?? {})) < widthOf(rangeOfShare(other.value.share ?? {}))

/** Each dated level supersedes the one just before it, where it is another share. */
function successions(few: ResolvedClaim[], levels: ResolvedClaim[]): ClaimLink[] {
  return levels.flatMap((earlier): ClaimLink[] => {
    const later = few.filter((one) => isBefore(earlier.value.date, one.value.date))
    const next = later.filter(
      (one) => !later.some((other) => isBefore(other.value.date, one.value.date)),
    )
    const changed = firstOf(next.filter((one) => !agree(one, earlier)))
    return changed ? linksFrom(changed, 'SUPERSEDES', [earlier]) : []
  })
}
