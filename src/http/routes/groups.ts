import { z } from 'zod'
import { CompanyGroup } from '../../domain/records/company-group.ts'
import { GROUP_COLUMNS, groupRow } from '../../exports/group-row.ts'
import { GROUP_SORTS, groupsPage } from '../../queries/groups-page.ts'
import type { App } from '../app-type.ts'
import { id } from '../filters.ts'
import { listRoute } from '../list-route.ts'
import { type Kit, knownAtParameter } from '../route-kit.ts'

/** `/stats/groups`: which companies belong together by what they have in common. */
export function groupRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/stats/groups',
    operationId: 'listGroups',
    summary: 'List groups of companies',
    description:
      'Companies that stakes, joint ventures and partnerships tie more to each other than to the rest: communities by the Louvain method, each fact weighing the same. A company is in one group at most, and one that nothing ties to another is in none. Groups are computed and no document speaks of them: the facts do. At most 20,000 companies and 100,000 pairs of them are looked at; `meta.partial` says when that cut.',
    tag: 'Service',
    facts: false,
    query: {
      companyId: id.optional().describe('Only the group that this company is in.'),
      minSize: z.int().min(2).max(20_000).optional().describe('Members, at least.'),
      ...knownAtParameter,
    },
    row: CompanyGroup,
    sorts: GROUP_SORTS,
    flat: groupRow,
    columns: GROUP_COLUMNS,
    load: (graph, query, page, { lang }) => groupsPage(graph, query, page, lang),
  })
}
