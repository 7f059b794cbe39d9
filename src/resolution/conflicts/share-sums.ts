import type { ConflictSet } from '../../domain/conflict.ts'
import { rangeOf } from '../../domain/number-range.ts'
import { groupBy } from '../facts/fact.ts'
import { type ConflictContext, type Found, idsOf, othersOf } from './context.ts'
import { sayings, shareWords } from './wording.ts'

/** Shares in one company that are stated as current and, at their least, sum to more than all of it. */
export function shareSumConflicts(context: ConflictContext): Found {
  const current = context.having('Stake').filter(
    ({ node: { properties } }) =>
      properties.interestType === 'shareholding' &&
      properties.derived !== true &&
      // What is held through others is among what these hold.
      properties.directOrIndirect !== 'indirect' &&
      typeof properties.shareExact === 'number' &&
      properties.validToLatest === undefined &&
      properties.validToRaw === undefined,
  )
  const bySubject = groupBy(current, ({ node }) => othersOf(node, 'IN')[0] ?? null)
  const sets = [...bySubject].flatMap(([subjectId, stakes]): ConflictSet[] => {
    const exact = stakes.map(({ node }) => Number(node.properties.shareExact))
    const least = exact.reduce((sum, share) => sum + rangeOf(share, 'eq', 'percent').low, 0)
    if (least <= 100) return []
    const claims = stakes.flatMap((stake) =>
      stake.claims.filter(({ value }) => value.share?.exact === stake.node.properties.shareExact),
    )
    const sum = Math.round(exact.reduce((total, share) => total + share, 0) * 100) / 100
    const said = sayings(
      claims,
      (claim) =>
        `${context.nameOf(context.endsOf(claim)?.subjectId ?? claim.subject.id)} ` +
        shareWords(claim.value.share ?? {}),
    )
    return [
      {
        id: `cs_${subjectId}--shares`,
        topic: `Shares in ${context.nameOf(subjectId)}`,
        conflictType: 'arithmetic',
        policy: 'keepAll',
        headline: { value: null, comparator: null, claimId: null },
        open: true,
        explanation: `The shares that are stated sum to ${sum}%, so not all are current or right: ${said}.`,
        claimIds: idsOf(claims),
      },
    ]
  })
  return { sets, links: [] }
}
