import type { ResolvedClaim } from '../../domain/claim.ts'
import type { GraphEdge, GraphNode } from '../../domain/graph-state.ts'
import type { NameIndex } from '../name-index.ts'
import { groupBy, mostFrequent, partyIdsOf, present, sourcesOf, supports } from './fact.ts'
import type { Cluster } from './partnerships.ts'

/**
 * Brands that claims bind: owned by a company, launched by partners, or a party themselves.
 *
 * "Stellantis' brand Leapmotor" binds no brand: Leapmotor is a company, and the looser words stay
 * a claim beside the stake.
 */
export function assembleBrands(
  claims: ResolvedClaim[],
  clusters: Cluster[],
  index: NameIndex,
): GraphNode[] {
  const told = claims.filter(
    ({ predicate, objects }) =>
      (predicate === 'ownsBrand' || predicate === 'launchesBrand') && objects[0]?.type === 'brand',
  )
  const parties = claims.flatMap((claim) =>
    [claim.subject, ...claim.objects]
      .filter(({ type }) => type === 'brand')
      .map((party) => ({ claim, party })),
  )
  const groups = groupBy(parties, ({ party }) => party.id)
  return [...groups].map(([id, group]): GraphNode => {
    const own = told.filter(({ objects }) => objects[0]?.id === id)
    const entry = index.entries.get(id)
    const party = group[0]?.party
    const owners = own.filter(({ predicate }) => predicate === 'ownsBrand')
    const launches = own.filter(({ predicate }) => predicate === 'launchesBrand')
    const possible = clusters.filter((cluster) =>
      launches.some((claim) => launchedBy(claim, cluster)),
    )
    const sameWords = possible.filter((cluster) =>
      launches.some((claim) => cluster.claims.some((told) => sameQuote(told, claim))),
    )
    const makers = sameWords.length > 0 ? sameWords : possible
    const named = Boolean(entry?.name ?? party?.name)
    return {
      id,
      labels: ['Brand'],
      properties: present({
        type: 'brand',
        name: entry?.name ?? party?.name ?? undefined,
        nameZh: entry?.nameZh,
        named,
        segment: mostFrequent(own.map(({ value }) => value.segment)),
        status: entry ? 'registered' : 'provisional',
        sources: sourcesOf(group.map(({ claim }) => claim)),
        disputed: false,
      }),
      names: [],
      edges: [
        ...[...new Set(owners.map(({ subject }) => subject.id))].toSorted().map(
          (other): GraphEdge => ({
            type: 'OWNS_BRAND',
            direction: 'in',
            other,
            properties: { origin: 'seed' },
          }),
        ),
        ...makers.map(
          ({ id: other }): GraphEdge => ({ type: 'MAKES', direction: 'in', other, properties: {} }),
        ),
        ...supports(own),
      ],
    }
  })
}

/** Whether a brand was launched by just the parties of a partnership. */
function launchedBy(claim: ResolvedClaim, cluster: Cluster): boolean {
  const [brand] = claim.objects
  const parties = partyIdsOf(claim).filter((id) => id !== brand?.id)
  return parties.every((id) => cluster.partyIds.includes(id))
}

const sameQuote = (a: ResolvedClaim, b: ResolvedClaim) =>
  a.documentId === b.documentId && a.start === b.start
