import type { ResolvedClaim } from '../../domain/claim.ts'
import { PartnershipStatus } from '../../domain/codelists.ts'
import type { ClaimLink, ConflictSet } from '../../domain/conflict.ts'
import { areApart, type ConflictContext, type Found, idsOf, type Supported } from './context.ts'
import { isBefore } from './date-order.ts'
import { dateConflicts } from './dates.ts'
import { firstOf, linksFrom } from './links.ts'
import { plainWords, sayings } from './wording.ts'

/** Before an agreement there are talks; the later status holds. */
const EARLY: readonly PartnershipStatus[] = ['rumoured', 'talks']
const ENDED: readonly PartnershipStatus[] = ['terminated', 'expired']
/** Agreements of the same parties that are farther apart are not one agreement. */
const ONE_AGREEMENT_DAYS = 366

/** Conflicts about the status and the dates of partnerships and joint ventures. */
export function agreementConflicts(context: ConflictContext): Found {
  const partnerships = context.having('Partnership').map((deal) => {
    const told = deal.claims.filter(({ predicate }) => predicate === 'partnersWith')
    const signed = told.filter(({ value }) => value.status === 'signed')
    return [statusConflicts(context, deal, told), dated(context, deal, signed, 'signing')]
  })
  const ventures = context.having('JointVenture').map((venture) => {
    const told = venture.claims.filter(({ predicate }) => predicate === 'formsJointVenture')
    const formed = told.filter(
      ({ value }) => value.status !== 'terminated' && value.date !== undefined,
    )
    return [statusConflicts(context, venture, told), dated(context, venture, formed, 'formation')]
  })
  const found = [...partnerships, ...ventures].flat()
  return {
    sets: found.flatMap(({ sets }) => sets),
    links: found.flatMap(({ links }) => links),
  }
}

function dated(
  { nameOf }: ConflictContext,
  { node }: Supported,
  claims: ResolvedClaim[],
  what: string,
): Found {
  const thing = {
    id: `cs_${node.id}--${what}`,
    topic: `${nameOf(node.id)}: date of ${what}`,
    conflictType: 'time',
    gapDaysMax: ONE_AGREEMENT_DAYS,
  } as const
  return dateConflicts(thing, claims)
}

function statusConflicts(context: ConflictContext, fact: Supported, told: ResolvedClaim[]): Found {
  const claims = told.filter(({ value }) => value.status && value.status !== 'unknown')
  const ended = claims.filter((claim) => isOf(claim, ENDED))
  const early = claims.filter((claim) => isOf(claim, EARLY))
  const firm = claims.filter((claim) => !isOf(claim, ENDED) && !isOf(claim, EARLY))
  const links = firm.concat(early).flatMap((claim): ClaimLink[] => {
    const later = claims.filter((one) => stageOf(one) > stageOf(claim))
    const next = firstOf(later.filter((one) => isBefore(claim.value.date, endOf(one))))
    return next ? linksFrom(next, 'SUPERSEDES', [claim]) : []
  })
  const going = firm.filter((claim) => isGoingOn(claim, ended))
  if (ended.length > 0 && going.length > 0) {
    const verdict = 'It is told of as going on and as ended, and no dates put that in order'
    return { sets: [statusSet(context, fact, [...ended, ...going], verdict, true)], links }
  }
  if (early.length === 0 || firm.length === 0 || ended.length > 0) return { sets: [], links }
  const verdict = 'The documents catch it at different stages, and the latest one holds'
  return { sets: [statusSet(context, fact, claims, verdict, false)], links }
}

const isOf = ({ value }: ResolvedClaim, statuses: readonly PartnershipStatus[]) =>
  value.status !== undefined && statuses.includes(value.status)

/** Stages in a life; announced, signed and active are one, since all three may be said of one day. */
const stageOf = (claim: ResolvedClaim) => (isOf(claim, EARLY) ? 0 : isOf(claim, ENDED) ? 2 : 1)

const endOf = ({ value }: ResolvedClaim) => value.ended ?? value.date

/** Whether a claim speaks of it as alive, without a word of its end and not surely before it. */
function isGoingOn(claim: ResolvedClaim, ended: ResolvedClaim[]): boolean {
  const { status, date, jointVentureKind } = claim.value
  if (status !== 'active' || jointVentureKind === 'newlyFormed') return false
  return areApart([claim], ended) && !ended.some((end) => isBefore(date, endOf(end)))
}

function statusSet(
  { nameOf }: ConflictContext,
  { node }: Supported,
  claims: ResolvedClaim[],
  verdict: string,
  open: boolean,
): ConflictSet {
  const statuses = claims.map(({ value }) => value.status)
  const latest = PartnershipStatus.options.findLast((status) => statuses.includes(status))
  const stating = claims.filter(({ value }) => value.status === latest)
  const best = firstOf(stating.filter(({ value }) => value.date?.date)) ?? firstOf(stating)
  return {
    id: `cs_${node.id}--status`,
    topic: `${nameOf(node.id)}: status`,
    conflictType: 'status',
    policy: 'latestStatus',
    headline: { value: latest ?? null, comparator: null, claimId: best?.id ?? null },
    open,
    explanation: `${verdict}: ${sayings(claims, ({ value }) => plainWords(value.status ?? ''))}.`,
    claimIds: idsOf(claims),
  }
}
