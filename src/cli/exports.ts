import { SetupError } from '../domain/errors.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import {
  brandRow,
  claimRow,
  companyRow,
  documentRow,
  type FlatRow,
  jointVentureRow,
  partnershipRow,
  personRow,
  stakeRow,
} from '../exports/columns.ts'
import type { Graph } from '../graph/graph.ts'
import * as columns from '../http/columns.ts'
import { brandsPage } from '../queries/brands-page.ts'
import { claimsPage } from '../queries/claims-page.ts'
import { companiesPage } from '../queries/companies-page.ts'
import { documentsPage } from '../queries/documents-page.ts'
import { jointVenturesPage } from '../queries/joint-ventures-page.ts'
import { partnershipsPage } from '../queries/partnerships-page.ts'
import { peoplePage } from '../queries/people-page.ts'
import { stakesPage } from '../queries/stakes-page.ts'

/** What can be exported, the default first. */
export const EXPORT_TYPES = [
  'stake',
  'joint-venture',
  'partnership',
  'company',
  'person',
  'brand',
  'claim',
  'document',
] as const
type ExportType = (typeof EXPORT_TYPES)[number]

/** All rows of one kind, in chunks, ordered by id. */
interface Export {
  columns: readonly string[]
  chunks(graph: Graph): AsyncGenerator<FlatRow[]>
}

const withClaims = { include: ['claims'] } as const

/** How each kind is read and flattened; the same columns as in the API. */
export const EXPORTS: Record<ExportType, Export> = {
  stake: exportOf(columns.STAKE_COLUMNS, stakeRow, (graph, page) =>
    stakesPage(graph, {}, page, withClaims),
  ),
  'joint-venture': exportOf(columns.JOINT_VENTURE_COLUMNS, jointVentureRow, (graph, page) =>
    jointVenturesPage(graph, {}, page, withClaims),
  ),
  partnership: exportOf(columns.PARTNERSHIP_COLUMNS, partnershipRow, (graph, page) =>
    partnershipsPage(graph, {}, page, withClaims),
  ),
  company: exportOf(columns.COMPANY_COLUMNS, companyRow, (graph, page) =>
    companiesPage(graph, {}, page, withClaims),
  ),
  person: exportOf(columns.PERSON_COLUMNS, personRow, (graph, page) =>
    peoplePage(graph, {}, page, withClaims),
  ),
  brand: exportOf(columns.BRAND_COLUMNS, brandRow, (graph, page) =>
    brandsPage(graph, {}, page, withClaims),
  ),
  claim: exportOf(columns.CLAIM_COLUMNS, claimRow, (graph, page) => claimsPage(graph, {}, page)),
  document: exportOf(columns.DOCUMENT_COLUMNS, documentRow, (graph, page) =>
    documentsPage(graph, {}, page),
  ),
}

const ROWS_PER_PAGE = 200

function exportOf<Row>(
  columns: readonly string[],
  flat: (row: Row) => FlatRow,
  load: (graph: Graph, page: PageRequest) => Promise<Page<Row>>,
): Export {
  return {
    columns,
    async *chunks(graph) {
      let version: string | undefined
      let after: PageRequest['after'] = null
      do {
        const page = await load(graph, { limit: ROWS_PER_PAGE, after, sort: 'id' })
        version ??= page.version
        if (page.version !== version) {
          throw new SetupError('A load changed the graph while it was read. Export it again.')
        }
        yield page.rows.map(flat)
        after = page.next
      } while (after)
    },
  }
}
