import type { Party, ResolvedClaim } from '../domain/claim.ts'
import type { GraphName, GraphNode, NodeLabel } from '../domain/graph-state.ts'
import { bare } from '../domain/ids.ts'
import { isCjk, normalizeName } from '../domain/names.ts'
import type { RegisterCompany } from '../domain/register.ts'
import {
  dateProperties,
  groupBy,
  mostFrequent,
  mostPrecise,
  present,
  sourcesOf,
  supports,
} from './facts/fact.ts'
import type { NameIndex } from './name-index.ts'

interface Appearance {
  party: Party
  claim: ResolvedClaim
}

/**
 * A node for each company and person that a claim binds, and the names of all entities.
 *
 * The register adds what it knows of an entity that a document speaks of: label, kind, country and
 * other names, marked as curated. It never adds an entity.
 */
export function entityNodes(
  claims: ResolvedClaim[],
  supporting: ResolvedClaim[],
  facts: GraphNode[],
  index: NameIndex,
  canonical: (id: string) => string,
): GraphNode[] {
  const appearances = claims.flatMap((claim): Appearance[] =>
    [claim.subject, ...claim.objects].map((party) => ({ party, claim })),
  )
  const byId = groupBy(appearances, ({ party }) => canonical(party.id))
  const companies = new Map(index.register.companies.map((company) => [company.id, company]))
  const isFact = new Set(facts.map(({ id }) => id))
  const nodes = [...byId].flatMap(([id, group]) => {
    const type = group[0]?.party.type
    if (isFact.has(id)) return []
    if (type === 'company') return [company(id, group, supporting, companies.get(id))]
    if (type === 'person') return [person(id, group, index)]
    return []
  })
  for (const node of [...facts, ...nodes]) {
    node.names = namesOf(node, byId.get(node.id) ?? [], index)
  }
  return nodes
}

function company(
  id: string,
  group: Appearance[],
  supporting: ResolvedClaim[],
  entry: RegisterCompany | undefined,
): GraphNode {
  const own = supporting.filter(({ subject }) => subject.id === id)
  const about = own.filter(({ predicate }) =>
    ['foundedOn', 'headquarteredIn', 'stateOwned'].includes(predicate),
  )
  const stated = about.find(({ value }) => value.stateOwned !== undefined)?.value.stateOwned
  const stateOwned = stated ?? entry?.stateOwned
  const label = entry?.name ?? mostFrequent(group.map(({ party }) => party.mention)) ?? id
  return entity(id, 'Company', group, supports(about), {
    type: 'company',
    name: label,
    nameZh: entry?.nameZh ?? (isCjk(label) ? label : undefined),
    kind: entry?.kind ?? kindOf(label),
    country: entry?.country,
    status: entry ? 'registered' : 'provisional',
    stateOwned,
    stateOwnedOrigin:
      stateOwned === undefined ? undefined : stated === undefined ? 'curated' : 'seed',
    ...dateProperties(
      'founded',
      mostPrecise(
        about.filter(({ predicate }) => predicate === 'foundedOn').map(({ value }) => value.date),
      ),
    ),
    headquarters: mostFrequent(
      about
        .filter(({ predicate }) => predicate === 'headquarteredIn')
        .map(({ value }) => value.place),
    ),
  })
}

/** What an unknown company's own name says that it is. */
function kindOf(name: string): string {
  return /\b(?:University|Institute|College|Academy)\b|大学|学院/.test(name)
    ? 'university'
    : 'other'
}

function person(id: string, group: Appearance[], index: NameIndex): GraphNode {
  const entry = index.entries.get(id)
  const label = entry?.name ?? mostFrequent(group.map(({ party }) => party.mention)) ?? id
  return entity(id, 'Person', group, [], {
    type: 'person',
    name: label,
    nameZh: entry?.nameZh ?? (isCjk(label) ? label : undefined),
    status: entry ? 'registered' : 'provisional',
  })
}

function entity(
  id: string,
  label: NodeLabel,
  group: Appearance[],
  edges: GraphNode['edges'],
  properties: Parameters<typeof present>[0],
): GraphNode {
  const sources = sourcesOf(group.map(({ claim }) => claim))
  return {
    id,
    labels: [label],
    properties: present({ ...properties, sources, disputed: false }),
    names: [],
    edges,
  }
}

/** Names that documents use, then those that only the register knows. */
function namesOf(node: GraphNode, group: Appearance[], index: NameIndex): GraphName[] {
  const names = new Map<string, GraphName>()
  const add = (value: string, lang: string, nameType: string, origin: GraphName['origin']) => {
    const normalized = normalizeName(value)
    const key = `${node.id}|${lang}|${normalized}`
    if (!normalized || names.has(key)) return
    // Simplified, as questions are before they are asked.
    const cjk = isCjk(value) ? { valueCjk: normalized } : {}
    names.set(key, { key, value, ...cjk, normalized, lang, nameType, origin })
  }
  for (const { party, claim } of group) {
    if (!party.mention || claim.quote.indexOf(party.mention) < 0) continue
    add(party.mention, isCjk(party.mention) ? 'zh' : 'en', 'alternative', 'seed')
  }
  const { name, nameZh } = node.properties
  const known = index.entries.has(node.id) ? 'curated' : 'seed'
  if (typeof name === 'string') add(name, isCjk(name) ? 'zh' : 'en', 'short', known)
  if (typeof nameZh === 'string') add(nameZh, 'zh', 'short', known)
  // The register knows a joint venture as the company that it is.
  const entryId = index.entries.has(node.id) ? node.id : `co_${bare(node.id)}`
  const curatedNames = node.labels.includes('Company') ? index.curatedNames.get(entryId) : []
  for (const curated of index.curatedNames.get(node.id) ?? curatedNames ?? []) {
    add(curated.value, curated.lang, curated.type, 'curated')
  }
  return [...names.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
