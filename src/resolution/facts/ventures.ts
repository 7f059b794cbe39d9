import type { ResolvedClaim } from '../../domain/claim.ts'
import type { GraphEdge, GraphNode } from '../../domain/graph-state.ts'
import { bare, jointVentureId } from '../../domain/ids.ts'
import { isCjk } from '../../domain/names.ts'
import type { NameIndex } from '../name-index.ts'
import { entryOfVenture, ventureId } from '../venture-ids.ts'
import {
  dateProperties,
  groupBy,
  mostFrequent,
  mostPrecise,
  partyIdsOf,
  present,
  sourcesOf,
  supports,
} from './fact.ts'

/** One joint venture and its parties, as all claims give them. */
export interface Venture {
  id: string
  name: string | null
  partyIds: string[]
  claims: ResolvedClaim[]
}

/** All joint ventures, and where an unnamed one turned out to be a named one. */
export interface Ventures {
  ventures: Venture[]
  /** Id by parties → id by name. */
  canonical: Map<string, string>
  nodes: GraphNode[]
}

/**
 * Joint ventures: by name where a claim names one, else by the set of parties. What is told of an
 * unnamed venture joins the only named one of the same parties; of several, none.
 */
export function assembleVentures(claims: ResolvedClaim[], index: NameIndex): Ventures {
  const formed = claims.filter(({ predicate }) => predicate === 'formsJointVenture')
  const groups = groupBy(formed, (claim) =>
    ventureId(claim.value.name ?? null, partyIdsOf(claim), index),
  )
  const drafts = [...groups].map(
    ([id, group]): Venture => ({
      id,
      name: mostFrequent(group.map(({ value }) => value.name)) ?? null,
      partyIds: [...new Set(group.flatMap(partyIdsOf))].toSorted(),
      claims: group,
    }),
  )
  const named = drafts.filter(({ name }) => name !== null)
  const canonical = new Map<string, string>()
  for (const draft of drafts.filter(({ name }) => name === null)) {
    const same = named.filter(({ partyIds }) => partyIds.join() === draft.partyIds.join())
    const [only] = same
    if (!only || same.length > 1) continue
    canonical.set(draft.id, only.id)
    only.claims.push(...draft.claims)
  }
  for (const { id, partyIds } of named) {
    const byParties = jointVentureId(null, partyIds)
    const several = named.filter((other) => other.partyIds.join() === partyIds.join()).length > 1
    if (!several) canonical.set(byParties, id)
    // A document that only names the venture cannot know that it is one.
    canonical.set(`co_${bare(id)}`, id)
  }
  const ventures = drafts.filter(({ id }) => !canonical.has(id))
  const nodes = ventures.map((venture) => node(venture, claims, canonical, index))
  return { ventures, canonical, nodes }
}

function node(
  venture: Venture,
  claims: ResolvedClaim[],
  canonical: Map<string, string>,
  index: NameIndex,
): GraphNode {
  const { id, partyIds } = venture
  const entry = entryOfVenture(venture.name, index)
  const company = index.register.companies.find((one) => one.id === entry?.id)
  const name = entry?.name ?? venture.name
  const scopes = claims.filter(
    ({ predicate, subject }) =>
      predicate === 'ventureScope' && (canonical.get(subject.id) ?? subject.id) === id,
  )
  const values = venture.claims.map(({ value }) => value)
  const ended = values.filter(({ status }) => status === 'terminated')
  const begun = values.filter(({ status }) => status !== 'terminated')
  const kinds = values.map(({ jointVentureKind }) => jointVentureKind)
  const scope = scopes.map((claim) => ({
    activities: claim.value.activities ?? [],
    geography: claim.value.geography ?? null,
    claimIds: [claim.id],
  }))
  const all = [...venture.claims, ...scopes]
  const nameZh = entry?.nameZh ?? (name !== null && isCjk(name) ? name : undefined)
  return {
    id,
    labels: name ? ['JointVenture', 'Company'] : ['JointVenture'],
    properties: present({
      type: 'jointVenture',
      name: name ?? undefined,
      nameZh,
      named: name !== null,
      ...(name ? { kind: 'jointVenture', status: entry ? 'registered' : 'provisional' } : {}),
      country: company?.country,
      ventureKind: kinds.find((kind) => kind && kind !== 'unknown') ?? 'unknown',
      ventureStatus: ended.length > 0 ? 'terminated' : 'active',
      ...dateProperties('formed', mostPrecise(begun.map(({ date }) => date))),
      ...dateProperties('ended', mostPrecise(ended.map((value) => value.ended ?? value.date))),
      scopeJson: scope.length > 0 ? JSON.stringify(scope) : undefined,
      sources: sourcesOf(all),
      disputed: false,
    }),
    names: [],
    edges: [
      ...partyIds.map(
        (other): GraphEdge => ({
          type: 'PARTY_TO',
          direction: 'in',
          other,
          properties: { role: 'partner' },
        }),
      ),
      ...supports(all),
    ],
  }
}
