import type { Figure } from '../domain/records/figure.ts'
import type { FigureComparison } from '../domain/records/figure-comparison.ts'
import { dated, evidence, type FlatRow, joined } from './columns.ts'

/** The columns of figures. Stable: a new one goes to the end. */
export const FIGURE_COLUMNS = [
  'id',
  'subjectId',
  'subjectName',
  'subjectType',
  'metric',
  'value',
  'comparator',
  'exact',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'unit',
  'scope',
  'period',
  'periodPrecision',
  'periodEarliest',
  'periodLatest',
  'periodRaw',
  'disputed',
  'conflicts',
  'sources',
  'claimId',
  'documentId',
  'quote',
] as const

/** One figure a row. */
export const figureRow = (figure: Figure): FlatRow => ({
  id: figure.id,
  subjectId: figure.subject.id,
  subjectName: figure.subject.label,
  subjectType: figure.subject.type,
  metric: figure.metric,
  value: figure.value,
  comparator: figure.comparator,
  exact: figure.bounds?.exact ?? null,
  minimum: figure.bounds?.minimum ?? null,
  maximum: figure.bounds?.maximum ?? null,
  exclusiveMinimum: figure.bounds?.exclusiveMinimum ?? null,
  exclusiveMaximum: figure.bounds?.exclusiveMaximum ?? null,
  unit: figure.unit,
  scope: figure.scope,
  ...dated('period', figure.period),
  disputed: figure.disputed,
  conflicts: joined(figure.conflicts),
  sources: figure.sources,
  ...evidence(figure.claims),
})

const COMPARISON_KEYS = ['companyId', 'companyName', 'metric', 'unit', 'scope', 'disputed']
const COMPARISON_EVIDENCE = ['figureIds', 'claimIds', 'documentIds']

/** The columns of a comparison: three for each period, as `2024`, `2024Comparator`, `2024Stated`. */
export const comparisonColumns = (periods: string[]): string[] => [
  ...COMPARISON_KEYS,
  ...periods.flatMap((period) => [period, `${period}Comparator`, `${period}Stated`]),
  ...COMPARISON_EVIDENCE,
]

/**
 * One row of a comparison. A period's own column is a number or empty, so that a table reads it as
 * numbers; `Stated` has all that documents say, also where that excludes itself.
 */
export function comparisonRow(row: FigureComparison, periods: string[]): FlatRow {
  const figures = Object.values(row.cells).flatMap((cell) => cell.figures)
  const claims = figures.flatMap((figure) => figure.claims ?? [])
  const values = periods.flatMap((period): [string, FlatRow[string]][] => {
    const cell = row.cells[period]
    return [
      [period, cell?.value ?? null],
      [`${period}Comparator`, cell?.comparator ?? null],
      [`${period}Stated`, cell ? joined(cell.figures.map(stated)) : null],
    ]
  })
  return {
    companyId: row.company.id,
    companyName: row.company.label,
    metric: row.metric,
    unit: row.unit,
    scope: row.scope,
    disputed: row.disputed,
    ...Object.fromEntries(values),
    figureIds: joined(figures.map(({ id }) => id)),
    claimIds: joined(claims.map(({ id }) => id)),
    documentIds: joined([...new Set(claims.map(({ documentId }) => documentId))]),
  }
}

/** `ltApprox 3200000` */
const stated = ({ comparator, value }: Figure) => `${comparator} ${value}`
