import type { ClaimValue } from '../domain/claim.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { TimelineKind } from '../domain/records/timeline-event.ts'
import type { Share } from '../domain/share.ts'
import type { TimelineFact } from './rows/timeline-row.ts'

/** A plain English sentence for an event; `values` are what its claims say. */
export function titleOf(
  kind: TimelineKind,
  fact: TimelineFact,
  entity: Reference,
  values: readonly ClaimValue[],
): string {
  const from = listed(fact.from)
  const to = listed(fact.to)
  const share = shareText(values.find((value) => value.share)?.share)
  const named = fact.name ? ` ${fact.name}` : ''
  const joint = fact.name ? `the joint venture${named}` : 'a joint venture'
  const partnership = fact.name ? `the partnership${named}` : 'a partnership'
  switch (kind) {
    case 'founded':
      return `${entity.label} was founded.`
    case 'stakeAcquired':
      return `${from} acquired ${share ? `${share} of` : 'a stake in'} ${to}.`
    case 'stakeIncreased':
      return `${from} raised its stake in ${to}${share ? ` (${share})` : ''}.`
    case 'stakeReduced':
      return `${from} reduced its stake in ${to}${share ? ` (${share})` : ''}.`
    case 'stakeSold':
      return values.some(({ event }) => event === 'sellsAll')
        ? `${from} sold all of its stake in ${to}.`
        : `${from} sold ${share ? `${share} of` : 'shares of'} ${to}.`
    case 'ventureFormed':
      return `${from} formed ${joint}.`
    case 'ventureEnded':
      return fact.name ? `The joint venture${named} of ${from} ended.` : `${from} ended ${joint}.`
    case 'partnershipAnnounced':
      return `${from} announced ${partnership}.`
    case 'partnershipSigned':
      return `${from} signed ${partnership}.`
    case 'partnershipStarted':
      return `${from} entered ${partnership}.`
    case 'partnershipRenegotiated':
      return `${from} renegotiated ${partnership}.`
    case 'partnershipCompleted':
      return `${from} completed ${partnership}.`
    case 'partnershipTerminated':
      return `${from} ended ${partnership}.`
    case 'positionStarted':
      return `${from} became ${fact.role} of ${to}.`
    case 'positionEnded':
      return `${from} ceased to be ${fact.role} of ${to}.`
    case 'figureReported':
      return `${from}: ${[fact.metric, fact.value, fact.unit].filter((part) => part !== null).join(' ')}.`
  }
}

function listed(references: readonly Reference[]): string {
  const labels = references.map(({ label }) => label)
  const last = labels.at(-1) ?? 'Somebody'
  return labels.length > 1 ? `${labels.slice(0, -1).join(', ')} and ${last}` : last
}

function shareText(share: Share | undefined): string | null {
  if (!share) return null
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share
  if (exact !== undefined) return `${exact}%`
  const least = minimum ?? exclusiveMinimum
  const most = maximum ?? exclusiveMaximum
  if (least !== undefined && most !== undefined) return `${least}% to ${most}%`
  if (least !== undefined) return minimum === undefined ? `over ${least}%` : `at least ${least}%`
  return exclusiveMaximum === undefined ? `at most ${most}%` : `under ${most}%`
}
