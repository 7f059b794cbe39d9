import { z } from 'zod'
import { EntityType } from '../../domain/claim.ts'
import { SearchHit } from '../../domain/records/search-hit.ts'
import { searchRow } from '../../exports/columns.ts'
import { SEARCH_SORTS, search } from '../../queries/search.ts'
import type { App } from '../app-type.ts'
import { SEARCH_COLUMNS } from '../columns.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'
import { text } from '../validate.ts'

/** `/search`: entities by name. */
export function searchRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/search',
    operationId: 'search',
    summary: 'Search entities by name',
    description:
      'Ranked: the whole name first, then how a name begins, then words of it. English and Chinese, any case and width.',
    tag: 'Search',
    query: {
      q: text(200).describe('A name, or words of it.'),
      type: z.array(EntityType).optional().describe('Only entities of these types.'),
      mode: z
        .enum(['text', 'phrase', 'prefix'])
        .default('text')
        .describe(
          '`text`: all words; `phrase`: the words side by side; `prefix`: how a name begins.',
        ),
      fuzzy: z.boolean().default(false).describe('Whether words may differ by a letter or two.'),
    },
    row: SearchHit,
    sorts: SEARCH_SORTS,
    facts: false,
    flat: searchRow,
    columns: SEARCH_COLUMNS,
    load: (graph, { q, type, mode, fuzzy }, page, { lang }) =>
      search(graph, { q, types: type, mode, fuzzy, lang }, page),
  })
}
