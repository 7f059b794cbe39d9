import type { Area, ClaimValue, ResolvedClaim } from '../../domain/claim.ts'
import { PartnershipStatus, PartnershipType } from '../../domain/codelists.ts'
import type { GraphEdge, GraphNode } from '../../domain/graph-state.ts'
import { partnershipId } from '../../domain/ids.ts'
import { nameKey, slug } from '../../domain/names.ts'
import type { NameIndex } from '../name-index.ts'
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

/** The claims that tell of one partnership. */
export interface Cluster {
  id: string
  name: string | null
  partyIds: string[]
  types: PartnershipType[]
  /** What holds it up. */
  claims: ResolvedClaim[]
  /** What adds to it: areas, what is not disclosed, talks before it. */
  details: ResolvedClaim[]
}

/** The partnerships, and the nodes of joint ventures with the claims that only point at them. */
export interface Partnerships {
  clusters: Cluster[]
  nodes: GraphNode[]
}

/** Talks and rumours are told of; they are no partnership. */
const NO_FACT: PartnershipStatus[] = ['talks', 'rumoured']

/**
 * Partnerships: by name where a claim names one, else by parties and types. Claims of the same
 * parties are one partnership where they share a type, or where one states none and only one is
 * possible. Words that only point back ("the cooperation with FAW") never make a second one: they
 * join the one partnership, venture or stake of these parties.
 */
export function assemblePartnerships(
  claims: ResolvedClaim[],
  ventures: GraphNode[],
  index: NameIndex,
): Partnerships {
  const told = claims.filter(({ predicate }) => predicate === 'partnersWith')
  const firm = told.filter(({ value }) => !NO_FACT.includes(value.status ?? 'unknown'))
  const named = groupBy(firm, ({ value }) => (value.name ? nameKey(value.name) : null))
  const unnamed = firm.filter(({ value }) => !value.name)
  const related = relatedParties(claims, ventures)

  const clusters: Cluster[] = [...named.values()].map((group) => namedCluster(group, index))
  for (const group of groupBy(unnamed, (claim) => partyIdsOf(claim).join()).values()) {
    const own = group.filter(({ value }) => !value.backReference)
    const pointing = group.filter(({ value }) => value.backReference)
    const made = clustersOf(own)
    const parties = partyIdsOf(group[0] ?? own[0] ?? pointing[0] ?? missing())
    const possible = [
      ...made,
      ...clusters.filter(({ partyIds }) => partyIds.join() === parties.join()),
    ]
    if (possible.length === 0 && !related.has(parties.join())) made.push(...clustersOf(pointing))
    else if (possible.length === 1) possible[0]?.claims.push(...pointing)
    clusters.push(...made)
  }
  for (const claim of claims) if (!firm.includes(claim)) addDetail(claim, clusters)
  return { clusters, nodes: clusters.map(node) }
}

function missing(): never {
  throw new Error('A group of claims was empty.')
}

/** Sets of parties that a venture or stake already binds. */
function relatedParties(claims: ResolvedClaim[], ventures: GraphNode[]): Set<string> {
  const stakes = claims
    .filter(({ predicate }) => predicate === 'holdsStake')
    .map((claim) => partyIdsOf(claim).join())
  const joint = ventures.map(({ edges }) =>
    edges
      .filter(({ type }) => type === 'PARTY_TO')
      .map(({ other }) => other)
      .toSorted()
      .join(),
  )
  return new Set([...stakes, ...joint])
}

/** Claims of one set of parties, joined where they share a type. */
function clustersOf(claims: ResolvedClaim[]): Cluster[] {
  const typed = claims.filter(({ value }) => (value.partnershipType?.length ?? 0) > 0)
  const groups: ResolvedClaim[][] = []
  for (const claim of typed) {
    const shares = (group: ResolvedClaim[]) =>
      typesOf(group).some((type) => claim.value.partnershipType?.includes(type))
    const joined = groups.filter(shares)
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push([...joined.flat(), claim])
  }
  const plain = claims.filter((claim) => !typed.includes(claim))
  if (groups.length === 1) groups[0]?.push(...plain)
  else if (plain.length > 0) groups.push(plain)
  return groups.map((group) => {
    const types = typesOf(group)
    const [first] = group
    const partyIds = first ? partyIdsOf(first) : []
    return {
      id: partnershipId(partyIds, types[0]),
      name: null,
      partyIds,
      types,
      claims: group,
      details: [],
    }
  })
}

function namedCluster(group: ResolvedClaim[], index: NameIndex): Cluster {
  const said = mostFrequent(group.map(({ value }) => value.name)) ?? ''
  const ids = [...(index.byKey.get(nameKey(said)) ?? [])]
  const entry = ids
    .map((id) => index.entries.get(id))
    .find((known) => known?.type === 'partnership')
  return {
    id: entry?.id ?? `pa_${slug(said)}`,
    name: entry?.name ?? said,
    partyIds: [...new Set(group.flatMap(partyIdsOf))].toSorted(),
    types: typesOf(group),
    claims: group,
    details: [],
  }
}

/** Adds an area, a disclosure or talks to the one partnership of the same parties that they fit. */
function addDetail(claim: ResolvedClaim, clusters: Cluster[]): void {
  if (!['cooperationArea', 'notDisclosed', 'partnersWith'].includes(claim.predicate)) return
  const parties = partyIdsOf(claim)
  const same = clusters.filter(({ partyIds }) => parties.every((id) => partyIds.includes(id)))
  const shared = same.filter(({ types }) =>
    types.some((type) => claim.value.partnershipType?.includes(type)),
  )
  const fitting = same.length === 1 ? same : shared
  if (fitting.length === 1) fitting[0]?.details.push(claim)
}

/** The types that claims state, in codelist order. */
function typesOf(claims: ResolvedClaim[]): PartnershipType[] {
  const said = new Set(claims.flatMap(({ value }) => value.partnershipType ?? []))
  return PartnershipType.options.filter((type) => said.has(type))
}

function node(cluster: Cluster): GraphNode {
  const { id, name, partyIds, claims, details } = cluster
  const all = [...claims, ...details]
  const areas = areasOf(all)
  const firm = areas
    .filter(({ assertionMode }) => assertionMode !== 'hedged')
    .flatMap(({ code }) => code ?? [])
  const types = PartnershipType.options.filter(
    (type) => cluster.types.includes(type) || firm.includes(type),
  )
  const history = historyOf(all)
  const values = all.map(({ value }) => value)
  const statuses = claims.map(({ value }) => value.status ?? 'unknown')
  return {
    id,
    labels: ['Partnership'],
    properties: present({
      type: 'partnership',
      name: name ?? undefined,
      partnershipType: types,
      partnershipStatus:
        PartnershipStatus.options
          .filter((status) => statuses.includes(status) && status !== 'unknown')
          .at(-1) ?? 'unknown',
      statusHistoryJson: JSON.stringify(history),
      instrument: mostFrequent(instruments(values.map(({ instrument }) => instrument))),
      ...dateProperties(
        'signed',
        mostPrecise(claims.flatMap(({ value }) => (isEnd(value) ? [] : value.date))),
      ),
      ...dateProperties(
        'ended',
        mostPrecise(
          claims.flatMap(({ value }) => (isEnd(value) ? (value.ended ?? value.date) : [])),
        ),
      ),
      place: mostFrequent(values.map(({ place }) => place)),
      areasJson: areas.length > 0 ? JSON.stringify(areas) : undefined,
      disclosureEquity: details.some(
        ({ predicate, value }) => predicate === 'notDisclosed' && value.topic === 'equity',
      )
        ? 'notDisclosed'
        : undefined,
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
          properties: { role: roleOf(other, claims) },
        }),
      ),
      ...supports(all),
    ],
  }
}

const isEnd = ({ status }: ClaimValue): boolean => status === 'terminated' || status === 'expired'

/** A named instrument says more than "agreement". */
function instruments(said: (string | undefined)[]): (string | undefined)[] {
  const exact = said.filter((instrument) => instrument === 'mou' || instrument === 'contract')
  return exact.length > 0 ? exact : said
}

function areasOf(claims: ResolvedClaim[]): Area[] {
  const areas = claims.flatMap(({ value }) => value.areas ?? [])
  return areas.filter((area, index) => areas.findIndex(({ text }) => text === area.text) === index)
}

function historyOf(claims: ResolvedClaim[]) {
  const groups = groupBy(claims, ({ value }) => value.status ?? null)
  return [...groups].map(([status, group]) => ({
    status,
    date: mostPrecise(group.map(({ value }) => value.date)),
    claimIds: group.map(({ id }) => id).toSorted(),
  }))
}

function roleOf(id: string, claims: ResolvedClaim[]): string {
  const roles = claims.flatMap(({ subject, objects }) =>
    [subject, ...objects].filter((party) => party.id === id).map(({ role }) => role),
  )
  return roles.find((role) => role !== 'partner') ?? 'partner'
}
