import { z } from 'zod'
import { TimelineEvent, TimelineKind } from '../../domain/records/timeline-event.ts'
import { TIMELINE_COLUMNS, timelineRow } from '../../exports/timeline-row.ts'
import { TIMELINE_FACTS_MAX, TIMELINE_SORTS, timelineOf } from '../../queries/timeline-of.ts'
import type { App } from '../app-type.ts'
import { listRoute } from '../list-route.ts'
import { type Kit, knownAtParameter } from '../route-kit.ts'

/** `/companies/{id}/timeline`: what happened to a company, in time. */
export function timelineRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/companies/:id/timeline',
    operationId: 'listTimelineOfCompany',
    summary: 'List the events of a company',
    description: `Stakes bought and sold, ventures formed and ended, partnerships announced, signed and terminated, people who came and went: oldest first, each with the claims that tell of it. An event has the most exact date that a document gives; undated ones come last, with \`dated: false\`. Of at most ${TIMELINE_FACTS_MAX} facts; \`meta.partial\` says when there are more.`,
    tag: 'Companies',
    idTypes: ['company', 'jointVenture'],
    facts: false,
    query: {
      kind: z
        .array(TimelineKind)
        .optional()
        .describe('Any of these; all but `figureReported` by default.'),
      from: z.iso
        .date()
        .optional()
        .describe('`YYYY-MM-DD`: events that may be on it or later; undated ones are left out.'),
      to: z.iso
        .date()
        .optional()
        .describe('`YYYY-MM-DD`: events that may be on it or before; undated ones are left out.'),
      ...knownAtParameter,
    },
    row: TimelineEvent,
    sorts: TIMELINE_SORTS,
    flat: timelineRow,
    columns: TIMELINE_COLUMNS,
    load: (graph, { kind, from, to }, page, { lang }, companyId) =>
      timelineOf(graph, companyId, { kind, from, to }, page, lang),
  })
}
