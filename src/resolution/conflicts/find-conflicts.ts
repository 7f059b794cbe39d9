import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ClaimLink, Conflicts } from '../../domain/conflict.ts'
import type { GraphState } from '../../domain/graph-state.ts'
import { agreeingClaims } from './agreeing-claims.ts'
import { agreementConflicts } from './agreements.ts'
import { byId, type ConflictContext, conflictContext, type Found } from './context.ts'
import { partConflicts } from './figure-parts.ts'
import { figureConflicts } from './figures.ts'
import { foundingConflicts } from './founding.ts'
import { productionConflicts } from './productions.ts'
import { rankingConflicts } from './rankings.ts'
import { rateConflicts } from './rates.ts'
import { shareSumConflicts } from './share-sums.ts'
import { stakeConflicts } from './stakes.ts'
import { strengthConflicts } from './strength.ts'
import { ventureScopeConflicts } from './venture-scopes.ts'

const RULES: ((context: ConflictContext) => Found)[] = [
  figureConflicts,
  partConflicts,
  rateConflicts,
  stakeConflicts,
  shareSumConflicts,
  agreementConflicts,
  ventureScopeConflicts,
  strengthConflicts,
  productionConflicts,
  rankingConflicts,
  foundingConflicts,
  agreeingClaims,
]

/**
 * How all accepted claims stand to each other: the sets that exclude or refine each other, each with
 * the value to show first, and the links from claim to claim.
 *
 * A pure function of the set of claims and of the facts that they give, whatever their order. Plain
 * rules: no model decides, and no claim is taken away.
 */
export function findConflicts(claims: ResolvedClaim[], facts: GraphState): Conflicts {
  const context = conflictContext(claims, facts)
  const found = RULES.map((rule) => rule(context))
  const links = new Map(
    found.flatMap((one) => one.links.map((link): [string, ClaimLink] => [keyOf(link), link])),
  )
  return {
    sets: found.flatMap(({ sets }) => sets).toSorted(byId),
    links: [...links].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link),
  }
}

const keyOf = ({ from, type, to }: ClaimLink) => `${from}|${type}|${to}`
