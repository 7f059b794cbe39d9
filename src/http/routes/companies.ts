import { z } from 'zod'
import { PartnershipStatus, PartnershipType } from '../../domain/codelists.ts'
import { Brand } from '../../domain/records/brand.ts'
import { Company } from '../../domain/records/company.ts'
import { JointVenture } from '../../domain/records/joint-venture.ts'
import { PartnerRow } from '../../domain/records/partner-row.ts'
import { Partnership } from '../../domain/records/partnership.ts'
import { Position } from '../../domain/records/position.ts'
import { Stake } from '../../domain/records/stake.ts'
import { CompanyKind } from '../../domain/register.ts'
import {
  brandRow,
  companyRow,
  jointVentureRow,
  partnerRow,
  partnershipRow,
  positionRow,
  stakeRow,
} from '../../exports/columns.ts'
import { BRAND_SORTS, brandsPage } from '../../queries/brands-page.ts'
import { COMPANY_SORTS, companiesPage } from '../../queries/companies-page.ts'
import { companyById } from '../../queries/company-by-id.ts'
import { JOINT_VENTURE_SORTS, jointVenturesPage } from '../../queries/joint-ventures-page.ts'
import { PARTNER_SORTS, partnersOf } from '../../queries/partners-of.ts'
import { PARTNERSHIP_SORTS, partnershipsPage } from '../../queries/partnerships-page.ts'
import { POSITION_SORTS, positionsOf } from '../../queries/positions-of.ts'
import { STAKE_SORTS, stakesPage } from '../../queries/stakes-page.ts'
import type { App } from '../app-type.ts'
import {
  BRAND_COLUMNS,
  COMPANY_COLUMNS,
  JOINT_VENTURE_COLUMNS,
  PARTNER_COLUMNS,
  PARTNERSHIP_COLUMNS,
  POSITION_COLUMNS,
  STAKE_COLUMNS,
} from '../columns.ts'
import { jointVentureFilters, partnershipFilters, percent } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'
import { text } from '../validate.ts'

const TYPES = ['company', 'jointVenture'] as const
const tag = 'Companies'

/** `/companies` and what belongs to one of them. */
export function companyRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/companies',
    operationId: 'listCompanies',
    summary: 'List companies',
    description:
      'Companies that a loaded document binds to something: as a party, holder, subject, owner of a brand or seat of a position.',
    tag,
    query: {
      q: text(200).optional().describe('The beginning of a name, or words of it.'),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional()
        .describe('ISO 3166-1 alpha-2, of the headquarters.'),
      kind: CompanyKind.optional().describe('What sort of body it is.'),
      stateOwned: z.boolean().optional().describe('Whether the state owns it.'),
      hasStake: z.boolean().optional().describe('Whether it holds a stake.'),
      inJointVenture: z.boolean().optional().describe('Whether it is a party of a joint venture.'),
    },
    row: Company,
    sorts: COMPANY_SORTS,
    flat: companyRow,
    columns: COMPANY_COLUMNS,
    load: companiesPage,
  })
  itemRoute(app, kit, {
    url: '/companies/:id',
    operationId: 'getCompany',
    summary: 'Get a company',
    description:
      'With its names, what the register and documents say of it, and how many facts it is part of.',
    tag,
    row: Company,
    idTypes: TYPES,
    load: (graph, id, _query, options) => companyById(graph, id, options),
  })
  const below = { tag, idTypes: TYPES }
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/stakes',
    operationId: 'listStakesOfCompany',
    summary: 'List the stakes of a company',
    description:
      'Stakes that it holds, and stakes that others hold in it. `meta.notDisclosed` has the documents that say that shares or terms are not made public.',
    query: {
      side: z
        .enum(['holder', 'subject', 'both'])
        .default('both')
        .describe(
          'On which side of the stake it is: as `holder`, as `subject` that is held, or `both`.',
        ),
      minShare: percent.optional().describe('Percent, at least.'),
      includeUnknownShares: z
        .boolean()
        .optional()
        .describe('Whether stakes without a stated share are in the list.'),
    },
    row: Stake,
    sorts: STAKE_SORTS,
    flat: stakeRow,
    columns: STAKE_COLUMNS,
    load: (graph, query, page, options, companyId) =>
      stakesPage(graph, { ...query, companyId }, page, options),
  })
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/joint-ventures',
    operationId: 'listJointVenturesOfCompany',
    summary: 'List the joint ventures of a company',
    description: 'With all parties and their shares, as far as they are known.',
    query: { named: jointVentureFilters.named, geography: jointVentureFilters.geography },
    row: JointVenture,
    sorts: JOINT_VENTURE_SORTS,
    flat: jointVentureRow,
    columns: JOINT_VENTURE_COLUMNS,
    load: (graph, query, page, options, companyId) =>
      jointVenturesPage(graph, { ...query, companyId }, page, options),
  })
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/partnerships',
    operationId: 'listPartnershipsOfCompany',
    summary: 'List the partnerships of a company',
    description: 'With all parties, areas, instrument and status.',
    query: {
      partnershipType: partnershipFilters.partnershipType,
      status: partnershipFilters.status,
    },
    row: Partnership,
    sorts: PARTNERSHIP_SORTS,
    flat: partnershipRow,
    columns: PARTNERSHIP_COLUMNS,
    load: (graph, query, page, options, companyId) =>
      partnershipsPage(graph, { ...query, companyId }, page, options),
  })
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/partners',
    operationId: 'listPartnersOfCompany',
    summary: 'List the counterparties of a company',
    description:
      'One row a counterparty, with all stakes, joint ventures and partnerships between the two.',
    query: {
      partnershipType: z
        .array(PartnershipType)
        .optional()
        .describe('Only over partnerships of these types.'),
      status: z
        .array(PartnershipStatus)
        .optional()
        .describe('Only over partnerships that stand there.'),
    },
    row: PartnerRow,
    sorts: PARTNER_SORTS,
    flat: partnerRow,
    columns: PARTNER_COLUMNS,
    load: (graph, query, page, options, id) => partnersOf(graph, id, query, page, options),
  })
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/people',
    operationId: 'listPeopleOfCompany',
    summary: 'List the people of a company',
    description: 'One row a position: who is what in the company.',
    query: { role: text(100).optional().describe('Part of a role, in any case.') },
    row: Position,
    sorts: POSITION_SORTS,
    flat: positionRow,
    columns: POSITION_COLUMNS,
    load: (graph, query, page, options, id) => positionsOf(graph, id, query, page, options),
  })
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/brands',
    operationId: 'listBrandsOfCompany',
    summary: 'List the brands of a company',
    description: 'Brands that it owns, by a document or by the register.',
    query: {},
    row: Brand,
    sorts: BRAND_SORTS,
    flat: brandRow,
    columns: BRAND_COLUMNS,
    load: (graph, _query, page, options, companyId) =>
      brandsPage(graph, { companyId }, page, options),
  })
}
