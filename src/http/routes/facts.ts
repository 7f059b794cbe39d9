import { JointVenture } from '../../domain/records/joint-venture.ts'
import { Partnership } from '../../domain/records/partnership.ts'
import { Stake } from '../../domain/records/stake.ts'
import { jointVentureRow, partnershipRow, stakeRow } from '../../exports/columns.ts'
import { jointVentureById } from '../../queries/joint-venture-by-id.ts'
import { JOINT_VENTURE_SORTS, jointVenturesPage } from '../../queries/joint-ventures-page.ts'
import { partnershipById } from '../../queries/partnership-by-id.ts'
import { PARTNERSHIP_SORTS, partnershipsPage } from '../../queries/partnerships-page.ts'
import { stakeById } from '../../queries/stake-by-id.ts'
import { STAKE_SORTS, stakesPage } from '../../queries/stakes-page.ts'
import type { App } from '../app-type.ts'
import { JOINT_VENTURE_COLUMNS, PARTNERSHIP_COLUMNS, STAKE_COLUMNS } from '../columns.ts'
import { jointVentureFilters, partnershipFilters, stakeFilters } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'

/** `/stakes`, `/joint-ventures` and `/partnerships`: the things that hold companies together. */
export function factRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/stakes',
    operationId: 'listStakes',
    summary: 'List stakes',
    description:
      'Who holds which share of whom, since when and for how much. A derived stake is computed, says how, and has no quote. With a holder or subject, `meta.notDisclosed` has the documents that say that shares or terms are not made public.',
    tag: 'Stakes',
    query: stakeFilters,
    row: Stake,
    sorts: STAKE_SORTS,
    flat: stakeRow,
    columns: STAKE_COLUMNS,
    load: stakesPage,
  })
  itemRoute(app, kit, {
    url: '/stakes/:id',
    operationId: 'getStake',
    summary: 'Get a stake',
    description: 'With the claims that hold it up.',
    tag: 'Stakes',
    row: Stake,
    idTypes: ['stake'],
    load: (graph, id, _query, options) => stakeById(graph, id, options),
  })
  listRoute(app, kit, {
    url: '/joint-ventures',
    operationId: 'listJointVentures',
    summary: 'List joint ventures',
    description:
      'Named by a document, or known by their parties; with the share of each party as stated, derived or unknown.',
    tag: 'Joint ventures',
    query: jointVentureFilters,
    row: JointVenture,
    sorts: JOINT_VENTURE_SORTS,
    flat: jointVentureRow,
    columns: JOINT_VENTURE_COLUMNS,
    load: jointVenturesPage,
  })
  itemRoute(app, kit, {
    url: '/joint-ventures/:id',
    operationId: 'getJointVenture',
    summary: 'Get a joint venture',
    description: 'With parties, shares, scope and the claims that hold it up.',
    tag: 'Joint ventures',
    row: JointVenture,
    idTypes: ['jointVenture'],
    load: (graph, id, _query, options) => jointVentureById(graph, id, options),
  })
  listRoute(app, kit, {
    url: '/partnerships',
    operationId: 'listPartnerships',
    summary: 'List partnerships',
    description:
      'Agreements between parties: what they are about, by what instrument, and where they stand.',
    tag: 'Partnerships',
    query: partnershipFilters,
    row: Partnership,
    sorts: PARTNERSHIP_SORTS,
    flat: partnershipRow,
    columns: PARTNERSHIP_COLUMNS,
    load: partnershipsPage,
  })
  itemRoute(app, kit, {
    url: '/partnerships/:id',
    operationId: 'getPartnership',
    summary: 'Get a partnership',
    description: 'With parties, areas, status history and the claims that hold it up.',
    tag: 'Partnerships',
    row: Partnership,
    idTypes: ['partnership'],
    load: (graph, id, _query, options) => partnershipById(graph, id, options),
  })
}
