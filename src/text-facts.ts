import type { EntityType } from './domain/claim.ts'
import type { GraphNode, GraphState, NodeLabel } from './domain/graph-state.ts'
import type { Reference } from './domain/records/reference.ts'
import { shareOfProperties } from './domain/share.ts'
import { ExtractedFacts } from './http/extraction.ts'
import { labelOf } from './queries/stored.ts'
import type { NameIndex } from './resolution/name-index.ts'

/** The state that the claims of one text give, ready to be told. */
export interface TextFacts {
  facts: ExtractedFacts
  /** An entity of the state or of the register as other records name it. */
  reference(id: string, type: EntityType): Reference | null
  /** Ids of what each claim holds up. */
  supportedBy(claimId: string): string[]
}

/** Tells the facts of a state that was assembled in memory, in the order of their ids. */
export function textFacts({ nodes }: GraphState, index: NameIndex): TextFacts {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const supported = new Map<string, string[]>()
  for (const { id, edges } of nodes) {
    for (const { type, other } of edges) {
      if (type === 'SUPPORTS') supported.set(other, [...(supported.get(other) ?? []), id])
    }
  }
  const nameOf = (id: string): string | null => {
    const name = byId.get(id)?.properties.name ?? index.entries.get(id)?.name
    return typeof name === 'string' ? name : null
  }
  const reference = (id: string, type: EntityType): Reference | null => {
    const node = byId.get(id)
    if (!node && !index.entries.has(id)) return null
    const entity = { id, type: node ? typeOf(node, type) : type, name: nameOf(id) }
    const parties = (node ? endsOf(node) : []).map((end) => reference(end, 'company')?.label ?? end)
    const { role } = node?.properties ?? {}
    // As everywhere: person, role, company.
    if (entity.type === 'position' && typeof role === 'string') parties.splice(1, 0, role)
    return { ...entity, label: labelOf(entity, parties) }
  }
  const summary = (node: GraphNode) => {
    const { properties } = node
    const { name = null, label } = reference(node.id, typeOf(node, 'company')) ?? {}
    const claims = node.edges.filter(({ type }) => type === 'SUPPORTS').map(({ other }) => other)
    const named = (type: string) =>
      node.edges
        .filter((edge) => edge.type === type)
        .map(({ other, properties: { role } }) => ({
          ...(reference(other, 'company') ?? {
            id: other,
            type: 'company',
            name: null,
            label: other,
          }),
          role,
        }))
    return { id: node.id, name, label, claims, properties, named }
  }
  const having = (label: NodeLabel) =>
    nodes.filter(({ labels }) => labels[0] === label).map(summary)
  return {
    // Properties are loose values: the schema says what each must be.
    facts: ExtractedFacts.parse({
      stakes: having('Stake').map(({ properties, named, ...fact }) => ({
        ...fact,
        claims: properties.derived === true ? properties.derivedFrom : fact.claims,
        holder: named('HOLDS')[0],
        subject: named('IN')[0],
        interestType: properties.interestType,
        share: shareOfProperties(properties),
        derived: properties.derived,
      })),
      jointVentures: having('JointVenture').map(({ properties, named, ...fact }) => ({
        ...fact,
        status: properties.ventureStatus,
        parties: named('PARTY_TO'),
      })),
      partnerships: having('Partnership').map(({ properties, named, ...fact }) => ({
        ...fact,
        partnershipType: properties.partnershipType,
        status: properties.partnershipStatus,
        parties: named('PARTY_TO'),
      })),
      positions: having('Position').map(({ properties, named, ...fact }) => ({
        ...fact,
        person: named('HAS_POSITION')[0],
        company: named('AT')[0],
        role: properties.role,
      })),
      brands: having('Brand').map(({ named, ...fact }) => ({
        ...fact,
        owners: named('OWNS_BRAND'),
      })),
      figures: having('Figure').map(({ properties, named, ...fact }) => ({
        ...fact,
        of: named('REPORTED'),
        metric: properties.metric,
        value: properties.value ?? null,
        unit: properties.unit ?? null,
      })),
    }),
    reference,
    supportedBy: (claimId) => supported.get(claimId) ?? [],
  }
}

const typeOf = ({ properties }: GraphNode, otherwise: EntityType): EntityType =>
  // Each node of the state is made with the type of its entity.
  (properties.type as EntityType | undefined) ?? otherwise

const ENDS = ['HOLDS', 'IN', 'PARTY_TO', 'HAS_POSITION', 'AT', 'REPORTED']

/** Ids of what a fact lies between, as its label names them. */
function endsOf({ edges }: GraphNode): string[] {
  const ends = edges.filter(({ type }) => ENDS.includes(type))
  return ends
    .toSorted((a, b) => ENDS.indexOf(a.type) - ENDS.indexOf(b.type))
    .map(({ other }) => other)
}
