import type { Exported, ExportSource, ExportType } from '../domain/export.ts'
import type { DatedValue } from '../domain/partial-date.ts'
import type { ClaimEvidence } from '../domain/records/claim-evidence.ts'
import { leastOf, mostOf, type Share } from '../domain/share.ts'
import { add, type ExportReport } from './report.ts'

/** What a node or edge can be told by: the columns of a graph file, each of one type. */
export const NODE_ATTRIBUTES = {
  type: 'string',
  kind: 'string',
  nameEn: 'string',
  nameZh: 'string',
  country: 'string',
  stateOwned: 'boolean',
  status: 'string',
  since: 'string',
  until: 'string',
  datePrecision: 'string',
  sources: 'integer',
  disputed: 'boolean',
  claimIds: 'string',
  quote: 'string',
} as const

export const EDGE_ATTRIBUTES = {
  type: 'string',
  role: 'string',
  factId: 'string',
  share: 'double',
  shareMinimum: 'double',
  shareMaximum: 'double',
  derived: 'boolean',
  since: 'string',
  until: 'string',
  datePrecision: 'string',
  sources: 'integer',
  disputed: 'boolean',
  claimIds: 'string',
  quote: 'string',
} as const

type ValuesOf<Attributes> = {
  [Name in keyof Attributes]?:
    | (Attributes[Name] extends 'string'
        ? string
        : Attributes[Name] extends 'boolean'
          ? boolean
          : number)
    | null
}

/** When something begins and ends, as days, for formats that have a time axis. */
interface Days {
  start: string | null
  end: string | null
}

export interface GraphNode extends Days {
  id: string
  label: string
  values: ValuesOf<typeof NODE_ATTRIBUTES>
}

export interface GraphEdge extends Days {
  id: string
  source: string
  target: string
  label: string
  /** 0.01 to 1: the share of a stake, in the middle of its bounds; 1 for all else. */
  weight: number
  values: ValuesOf<typeof EDGE_ATTRIBUTES>
}

/** The kinds that are in a graph file: `type` chooses among them. */
export const GRAPH_TYPES = [
  'stake',
  'joint-venture',
  'partnership',
  'company',
  'person',
  'brand',
] as const satisfies ExportType[]

/** Nodes: companies, people and brands in any case, ventures and partnerships where they are asked for. */
export async function* graphNodes(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
): AsyncGenerator<GraphNode[]> {
  const counted = (nodes: GraphNode[]) => {
    add(report.written, 'nodes', nodes.length)
    return nodes
  }
  const ventures = types.includes('joint-venture')
  for await (const companies of source.read('company')) {
    // A named venture is a company, too: it is one node, with what is known of it as a venture.
    const own = companies.filter(({ type }) => !ventures || type === 'company')
    yield counted(own.map(companyNode))
  }
  for await (const people of source.read('person')) yield counted(people.map(personNode))
  for await (const brands of source.read('brand')) yield counted(brands.map(brandNode))
  if (ventures) {
    for await (const list of source.read('joint-venture')) yield counted(list.map(ventureNode))
  }
  if (types.includes('partnership')) {
    for await (const list of source.read('partnership')) yield counted(list.map(partnershipNode))
  }
}

/** Edges: stakes from holder to subject, and what joins the nodes otherwise. */
export async function* graphEdges(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
): AsyncGenerator<GraphEdge[]> {
  const counted = (all: GraphEdge[]) => {
    const edges = all.filter((edge) => source.holds(edge.source) && source.holds(edge.target))
    add(report.written, 'edges', edges.length)
    return edges
  }
  if (types.includes('stake')) {
    for await (const stakes of source.read('stake')) yield counted(stakes.map(stakeEdge))
  }
  for (const type of ['joint-venture', 'partnership'] as const) {
    if (!types.includes(type)) continue
    for await (const facts of source.read(type)) yield counted(facts.flatMap(partyEdges))
  }
  if (types.includes('person')) {
    for await (const people of source.read('person')) yield counted(people.flatMap(positionEdges))
  }
  if (types.includes('brand')) {
    const made = types.includes('partnership')
    for await (const brands of source.read('brand')) {
      yield counted(brands.flatMap((brand) => brandEdges(brand, made)))
    }
  }
}

const companyNode = (company: Exported<'company'>): GraphNode => ({
  ...named(company),
  ...days(company.founded, null),
  values: {
    ...common(company, company.founded, null),
    kind: company.kind,
    country: company.country,
    stateOwned: company.stateOwned,
    status: company.status,
  },
})

const personNode = (person: Exported<'person'>): GraphNode => {
  const claims = person.claims ?? person.positions.flatMap((position) => position.claims ?? [])
  return {
    ...named(person),
    ...days(null, null),
    values: { ...common({ ...person, claims }, null, null), status: person.status },
  }
}

const brandNode = (brand: Exported<'brand'>): GraphNode => ({
  ...named(brand),
  ...days(null, null),
  values: { ...common(brand, null, null), kind: brand.segment, status: brand.status },
})

const ventureNode = (venture: Exported<'joint-venture'>): GraphNode => ({
  ...named(venture),
  ...days(venture.formed, venture.ended),
  values: {
    ...common(venture, venture.formed, venture.ended),
    kind: venture.kind,
    status: venture.status,
  },
})

const partnershipNode = (partnership: Exported<'partnership'>): GraphNode => ({
  ...named(partnership),
  ...days(partnership.signed, partnership.ended),
  values: {
    ...common(partnership, partnership.signed, partnership.ended),
    kind: partnership.partnershipType.join('; ') || null,
    status: partnership.status,
  },
})

function stakeEdge(stake: Exported<'stake'>): GraphEdge {
  const { share, type } = stake.interest
  return {
    id: stake.id,
    source: stake.holder.id,
    target: stake.subject.id,
    label: labelOfShare(share) ?? type,
    weight: weightOf(share),
    ...days(stake.acquired, stake.ended),
    values: {
      ...common(stake, stake.acquired, stake.ended),
      type: 'stake',
      role: type,
      factId: stake.id,
      share: share?.exact ?? null,
      shareMinimum: share ? leastOf(share) : null,
      shareMaximum: share ? mostOf(share) : null,
      derived: stake.derived,
    },
  }
}

function partyEdges(fact: Exported<'joint-venture'> | Exported<'partnership'>): GraphEdge[] {
  const since = fact.type === 'jointVenture' ? fact.formed : fact.signed
  return fact.parties.map(({ company, role }) => ({
    id: `${company.id}--party--${fact.id}`,
    source: company.id,
    target: fact.id,
    label: role,
    weight: 1,
    ...days(since, fact.ended),
    values: { ...common(fact, since, fact.ended), type: 'partyTo', role, factId: fact.id },
  }))
}

const positionEdges = (person: Exported<'person'>): GraphEdge[] =>
  person.positions.map((position) => ({
    id: position.id,
    source: person.id,
    target: position.company.id,
    label: position.role,
    weight: 1,
    ...days(position.started, position.ended),
    values: {
      ...common(position, position.started, position.ended),
      type: 'position',
      role: position.role,
      factId: position.id,
    },
  }))

function brandEdges(brand: Exported<'brand'>, withMakers: boolean): GraphEdge[] {
  const edge = (type: 'ownsBrand' | 'makesBrand', from: string): GraphEdge => ({
    id: `${from}--${type}--${brand.id}`,
    source: from,
    target: brand.id,
    label: type === 'ownsBrand' ? 'owns brand' : 'makes brand',
    weight: 1,
    ...days(null, null),
    values: { ...common(brand, null, null), type, factId: brand.id },
  })
  return [
    ...brand.owners.map(({ company }) => edge('ownsBrand', company.id)),
    ...(withMakers ? brand.partnerships.map(({ id }) => edge('makesBrand', id)) : []),
  ]
}

interface Named {
  id: string
  label: string
}

const named = ({ id, label }: Named): Named => ({ id, label })

interface Sourced {
  type: string
  name?: string | null
  nameZh?: string | null
  sources: number
  disputed: boolean
  claims?: ClaimEvidence[] | undefined
}

/** What nodes and edges are told by alike. */
const common = (fact: Sourced, since: DatedValue | null, until: DatedValue | null) => ({
  type: fact.type,
  since: since?.date ?? since?.raw ?? null,
  until: until?.date ?? until?.raw ?? null,
  datePrecision: since?.precision ?? until?.precision ?? null,
  sources: fact.sources,
  disputed: fact.disputed,
  claimIds: fact.claims?.map(({ id }) => id).join('; ') || null,
  quote: fact.claims?.[0]?.quote ?? null,
})

/** The widest span of days that the dates can mean. */
const days = (since: DatedValue | null, until: DatedValue | null): Days => ({
  start: since?.earliest ?? null,
  end: until?.latest ?? null,
})

const weightOf = (share: Share | null): number =>
  Math.max(0.01, (leastOf(share) + mostOf(share)) / 200)

function labelOfShare(share: Share | null): string | null {
  if (share?.exact !== undefined) return `${share.exact} %`
  return share ? `${leastOf(share)}–${mostOf(share)} %` : null
}
