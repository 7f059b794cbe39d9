import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ClaimLink, ConflictSet } from '../../domain/conflict.ts'
import { areApart, type ConflictContext, idsOf, type Supported } from './context.ts'
import { isBefore } from './date-order.ts'
import { firstOf, linksFrom } from './links.ts'
import { sayings, shareWords } from './wording.ts'

/** An end supersedes what is surely before it. */
export function endLinks(held: ResolvedClaim[], ends: ResolvedClaim[]): ClaimLink[] {
  return held.flatMap((level): ClaimLink[] => {
    const end = firstOf(ends.filter((one) => isBefore(level.value.date, endOf(one))))
    return end ? linksFrom(end, 'SUPERSEDES', [level]) : []
  })
}

const endOf = ({ value }: ResolvedClaim) => value.ended ?? value.date

/** Sold in one document, held in another, and no date says which was first. */
export function endSets(
  { nameOf }: ConflictContext,
  { node }: Supported,
  told: ResolvedClaim[],
  ends: ResolvedClaim[],
): ConflictSet[] {
  const held = told.filter(
    (level) =>
      (level.value.event ?? 'holds') === 'holds' &&
      areApart(ends, [level]) &&
      !ends.some(
        (end) => isBefore(level.value.date, endOf(end)) || isBefore(endOf(end), level.value.date),
      ),
  )
  const end = firstOf(ends)
  if (!end || held.length === 0) return []
  const claims = [...ends, ...held]
  const said = sayings(claims, (claim) =>
    ends.includes(claim) ? 'sold' : `held (${shareWords(claim.value.share ?? {})})`,
  )
  return [
    {
      id: `cs_${node.id}--status`,
      topic: `Whether ${nameOf(node.id).replace('–', ' still has a stake in ')}`,
      conflictType: 'status',
      policy: 'latestStatus',
      headline: { value: 'sold', comparator: null, claimId: end.id },
      open: true,
      explanation: `The stake is told of as held and as sold, and no dates put that in order: ${said}.`,
      claimIds: idsOf(claims),
    },
  ]
}
