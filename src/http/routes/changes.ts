import { z } from 'zod'
import { ChangedType, ChangeKind } from '../../domain/change.ts'
import { Change } from '../../domain/records/change.ts'
import { DatasetRecord } from '../../domain/records/dataset-record.ts'
import { CHANGE_COLUMNS, changeRow, DATASET_COLUMNS, datasetRow } from '../../exports/change-row.ts'
import { CHANGE_SORTS, changesPage, isPlace, PLACE_PATTERNS } from '../../queries/changes-page.ts'
import { CURRENT, datasetByVersion } from '../../queries/dataset-by-version.ts'
import { DATASET_SORTS, datasetsPage } from '../../queries/datasets-page.ts'
import type { App } from '../app-type.ts'
import { id } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'
import { text } from '../validate.ts'

const tag = 'Changes'

/** The ways to write `since`, as JSON Schema: it has none for a check that is code. */
const SINCE = [
  ...PLACE_PATTERNS.map((pattern) => ({ type: 'string', pattern })),
  { type: 'string', format: 'date' },
  { type: 'string', format: 'date-time' },
]

/** `/changes` and `/datasets`: what differs from one version of the dataset to the next. */
export function changeRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/changes',
    operationId: 'listChanges',
    summary: 'List what changed',
    description: `One row for each entity, fact or document that a version of the dataset added, changed, merged or withdrew, oldest first.

Pull once without \`since\`, then only what is new: follow \`page.next\` to the last page, keep its \`meta.nextSince\`, and send that as \`since\` the next time. For CSV and NDJSON of all rows the header \`X-Dataset-Version\` has the same value. A version that this database never had is a 409 with the code \`unknownVersion\`: then pull everything anew.

Within a version, what comes is before what changed, what was merged and what was withdrawn; entities come before the facts about them and go after them.`,
    tag,
    facts: false,
    query: {
      since: text(64)
        .refine(isPlace, 'expected a dataset version, a date-time, a day or a `seq`')
        .optional()
        .describe(
          'Only what changed later than this: a dataset version (`meta.nextSince` or `meta.datasetVersion` of an earlier answer), a date-time with a zone such as `2026-11-21T08:00:00Z`, a day (its beginning, UTC), or the `seq` of a change.',
        )
        .meta({ anyOf: SINCE }),
      type: z.array(ChangedType).optional().describe('Any of these types.'),
      kind: z.array(ChangeKind).optional().describe('Any of these kinds.'),
      entityId: id
        .optional()
        .describe('Only this entity, fact or document, also where it is gone: its history.'),
    },
    row: Change,
    sorts: CHANGE_SORTS,
    flat: changeRow,
    columns: CHANGE_COLUMNS,
    load: async (graph, query, page, { lang }) => {
      const changes = await changesPage(graph, query, page, lang)
      return { ...changes, meta: { nextSince: changes.nextSince } }
    },
  })
  listRoute(app, kit, {
    url: '/datasets',
    operationId: 'listDatasets',
    summary: 'List the versions of the dataset',
    description:
      'Newest first: when each was published, what it holds and how much differs from the one before. Only the current one can be queried; `/changes` tells how it came about.',
    tag,
    facts: false,
    query: {},
    row: DatasetRecord,
    sorts: DATASET_SORTS,
    flat: datasetRow,
    columns: DATASET_COLUMNS,
    load: (graph, _query, page) => datasetsPage(graph, page),
  })
  itemRoute(app, kit, {
    url: '/datasets/:id',
    operationId: 'getDataset',
    summary: 'Get a version of the dataset',
    description: `The id is a version, as \`meta.datasetVersion\` of every answer names it, or \`${CURRENT}\`.`,
    tag,
    facts: false,
    row: DatasetRecord,
    load: (graph, version) => datasetByVersion(graph, version),
  })
}
