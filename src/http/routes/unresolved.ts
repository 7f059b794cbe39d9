import { UnresolvedClaim } from '../../domain/records/unresolved-claim.ts'
import { UNRESOLVED_COLUMNS, unresolvedRow } from '../../exports/unresolved-row.ts'
import { UNRESOLVED_SORTS, unresolvedClaims } from '../../queries/unresolved-claims.ts'
import type { App } from '../app-type.ts'
import { id } from '../filters.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'

/** `/review`: what was read and waits for a person. */
export function unresolvedRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/review',
    operationId: 'listUnresolvedClaims',
    summary: 'List claims that wait for a person',
    description:
      'Claims that stay out of the graph since a name in them fits several entries of the register: with the sentence, and the entries that it fits. A decision in the curation file, or a better name in the register, settles one. Of the first 500 documents that have some, at most 200 each; `meta.partial` says when there are more.',
    tag: 'Evidence',
    facts: false,
    query: { documentId: id.optional().describe('Only of this document.') },
    row: UnresolvedClaim,
    sorts: UNRESOLVED_SORTS,
    flat: unresolvedRow,
    columns: UNRESOLVED_COLUMNS,
    load: (graph, { documentId }, page) => unresolvedClaims(graph, { documentId }, page),
  })
}
