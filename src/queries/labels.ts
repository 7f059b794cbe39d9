import type { EntityType } from '../domain/claim.ts'
import type { NodeLabel } from '../domain/graph-state.ts'

const LABELS: Record<EntityType, NodeLabel> = {
  company: 'Company',
  brand: 'Brand',
  person: 'Person',
  stake: 'Stake',
  jointVenture: 'JointVenture',
  partnership: 'Partnership',
  position: 'Position',
  figure: 'Figure',
  technology: 'Technology',
  platform: 'Platform',
  product: 'Product',
  place: 'Place',
}

/** The labels that nodes of some types have. A named joint venture is found as a company, too. */
export const labelsOf = (types: readonly EntityType[]): NodeLabel[] =>
  types.map((type) => LABELS[type])
