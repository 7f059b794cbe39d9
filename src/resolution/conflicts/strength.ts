import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ConflictHeadline, ConflictSet } from '../../domain/conflict.ts'
import type { Share } from '../../domain/share.ts'
import { leastOf } from '../../domain/share.ts'
import { groupBy } from '../facts/fact.ts'
import {
  areApart,
  type ConflictContext,
  type Found,
  idsOf,
  othersOf,
  type Supported,
} from './context.ts'
import { firstOf } from './links.ts'
import { plainWords, sayings, shareWords } from './wording.ts'

/** From here on a holder may well call the company its own. */
const OWN_MIN = 50

/**
 * Loose words about two companies beside a fact of a type between them: "Stellantis' brand Leapmotor"
 * beside a stake of 20 percent, "looks to Xpeng for help" beside a stake and a joint platform. The typed
 * fact holds; the words agree with its direction only.
 */
export function strengthConflicts(context: ConflictContext): Found {
  const loose = context.claims.filter((claim) => isBrandOfCompany(claim) || isWeak(claim))
  const byPair = groupBy(loose, (claim) => {
    const ends = context.endsOf(claim)
    const ids = ends ? [...new Set([ends.subjectId, ...ends.objectIds])] : []
    return ids.length === 2 ? ids.toSorted().join('--') : null
  })
  const stakes = factsByPair(context.having('Stake'), 'HOLDS', 'IN')
  const deals = factsByPair(context.having('Partnership'), 'PARTY_TO')
  const sets = [...byPair].flatMap(([pair, claims]) =>
    strengthSet(context, pair, claims, {
      stakes: (stakes.get(pair) ?? []).filter((stake) => stake.claims.length > 0),
      deals: deals.get(pair) ?? [],
    }),
  )
  return { sets, links: [] }
}

const factsByPair = (facts: Supported[], ...types: string[]) =>
  groupBy(facts, ({ node }) =>
    othersOf(node, ...types)
      .toSorted()
      .join('--'),
  )

function isBrandOfCompany({ predicate, objects, assertionMode }: ResolvedClaim): boolean {
  return (
    predicate === 'ownsBrand' &&
    objects[0]?.type === 'company' &&
    ['asserted', 'attributed', 'ongoing'].includes(assertionMode)
  )
}

const isWeak = ({ predicate, assertionMode, value }: ResolvedClaim) =>
  predicate === 'partnersWith' && assertionMode === 'hedged' && !value.backReference

function strengthSet(
  context: ConflictContext,
  pair: string,
  loose: ResolvedClaim[],
  { stakes, deals }: { stakes: Supported[]; deals: Supported[] },
): ConflictSet[] {
  const brands = loose.filter(isBrandOfCompany)
  const weak = loose.filter(isWeak)
  const minor = stakes.filter(({ claims }) => leastOf(shareOf(claims)) <= OWN_MIN)
  // A partnership says nothing of whose brand a company is.
  const facts = [...(weak.length > 0 ? stakes : minor), ...(weak.length > 0 ? deals : [])]
  const words = [...(minor.length > 0 ? brands : []), ...weak]
  const typed = facts.flatMap(({ claims }) => claims.filter(isTyped))
  const apart = words.filter((claim) => typed.some((other) => areApart([claim], [other])))
  if (apart.length === 0) return []
  const names = pair.split('--').map(context.nameOf)
  const claims = [...apart, ...typed]
  return [
    {
      id: `cs_${pair}--strength`,
      topic: `How ${names.join(' and ')} are related`,
      conflictType: 'strength',
      policy: 'typedFact',
      headline: headlineOf(typed),
      open: false,
      explanation:
        'Loose words stand beside facts that are stated as such, and the facts hold: ' +
        `${sayings(claims, wordsOf)}.`,
      claimIds: idsOf(claims),
    },
  ]
}

const shareOf = (claims: ResolvedClaim[]): Share | null =>
  claims.find(({ value }) => value.share)?.value.share ?? null

/** What says of itself what it is: a stake, or a partnership of a type. */
const isTyped = ({ predicate, value }: ResolvedClaim) =>
  predicate === 'holdsStake' ||
  (predicate === 'partnersWith' && (value.partnershipType?.length ?? 0) > 0 && !value.backReference)

function headlineOf(typed: ResolvedClaim[]): ConflictHeadline {
  const stake = firstOf(typed.filter(({ value }) => value.share?.exact !== undefined))
  if (stake) {
    return { value: stake.value.share?.exact ?? null, comparator: 'eq', claimId: stake.id }
  }
  const fact = firstOf(typed)
  const value = fact?.value.partnershipType?.[0] ?? fact?.value.interestType ?? null
  return { value, comparator: null, claimId: fact?.id ?? null }
}

function wordsOf({ predicate, value, assertionMode }: ResolvedClaim): string {
  if (predicate === 'ownsBrand') return 'called a brand of it'
  if (predicate === 'holdsStake') return `a stake of ${shareWords(value.share ?? {})}`
  const types = (value.partnershipType ?? []).map(plainWords).join(', ') || 'a partnership'
  return assertionMode === 'hedged' ? `weakly ${types}` : types
}
