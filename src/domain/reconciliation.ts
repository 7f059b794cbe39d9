import { z } from 'zod'
import type { EntityType } from './claim.ts'
import { NAMED_TYPES, type NamedType } from './named-types.ts'

/** A type, property or entity as the Reconciliation API names one. */
export const Named = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().optional().describe('What tells it from others.'),
  })
  .meta({ id: 'ReconciliationItem' })
export type Named = z.infer<typeof Named>

/** The types that can be reconciled, by what people call them. */
export const RECONCILED_TYPES: Record<NamedType, string> = {
  company: 'Company',
  jointVenture: 'Joint venture',
  brand: 'Brand',
  person: 'Person',
  partnership: 'Partnership',
  technology: 'Technology',
  platform: 'Platform',
  product: 'Product',
  place: 'Place',
}

/** What people call a type. */
export const typeName = (type: EntityType): string =>
  new Map<string, string>(Object.entries(RECONCILED_TYPES)).get(type) ?? type

const COMPANIES: NamedType[] = ['company', 'jointVenture']
interface Property {
  id: string
  name: string
  description: string
  /** The types that can have it. */
  types: readonly NamedType[]
  /** Whether a query can ask for a value of it; the others can only be fetched. */
  compared: boolean
  /** Whether its values are entities, in the same place as the shares that go with them. */
  of: 'text' | 'number' | 'entity' | 'share'
}

const property = (
  id: string,
  name: string,
  of: Property['of'],
  types: NamedType[],
  description: string,
  compared = false,
): Property => ({ id, name, description, types, compared, of })

/** Everything that can be fetched of an entity, by id. */
export const RECONCILED_PROPERTIES: readonly Property[] = [
  property('name', 'Name', 'text', NAMED_TYPES, 'In English, if it has one.', true),
  property('nameZh', 'Chinese name', 'text', NAMED_TYPES, 'In simplified Chinese.', true),
  property('names', 'All names', 'text', NAMED_TYPES, 'In any language.', true),
  property('type', 'Type', 'text', NAMED_TYPES, 'What sort of thing it is.'),
  property(
    'country',
    'Country',
    'text',
    COMPANIES,
    'ISO 3166-1 alpha-2, of the headquarters.',
    true,
  ),
  property('kind', 'Kind of company', 'text', COMPANIES, 'Such as carmaker or supplier.', true),
  property('headquarters', 'Headquarters', 'text', COMPANIES, 'The city.', true),
  property('stateOwned', 'State-owned', 'text', COMPANIES, 'true or false.', true),
  property(
    'founded',
    'Founded',
    'text',
    COMPANIES,
    'A day, month or year, as precise as it is known.',
  ),
  property('sources', 'Sources', 'number', NAMED_TYPES, 'Distinct documents behind it.'),
  property(
    'stakesHeld',
    'Holds a stake in',
    'entity',
    ['company', 'jointVenture', 'person'],
    'In the order of “Share held”.',
  ),
  property(
    'sharesHeld',
    'Share held',
    'share',
    ['company', 'jointVenture', 'person'],
    'Percent, or a bound such as >=50; empty where it is not stated. In the order of “Holds a stake in”.',
  ),
  property('holders', 'Held by', 'entity', COMPANIES, 'In the order of “Share of the holder”.'),
  property(
    'holderShares',
    'Share of the holder',
    'share',
    COMPANIES,
    'Percent, or a bound such as >=50; empty where it is not stated. In the order of “Held by”.',
  ),
  property(
    'jointVentures',
    'Joint ventures',
    'entity',
    ['company', 'brand'],
    'Those that it is a party of.',
  ),
  property(
    'partnerships',
    'Partnerships',
    'entity',
    ['company', 'brand', 'jointVenture'],
    'Those that it is a party of.',
  ),
  property(
    'partners',
    'Partners',
    'entity',
    ['company', 'brand', 'jointVenture'],
    'The other parties of its joint ventures and partnerships.',
  ),
  property('parties', 'Parties', 'entity', ['jointVenture', 'partnership'], 'Who is in it.'),
  property('brands', 'Brands', 'entity', ['company', 'jointVenture'], 'Those that it owns.'),
  property('owner', 'Owner', 'entity', ['brand'], 'The company that the brand belongs to.'),
  property('people', 'People', 'entity', COMPANIES, 'Who has a position there.'),
]

/** The ids of all properties. */
export const PROPERTY_IDS = RECONCILED_PROPERTIES.map(({ id }) => id)

/** The ids of those that a query can ask for. */
export const COMPARED_IDS = RECONCILED_PROPERTIES.filter(({ compared }) => compared).map(
  ({ id }) => id,
)
