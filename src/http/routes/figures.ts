import { z } from 'zod'
import { Comparator } from '../../domain/codelists.ts'
import { PartialDate } from '../../domain/partial-date.ts'
import { Figure } from '../../domain/records/figure.ts'
import { FIGURE_COLUMNS, figureRow } from '../../exports/figure-row.ts'
import { figureById } from '../../queries/figure-by-id.ts'
import { FIGURE_SORTS, figuresPage } from '../../queries/figures-page.ts'
import type { App } from '../app-type.ts'
import { id } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import type { Kit } from '../route-kit.ts'
import { text } from '../validate.ts'
import { figureComparisonRoute } from './figure-comparison.ts'

const tag = 'Figures'
const filters = {
  metric: z
    .array(text(60))
    .max(20)
    .optional()
    .describe('Any of these, exactly: `sales`, `deliveries`, `revenue` …'),
  period: PartialDate.optional().describe(
    'A year, quarter, month or day, as `2024`, `2024-Q4`, `2024-05`: figures of it, or of a part of it.',
  ),
  unit: text(60).optional().describe('Exactly this: `vehicles`, `percent`, `EUR` …'),
  comparator: z.array(Comparator).optional().describe('Any of these.'),
  scope: text(100).optional().describe('Part of the words that limit it, in any case.'),
  disputed: z.boolean().optional().describe('Whether its sources disagree.'),
}
const asOf = z.iso
  .date()
  .optional()
  .describe('A day, `YYYY-MM-DD`: leaves out figures of a time that begins after it.')

/** `/figures`: the numbers that documents report, one by one and side by side. */
export function figureRoutes(app: App, kit: Kit): void {
  const list = {
    tag,
    row: Figure,
    sorts: FIGURE_SORTS,
    flat: figureRow,
    columns: FIGURE_COLUMNS,
  }
  listRoute(app, kit, {
    ...list,
    url: '/figures',
    operationId: 'listFigures',
    summary: 'List figures',
    description:
      'Reported numbers: what is counted, of whom, for which time, and how the document means it ("nearly", "over"). Reports that differ are figures of their own; nothing is averaged.',
    query: {
      companyId: id
        .optional()
        .describe('Of whom it is reported: a company, brand or partnership by id.'),
      ...filters,
      asOf,
    },
    load: (graph, { companyId, ...query }, page, options) =>
      figuresPage(graph, { ...query, subjectId: companyId }, page, options),
  })
  figureComparisonRoute(app, kit)
  itemRoute(app, kit, {
    url: '/figures/:id',
    operationId: 'getFigure',
    summary: 'Get a figure',
    description: 'With the claims that report it, and the conflicts that they are part of.',
    tag,
    row: Figure,
    idTypes: ['figure'],
    load: (graph, figureId, _query, options) => figureById(graph, figureId, options),
  })
  listRoute(app, kit, {
    ...list,
    tag: 'Companies',
    url: '/companies/:id/figures',
    operationId: 'listFiguresOfCompany',
    summary: 'List the figures of a company',
    description: 'Numbers that documents report of it, each as it is reported.',
    query: { ...filters, asOf },
    idTypes: ['company', 'jointVenture'],
    load: (graph, query, page, options, companyId) =>
      figuresPage(graph, { ...query, companyId }, page, options),
  })
}
