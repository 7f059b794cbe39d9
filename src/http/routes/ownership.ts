import { z } from 'zod'
import { EffectiveOwnership } from '../../domain/records/effective-ownership.ts'
import { OwnershipChain } from '../../domain/records/ownership.ts'
import { ControlBasis, UltimateParent } from '../../domain/records/ultimate-parent.ts'
import { effectiveOwnershipRow, ownershipRow } from '../../exports/columns.ts'
import { EFFECTIVE_SORTS, effectiveOwnershipOf } from '../../queries/effective-ownership-of.ts'
import { CHAIN_SORTS, ownershipChains } from '../../queries/owners-of.ts'
import { ultimateParentOf } from '../../queries/ultimate-parent-of.ts'
import type { App } from '../app-type.ts'
import { EFFECTIVE_OWNERSHIP_COLUMNS, OWNERSHIP_COLUMNS } from '../columns.ts'
import { id as idFilter, percent } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import { factParameters, type Kit, knownAtParameter } from '../route-kit.ts'

const TYPES = ['company', 'jointVenture'] as const
const below = { tag: 'Companies', idTypes: TYPES }

const interestType = z
  .enum(['shareholding', 'votingRights'])
  .default('shareholding')
  .describe('Over stakes of this kind only: capital and votes are never mixed.')

/** What every read over stakes has; the claims of each stake are always embedded. */
const walked = {
  asOf: z.iso
    .date()
    .optional()
    .describe(
      'A day, `YYYY-MM-DD`: over the stakes that may hold on it. A stake of which that is not sure counts from 0. Without it, over those that no document tells the end of.',
    ),
  ...knownAtParameter,
  minSources: z
    .int()
    .min(1)
    .max(1_000)
    .optional()
    .describe('Only over stakes that at least so many documents hold up; derived ones have none.'),
  assertionMode: factParameters.assertionMode,
  include: z
    .array(z.enum(['claims']))
    .optional()
    .describe('Claims are embedded in any case.'),
}

const chainFilters = {
  maxDepth: z.int().min(1).max(6).default(6).describe('Most stakes of a chain.'),
  minShare: percent.optional().describe('Percent: chains whose share is at least this.'),
  includeUnknownShares: z
    .boolean()
    .optional()
    .describe(
      'Whether chains are in the list of which a share is not stated, or which only may have `minShare`. By default only without `minShare`.',
    ),
  interestType,
  ...walked,
}

const BOUNDS =
  'At most 2,000 companies and 5,000 stakes are looked at; `meta.partial` says when that cut.'

/** Who is above and below a company: chains of stakes, control, and integrated ownership. */
export function ownershipRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/owners',
    operationId: 'listOwnersOfCompany',
    summary: 'List who is above a company',
    description: `One row an owner, direct or not: its shortest chain of stakes down to the company, with the share of that chain as a range and the sentences behind each stake. An unknown share counts from 0 to what the other holders leave. ${BOUNDS}`,
    facts: false,
    query: chainFilters,
    row: OwnershipChain,
    sorts: CHAIN_SORTS,
    flat: ownershipRow,
    columns: OWNERSHIP_COLUMNS,
    load: (graph, query, page, options, id) =>
      ownershipChains(graph, id, 'up', query, page, options),
  })
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/holdings',
    operationId: 'listHoldingsOfCompany',
    summary: 'List what is below a company',
    description: `One row a company that it holds a part of, directly or through others: the shortest chain of stakes down to it, as on \`/owners\`. ${BOUNDS}`,
    facts: false,
    query: chainFilters,
    row: OwnershipChain,
    sorts: CHAIN_SORTS,
    flat: ownershipRow,
    columns: OWNERSHIP_COLUMNS,
    load: (graph, query, page, options, id) =>
      ownershipChains(graph, id, 'down', query, page, options),
  })
  listRoute(app, kit, {
    ...below,
    url: '/companies/:id/effective-ownership',
    operationId: 'listEffectiveOwnership',
    summary: 'Compute how much of a company each owner has in all',
    description: [
      'Integrated ownership as a range, one row an owner: its own stake and its part of what others hold, over all ways.',
      'Circular holdings are summed to their limit and not cut off (Brioschi et al. 1989); what leads through the owner itself is not counted (Baldone et al. 1998).',
      'It is solved once with the least and once with the most that each share can be: an unknown share is 0 to what the other holders leave, and nobody has more than 100.',
      '`assumptions` names every share and date that is not exact.',
      BOUNDS,
    ].join(' '),
    facts: false,
    query: {
      ownerId: idFilter
        .optional()
        .describe('Only of this owner; one that is not above the company has no row.'),
      maxDepth: z
        .int()
        .min(1)
        .max(20)
        .default(20)
        .describe('Most stakes up that are looked at. Chains are shown up to 6 stakes.'),
      closedWorld: z
        .boolean()
        .default(false)
        .describe(
          'True: the known holders of each company are taken to be all of them, so that their shares add up to 100. One whose share is not exact then has at least what the others cannot have.',
        ),
      interestType,
      ...walked,
    },
    row: EffectiveOwnership,
    sorts: EFFECTIVE_SORTS,
    flat: effectiveOwnershipRow,
    columns: EFFECTIVE_OWNERSHIP_COLUMNS,
    load: (graph, query, page, options, id) =>
      effectiveOwnershipOf(graph, id, query, page, options),
  })
  itemRoute(app, kit, {
    ...below,
    url: '/companies/:id/ultimate-parent',
    operationId: 'getUltimateParent',
    summary: 'Find who controls a company in the end',
    description: [
      'The top of the control chain, and the rule by which it is the top.',
      'x controls y if x, together with all that x controls, surely holds more than the threshold of y: shares that only may be so large do not count, and are named in `possibleControllers`.',
      'With `basis=brand` it begins at the owner of the brand with the id or name of the company; the id may be that of a brand.',
      BOUNDS,
    ].join(' '),
    facts: false,
    query: {
      threshold: z
        .number()
        .min(50)
        .max(99)
        .default(50)
        .describe(
          'Percent; control is more than this. Below 50 there could be several at the top.',
        ),
      basis: ControlBasis.default('shareholding').describe('What control is told by.'),
      lang: factParameters.lang,
      ...walked,
    },
    row: UltimateParent,
    load: (graph, id, query, options) =>
      ultimateParentOf(graph, id, query, { ...options, minSources: query.minSources }),
  })
}
