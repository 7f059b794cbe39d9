import type { BoundedHolding } from '../domain/ownership/holding.ts'
import type { ClaimEvidence } from '../domain/records/claim-evidence.ts'
import type { ChainStake } from '../domain/records/ownership.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { OwnershipGraph } from './ownership-graph.ts'

/** The stakes of a chain as the API shows them, and what supports them, each claim once. */
export function chainStakes(
  graph: OwnershipGraph,
  holdings: readonly BoundedHolding[],
): { stakes: ChainStake[]; claims: ClaimEvidence[] } {
  const known = holdings.flatMap(({ id }) => graph.stakes.get(id) ?? [])
  const claims = known.flatMap(({ stored }) => stored.claims)
  return {
    stakes: known.map(({ stored, holding, holdsAsOf }) => ({
      id: stored.id,
      holder: referenceOf(graph, stored.holder),
      subject: referenceOf(graph, stored.subject),
      share: { minimum: holding.minimum, maximum: holding.maximum },
      stated: stored.share,
      derived: stored.derived,
      derivedFrom: stored.derivedFrom,
      holdsAsOf,
    })),
    claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
  }
}

/** An entity of the graph by its id; what a bound left out is known by its id only. */
export function referenceOf({ companies }: OwnershipGraph, id: string): Reference {
  return companies.get(id)?.reference ?? { id, type: 'company', name: null, label: id }
}
