import { Brand } from '../../domain/records/brand.ts'
import { Person } from '../../domain/records/person.ts'
import { brandRow, personRow } from '../../exports/columns.ts'
import { brandById } from '../../queries/brand-by-id.ts'
import { BRAND_SORTS, brandsPage } from '../../queries/brands-page.ts'
import { PERSON_SORTS, peoplePage } from '../../queries/people-page.ts'
import { personById } from '../../queries/person-by-id.ts'
import type { App } from '../app-type.ts'
import { BRAND_COLUMNS, PERSON_COLUMNS } from '../columns.ts'
import { id } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'
import { text } from '../validate.ts'

/** `/people` and `/brands`. */
export function peopleAndBrandRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/people',
    operationId: 'listPeople',
    summary: 'List people',
    description: 'People who hold or held a position, with their positions.',
    tag: 'People',
    query: {
      companyId: id.optional().describe('A company where they have a position.'),
      role: text(100).optional().describe('Part of a role, in any case.'),
    },
    row: Person,
    sorts: PERSON_SORTS,
    flat: personRow,
    columns: PERSON_COLUMNS,
    load: peoplePage,
  })
  itemRoute(app, kit, {
    url: '/people/:id',
    operationId: 'getPerson',
    summary: 'Get a person',
    description: 'With positions and the claims behind them.',
    tag: 'People',
    row: Person,
    idTypes: ['person'],
    load: (graph, personId, _query, options) => personById(graph, personId, options),
  })
  listRoute(app, kit, {
    url: '/brands',
    operationId: 'listBrands',
    summary: 'List brands',
    description:
      'Brands that a document binds: owned by a company, launched by partners, or partners themselves.',
    tag: 'Brands',
    query: { companyId: id.optional().describe('A company that owns the brand.') },
    row: Brand,
    sorts: BRAND_SORTS,
    flat: brandRow,
    columns: BRAND_COLUMNS,
    load: brandsPage,
  })
  itemRoute(app, kit, {
    url: '/brands/:id',
    operationId: 'getBrand',
    summary: 'Get a brand',
    description: 'With owners, partnerships and the claims behind them.',
    tag: 'Brands',
    row: Brand,
    idTypes: ['brand'],
    load: (graph, brandId, _query, options) => brandById(graph, brandId, options),
  })
}
