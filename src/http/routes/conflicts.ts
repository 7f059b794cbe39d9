import { z } from 'zod'
import { ConflictType } from '../../domain/codelists.ts'
import { Conflict } from '../../domain/records/conflict.ts'
import { CONFLICT_COLUMNS, conflictRow } from '../../exports/conflict-row.ts'
import { conflictById } from '../../queries/conflict-by-id.ts'
import { CONFLICT_SORTS, conflictsPage } from '../../queries/conflicts-page.ts'
import type { App } from '../app-type.ts'
import { id } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'

const tag = 'Evidence'

/** `/conflicts`: where documents do not say the same, and what follows from it. */
export function conflictRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/conflicts',
    operationId: 'listConflicts',
    summary: 'List conflicts',
    description:
      'Claims about one thing that exclude, refine or limit each other: each set with the claims and their sentences, what is shown first and why. No claim is dropped, and rules alone find them.',
    tag,
    facts: false,
    query: {
      entityId: id
        .optional()
        .describe('What a claim of the conflict is about, or a fact that it supports.'),
      conflictType: z.array(ConflictType).optional().describe('Any of these.'),
      resolved: z
        .boolean()
        .optional()
        .describe('False for those that stand open, true for those that are explained.'),
    },
    row: Conflict,
    sorts: CONFLICT_SORTS,
    flat: conflictRow,
    columns: CONFLICT_COLUMNS,
    load: (graph, query, page, { lang }) => conflictsPage(graph, query, page, lang),
  })
  itemRoute(app, kit, {
    url: '/conflicts/:id',
    operationId: 'getConflict',
    summary: 'Get a conflict',
    description:
      'With its claims, their sentences and documents, the headline value, and the policy by which it was chosen.',
    tag,
    facts: false,
    query: { lang: z.enum(['en', 'zh']).default('en').describe('Language of labels.') },
    row: Conflict,
    load: (graph, conflictId, { lang }) => conflictById(graph, conflictId, lang),
  })
}
